import { describe, expect, test } from '@jest/globals';
import { EventLogUnavailable } from '@regchron/event-log';
import { followLog } from './followLog.ts';

type Told = (said: 'CAUGHT_UP' | 'INTERRUPTED') => void;

describe('following the log', () => {
  test('waits longer and longer for a log that is away, is not ready meanwhile, and is ready when it is back', async () => {
    const pauses: number[] = [];
    const ready: boolean[] = [];
    let left = 7;
    await followLog({
      chronicle: {
        follow: async (_signal: AbortSignal, told?: Told) => {
          left -= 1;
          if (left >= 0) throw new EventLogUnavailable('UNREACHABLE', 'away');
          told?.('CAUGHT_UP');
          told?.('INTERRUPTED');
          told?.('CAUGHT_UP');
        },
      },
      signal: new AbortController().signal,
      pause: async (ms) => void pauses.push(ms),
      onReady: (isReady) => ready.push(isReady),
      onError: () => undefined,
    });
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 10_000]);
    expect(ready.slice(-4)).toEqual([false, true, false, true]);
  });

  test.each([new EventLogUnavailable('UNAUTHORISED', 'no'), new Error('a bug')])(
    'fails where waiting mends nothing: %s',
    async (error) => {
      const following = followLog({
        chronicle: { follow: () => Promise.reject(error) },
        signal: new AbortController().signal,
        pause: () => Promise.resolve(),
        onReady: () => undefined,
        onError: () => undefined,
      });
      await expect(following).rejects.toBe(error);
    },
  );
});
