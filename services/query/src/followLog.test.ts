import { describe, expect, test } from '@jest/globals';
import { UnreadableEvent } from '@regchron/chronicle';
import { EventLogUnavailable } from '@regchron/event-log';
import { pino } from 'pino';
import { followLog } from './followLog.ts';

const logger = pino({ level: 'silent' });

/** A chronicle whose following ends as told, one ending after the other. */
function chronicleThat(...endings: (Error | null)[]): { follow: () => Promise<void> } {
  return {
    follow: () => {
      const ending = endings.shift();
      return ending ? Promise.reject(ending) : Promise.resolve();
    },
  };
}

describe('Following the log', () => {
  test('waits longer and longer for a log that is away', async () => {
    const pauses: number[] = [];
    const away = Array.from({ length: 9 }, () => new EventLogUnavailable('UNREACHABLE', 'away'));
    await followLog({
      chronicle: chronicleThat(...away, null),
      logger,
      signal: new AbortController().signal,
      pause: (millis) => Promise.resolve(pauses.push(millis)),
    });
    expect(pauses).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  });

  test('ends with the signal while it waits', async () => {
    const ending = new AbortController();
    await followLog({
      chronicle: chronicleThat(new EventLogUnavailable('BUSY', 'busy'), new Error('asked again')),
      logger,
      signal: ending.signal,
      pause: () => {
        ending.abort();
        return Promise.resolve();
      },
    });
    expect(ending.signal.aborted).toBe(true);
  });

  test('stays where an event cannot be read, until the signal', async () => {
    const ending = new AbortController();
    const refusal = { type: 'UNKNOWN_EVENT_TYPE', eventType: 'New' } as const;
    const following = followLog({
      chronicle: chronicleThat(new UnreadableEvent(1, 'source-a', refusal)),
      logger,
      signal: ending.signal,
    });
    ending.abort();
    await expect(following).resolves.toBeUndefined();
  });

  test.each([new EventLogUnavailable('DAMAGED', 'damaged'), new Error('a bug')])(
    'fails where waiting mends nothing: %s',
    async (error) => {
      const { signal } = new AbortController();
      await expect(followLog({ chronicle: chronicleThat(error), logger, signal })).rejects.toBe(
        error,
      );
    },
  );
});
