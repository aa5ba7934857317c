import { describe, expect, test } from '@jest/globals';
import { decodeEvent, SCHEMA_VERSION } from '@regchron/model';
import type { EventLog } from '@regchron/event-log';
import { appendBytes, MAX_APPEND_BYTES } from '@regchron/event-log';
import { eventsOfSource } from './eventsOfSource.ts';
import { recordSource, type RecordingContext } from './recordSource.ts';
import { sha256OfText, sourceStream } from './source.ts';
import { contentOf, Killed, killedAfter, withLog } from './testing/withLog.ts';
import { readingOf, sourceOf } from './testing/sources.ts';

const CONTEXT: RecordingContext = {
  clock: () => new Date('2024-01-02T03:04:05Z'),
  recorder: 'test/1',
  correlationId: 'request-1',
};
const SMALL = { ...CONTEXT, appendLimit: 1500 };
const SOURCE = sourceOf('重庆市人民政府令\n第364号');
const STREAM = sourceStream(sha256OfText(SOURCE.text));
const TO_RECORD = { source: SOURCE, reading: readingOf(3), reader: 'reader/1' };

async function typesOf(log: EventLog): Promise<string[]> {
  return (await contentOf(log, STREAM)).map(({ type }) => type);
}

describe('recording a source', () => {
  test('a new source is received, read and closed in its stream, in this order', () =>
    withLog(async (log) => {
      const recorded = await recordSource(log, TO_RECORD, CONTEXT);
      expect(recorded).toMatchObject({
        ok: true,
        value: { outcome: 'RECORDED', reading: { number: 1 }, position: await log.head() },
      });
      expect(await typesOf(log)).toEqual([
        'SourceReceived',
        'ReadingOpened',
        'InstrumentPromulgated',
        'RegulationRepealed',
        'RegulationRepealed',
        'RegulationRepealed',
        'ReadingClosed',
      ]);
    }));

  test('the log holds what was decided, and who recorded it when', () =>
    withLog(async (log) => {
      await recordSource(log, TO_RECORD, CONTEXT);
      const decoded = [];
      for await (const { id, type, data, metadata } of log.readStream(STREAM)) {
        const read = decodeEvent(type, data, metadata);
        if (!read.ok) throw new Error(JSON.stringify(read.refusal));
        decoded.push({ id, event: read.value.event });
        expect(read.value.metadata).toEqual({
          schemaVersion: SCHEMA_VERSION,
          recordedAt: '2024-01-02T03:04:05.000Z',
          recorder: 'test/1',
          correlationId: 'request-1',
        });
      }
      expect(decoded).toEqual(eventsOfSource(SOURCE, TO_RECORD.reading, 'reader/1'));
    }));

  test('the same source again appends nothing and answers the same reading', () =>
    withLog(async (log) => {
      const first = await recordSource(log, TO_RECORD, CONTEXT);
      const head = await log.head();
      const renamed = { ...TO_RECORD, source: { ...SOURCE, name: 'another name' } };
      const second = await recordSource(log, renamed, CONTEXT);
      expect(await log.head()).toBe(head);
      if (!first.ok) throw new Error(first.refusal.type);
      expect(second).toEqual({ ok: true, value: { ...first.value, outcome: 'ALREADY' } });
    }));

  test('a newer reader supersedes the reading, an older or another reader leaves it', () =>
    withLog(async (log) => {
      await recordSource(log, TO_RECORD, CONTEXT);
      const newer = { ...TO_RECORD, reading: readingOf(1), reader: 'reader/2' };
      const again = await recordSource(log, newer, CONTEXT);
      expect(again).toMatchObject({
        ok: true,
        value: { outcome: 'RECORDED', reading: { number: 2 } },
      });
      expect((await typesOf(log)).slice(7)).toEqual([
        'ReadingOpened',
        'InstrumentPromulgated',
        'RegulationRepealed',
        'ReadingClosed',
      ]);
      const head = await log.head();
      for (const reader of ['reader/1', 'reader/2', 'other/9', 'unversioned']) {
        const left = await recordSource(log, { ...TO_RECORD, reader }, CONTEXT);
        expect(left).toMatchObject({
          ok: true,
          value: { outcome: 'ALREADY', reading: { number: 2 } },
        });
      }
      expect(await log.head()).toBe(head);
    }));

  test('a newer reader leaves a torn reading open, so that it never counts, and closes its own', () =>
    withLog(async (log) => {
      await expect(recordSource(killedAfter(log, 2), TO_RECORD, SMALL)).rejects.toThrow(Killed);
      const torn = await typesOf(log);
      expect(torn).not.toContain('ReadingClosed');
      const newer = { ...TO_RECORD, reader: 'reader/2' };
      const recorded = await recordSource(log, newer, SMALL);
      expect(recorded).toMatchObject({
        ok: true,
        value: { outcome: 'RECORDED', reading: { number: 2 } },
      });
      const closed = (await contentOf(log, STREAM)).filter(({ type }) => type === 'ReadingClosed');
      expect(closed).toHaveLength(1);
      expect(closed[0]?.data).toMatchObject({ reading: 2, statements: 4 });
    }));

  test('a torn source keeps the description it was first given', () =>
    withLog(async (log) => {
      const first = { ...TO_RECORD, source: { ...SOURCE, name: 'first' } };
      await expect(recordSource(killedAfter(log, 1), first, SMALL)).rejects.toThrow(Killed);
      const second = { ...TO_RECORD, source: { ...SOURCE, name: 'second' } };
      const recorded = await recordSource(log, second, SMALL);
      expect(recorded).toMatchObject({ ok: true, value: { source: { name: 'first' } } });
    }));

  test('two processes that record the same source at once make one reading of it', () =>
    withLog(async (log, openAnother) => {
      const other = await openAnother();
      const outcomes = await Promise.all([
        recordSource(log, TO_RECORD, SMALL),
        recordSource(other, TO_RECORD, { ...SMALL, appendLimit: 1100, correlationId: null }),
        recordSource(log, TO_RECORD, { ...SMALL, appendLimit: 2100 }),
      ]);
      expect(outcomes.every((outcome) => outcome.ok && outcome.value.reading.number === 1)).toBe(
        true,
      );
      const content = await contentOf(log, STREAM);
      const expected = eventsOfSource(SOURCE, TO_RECORD.reading, 'reader/1');
      expect(content.map(({ id }) => id)).toEqual(expected.map(({ id }) => id));
    }));

  test('recorders of two versions at once end with the newer reading', () =>
    withLog(async (log, openAnother) => {
      const other = await openAnother();
      const newer = { ...TO_RECORD, reader: 'reader/2' };
      await Promise.all([recordSource(log, TO_RECORD, SMALL), recordSource(other, newer, SMALL)]);
      const last = await recordSource(log, newer, SMALL);
      expect(last).toMatchObject({
        ok: true,
        value: { outcome: 'ALREADY', reading: { reader: 'reader/2' } },
      });
    }));

  test('a long text comes in parts, each append within what the log takes', () =>
    withLog(async (log) => {
      const source = sourceOf('\u0001噪'.repeat(400_000));
      const sizes: number[] = [];
      const measuring: EventLog = {
        ...log,
        append: (stream, events, options) => {
          sizes.push(appendBytes(events));
          return log.append(stream, events, options);
        },
      };
      const recorded = await recordSource(measuring, { ...TO_RECORD, source }, CONTEXT);
      expect(recorded.ok).toBe(true);
      expect(sizes.length).toBeGreaterThan(1);
      expect(Math.max(...sizes)).toBeLessThanOrEqual(MAX_APPEND_BYTES);
    }));

  test('a stream of a newer RegChron is refused and left as it is', () =>
    withLog(async (log) => {
      const strange = {
        id: '00000000-0000-4000-8000-000000000000',
        type: 'SourceDigested',
        data: {},
        metadata: {},
      };
      await log.append(STREAM, [strange], { expected: 'NO_STREAM' });
      expect(await recordSource(log, TO_RECORD, CONTEXT)).toMatchObject({
        ok: false,
        refusal: { type: 'UNREADABLE_STREAM', stream: STREAM, revision: 0 },
      });
    }));
});
