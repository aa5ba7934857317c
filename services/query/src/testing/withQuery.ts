/** The whole service over real HTTP and WebSocket, on a real log in a folder of its own. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import { openChronicle, type Chronicle } from '@regchron/chronicle';
import { EventLogUnavailable, openSqliteEventLog, type EventLog } from '@regchron/event-log';
import { readSource } from '@regchron/intake';
import {
  citationOf,
  encodeEvent,
  identifierOf,
  readAssertion,
  SCHEMA_VERSION,
  type CalendarDay,
} from '@regchron/model';
import {
  attestationOf,
  recordSource,
  retractReading,
  sha256OfText,
  sourceOfFact,
} from '@regchron/recording';
import { pino } from 'pino';
import { followLog } from '../followLog.ts';
import { startQueryServer, type QueryServer } from '../server.ts';

/** An answer as it comes over the wire: tests look into it with matchers. */
// eslint-disable-next-line @typescript-eslint/no-explicit-any
export type Json = any;

export interface GraphQLAnswer {
  readonly data: Json;
  readonly errors: Json;
}

export interface QueryUnderTest {
  readonly url: string;
  readonly log: EventLog;
  readonly chronicle: Chronicle;
  readonly server: QueryServer;
  /** What the service logged, line by line. */
  readonly logged: readonly Json[];
  ask(query: string, variables?: Record<string, unknown>): Promise<GraphQLAnswer>;
  /** As `ask`, and fails on any error. */
  answer(query: string, variables?: Record<string, unknown>): Promise<Json>;
  /** Records a text; resolves when it is answered from. */
  record(text: string): Promise<number>;
  /** Records what a person asserts; resolves with its source and statement when it is answered from. */
  assert(assertion: object): Promise<RecordedFact>;
  /** Withdraws a reading, or one statement of it; resolves when it is answered so. */
  retract(sha256: string, statement?: string): Promise<number>;
  /** Lets every effect up to the day come due; resolves when that is answered from. */
  comeDue(today: string): Promise<void>;
}

export interface RecordedFact {
  readonly sha256: string;
  readonly statement: string;
  readonly position: number;
}

export const NOW = '2024-06-01T00:00:00.000Z';

export async function sampleGazette(): Promise<string> {
  const file = new URL('../../../../examples/chongqing-2023-21.txt', import.meta.url);
  return readFile(file, 'utf8');
}

/** A query that lies ready in examples/. */
export async function exampleQuery(name: string): Promise<string> {
  const file = new URL(`../../../../examples/queries/${name}.graphql`, import.meta.url);
  return readFile(file, 'utf8');
}

export interface Opened {
  readonly query: QueryUnderTest;
  close(): Promise<void>;
}

export async function openQuery(options: { readonly maxCost?: number } = {}): Promise<Opened> {
  const data = await mkdtemp(join(tmpdir(), 'regchron-query-'));
  const log = await openSqliteEventLog({ file: join(data, 'log.sqlite') });
  const chronicle = openChronicle({ log, directory: join(data, 'query') });
  const logged: Json[] = [];
  const server = await startQueryServer({
    chronicle,
    logger: pino({ level: 'info' }, linesInto(logged)),
    now: () => NOW,
    host: '127.0.0.1',
    port: 0,
    ...options,
  });
  const ending = new AbortController();
  const following = followLog({
    chronicle,
    logger: pino({ level: 'silent' }),
    signal: ending.signal,
  }).catch((error: unknown) => {
    // A test may take the log away.
    if (!(error instanceof EventLogUnavailable)) throw error;
  });
  const ask = askerOf(server.url);
  return {
    query: {
      url: server.url,
      log,
      chronicle,
      server,
      logged,
      ask,
      answer: async (query, variables) => {
        const { data: told, errors } = await ask(query, variables);
        if (errors) throw new Error(JSON.stringify(errors));
        return told;
      },
      record: (text) => record(log, chronicle, text),
      assert: (assertion) => assert(log, chronicle, assertion),
      retract: (sha256, statement) => retract(log, chronicle, sha256, statement ?? null),
      comeDue: (today) => comeDue(log, chronicle, today as CalendarDay),
    },
    close: async () => {
      await server.stop();
      ending.abort();
      await following;
      chronicle.close();
      await log.close();
      await rm(data, { recursive: true });
    },
  };
}

function askerOf(url: string): QueryUnderTest['ask'] {
  return async (query, variables) => {
    const response = await fetch(`${url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query, variables }),
    });
    return (await response.json()) as GraphQLAnswer;
  };
}

async function record(log: EventLog, chronicle: Chronicle, text: string): Promise<number> {
  const reading = readSource(text);
  if (!reading.ok) throw new Error(JSON.stringify(reading.refusal));
  const recorded = await recordSource(
    log,
    {
      source: {
        text,
        name: null,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        rawSha256: sha256OfText(text),
        rank: 'OFFICIAL_GAZETTE',
      },
      reading: reading.value,
      reader: 'test/1',
    },
    { clock: () => new Date('2024-05-01T00:00:00Z'), recorder: 'test', correlationId: null },
  );
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
  await chronicle.reached(recorded.value.position);
  return recorded.value.position;
}

async function assert(log: EventLog, chronicle: Chronicle, sent: object): Promise<RecordedFact> {
  const read = readAssertion(sent);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const recorded = await recordSource(log, sourceOfFact(read.value), RECORDED);
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
  const { sha256, position } = recorded.value;
  await chronicle.reached(position);
  return { sha256, statement: attestationOf(read.value).id, position };
}

async function retract(
  log: EventLog,
  chronicle: Chronicle,
  sha256: string,
  statement: string | null,
): Promise<number> {
  const why = { reading: null, statement, reason: 'a test', by: 'a person' };
  const retracted = await retractReading(log, { sha256, ...why }, RECORDED);
  if (!retracted.ok) throw new Error(JSON.stringify(retracted.refusal));
  await chronicle.reached(retracted.value.position);
  return retracted.value.position;
}

const RECORDED = {
  clock: () => new Date('2024-05-02T00:00:00Z'),
  recorder: 'test',
  correlationId: null,
};

/** What the calendar of ingest does, in one go. */
async function comeDue(log: EventLog, chronicle: Chronicle, today: CalendarDay): Promise<void> {
  let position = 0;
  for (const { effect, on, type, regulation } of chronicle.dueEffects(today, 1_000)) {
    const stream = `due-${on}-${effect}`;
    const known = chronicle.latest().regulation(regulation);
    const data = encodeEvent({
      type: 'EffectCameDue',
      data: {
        effect,
        on,
        type: type === 'LAPSED' ? 'REPEALED' : type,
        regulation,
        target: citationOf({ title: known?.title ?? null, number: known?.number ?? null }),
      },
    });
    const appended = await log.append(
      stream,
      [
        {
          id: identifierOf(stream, 0),
          type: 'EffectCameDue',
          data: data as never,
          metadata: {
            schemaVersion: SCHEMA_VERSION,
            recordedAt: '2024-05-01T00:00:01.000Z',
            recorder: 'test',
            correlationId: null,
          },
        },
      ],
      { expected: 'NO_STREAM' },
    );
    if (appended.type === 'APPENDED') position = appended.position;
  }
  await chronicle.reached(position);
}

function linesInto(logged: Json[]): Writable {
  return new Writable({
    write: (chunk: Buffer, _encoding, done) => {
      logged.push(JSON.parse(chunk.toString('utf8')));
      done();
    },
  });
}
