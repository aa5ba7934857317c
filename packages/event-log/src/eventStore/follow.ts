import type { SubscriptionMessage } from '../eventLog.ts';
import type { Position } from '../position.ts';
import type { Flowing } from './flow.ts';
import { leavable } from '../leavable.ts';

/** Where a subscription gets its messages from. */
export interface Followed {
  readonly after: Position;
  readonly signal: AbortSignal;
  /** Aborted when the handle closes. */
  readonly closing: AbortSignal;
  flow(ended: AbortSignal): AsyncIterable<Flowing>;
  /** The head of the log, by the leader. */
  head(): Promise<Position>;
}

/**
 * The port's subscription. It has caught up when it has given all there was when the connection was made; servers from
 * 23.10 on say so themselves, sooner perhaps.
 */
export function follow(followed: Followed): AsyncIterableIterator<SubscriptionMessage> {
  return leavable((left) => messagesOf(followed, left));
}

async function* messagesOf(
  followed: Followed,
  left: AbortController,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  // One signal out of three by hand: AbortSignal.any keeps hold of its sources' dependants in Node 20.
  const leave = (): void => {
    left.abort();
  };
  const ends = [followed.signal, followed.closing];
  for (const end of ends) {
    if (end.aborted) return;
    end.addEventListener('abort', leave);
  }
  try {
    yield* untilEnded(followed, left.signal);
  } finally {
    for (const end of ends) end.removeEventListener('abort', leave);
    leave();
  }
}

async function* untilEnded(
  { after, flow, head }: Followed,
  ended: AbortSignal,
): AsyncGenerator<SubscriptionMessage, void, undefined> {
  let position = after;
  let isCaughtUp = false;
  // Unknown until the head is told: then it is what has to be given before we have caught up.
  let target = Infinity;
  const over = (): boolean => ended.aborted;
  for await (const said of flow(ended)) {
    if (over()) return;
    switch (said.type) {
      case 'EVENT':
        yield said;
        position = said.event.position;
        break;
      case 'CONNECTED':
        isCaughtUp = false;
        // Where the head cannot be had, the server's own word remains.
        target = await head().catch(() => Infinity);
        break;
      case 'CAUGHT_UP':
        target = Math.min(target, position);
        break;
      case 'INTERRUPTED':
        yield said;
        break;
    }
    if (!isCaughtUp && position >= target && !over()) {
      isCaughtUp = true;
      yield { type: 'CAUGHT_UP', position };
    }
  }
}
