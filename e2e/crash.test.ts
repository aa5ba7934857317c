/** Killing either process at any instant loses nothing, doubles nothing and leaves no half reading answered from. */
import { describe, expect, test } from '@jest/globals';
import { ask, follow, GAZETTE, ready, record } from './stack/client.ts';
import { inDataFolder } from './stack/dataFolder.ts';
import { portOf, startEventStore } from './stack/eventStore.ts';
import { onLog, startService, type RunningService } from './stack/service.ts';

const EVERYTHING = `{
  regulations(first: 500) { totalCount edges { node { id title titleEn number kind stub
    timeline { type on { earliest latest basis } instrument { number } clause { text } }
    predecessors { number } successors { number } } } }
  instruments(first: 500) { totalCount edges { node { id title number } } }
  gazetteIssues { issue }
  findings(first: 500) { totalCount }
}`;
const REPEALS = `subscription { repeals { phase on { earliest latest } regulation { number title } instrument { number } } }`;

type Service = 'ingest' | 'query';
type Victim = Service | 'log';

/** npm run test:crash -- --rounds 1000 sets it. */
const ROUNDS = Number(process.env['REGCHRON_CRASH_ROUNDS'] ?? 8);
const INSTANTS = [0, 200, 1_000, 3_000, 6_000, 10_000, 20_000, 40_000];
const TIMEOUT_MS = 120_000 + ROUNDS * 30_000;

/** After so many turns of the event loop: any instant may be hit, and none is waited for. */
function instantOf(round: number): number {
  return INSTANTS[round] ?? (round * 7_919) % 40_000;
}

/** Where the log of a story lies: beside the services, or on a server that may be killed too. */
interface Log {
  /** What REGCHRON_LOG says; undefined: in the data directory. */
  readonly address: string | undefined;
  /** Kills its server and starts it again; nothing where there is none. */
  restart(): Promise<void>;
  end(): Promise<void>;
}

async function embedded(): Promise<Log> {
  return { address: undefined, restart: async () => undefined, end: async () => undefined };
}

async function onServer(data: string): Promise<Log> {
  let server = await startEventStore(data);
  const { url } = server;
  return {
    address: url,
    restart: async () => {
      await server.end();
      server = await startEventStore(data, portOf(url));
    },
    end: () => server.end(),
  };
}

/** All that clients can see, once both services have come to rest. */
async function everythingIn(data: string, { address }: Log): Promise<unknown> {
  const ingest = await startService('ingest', data, onLog(address));
  const query = await startService('query', data, onLog(address));
  await ready(ingest.url);
  await ready(query.url);
  const answer = await ask(query.url, EVERYTHING);
  const messages = await follow(query.url, REPEALS, {}, 16);
  await ingest.end('SIGTERM');
  await query.end('SIGTERM');
  return { answer, messages: messages.map((each) => JSON.stringify(each)).sort() };
}

/** Starts recording and kills after so many turns. */
async function killedAfter(
  turns: number,
  data: string,
  log: Log,
  victims: readonly Victim[],
): Promise<void> {
  const running: Record<Service, RunningService> = {
    ingest: await startService('ingest', data, onLog(log.address)),
    query: await startService('query', data, onLog(log.address)),
  };
  const recording = record(running.ingest.url, GAZETTE).then(
    () => undefined,
    () => undefined,
  );
  for (let turn = 0; turn < turns; turn += 1) {
    await new Promise((resolve) => setImmediate(resolve));
  }
  const dying = (['ingest', 'query'] as const).filter((name) => victims.includes(name));
  const restarting = victims.includes('log') ? log.restart() : undefined;
  await Promise.all(dying.map((name) => running[name].end('SIGKILL')));
  await restarting;
  await recording;
  const survivors = (['ingest', 'query'] as const).filter((name) => !victims.includes(name));
  await Promise.all(survivors.map((name) => running[name].end('SIGTERM')));
}

async function recordedOnce(data: string, log: Log): Promise<unknown> {
  const ingest = await startService('ingest', data, onLog(log.address));
  await ready(ingest.url);
  expect([200, 201]).toContain((await record(ingest.url, GAZETTE)).status);
  await ingest.end('SIGTERM');
  return everythingIn(data, log);
}

describe.each<[string, (data: string) => Promise<Log>, readonly (readonly Victim[])[], number]>([
  ['the embedded log', embedded, [['ingest', 'query'], ['ingest'], ['query']], ROUNDS],
  [
    'EventStoreDB (test server)',
    onServer,
    [['log'], ['ingest'], ['ingest', 'query', 'log'], ['query']],
    Math.ceil(ROUNDS / 2),
  ],
])('services on %s, killed at any instant', (_, openLog, victims, rounds) => {
  test(
    'come back to the same answers as services that were never killed',
    async () => {
      const undisturbed = await inDataFolder(async (data) => {
        const log = await openLog(data);
        const seen = await recordedOnce(data, log);
        await log.end();
        return seen;
      });
      await inDataFolder(async (data) => {
        const log = await openLog(data);
        for (let round = 0; round < rounds; round += 1) {
          await killedAfter(instantOf(round), data, log, victims[round % victims.length] ?? []);
        }
        expect(await recordedOnce(data, log)).toEqual(undisturbed);
        await log.end();
      });
    },
    TIMEOUT_MS,
  );
});
