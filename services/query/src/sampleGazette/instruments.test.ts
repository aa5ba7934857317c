import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openQuery, sampleGazette, type Json, type Opened } from '../testing/withQuery.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

const answer = (query: string, variables?: Record<string, unknown>): Promise<Json> =>
  opened.query.answer(query, variables);

const order = (ordinal: number): string => `重庆市人民政府令第${String(ordinal)}号`;

describe('Instruments of the sample gazette', () => {
  test('are the three orders and the three notices; those only cited are stubs', async () => {
    const { instruments, stubs } = await answer(`{
      instruments(filter: { stub: false }) { totalCount edges { node { number stub } } }
      stubs: instruments(filter: { stub: true }) { edges { node { number stub } } }
    }`);
    const numbers = ({ edges }: Json): string[] => edges.map(({ node }: Json) => node.number);
    expect(instruments.totalCount).toBe(6);
    expect(numbers(instruments).sort()).toEqual(
      [
        order(362),
        order(363),
        order(364),
        '渝府办发〔2023〕89号',
        '渝府办发〔2023〕91号',
        '渝府办发〔2023〕92号',
      ].sort(),
    );
    expect(numbers(stubs)).toEqual(expect.arrayContaining([order(112), order(261), order(315)]));
  });

  test('order 362 was adopted, promulgated, and takes the place of order 315', async () => {
    const { instrument, regulation } = await answer(
      `query ($citation: String!) {
        instrument(citation: $citation) {
          adoptedOn titleEn promulgatedOn { exact basis } effects { type regulation { number } }
        }
        regulation(citation: $citation) {
          predecessors { number }
          version(on: "2024-02-01") { inForceFrom { exact } articles { number } }
        }
      }`,
      { citation: order(362) },
    );
    expect(instrument).toMatchObject({
      adoptedOn: '2023-11-16',
      promulgatedOn: { exact: '2023-12-01', basis: 'STATED' },
    });
    expect(instrument.effects).toEqual(
      expect.arrayContaining([{ type: 'REPEALED', regulation: { number: order(315) } }]),
    );
    expect(regulation.predecessors).toEqual([{ number: order(315) }]);
    expect(regulation.version.inForceFrom).toEqual({ exact: '2024-02-01' });
    expect(regulation.version.articles).toHaveLength(24);
  });

  test('order 364 is an instrument and no regulation; it repeals six on its promulgation', async () => {
    const { instrument, regulation } = await answer(
      `query ($citation: String!) {
        instrument(citation: $citation) {
          promulgatedOn { exact }
          effects { type on { exact } regulation { title number timeline { type manner on { earliest } instrument { number } published { exact } } } }
        }
        regulation(citation: $citation) { id }
      }`,
      { citation: order(364) },
    );
    expect(regulation).toBeNull();
    expect(instrument.promulgatedOn).toEqual({ exact: '2023-12-08' });
    expect(instrument.effects).toHaveLength(6);
    for (const effect of instrument.effects) {
      expect(effect).toMatchObject({ type: 'REPEALED', on: { exact: '2023-12-08' } });
    }
    expect(instrument.effects[0].regulation.title).toBe('《重庆市授予荣誉市民称号条例》实施办法');
    const third = instrument.effects[2].regulation.timeline.find(
      ({ type }: Json) => type === 'AMENDED',
    );
    expect(third).toMatchObject({
      instrument: { number: order(261) },
      published: { exact: '2012-02-08' },
    });
  });

  test('titles cited as legal basis only are mentions, and no regulation', async () => {
    const title = '中华人民共和国噪声污染防治法';
    const { mentions, regulations } = await answer(
      `query ($title: String!) {
        mentions(title: $title) { totalCount edges { node { citation { label } instrument { number } } } basis { position } }
        regulations(filter: { title: $title }) { totalCount }
      }`,
      { title },
    );
    expect(mentions.edges[0].node).toEqual({
      citation: { label: `《${title}》` },
      instrument: { number: order(363) },
    });
    expect(mentions.totalCount).toBe(mentions.edges.length);
    expect(regulations.totalCount).toBe(0);
  });

  test('the gazette issue is described, with what is recorded from when to when', async () => {
    const { gazetteIssues, coverage, basis } = await answer(`{
      gazetteIssues { totalCount edges { node { id publication year issue publishedOn source { length rank } contents { language title } } } }
      coverage { issues sources from to }
      basis { position recordedAt }
    }`);
    const [{ node }] = gazetteIssues.edges;
    expect(node).toMatchObject({
      year: 2023,
      issue: 21,
      publishedOn: '2023-12-15',
      source: { length: (await sampleGazette()).length, rank: 'OFFICIAL_GAZETTE' },
    });
    expect(coverage).toEqual({ issues: 1, sources: 1, from: '2023-12-15', to: '2023-12-15' });
    expect(basis.position).toBe(await opened.query.log.head());
    const again = await answer(`query ($id: ID!) { node(id: $id) { __typename id } }`, {
      id: node.id,
    });
    expect(again.node).toEqual({ __typename: 'GazetteIssue', id: node.id });
  });
});
