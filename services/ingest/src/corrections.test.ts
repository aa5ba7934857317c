import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openChronicle, type Chronicle } from '@regchron/chronicle';
import { openSqliteEventLog } from '@regchron/event-log';
import { READER_VERSION, readSource } from '@regchron/intake';
import { recordSource, statementId } from '@regchron/recording';
import type { SourceAnswer } from './sources/sourceAnswer.ts';
import { SAMPLE } from './testing/gazette.ts';
import { withIngest, type IngestUnderTest } from './testing/withIngest.ts';

const SHA256 = createHash('sha256').update(SAMPLE).digest('hex');
const WHY = { reason: 'the wrong file', by: 'a clerk' };

function correct(
  ingest: IngestUnderTest,
  what: 'readings' | 'retractions',
  body?: unknown,
): Promise<Response> {
  return ingest.fetch(`/v1/sources/${SHA256}/${what}`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    ...(body === undefined ? {} : { body: JSON.stringify(body) }),
  });
}

async function answerOf(response: Response): Promise<SourceAnswer> {
  return (await response.json()) as SourceAnswer;
}

function effectsOf({ instruments }: SourceAnswer): number {
  return instruments.reduce((sum, { effects }) => sum + effects.length, 0);
}

/** The same log by another handle, as another process has it, and a read model of its own. */
async function withChronicle(
  { data }: IngestUnderTest,
  look: (
    chronicle: Chronicle,
    log: Awaited<ReturnType<typeof openSqliteEventLog>>,
  ) => Promise<void>,
): Promise<void> {
  const log = await openSqliteEventLog({ file: join(data, 'log.sqlite') });
  const chronicle = openChronicle({ log, directory: join(data, 'other') });
  try {
    await chronicle.catchUp();
    await look(chronicle, log);
  } finally {
    chronicle.close();
    await log.close();
  }
}

describe('retracting', () => {
  test('a reading is withdrawn once; a look at the source says so, and its effects are gone', () =>
    withIngest(async (ingest) => {
      const before = await answerOf(await ingest.post(SAMPLE));
      expect(effectsOf(before)).toBe(13);
      const first = await correct(ingest, 'retractions', WHY);
      expect(first.status).toBe(201);
      expect(first.headers.get('Location')).toBe(`/v1/sources/${SHA256}`);
      const answer = await answerOf(first);
      expect(answer.retracted).toMatchObject({ reading: 1, ...WHY });
      expect(effectsOf(answer)).toBe(0);
      const again = await correct(ingest, 'retractions', { ...WHY, reading: 1 });
      expect(again.status).toBe(200);
      expect(await answerOf(again)).toEqual(answer);
      expect(await answerOf(await ingest.fetch(`/v1/sources/${SHA256}`))).toEqual(answer);
      const sent = await ingest.post(SAMPLE);
      expect(sent.status).toBe(200);
      expect(await answerOf(sent)).toEqual(answer);
    }));

  test('what was answered before can still be asked', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const { retracted } = await answerOf(await correct(ingest, 'retractions', WHY));
      const position = retracted?.position ?? 0;
      await withChronicle(ingest, async (chronicle) => {
        const sourcesAt = async (at: number): Promise<number> => {
          const view = await chronicle.viewAt(
            { type: 'POSITION', position: at },
            '2024-02-16T00:00:00Z',
          );
          if (!view.ok) throw new Error(view.refusal.type);
          return view.value.coverage().sources;
        };
        expect(await sourcesAt(position - 1)).toBe(1);
        expect(await sourcesAt(position)).toBe(0);
      });
    }));

  test('one statement is withdrawn, and the others still count', () =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const read = readSource(SAMPLE.toString('utf8'));
      if (!read.ok) throw new Error(read.refusal.type);
      const at = read.value.statements.findIndex(({ type }) => type === 'RegulationRepealed');
      const statement = statementId(SHA256, { number: 1, reader: READER_VERSION }, at);
      const answer = await answerOf(await correct(ingest, 'retractions', { ...WHY, statement }));
      expect(answer.retracted).toBeNull();
      expect(answer.retractedStatements).toMatchObject([{ statement, reading: 1, ...WHY }]);
      expect(effectsOf(answer)).toBe(12);
    }));

  test.each([
    ['no reason', { by: 'a clerk' }, 422, 'bad-member'],
    ['a blank name', { reason: 'wrong', by: ' ' }, 422, 'bad-member'],
    ['a misspelt member', { ...WHY, statment: 'x' }, 422, 'bad-member'],
    ['reading 0', { ...WHY, reading: 0 }, 422, 'bad-member'],
    ['a list', [], 422, 'bad-member'],
    ['nothing', undefined, 422, 'bad-member'],
    ['a reading there is not', { ...WHY, reading: 2 }, 409, 'no-such-reading'],
    ['a statement there is not', { ...WHY, statement: 'x' }, 409, 'no-such-statement'],
    ['a reason that is a book', { ...WHY, reason: 'x'.repeat(40_000) }, 413, 'too-large'],
  ])('with %s is refused', (_, body, status, type) =>
    withIngest(async (ingest) => {
      await ingest.post(SAMPLE);
      const refused = await correct(ingest, 'retractions', body);
      expect(refused.status).toBe(status);
      expect(await refused.json()).toMatchObject({ type: `urn:regchron:problem:${type}` });
      expect((await answerOf(await ingest.fetch(`/v1/sources/${SHA256}`))).retracted).toBeNull();
    }),
  );

  test('a source that is not recorded, a body that is no JSON, and no token are refused', async () => {
    await withIngest(async (ingest) => {
      expect((await correct(ingest, 'retractions', WHY)).status).toBe(404);
      expect((await correct(ingest, 'readings')).status).toBe(404);
      const init = { method: 'POST', body: '{' };
      expect((await ingest.fetch(`/v1/sources/${SHA256}/retractions`, init)).status).toBe(400);
    });
    await withIngest(
      async (ingest) => {
        expect((await correct(ingest, 'retractions', WHY)).status).toBe(401);
        expect((await correct(ingest, 'readings')).status).toBe(401);
      },
      { token: 's3cret' },
    );
  });
});

describe('reading again', () => {
  test('by the same reader is 200 and appends nothing', () =>
    withIngest(async (ingest) => {
      const recorded = await answerOf(await ingest.post(SAMPLE));
      const again = await correct(ingest, 'readings');
      expect(again.status).toBe(200);
      expect(await answerOf(again)).toEqual(recorded);
      await withChronicle(ingest, async (_, log) => {
        const types = [];
        for await (const { type } of log.readStream(`source-${SHA256}`)) types.push(type);
        expect(types.filter((type) => type === 'ReadingOpened')).toHaveLength(1);
      });
    }));

  test('after a retraction a further reading counts', () =>
    withIngest(async (ingest) => {
      const recorded = await answerOf(await ingest.post(SAMPLE));
      await correct(ingest, 'retractions', WHY);
      const again = await correct(ingest, 'readings');
      expect(again.status).toBe(201);
      expect(await answerOf(again)).toEqual(recorded);
      expect((await correct(ingest, 'readings')).status).toBe(200);
      const answer = await answerOf(await correct(ingest, 'retractions', WHY));
      expect(answer.retracted).toMatchObject({ reading: 2 });
    }));

  test('what was left out of a page is still told, though the page is not kept', () =>
    withIngest(async (ingest) => {
      const lines = SAMPLE.toString('utf8').split('\n');
      const page = `<nav>首页</nav>${lines.map((line) => `<p>${line}</p>`).join('')}`;
      const headers = { 'Content-Type': 'text/html' };
      const recorded = await answerOf(await ingest.post(page, { headers }));
      const path = `/v1/sources/${recorded.source.sha256}`;
      await ingest.fetch(`${path}/retractions`, { method: 'POST', body: JSON.stringify(WHY) });
      const again = await ingest.fetch(`${path}/readings`, { method: 'POST' });
      expect(again.status).toBe(201);
      const { findings } = await answerOf(again);
      expect(findings[0]?.rule).toBe('document-part-dropped');
      expect(findings).toEqual(recorded.findings);
    }));

  test('by a newer reader supersedes what an older one read', () =>
    withIngest(async (ingest) => {
      await withChronicle(ingest, async (_, log) => {
        const text = SAMPLE.toString('utf8');
        const source = {
          text,
          name: null,
          mediaType: 'text/plain',
          encoding: 'utf-8',
          rawSha256: SHA256,
          rank: 'OFFICIAL_GAZETTE',
        } as const;
        const reading = { kind: 'GAZETTE_ISSUE', statements: [], findings: [] } as const;
        const context = {
          clock: () => new Date('2024-02-01T00:00:00Z'),
          recorder: 'test/1',
          correlationId: null,
        };
        await recordSource(log, { source, reading, reader: 'intake/0' }, context);
      });
      const again = await correct(ingest, 'readings');
      expect(again.status).toBe(201);
      expect(effectsOf(await answerOf(again))).toBe(13);
    }));
});
