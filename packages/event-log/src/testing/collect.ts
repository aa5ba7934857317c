import type { EventLog, RecordedEvent, SubscriptionMessage } from '../eventLog.ts';
import type { Position } from '../position.ts';

/** All items, or the first so many. */
export async function collect<T>(items: AsyncIterable<T>, most = Infinity): Promise<readonly T[]> {
  const collected: T[] = [];
  if (most === 0) return collected;
  for await (const item of items) {
    collected.push(item);
    if (collected.length === most) break;
  }
  return collected;
}

/** The ids of events, which say enough to compare what was read with what was appended. */
export function idsOf(events: readonly { readonly id: string }[]): readonly string[] {
  return events.map((event) => event.id);
}

/** A subscription that is pulled by hand. */
export interface Follower {
  next(): Promise<IteratorResult<SubscriptionMessage, unknown>>;
  /** The next so many events, whatever is said between them. */
  events(count: number): Promise<readonly RecordedEvent[]>;
  /** The events up to the first CAUGHT_UP, and the position it names. */
  untilCaughtUp(): Promise<{ events: readonly RecordedEvent[]; position: Position }>;
  /** Aborts the subscription's signal. */
  stop(): void;
}

/** Subscribes and hands the messages out one by one. */
export function followFrom(log: EventLog, after: Position): Follower {
  const stopping = new AbortController();
  const messages = log.subscribe({ after, signal: stopping.signal })[Symbol.asyncIterator]();

  async function message(): Promise<SubscriptionMessage> {
    const result = await messages.next();
    if (result.done === true) throw new Error('the subscription has ended');
    return result.value;
  }

  return {
    next: () => messages.next(),
    stop: () => {
      stopping.abort();
    },
    events: async (count) => {
      const events: RecordedEvent[] = [];
      while (events.length < count) {
        const said = await message();
        if (said.type === 'EVENT') events.push(said.event);
      }
      return events;
    },
    untilCaughtUp: async () => {
      const events: RecordedEvent[] = [];
      for (;;) {
        const said = await message();
        if (said.type === 'CAUGHT_UP') return { events, position: said.position };
        if (said.type === 'EVENT') events.push(said.event);
      }
    },
  };
}
