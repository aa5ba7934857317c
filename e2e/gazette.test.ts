/** The story of the issue: a gazette goes in over REST, and a stranger asks over GraphQL. */
import { describe, expect, test } from '@jest/globals';
import { ask, follow, GAZETTE, ready, record } from './stack/client.ts';
import { inDataFolder } from './stack/dataFolder.ts';
import { startService } from './stack/service.ts';

const IN_FORCE = `query ($on: Date!, $by: Date) {
  regulationsInForce(on: $on, asPublishedBy: $by, filter: { kinds: [LOCAL_GOVERNMENT_RULE] }, first: 50) {
    totalCount certainCount edges { certainty node { number } } basis { position coverage { issues from to } } } }`;
const REPEALS = `subscription ($after: String) { repeals(after: $after) {
  cursor phase on { earliest latest } regulation { number title } instrument { number } replacedBy { number } clause { text } } }`;

async function ordersInForce(query: string, on: string, by?: string): Promise<string[]> {
  const { data, errors } = await ask(query, IN_FORCE, { on, by });
  expect(errors).toBeUndefined();
  const edges = data.regulationsInForce.edges as { node: { number: string } }[];
  return edges.map(({ node }) => /第(\d+)号/.exec(node.number)?.[1] ?? node.number).sort();
}

describe('a stranger with the sample gazette', () => {
  test('records it once, asks what applied, and follows the repeals, also after both services came back', async () => {
    await inDataFolder(async (data) => {
      const ingest = await startService('ingest', data);
      const query = await startService('query', data);

      const preview = await fetch(new URL('/v1/sources?preview=true', ingest.url), {
        method: 'POST',
        headers: { 'content-type': 'text/plain' },
        body: GAZETTE,
      });
      expect([preview.status, (await preview.json()) as object]).toMatchObject([
        200,
        { recorded: false },
      ]);
      expect(await ordersInForce(query.url, '2023-12-07')).toEqual([]);

      const first = await record(ingest.url, GAZETTE);
      const told = (await first.json()) as {
        instruments: { effects: unknown[] }[];
        texts: unknown[];
      };
      expect(first.status).toBe(201);
      expect(told.instruments.map(({ effects }) => effects.length)).toEqual([2, 2, 6, 1, 1, 1]);
      expect(told.texts).toHaveLength(5);
      expect((await record(ingest.url, GAZETTE)).status).toBe(200);
      await ready(query.url);

      const eight = ['112', '190', '208', '222', '264', '270', '315', '324'];
      expect(await ordersInForce(query.url, '2023-12-07')).toEqual(eight);
      expect(await ordersInForce(query.url, '2023-12-08')).toEqual(['270', '315']);
      expect(await ordersInForce(query.url, '2024-01-31')).toEqual(['270', '315']);
      expect(await ordersInForce(query.url, '2024-02-01')).toEqual(['362', '363']);
      expect(await ordersInForce(query.url, '2024-03-01', '2023-12-03')).toEqual([
        '112',
        '190',
        '208',
        '222',
        '264',
        '270',
        '324',
        '362',
      ]);

      const messages = await follow(query.url, REPEALS, {}, 16);
      const repeals = messages.map(({ data: { repeals: told } }) => told);
      expect(new Set(repeals.map(({ cursor }) => cursor)).size).toBe(16);
      for (const phase of ['RECORDED', 'CAME_DUE']) {
        const numbers = repeals
          .filter((each) => each.phase === phase)
          .map(({ regulation }) => regulation.number);
        expect(numbers.sort()).toEqual(
          eight.map((ordinal) => `重庆市人民政府令第${ordinal}号`).sort(),
        );
      }

      expect(await ingest.end('SIGTERM')).toBe(0);
      expect(await query.end('SIGTERM')).toBe(0);
      const again = await startService('query', data);
      await ready(again.url);
      expect(await ordersInForce(again.url, '2024-02-01')).toEqual(['362', '363']);
      const rest = await follow(again.url, REPEALS, { after: repeals[10].cursor }, 5);
      expect(rest.map(({ data: { repeals: told } }) => told)).toEqual(repeals.slice(11));
      expect(await again.end('SIGTERM')).toBe(0);
    });
  });
});
