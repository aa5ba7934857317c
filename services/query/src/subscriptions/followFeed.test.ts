import { describe, expect, test } from '@jest/globals';
import type { FeedCursor, FeedMessage } from '@regchron/chronicle';
import fc from 'fast-check';
import { endable } from './endable.ts';
import { parseFeedCursor, toFeedCursor } from './feedCursor.ts';
import { followFeed, type Followed } from './followFeed.ts';

/** A feed in memory, for timing only: what the real one says is tested on the real one. */
function feedInMemory(): Followed & {
  tell(count: number): void;
  readonly listeners: Set<() => void>;
  reads: number;
} {
  const messages: FeedMessage[] = [];
  const listeners = new Set<() => void>();
  const memory = {
    reads: 0,
    listeners,
    tell: (count: number): void => {
      for (let told = 0; told < count; told += 1) {
        const cursor = { position: messages.length + 1, index: 0 };
        messages.push({ cursor } as FeedMessage);
      }
      for (const listener of [...listeners]) listener();
    },
    onAdvance: (listener: (position: number) => void) => {
      const call = (): void => {
        listener(messages.length);
      };
      listeners.add(call);
      return () => void listeners.delete(call);
    },
    feed: {
      after: (cursor: FeedCursor | null, _: unknown, limit: number): FeedMessage[] => {
        memory.reads += 1;
        return messages.slice(cursor?.position ?? 0, (cursor?.position ?? 0) + limit);
      },
      end: () => ({ position: messages.length, index: 0 }),
    },
  };
  return memory;
}

const positions = async (
  messages: AsyncIterator<FeedMessage, void>,
  count: number,
): Promise<number[]> => {
  const taken: number[] = [];
  while (taken.length < count) {
    const { value } = await messages.next();
    if (value) taken.push(value.cursor.position);
  }
  return taken;
};

const upTo = (count: number): number[] => Array.from({ length: count }, (_, index) => index + 1);

describe('Following the feed', () => {
  test('gives each message once, whenever it is told', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.integer({ min: 1, max: 150 }), { maxLength: 8 }),
        async (tells) => {
          const memory = feedInMemory();
          const messages = endable((signal) => followFeed(memory, null, ['REPEALED'], signal));
          const total = tells.reduce((sum, count) => sum + count, 0);
          const taking = positions(messages, total);
          for (const count of tells) {
            await Promise.resolve();
            memory.tell(count);
          }
          expect(await taking).toEqual(upTo(total));
          await messages.return?.();
        },
      ),
    );
  });

  test('reads no further than its reader has come', async () => {
    const memory = feedInMemory();
    memory.tell(10_000);
    const messages = endable((signal) => followFeed(memory, null, ['REPEALED'], signal));
    await positions(messages, 10);
    expect(memory.reads).toBe(1);
    await messages.return?.();
  });

  test('ends at once when its reader leaves, and listens no longer', async () => {
    const memory = feedInMemory();
    const messages = endable((signal) => followFeed(memory, null, ['REPEALED'], signal));
    const pending = messages.next();
    await messages.return?.();
    expect(await pending).toEqual({ done: true, value: undefined });
    expect(memory.listeners.size).toBe(0);
  });
});

describe('Feed cursors', () => {
  test('are read back as they were', () => {
    const place = fc.record({ position: fc.maxSafeNat(), index: fc.maxSafeNat() });
    fc.assert(
      fc.property(place, (cursor) => {
        expect(parseFeedCursor(toFeedCursor(cursor))).toEqual(cursor);
      }),
    );
  });

  test('are nothing else', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseFeedCursor(text)).toBeNull();
      }),
    );
    expect(parseFeedCursor(`${toFeedCursor({ position: 1, index: 0 })}=`)).toBeNull();
  });
});
