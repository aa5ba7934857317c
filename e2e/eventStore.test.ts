/** The same services on EventStoreDB's protocol: many readers, and a log that goes away. The server is a test server. */
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { ask, follow, GAZETTE, ready, record, untilItSays, type Answer } from './stack/client.ts';
import { inDataFolder } from './stack/dataFolder.ts';
import { portOf, startEventStore } from './stack/eventStore.ts';
import { onLog, startService } from './stack/service.ts';

const IN_FORCE = `query ($at: Position) { regulationsInForce(on: "2024-02-01", first: 50, atPosition: $at) {
  totalCount certainCount edges { cursor certainty node { id number title } } basis { position } } }`;
const REPEALS = `subscription ($after: String) { repeals(after: $after) {
  cursor phase on { earliest latest } regulation { number title } instrument { number } } }`;

/** Asked at a position, the answer is the same for ever; effects still come due while the story is told. */
const inForce = (query: string, at?: number): Promise<Answer & { extensions?: unknown }> =>
  ask(query, IN_FORCE, { at });

async function inForceOnceKnown(query: string, at: number): Promise<Answer> {
  for (;;) {
    const answer = await inForce(query, at);
    if (!answer.errors) return answer;
  }
}

/** Messages of the feed, by their cursor and content. */
async function repeals(query: string, count: number, after?: string): Promise<readonly Told[]> {
  const messages = await follow(query, REPEALS, { after }, count);
  return messages.map(({ data }) => data.repeals as Told);
}
interface Told {
  readonly cursor: string;
  readonly phase: string;
}

describe('on EventStoreDB', () => {
  test(
    'two query nodes give the same answers and cursors, and a reader goes on at the other',
    () =>
      inDataFolder(async (data) => {
        const server = await startEventStore(data);
        const start = (name: 'ingest' | 'query', node: string) =>
          startService(name, join(data, node), onLog(server.url));
        const ingest = await start('ingest', 'ingest');
        const one = await start('query', 'one');
        expect((await record(ingest.url, GAZETTE)).status).toBe(201);
        expect((await record(ingest.url, GAZETTE)).status).toBe(200);
        // Comes to a log that is full already, and fills itself from it.
        const two = await start('query', 'two');
        const [first, second] = [await repeals(one.url, 16), await repeals(two.url, 16)];
        expect(first).toEqual(second);
        expect(new Set(first.map(({ cursor }) => cursor)).size).toBe(16);
        expect(first.filter(({ phase }) => phase === 'CAME_DUE')).toHaveLength(8);

        const { position } = (await inForce(one.url)).data.regulationsInForce.basis;
        const answer = await inForce(one.url, position);
        expect(answer.data.regulationsInForce.totalCount).toBeGreaterThan(0);
        expect(await inForceOnceKnown(two.url, position)).toEqual(answer);

        // Half from one node, the other half from the other: no gap, no repeat.
        const half = await repeals(one.url, 8);
        expect([...half, ...(await repeals(two.url, 8, half[7]?.cursor))]).toEqual(first);

        const ends = await Promise.all([ingest, one, two].map((each) => each.end('SIGTERM')));
        expect(ends).toEqual([0, 0, 0]);
        await server.end();
      }),
    120_000,
  );

  test(
    'while the log is away queries go on and say their age, recording is refused, and both recover',
    () =>
      inDataFolder(async (data) => {
        const server = await startEventStore(data);
        let ingest = await startService('ingest', join(data, 'ingest'), onLog(server.url));
        let query = await startService('query', join(data, 'query'), onLog(server.url));
        const half = GAZETTE.slice(0, GAZETTE.length / 2);
        expect((await record(ingest.url, half)).status).toBe(201);
        await ready(query.url);
        const { position } = (await inForce(query.url)).data.regulationsInForce.basis;
        const before = await inForce(query.url, position);
        expect(before.extensions).toBeUndefined();

        await server.end();
        await untilItSays(query.url, '/readyz', (_, body) => body.includes('cannot be reached'));
        await untilItSays(ingest.url, '/readyz', ({ status }) => status === 503);
        const away = await inForce(query.url, position);
        expect(away.data).toEqual(before.data);
        expect(away.extensions).toMatchObject({ log: { reachable: false } });
        const state = await fetch(new URL('/readyz', query.url));
        expect(state.status).toBe(200);
        expect(state.headers.get('regchron-log-age')).toMatch(/^\d+$/);
        expect(await state.json()).toMatchObject({ ready: true, since: expect.any(String) });
        const refused = await record(ingest.url, GAZETTE);
        expect([refused.status, refused.headers.get('retry-after')]).toEqual([503, '5']);

        // Whoever is started now answers from what it has, and is not ready before it has seen the log.
        expect(await query.end('SIGTERM')).toBe(0);
        expect(await ingest.end('SIGTERM')).toBe(0);
        query = await startService('query', join(data, 'query'), onLog(server.url));
        ingest = await startService('ingest', join(data, 'ingest'), onLog(server.url));
        await untilItSays(query.url, '/readyz', (_, body) => body.includes('cannot be reached'));
        expect((await inForce(query.url, position)).data).toEqual(before.data);
        const restarted = await fetch(new URL('/readyz', query.url));
        expect([restarted.status, restarted.headers.get('regchron-log-age')]).toEqual([
          503,
          'unknown',
        ]);
        expect((await record(ingest.url, GAZETTE)).status).toBe(503);

        const again = await startEventStore(data, portOf(server.url));
        await Promise.all([ready(ingest.url), ready(query.url)]);
        expect((await record(ingest.url, GAZETTE)).status).toBe(201);
        expect((await record(ingest.url, half)).status).toBe(200);
        await untilItSays(query.url, '/readyz', ({ headers }) => !headers.has('regchron-log-age'));
        expect(await repeals(query.url, 16)).toHaveLength(16);
        expect((await inForce(query.url)).extensions).toBeUndefined();

        const ends = await Promise.all([ingest, query].map((each) => each.end('SIGTERM')));
        expect(ends).toEqual([0, 0]);
        await again.end();
      }),
    120_000,
  );
});
