/**
 * The calendar: appends that an effect came due, on its day in Shanghai, or at once when it was recorded late.
 * Any number of calendars may run on one log: each event has a stream of its own that only the first one can begin.
 */
import type { Chronicle } from '@regchron/chronicle';
import type { EventLog, JsonValue } from '@regchron/event-log';
import type { CalendarDay, EventMetadata } from '@regchron/model';
import { encodeEvent, SCHEMA_VERSION } from '@regchron/model';
import { cameDue, type CameDue } from './cameDue.ts';
import { beginningOf, shanghaiDayAt } from './shanghaiDay.ts';

export interface CalendarOptions {
  readonly log: EventLog;
  readonly chronicle: Pick<
    Chronicle,
    'dueEffects' | 'nextDueDay' | 'onAdvance' | 'reached' | 'latest'
  >;
  readonly clock: () => Date;
  /** Resolves after so many milliseconds, or when the signal ends it; never rejects. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  readonly recorder: string;
  readonly onCameDue: (event: CameDue) => void;
  /** A look at the calendar failed; it is repeated in a moment. */
  readonly onError: (error: unknown) => void;
}

export interface Calendar {
  /** Ends it; resolves when nothing of it is under way any more. */
  stop(): Promise<void>;
}

/** Never longer: a long timer overflows, and the clock of the machine may be set meanwhile. */
const LONGEST_PAUSE_MS = 15 * 60 * 1000;
const PAUSE_AFTER_ERROR_MS = 10_000;
const BATCH = 100;

export function startCalendar(options: CalendarOptions): Calendar {
  const { chronicle, clock, pause, onError } = options;
  const stopping = new AbortController();
  let wake = new AbortController();
  const stopListening = chronicle.onAdvance(() => {
    wake.abort();
  });

  async function run(): Promise<void> {
    while (!stopping.signal.aborted) {
      // Made before looking: what is recorded while we look must not be slept over.
      wake = new AbortController();
      const ms = await look(options, stopping.signal).then(
        () => pauseUntil(chronicle.nextDueDay(shanghaiDayAt(clock())), clock()),
        (error: unknown) => {
          if (!stopping.signal.aborted) onError(error);
          return PAUSE_AFTER_ERROR_MS;
        },
      );
      await pause(ms, AbortSignal.any([wake.signal, stopping.signal]));
    }
  }

  const running = run();
  return {
    stop: () => {
      stopping.abort();
      stopListening();
      return running;
    },
  };
}

/** Appends everything that is due by today, judged on everything recorded so far. */
async function look(options: CalendarOptions, signal: AbortSignal): Promise<void> {
  const { log, chronicle, clock } = options;
  const appended = new Set<string>();
  while (!signal.aborted) {
    const head = await log.head();
    signal.throwIfAborted();
    await chronicle.reached(head, signal);
    const due = chronicle
      .dueEffects(shanghaiDayAt(clock()), BATCH)
      .filter(({ effect, on }) => !appended.has(`${on} ${effect}`));
    if (due.length === 0) return;
    for (const each of due) {
      appended.add(`${each.on} ${each.effect}`);
      const regulation = chronicle.latest().regulation(each.regulation);
      // Its identity was judged anew between the two questions; the next look finds it under its new name.
      if (!regulation) continue;
      await append(options, cameDue(each, regulation));
    }
  }
}

async function append(options: CalendarOptions, due: CameDue): Promise<void> {
  const { log, clock, recorder, onCameDue } = options;
  const metadata: EventMetadata = {
    schemaVersion: SCHEMA_VERSION,
    recordedAt: clock().toISOString(),
    recorder,
    correlationId: null,
  };
  const data = encodeEvent(due.event) as JsonValue;
  const event = { id: due.id, type: due.event.type, data, metadata };
  const result = await log.append(due.stream, [event], { expected: 'NO_STREAM' });
  switch (result.type) {
    case 'APPENDED':
      onCameDue(due);
      return;
    case 'ALREADY_APPENDED':
    case 'WRONG_EXPECTED_REVISION':
      return;
    case 'REFUSED':
      throw new Error(`the log refuses ${due.stream}: ${JSON.stringify(result.refusal)}`);
  }
}

function pauseUntil(next: CalendarDay | null, now: Date): number {
  if (next === null) return LONGEST_PAUSE_MS;
  const ms = beginningOf(next).getTime() - now.getTime();
  return Math.min(LONGEST_PAUSE_MS, Math.max(1, ms));
}
