import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openSqliteEventLog, type EventLog, type NewEvent } from '@regchron/event-log';
import { READER_VERSION, readSource } from '@regchron/intake';
import { recordSource, sha256OfText } from '@regchron/recording';
import { SAMPLE } from './testing/gazette.ts';
import { withIngest, type TestSettings } from './testing/withIngest.ts';

const TEXT = SAMPLE.toString('utf8');
const SHA256 = sha256OfText(TEXT);
const OWN_RULE = `某市停车场管理办法
（2020年3月1日某市人民政府令第9号公布 自2020年5月1日起施行）
第一条 为了管理停车场，制定本办法。
第二条 本办法自2020年5月1日起施行。
`;

/** An event of a version still to come: a read model of today stays before it for ever. */
const OF_TOMORROW: NewEvent = {
  id: '00000000-0000-5000-8000-000000000000',
  type: 'RegulationSuspended',
  data: {},
  metadata: {
    schemaVersion: 1,
    recordedAt: '2024-01-01T00:00:00.000Z',
    recorder: 'test',
    correlationId: null,
  },
};

function stuckBehind(stream: string): TestSettings {
  const before = (data: string): Promise<void> =>
    withLog(data, async (log) => {
      await recordSample(log);
      await log.append(stream, [OF_TOMORROW], { expected: 'ANY' });
    });
  return { before, isStuck: true };
}

describe('While its read model is behind the log', () => {
  test('the service says so, with how far it has come, and is alive', () =>
    withIngest(async (ingest) => {
      const answer = await ingest.fetch('/readyz');
      expect(answer.status).toBe(503);
      expect(answer.headers.get('Retry-After')).toBe('1');
      const head = await withLog(ingest.data, (log) => log.head());
      expect(await answer.json()).toEqual({ status: 'catching up', position: head - 1, head });
      expect((await ingest.fetch('/healthz')).status).toBe(200);
    }, stuckBehind('source-of-tomorrow')));

  test('what is sent is recorded, and the client told to come back for what follows from it', () =>
    withIngest(async (ingest) => {
      for (const _ of [1, 2]) {
        const sent = await ingest.post(OWN_RULE);
        expect(sent.status).toBe(503);
        expect(sent.headers.get('Retry-After')).toBe('2');
        const sha256 = sha256OfText(OWN_RULE);
        expect(await sent.json()).toMatchObject({
          type: 'urn:regchron:problem:not-yet-projected',
          detail: expect.stringContaining(`GET /v1/sources/${sha256} in a moment`),
        });
        const text = await ingest.fetch(`/v1/sources/${sha256}/text`);
        expect(await text.text()).toBe(OWN_RULE);
      }
    }, stuckBehind('source-of-tomorrow')));

  test('a source that another version wrote is told, and nothing is changed', () =>
    withIngest(
      async (ingest) => {
        const head = await withLog(ingest.data, (log) => log.head());
        for (const answer of [
          await ingest.fetch(`/v1/sources/${SHA256}`),
          await ingest.post(SAMPLE),
        ]) {
          expect(answer.status).toBe(500);
          expect(await answer.json()).toMatchObject({
            type: 'urn:regchron:problem:unreadable-stream',
            detail: expect.stringContaining('Run the version that wrote it'),
          });
        }
        expect(await withLog(ingest.data, (log) => log.head())).toBe(head);
      },
      stuckBehind(`source-${SHA256}`),
    ));
});

test('Once it has come as far as the log, it is ready and says where it stands', () =>
  withIngest(
    async (ingest) => {
      const answer = await ingest.fetch('/readyz');
      expect(answer.status).toBe(200);
      const { status, position, head } = (await answer.json()) as Record<string, unknown>;
      expect({ status, position }).toEqual({ status: 'ready', position: head });
      expect(head).toBeGreaterThan(0);
    },
    { before: (data) => withLog(data, recordSample) },
  ));

test('A source whose recording was interrupted is told, and sent again it goes on', () =>
  withIngest(
    async (ingest) => {
      const torn = await ingest.fetch(`/v1/sources/${SHA256}`);
      expect(torn.status).toBe(404);
      expect(await torn.json()).toMatchObject({
        type: 'urn:regchron:problem:source-not-recorded',
        detail: expect.stringContaining('POST the same text to /v1/sources again'),
      });
      expect((await ingest.post(SAMPLE)).status).toBe(201);
      expect((await ingest.fetch(`/v1/sources/${SHA256}`)).status).toBe(200);
    },
    { before: (data) => withLog(data, tearSample) },
  ));

async function withLog<Told>(data: string, use: (log: EventLog) => Promise<Told>): Promise<Told> {
  const log = await openSqliteEventLog({ file: join(data, 'log.sqlite') });
  try {
    return await use(log);
  } finally {
    await log.close();
  }
}

async function recordSample(log: EventLog): Promise<void> {
  const reading = readSource(TEXT);
  if (!reading.ok) throw new Error(reading.refusal.type);
  await recordSource(
    log,
    {
      source: {
        text: TEXT,
        name: null,
        mediaType: 'text/plain',
        encoding: 'utf-8',
        rawSha256: SHA256,
        rank: 'OFFICIAL_GAZETTE',
      },
      reading: reading.value,
      reader: READER_VERSION,
    },
    { clock: () => new Date('2024-01-01T00:00:00Z'), recorder: 'test', correlationId: null },
  );
}

/** Records the sample elsewhere, and here only what was written before the power went. */
async function tearSample(log: EventLog): Promise<void> {
  const elsewhere = await mkdtemp(join(tmpdir(), 'regchron-torn-'));
  const written: NewEvent[] = [];
  await withLog(elsewhere, async (whole) => {
    await recordSample(whole);
    for await (const { id, type, data, metadata } of whole.readAll()) {
      written.push({ id, type, data, metadata });
    }
  });
  await rm(elsewhere, { recursive: true });
  await log.append(`source-${SHA256}`, written.slice(0, 5), { expected: 'NO_STREAM' });
}
