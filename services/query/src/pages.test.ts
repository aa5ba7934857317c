import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { openQuery, sampleGazette, type Json, type Opened } from './testing/withQuery.ts';

let opened: Opened;
beforeEach(async () => {
  opened = await openQuery();
});
afterEach(() => opened.close());

const IN_FORCE = `query ($after: String, $atPosition: Position) {
  regulationsInForce(on: "2023-12-07", first: 3, after: $after, atPosition: $atPosition) {
    totalCount edges { cursor node { id basis { position } } }
    pageInfo { hasNextPage hasPreviousPage startCursor endCursor }
    basis { position }
  }
}`;

async function walk(
  query: string,
  list: string,
  between = async (): Promise<void> => {},
): Promise<Json[]> {
  const pages: Json[] = [];
  let after: string | null = null;
  do {
    const page: Json = (await opened.query.answer(query, { after }))[list];
    pages.push(page);
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
    await between();
  } while (after !== null);
  return pages;
}

const ids = (pages: readonly Json[]): string[] =>
  pages.flatMap(({ edges }) => edges.map(({ node }: Json) => node.id));

describe('Pages', () => {
  test('make up the list, each row once', async () => {
    await opened.query.record(await sampleGazette());
    const pages = await walk(IN_FORCE, 'regulationsInForce');
    const { regulationsInForce: whole } = await opened.query.answer(
      '{ regulationsInForce(on: "2023-12-07", first: 500) { totalCount edges { node { id } } } }',
    );
    expect(ids(pages)).toEqual(whole.edges.map(({ node }: Json) => node.id));
    expect(pages.map(({ totalCount }) => totalCount)).toEqual(pages.map(() => whole.totalCount));
    expect(pages.map(({ pageInfo }) => pageInfo.hasPreviousPage)).toEqual(
      pages.map((_, index) => index > 0),
    );
  });

  test('stand where the first one stood, whatever is recorded between them', async () => {
    const { record, comeDue } = opened.query;
    const position = await record(await sampleGazette());
    const pages = await walk(IN_FORCE, 'regulationsInForce', () => comeDue('2024-06-01'));
    expect(await opened.query.log.head()).toBeGreaterThan(position);
    expect(pages.map(({ basis }) => basis.position)).toEqual(pages.map(() => position));
    for (const { edges } of pages) {
      for (const { node } of edges) expect(node.basis.position).toBe(position);
    }
  });

  test('of short lists are walked as well', async () => {
    await opened.query.record(await sampleGazette());
    const query = `query ($after: String) { findings(first: 7, after: $after) {
      totalCount edges { node { rule span { offset } } } pageInfo { hasNextPage endCursor }
    } }`;
    const pages = await walk(query, 'findings');
    const [{ totalCount }] = pages as [Json];
    expect(pages.flatMap(({ edges }) => edges)).toHaveLength(totalCount);
    const title = '中华人民共和国噪声污染防治法';
    const mentions = `query ($after: String) { mentions(title: "${title}", first: 1, after: $after) {
      totalCount edges { node { citation { title } } } pageInfo { hasNextPage endCursor }
    } }`;
    const walked = await walk(mentions, 'mentions');
    expect(walked).toHaveLength((walked as [Json])[0].totalCount);
  });
});

describe('The record axis', () => {
  test('an answer at a place of the log is the same for ever', async () => {
    const { record, comeDue, answer } = opened.query;
    const before = await answer('{ basis { position recordedAt coverage { issues sources } } }');
    expect(before.basis).toEqual({
      position: 0,
      recordedAt: null,
      coverage: { issues: 0, sources: 0 },
    });
    const position = await record(await sampleGazette());
    const first = await answer(IN_FORCE, { atPosition: position });
    await comeDue('2024-06-01');
    expect(await answer(IN_FORCE, { atPosition: position })).toEqual(first);
    const { regulations } = await answer(
      '{ regulations(atPosition: 0) { totalCount basis { position } } }',
    );
    expect(regulations).toEqual({ totalCount: 0, basis: { position: 0 } });
  });

  test('an instant before anything was recorded knows nothing, one after it everything', async () => {
    await opened.query.record(await sampleGazette());
    const { before, after } = await opened.query.answer(`{
      before: instruments(asRecordedAt: "2024-04-30T23:59:59Z") { totalCount }
      after: instruments(asRecordedAt: "2024-05-01T00:00:00Z", filter: { stub: false }) { totalCount basis { recordedAt } }
    }`);
    expect(before.totalCount).toBe(0);
    expect(after).toEqual({ totalCount: 6, basis: { recordedAt: '2024-05-01T00:00:00.000Z' } });
  });

  test('all fields of a request answer at one place', async () => {
    await opened.query.record(await sampleGazette());
    const { a, b, c } = await opened.query.answer(`{
      a: regulations { basis { position } }
      b: regulation(citation: "重庆市人民政府令第363号") { basis { position } instrument { basis { position } } }
      c: basis { position }
    }`);
    expect(a.basis).toEqual(c);
    expect(b).toEqual({ basis: c, instrument: { basis: c } });
  });
});
