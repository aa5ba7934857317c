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

describe('Status on a day', () => {
  test.each([
    [270, '2010-01-01', 'NOT_YET', 'CERTAIN'],
    [270, '2015-01-01', 'IN_FORCE', 'POSSIBLE'],
    [270, '2020-01-01', 'IN_FORCE', 'CERTAIN'],
    [324, '2020-01-01', 'IN_FORCE', 'CERTAIN'],
    [363, '2024-01-31', 'NOT_YET', 'CERTAIN'],
    [270, '2024-02-01', 'ENDED', 'CERTAIN'],
  ])('order %d on %s is %s, %s', async (ordinal, on, state, certainty) => {
    const { regulation } = await answer(
      `query ($citation: String!, $on: Date!) {
        regulation(citation: $citation) { status(on: $on) { state certainty reason bases } }
      }`,
      { citation: order(ordinal), on },
    );
    expect(regulation.status).toMatchObject({ state, certainty });
  });

  test('order 324 on 2019-01-01 is only possible, presumed within a year', async () => {
    const { regulation } = await answer(
      `{ regulation(citation: "${order(324)}") { status(on: "2019-01-01") { certainty reason bases } } }`,
    );
    expect(regulation.status.certainty).toBe('POSSIBLE');
    expect(regulation.status.bases).toContain('PRESUMED');
    expect(regulation.status.reason).toContain('within one year');
  });

  test('order 270 on 2015-01-01 says between which orders it lies', async () => {
    const { regulation } = await answer(
      `{ regulation(citation: "${order(270)}") { status(on: "2015-01-01") { reason } } }`,
    );
    expect(regulation.status.reason).toContain(`between ${order(264)} (2012-04-20)`);
    expect(regulation.status.reason).toContain(`${order(324)} (2018-11-16)`);
  });

  test('what the three notices issue applies, titled as the measures', async () => {
    const { regulationsInForce } = await answer(`{
      regulationsInForce(on: "2024-06-01", filter: { kinds: [NORMATIVE_DOCUMENT] }) {
        totalCount edges { bases node { title kind } }
      }
    }`);
    expect(regulationsInForce.totalCount).toBe(3);
    const titles = regulationsInForce.edges.map(({ node }: Json) => node.title);
    expect(titles).toContain('重庆市“渝车出海”行动计划');
    for (const { bases } of regulationsInForce.edges) expect(bases).toContain('PRESUMED_ON_ISSUE');
  });
});
