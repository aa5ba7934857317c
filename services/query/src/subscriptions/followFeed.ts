/** The feed as one endless iteration: history, then what comes, pulled by the client at the client's pace. */
import { setImmediate } from 'node:timers/promises';
import type { Chronicle, Feed, FeedCursor, FeedMessage } from '@regchron/chronicle';
import type { EffectType } from '@regchron/model';

/** How many messages are read at once: all that a slow client ever holds in memory. */
const BATCH = 64;

/** What is followed: a feed, and word of each advance. */
export type Followed = Pick<Chronicle, 'onAdvance'> & { readonly feed: Pick<Feed, 'after'> };

/** Every message after the cursor (null: from the start), each once, in log order, until the signal. */
export async function* followFeed(
  chronicle: Followed,
  after: FeedCursor | null,
  types: readonly EffectType[],
  signal: AbortSignal,
): AsyncGenerator<FeedMessage, void, undefined> {
  const advances = listenTo(chronicle, signal);
  let cursor = after;
  try {
    while (!signal.aborted) {
      // Before reading: an advance during the reading must not be missed.
      advances.forget();
      const messages = chronicle.feed.after(cursor, { types }, BATCH);
      for (const message of messages) {
        if (isAborted(signal)) return;
        yield message;
        cursor = message.cursor;
      }
      // A long history without a message that anyone wants must not keep others waiting.
      if (messages.length === BATCH) await setImmediate();
      else await advances.next();
    }
  } finally {
    advances.stop();
  }
}

interface Advances {
  forget(): void;
  /** Resolves at the first advance since `forget`, or when the signal ends it all. */
  next(): Promise<void>;
  stop(): void;
}

function listenTo({ onAdvance }: Pick<Chronicle, 'onAdvance'>, signal: AbortSignal): Advances {
  let advanced = false;
  let wake = (): void => undefined;
  const advance = (): void => {
    advanced = true;
    wake();
  };
  const unlisten = onAdvance(advance);
  signal.addEventListener('abort', advance, { once: true });
  return {
    forget: () => {
      advanced = signal.aborted;
    },
    next: () =>
      advanced
        ? Promise.resolve()
        : new Promise((resolve) => {
            wake = resolve;
          }),
    stop: () => {
      unlisten();
      signal.removeEventListener('abort', advance);
    },
  };
}

// Behind a function, for the compiler takes a signal for unchanged across a yield.
function isAborted(signal: AbortSignal): boolean {
  return signal.aborted;
}
