/** Killing either process at any instant loses nothing, doubles nothing and leaves no half reading answered from. */
import { describe, expect, test } from '@jest/globals';
import { ask, follow, GAZETTE, ready, record } from './stack/client.ts';
import { inDataFolder } from './stack/dataFolder.ts';
import { startService, type RunningService } from './stack/service.ts';

const EVERYTHING = `{
  regulations(first: 500) { totalCount edges { node { id title titleEn number kind stub
    timeline { type on { earliest latest basis } instrument { number } clause { text } }
    predecessors { number } successors { number } } } }
  instruments(first: 500) { totalCount edges { node { id title number } } }
  gazetteIssues { issue }
  findings(first: 500) { totalCount }
}`;
const REPEALS = `subscription { repeals { phase on { earliest latest } regulation { number title } instrument { number } } }`;

const VICTIMS = [['ingest', 'query'], ['ingest'], ['query']] as const;

/** All that clients can see, once both services have come to rest. */
async function everythingIn(data: string): Promise<unknown> {
  const ingest = await startService('ingest', data);
  const query = await startService('query', data);
  await ready(ingest.url);
  await ready(query.url);
  const answer = await ask(query.url, EVERYTHING);
  const messages = await follow(query.url, REPEALS, {}, 16);
  await ingest.end('SIGTERM');
  await query.end('SIGTERM');
  return { answer, messages: messages.map((each) => JSON.stringify(each)).sort() };
}

/** Starts recording and kills after so many turns of the event loop: any instant may be hit, and none is waited for. */
async function killedAfter(
  turns: number,
  data: string,
  victims: readonly ('ingest' | 'query')[],
): Promise<void> {
  const running: Record<'ingest' | 'query', RunningService> = {
    ingest: await startService('ingest', data),
    query: await startService('query', data),
  };
  const recording = record(running.ingest.url, GAZETTE).then(
    () => undefined,
    () => undefined,
  );
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  await Promise.all(victims.map((name) => running[name].end('SIGKILL')));
  await recording;
  const survivors = (['ingest', 'query'] as const).filter((name) => !victims.includes(name));
  await Promise.all(survivors.map((name) => running[name].end('SIGTERM')));
}

describe('services killed at any instant', () => {
  test('come back to the same answers as services that were never killed', async () => {
    const undisturbed = await inDataFolder(async (data) => {
      const ingest = await startService('ingest', data);
      await record(ingest.url, GAZETTE);
      await ingest.end('SIGTERM');
      return everythingIn(data);
    });
    await inDataFolder(async (data) => {
      const turns = [0, 200, 1_000, 3_000, 6_000, 10_000, 20_000, 40_000];
      for (const [index, count] of turns.entries()) {
        await killedAfter(count, data, VICTIMS[index % VICTIMS.length] ?? []);
      }
      const ingest = await startService('ingest', data);
      expect([200, 201]).toContain((await record(ingest.url, GAZETTE)).status);
      await ingest.end('SIGTERM');
      expect(await everythingIn(data)).toEqual(undisturbed);
    });
  }, 180_000);
});
