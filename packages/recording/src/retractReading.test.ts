import { expect, test } from '@jest/globals';
import { READER_VERSION } from '@regchron/intake';
import { statementId } from './eventsOfSource.ts';
import { recordSource } from './recordSource.ts';
import { loadRetractions, retractReading } from './retractReading.ts';
import { sha256OfText } from './source.ts';
import { readingOf, sourceOf } from './testing/sources.ts';
import { withLog } from './testing/withLog.ts';

const CONTEXT = {
  clock: () => new Date('2024-02-15T00:00:00Z'),
  recorder: 'test/1',
  correlationId: null,
};
const SOURCE = sourceOf('令');
const SHA256 = sha256OfText(SOURCE.text);
const WHOLE = { sha256: SHA256, reading: null, statement: null, reason: 'misread', by: 'a clerk' };

async function withRecorded(
  work: (log: Parameters<typeof retractReading>[0]) => Promise<void>,
): Promise<void> {
  await withLog(async (log) => {
    const toRecord = { source: SOURCE, reading: readingOf(2), reader: READER_VERSION };
    await recordSource(log, toRecord, CONTEXT);
    await work(log);
  });
}

test('a reading is withdrawn once, whoever says it how often', async () => {
  await withRecorded(async (log) => {
    const first = await retractReading(log, WHOLE, CONTEXT);
    expect(first).toMatchObject({ ok: true, value: { outcome: 'RETRACTED', reading: 1 } });
    const again = await retractReading(log, { ...WHOLE, by: 'another' }, CONTEXT);
    expect(again).toMatchObject({ ok: true, value: { outcome: 'ALREADY', reading: 1 } });
    expect(await loadRetractions(log, SHA256)).toMatchObject([
      { reading: 1, statement: null, reason: 'misread', by: 'a clerk', position: await log.head() },
    ]);
  });
});

test('two who withdraw the same at once withdraw it once', async () => {
  await withRecorded(async (log) => {
    const both = await Promise.all([
      retractReading(log, WHOLE, CONTEXT),
      retractReading(log, WHOLE, CONTEXT),
    ]);
    expect(both.every(({ ok }) => ok)).toBe(true);
    expect(await loadRetractions(log, SHA256)).toHaveLength(1);
  });
});

test('one statement is withdrawn from the reading that makes it', async () => {
  await withRecorded(async (log) => {
    const statement = statementId(SHA256, { number: 1, reader: READER_VERSION }, 2);
    expect(await retractReading(log, { ...WHOLE, statement }, CONTEXT)).toMatchObject({
      value: { outcome: 'RETRACTED', reading: 1 },
    });
    const beyond = statementId(SHA256, { number: 1, reader: READER_VERSION }, 3);
    expect(await retractReading(log, { ...WHOLE, statement: beyond }, CONTEXT)).toMatchObject({
      refusal: { type: 'NO_SUCH_STATEMENT' },
    });
  });
});

test('what is not recorded cannot be withdrawn', async () => {
  await withRecorded(async (log) => {
    const head = await log.head();
    expect(await retractReading(log, { ...WHOLE, reading: 2 }, CONTEXT)).toMatchObject({
      refusal: { type: 'NO_SUCH_READING', readings: [1] },
    });
    const unknown = { ...WHOLE, sha256: sha256OfText('无') };
    expect(await retractReading(log, unknown, CONTEXT)).toMatchObject({
      refusal: { type: 'SOURCE_NOT_RECORDED' },
    });
    expect(await log.head()).toBe(head);
  });
});

test('after a retraction the same file sent again stays withdrawn; read again it has a further reading', async () => {
  await withRecorded(async (log) => {
    const toRecord = { source: SOURCE, reading: readingOf(2), reader: READER_VERSION };
    const again = { ...toRecord, afterRetraction: true };
    // Nothing is withdrawn yet, so that the reading stands for both.
    expect(await recordSource(log, again, CONTEXT)).toMatchObject({
      value: { outcome: 'ALREADY' },
    });
    await retractReading(log, WHOLE, CONTEXT);
    expect(await recordSource(log, toRecord, CONTEXT)).toMatchObject({
      value: { outcome: 'ALREADY', reading: { number: 1 } },
    });
    const both = await Promise.all([
      recordSource(log, again, CONTEXT),
      recordSource(log, again, CONTEXT),
    ]);
    const outcomes = both.map((each) => (each.ok ? each.value.outcome : each.refusal.type));
    expect(outcomes.sort()).toEqual(['ALREADY', 'RECORDED']);
    expect(await recordSource(log, again, CONTEXT)).toMatchObject({
      value: { outcome: 'ALREADY', reading: { number: 2, retractedAt: null } },
    });
  });
});

test('one statement that is withdrawn opens no further reading', async () => {
  await withRecorded(async (log) => {
    const statement = statementId(SHA256, { number: 1, reader: READER_VERSION }, 1);
    await retractReading(log, { ...WHOLE, statement }, CONTEXT);
    const toRecord = { source: SOURCE, reading: readingOf(2), reader: READER_VERSION };
    const again = { ...toRecord, afterRetraction: true };
    expect(await recordSource(log, again, CONTEXT)).toMatchObject({
      value: { outcome: 'ALREADY' },
    });
  });
});
