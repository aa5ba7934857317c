import { setImmediate as nextTurn } from 'node:timers/promises';
import { isBusy, toUnavailable } from './failures.ts';

/** Runs a synchronous piece of work on the file, again while another process holds the lock. */
export type Patiently = <T>(work: () => T) => Promise<T>;

/** How long SQLite itself waits for a lock. It blocks this process, so it is short and we come back. */
export const LOCK_SLICE_MS = 25;

/**
 * Patience is counted in tries and not by a clock: each costs up to {@link LOCK_SLICE_MS}, and between them
 * the process does its other work. Errors come out as {@link EventLogUnavailable}.
 */
export function createPatience(file: string, lockPatienceMs: number): Patiently {
  const tries = Math.max(1, Math.ceil(lockPatienceMs / LOCK_SLICE_MS));
  return async (work) => {
    for (let left = tries; ; left -= 1) {
      try {
        return work();
      } catch (error) {
        if (left <= 1 || !isBusy(error)) throw toUnavailable(file, error);
      }
      await nextTurn();
    }
  };
}
