import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { openChronicle, type Chronicle } from '@regchron/chronicle';
import { openSqliteEventLog, START, type EventLog } from '@regchron/event-log';
import type { InstrumentBuilder } from '@regchron/model/testing';
import { day, order } from '@regchron/model/testing';
import { recordSource, sha256OfText } from '@regchron/recording';
import { startCalendar, type Calendar } from './calendar.ts';
import { controlledTime, type ControlledTime } from '../testing/controlledTime.ts';

interface Node {
  readonly log: EventLog;
  readonly chronicle: Chronicle;
  readonly calendar: Calendar;
}

interface Stage {
  readonly time: ControlledTime;
  readonly log: EventLog;
  readonly errors: unknown[];
  /** A service with its own handle on the log, its own read model and its own calendar. */
  openNode(): Promise<Node>;
  record(instrument: InstrumentBuilder): Promise<void>;
  /** The streams of the next so many effects that came due in the log, whoever appended them. */
  cameDue(count: number): Promise<string[]>;
}

async function onStage(now: string, test: (stage: Stage) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'regchron-calendar-'));
  const file = join(folder, 'log.sqlite');
  const time = controlledTime(now);
  const ending = new AbortController();
  const closers: (() => Promise<unknown>)[] = [];
  const errors: unknown[] = [];
  const openLog = async (): Promise<EventLog> => {
    const log = await openSqliteEventLog({ file, pollEveryMs: 5 });
    closers.unshift(() => log.close());
    return log;
  };
  const log = await openLog();
  const messages = log.subscribe({ after: START, signal: ending.signal })[Symbol.asyncIterator]();
  let nodes = 0;
  try {
    await test({
      time,
      log,
      errors,
      openNode: async () => {
        nodes += 1;
        const handle = await openLog();
        const chronicle = openChronicle({ log: handle, directory: join(folder, String(nodes)) });
        closers.unshift(async () => {
          chronicle.close();
          return Promise.resolve();
        });
        const following = chronicle.follow(ending.signal);
        closers.unshift(() => {
          ending.abort();
          return following;
        });
        const calendar = startCalendar({
          log: handle,
          chronicle,
          clock: time.clock,
          pause: time.pause,
          recorder: 'test/1',
          onCameDue: () => undefined,
          onError: (error) => errors.push(error),
        });
        closers.unshift(() => calendar.stop());
        return { log: handle, chronicle, calendar };
      },
      record: async (instrument) => {
        const text = JSON.stringify(instrument.events);
        const rawSha256 = sha256OfText(text);
        const described = { name: null, mediaType: 'text/plain', encoding: 'utf-8', rawSha256 };
        const source = { ...described, text, rank: 'OTHER' as const };
        const reading = {
          kind: 'GAZETTE_ISSUE' as const,
          statements: instrument.events,
          findings: [],
        };
        const recorded = await recordSource(
          log,
          { source, reading, reader: 'test/1' },
          { clock: time.clock, recorder: 'test/1', correlationId: null },
        );
        if (!recorded.ok) throw new Error(recorded.refusal.type);
      },
      cameDue: async (count) => {
        const streams: string[] = [];
        while (streams.length < count) {
          const { value, done } = await messages.next();
          if (done === true) throw new Error('the log was closed');
          if (value.type === 'EVENT' && value.event.type === 'EffectCameDue') {
            streams.push(value.event.stream);
          }
        }
        return streams;
      },
    });
  } finally {
    for (const close of closers) await close();
    await rm(folder, { recursive: true });
  }
}

async function allCameDue(log: EventLog): Promise<string[]> {
  const streams = [];
  for await (const { type, stream } of log.readAll()) {
    if (type === 'EffectCameDue') streams.push(stream);
  }
  return streams;
}

describe('the calendar', () => {
  test('what was recorded late comes due at once, what is still to come does not', () =>
    onStage('2024-01-15T00:00:00Z', async (stage) => {
      await stage.record(order(1, '2023-12-01', { type: 'ON_PROMULGATION' }).enacts('过去办法'));
      await stage.record(order(2, '2023-12-01', onDay('2024-01-15')).enacts('今日办法'));
      await stage.record(order(3, '2023-12-01', onDay('2024-01-16')).enacts('明日办法'));
      await stage.openNode();
      const streams = await stage.cameDue(2);
      expect(streams.map((stream) => stream.slice(0, 14))).toEqual([
        'due-2023-12-01',
        'due-2024-01-15',
      ]);
      await stage.time.untilPausedFor((ms) => ms <= QUARTER);
      expect(await allCameDue(stage.log)).toHaveLength(2);
    }));

  test('an effect comes due when its day begins in Shanghai, not a moment before', () =>
    onStage('2024-01-31T15:59:59Z', async (stage) => {
      await stage.record(order(1, '2023-12-01', onDay('2024-02-01')).enacts('明日办法'));
      await stage.openNode();
      await stage.time.untilPausedFor((ms) => ms === 1000);
      expect(await allCameDue(stage.log)).toEqual([]);
      stage.time.moveTo('2024-01-31T16:00:00Z');
      const [stream] = await stage.cameDue(1);
      expect(stream).toMatch(/^due-2024-02-01-[0-9a-f-]{36}$/);
    }));

  test('what is recorded while it waits comes due without waiting for the timer', () =>
    onStage('2024-01-15T00:00:00Z', async (stage) => {
      await stage.openNode();
      await stage.time.untilPausedFor((ms) => ms === QUARTER);
      await stage.record(order(1, '2023-12-01', { type: 'ON_PROMULGATION' }).enacts('过去办法'));
      expect(await stage.cameDue(1)).toHaveLength(1);
    }));

  test('it never waits longer than a quarter of an hour, however far the next day is', () =>
    onStage('2024-01-15T00:00:00Z', async (stage) => {
      await stage.record(order(1, '2023-12-01', onDay('2099-01-01')).enacts('远日办法'));
      await stage.openNode();
      expect(await stage.time.untilPausedFor(() => true)).toBeLessThanOrEqual(QUARTER);
    }));

  test('two services on one log let each effect come due once', () =>
    onStage('2024-03-01T00:00:00Z', async (stage) => {
      const nodes = await Promise.all([stage.openNode(), stage.openNode()]);
      for (let ordinal = 1; ordinal <= 8; ordinal += 1) {
        await stage.record(
          order(ordinal, '2023-12-01', onDay('2024-02-01')).enacts(`第${String(ordinal)}办法`),
        );
      }
      await stage.cameDue(8);
      const head = await stage.log.head();
      await Promise.all(nodes.map(({ chronicle }) => chronicle.reached(head)));
      await Promise.all(nodes.map(({ calendar }) => calendar.stop()));
      const streams = await allCameDue(stage.log);
      expect(streams).toHaveLength(8);
      expect(new Set(streams).size).toBe(8);
      expect(stage.errors).toEqual([]);
    }));

  test('stopped, it appends nothing more', () =>
    onStage('2024-01-15T00:00:00Z', async (stage) => {
      const { calendar, chronicle } = await stage.openNode();
      await calendar.stop();
      await stage.record(order(1, '2023-12-01', { type: 'ON_PROMULGATION' }).enacts('过去办法'));
      await chronicle.reached(await stage.log.head());
      expect(await allCameDue(stage.log)).toEqual([]);
    }));
});

const QUARTER = 15 * 60 * 1000;

function onDay(text: string): Parameters<typeof order>[2] {
  return { type: 'ON_DAY', day: day(text) };
}
