import { setImmediate as nextTurn } from 'node:timers/promises';
import type { RecordedEvent, SubscribeOptions, SubscriptionMessage } from '../eventLog.ts';
import type { Position } from '../position.ts';
import type { Changes } from './changes.ts';
import type { Batch } from './readInBatches.ts';
import type { EventRow } from './statements.ts';
import { leavable } from '../leavable.ts';

/** Where a subscription gets its events from. */
export interface Followed {
  readonly changes: Changes;
  /** Aborted when the handle closes. */
  readonly closing: AbortSignal;
  readAfter(position: Position): Promise<Batch>;
  decode(row: EventRow): RecordedEvent;
}

/**
 * A subscription: reads after the last position it gave, and waits when there is nothing. There is no hand-over from
 * history to live, hence no gap and no repeat at it.
 *
 * An iterator by hand around a generator: `return()` of a bare generator waits for the `next()` under way, that is,
 * until somebody appends. A client that goes away must not wait for that.
 */
export function follow(
  log: Followed,
  { after, signal }: SubscribeOptions,
): AsyncIterableIterator<SubscriptionMessage> {
  return leavable((left) => messagesAfter(log, after, signal, left));
}

async function* messagesAfter(
  log: Followed,
  after: Position,
  signal: AbortSignal,
  left: AbortController,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  // One signal out of three by hand: AbortSignal.any keeps hold of its sources' dependants in Node 20.
  const leave = (): void => {
    left.abort();
  };
  const ends = [signal, log.closing];
  for (const end of ends) {
    if (end.aborted) return;
    end.addEventListener('abort', leave);
  }
  try {
    yield* untilAborted(log, after, left.signal);
  } catch (error) {
    // What fails because the handle is being closed has ended and not failed.
    if (!left.signal.aborted) throw error;
  } finally {
    for (const end of ends) end.removeEventListener('abort', leave);
  }
}

async function* untilAborted(
  log: Followed,
  after: Position,
  ended: AbortSignal,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  const over = (): boolean => ended.aborted;
  let position = after;
  let caughtUp = false;
  while (!over()) {
    const seen = log.changes.count();
    const { rows, more } = await log.readAfter(position);
    for (const row of rows) {
      if (over()) return;
      yield { type: 'EVENT', event: log.decode(row) };
      position = row.position;
    }
    if (more) {
      caughtUp = false;
      await nextTurn();
    } else if (caughtUp) {
      await log.changes.since(seen, ended);
    } else if (!over()) {
      caughtUp = true;
      yield { type: 'CAUGHT_UP', position };
    }
  }
}
