import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openQuery, sampleGazette, type Json, type Opened } from '../testing/withQuery.ts';

let opened: Opened;
let position: number;
beforeAll(async () => {
  opened = await openQuery();
  position = await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

const load = (path: string): Promise<Response> => fetch(opened.query.url + path);
const answerAt = async (path: string): Promise<Json> => {
  const response = await load(path);
  const answer: Json = await response.json();
  expect({ path, status: response.status }).toEqual({ path, status: 200 });
  expect(response.headers.get('content-location')).toBe(answer.basis.permalink);
  return answer;
};

describe('A permalink', () => {
  test('of a list holds its question and its position, and page two likewise', async () => {
    const query = `query ($after: String) {
      regulationsInForce(
        on: "2024-02-01", asPublishedBy: "2023-12-20", first: 1, after: $after
        filter: { kinds: [LOCAL_GOVERNMENT_RULE, NORMATIVE_DOCUMENT], issuer: "重庆市人民政府" }
        orderBy: { field: NUMBER, direction: DESC }
      ) { totalCount edges { certainty node { id } } pageInfo { endCursor } basis { permalink position } }
    }`;
    const { regulationsInForce: first } = await opened.query.answer(query);
    const { regulationsInForce: second } = await opened.query.answer(query, {
      after: first.pageInfo.endCursor,
    });
    for (const page of [first, second]) {
      expect(page.basis.permalink).toContain(`atPosition=${String(position)}`);
      const told = await answerAt(page.basis.permalink);
      expect(told.totalCount).toBe(page.totalCount);
      expect(
        told.edges.map(({ certainty, node: { id } }: Json) => ({ certainty, node: { id } })),
      ).toEqual(page.edges);
      expect(told.basis.permalink).toBe(page.basis.permalink);
    }
  });

  test('of a regulation and of a comparison gives the same answer for ever', async () => {
    const { regulation, diff } = await opened.query.answer(`{
      regulation(citation: "重庆市人民政府令第363号") { basis { permalink } }
      diff(
        from: { citation: "重庆市人民政府令第362号", on: "2024-02-01" }
        to: { citation: "重庆市人民政府令第363号", on: "2024-02-01" }
      ) { ... on Comparison { summary { inserted } basis { permalink } } }
    }`);
    const links = [regulation.basis.permalink, diff.basis.permalink];
    const before = await Promise.all(links.map(answerAt));
    expect(before[0]).toMatchObject({ title: '重庆市噪声污染防治办法', basis: { position } });
    expect(before[1]).toMatchObject({ type: 'Comparison', summary: diff.summary });
    await opened.query.comeDue('2024-06-01');
    expect(await Promise.all(links.map(answerAt))).toEqual(before);
  });

  test('of a comparison that cannot be made says why, as before', async () => {
    const question = new URLSearchParams({
      from: '重庆市人民政府令第270号',
      fromOn: '2020-01-01',
      to: '重庆市人民政府令第363号',
      toOn: '2024-02-01',
    });
    const told = await answerAt(`/v1/diff?${question.toString()}`);
    expect(told).toMatchObject({ type: 'TextNotRecorded', side: 'FROM' });
    expect(await answerAt(told.basis.permalink)).toEqual(told);
  });

  test('is not there for answers that hold no question of their own', async () => {
    const { basis } = await opened.query.answer('{ basis { permalink position } }');
    expect(basis.permalink).toBeNull();
  });
});

describe('A question by GET is refused', () => {
  test.each([
    ['/v1/in-force', 400, 'on: is missing'],
    ['/v1/in-force?on=2024-02-01&kinds=LAW,RULE', 400, 'kinds: "LAW,RULE" is not some of'],
    ['/v1/in-force?on=2024-02-01&first=501', 400, 'a page has 1 to 500 rows'],
    ['/v1/in-force?on=2024-02-01&after=abc', 400, 'is none of this list'],
    ['/v1/in-force?on=2024-02-01&asRecordedAt=2099-01-01T00:00:00Z', 400, 'is not yet past'],
    ['/v1/diff?from=a&fromOn=2024-02-01&to=b', 400, 'toOn: is missing'],
    ['/v1/in-force?on=2024-02-01&day=2024-02-01', 400, 'there is no such parameter here'],
    ['/v1/regulations/nothing', 404, 'Nothing recorded is named "nothing"'],
    ['/v1/regulations/nothing?atPosition=1&asRecordedAt=2024-05-02T00:00:00Z', 400, 'one of them'],
  ])('%s', async (path, status, detail) => {
    const response = await load(path);
    const told: Json = await response.json();
    expect(response.status).toBe(status);
    expect(response.headers.get('content-type')).toContain('application/problem+json');
    expect(told.type).toMatch(/^urn:regchron:problem:/);
    expect(told.detail).toContain(detail);
  });
});
