import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import {
  exampleQuery,
  openQuery,
  sampleGazette,
  type Json,
  type Opened,
} from '../testing/withQuery.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

const answer = (query: string, variables?: Record<string, unknown>): Promise<Json> =>
  opened.query.answer(query, variables);

const order = (ordinal: number): string => `重庆市人民政府令第${String(ordinal)}号`;

async function inForce(on: string, asPublishedBy: string | null = null): Promise<number[]> {
  const { regulationsInForce } = await answer(await exampleQuery('inForce'), { on, asPublishedBy });
  expect(regulationsInForce.totalCount).toBe(regulationsInForce.edges.length);
  return ordinals(regulationsInForce.edges.map(({ node }: Json) => node.number));
}

function ordinals(numbers: readonly string[]): number[] {
  return numbers.map((label) => Number(/\d+/.exec(label)?.[0])).sort((a, b) => a - b);
}

describe('Rules by order in force', () => {
  test.each([
    ['2023-12-07', null, [112, 190, 208, 222, 264, 270, 315, 324]],
    ['2023-12-08', null, [270, 315]],
    ['2024-01-31', null, [270, 315]],
    ['2024-02-01', null, [362, 363]],
    ['2024-03-01', '2023-12-03', [112, 190, 208, 222, 264, 270, 324, 362]],
    ['2023-12-20', '2023-12-20', [270, 315]],
  ])('on %s as published by %s', async (on, asPublishedBy, expected) => {
    expect(await inForce(on, asPublishedBy)).toEqual(expected);
  });

  test('are all known from citations only, before the two new ones', async () => {
    const { regulationsInForce } = await answer(await exampleQuery('inForce'), {
      on: '2023-12-07',
    });
    expect(regulationsInForce.edges.map(({ node }: Json) => node.stub)).toEqual(
      Array(8).fill(true),
    );
  });

  test('an empty answer says what it rests on', async () => {
    const { regulationsInForce } = await answer(await exampleQuery('inForce'), {
      on: '1949-01-01',
    });
    expect(regulationsInForce).toMatchObject({
      totalCount: 0,
      certainCount: 0,
      edges: [],
      basis: { coverage: { issues: 1, from: '2023-12-15', to: '2023-12-15' } },
    });
    expect(regulationsInForce.basis.position).toBeGreaterThan(0);
  });

  test('are sorted by number or by the day since which they are in force, either way', async () => {
    const { up, down, since } = await answer(`{
      up: regulationsInForce(on: "2024-02-01", filter: { kinds: [LOCAL_GOVERNMENT_RULE] }, orderBy: { field: NUMBER }) { edges { node { number } } }
      down: regulationsInForce(on: "2024-02-01", filter: { kinds: [LOCAL_GOVERNMENT_RULE] }, orderBy: { field: NUMBER, direction: DESC }) { edges { node { number } } }
      since: regulationsInForce(on: "2024-02-01", orderBy: { field: IN_FORCE_SINCE }) { edges { node { number } } }
    }`);
    const numbers = ({ edges }: Json): string[] => edges.map(({ node }: Json) => node.number);
    expect(numbers(up)).toEqual([order(362), order(363)]);
    expect(numbers(down)).toEqual([order(363), order(362)]);
    expect(since.edges).toHaveLength(5);
  });

  test('are found by issuer, title and certainty', async () => {
    const { titled, possible, certain } = await answer(`{
      titled: regulationsInForce(on: "2024-02-01", filter: { title: "噪声 污染", issuer: "重庆市人民政府" }) { totalCount edges { node { number } } }
      possible: regulationsInForce(on: "2015-01-01", filter: { certainty: POSSIBLE }) { totalCount certainCount edges { certainty reason } }
      certain: regulationsInForce(on: "2015-01-01", filter: { certainty: CERTAIN }) { totalCount certainCount }
    }`);
    expect(titled).toEqual({ totalCount: 1, edges: [{ node: { number: order(363) } }] });
    expect(possible.certainCount).toBe(0);
    expect(possible.totalCount).toBeGreaterThan(0);
    expect(possible.edges[0].certainty).toBe('POSSIBLE');
    expect(possible.edges[0].reason).toEqual(expect.any(String));
    expect(certain.totalCount).toBe(certain.certainCount);
  });
});
