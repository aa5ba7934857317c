/** Keeps the read model following the log; answers go on meanwhile from what is projected, whatever the log does. */
import { setTimeout } from 'node:timers/promises';
import { UnreadableEvent, type Chronicle } from '@regchron/chronicle';
import { EventLogUnavailable } from '@regchron/event-log';
import type { Logger } from 'pino';
import type { Freshness } from './freshness.ts';

const FIRST_WAIT_MILLIS = 250;
const LONGEST_WAIT_MILLIS = 30_000;

export interface FollowOptions {
  readonly chronicle: Pick<Chronicle, 'follow'>;
  readonly freshness?: Freshness;
  readonly logger: Logger;
  readonly signal: AbortSignal;
  /** Resolves after so long, or earlier when the signal ends it. */
  readonly pause?: (millis: number, signal: AbortSignal) => Promise<unknown>;
}

/**
 * Resolves when the signal ends it. A log that is away for a while is waited for; at an event that this version cannot
 * read it stays, and is not ready any more. Rejects for what neither time nor staying mends.
 */
export async function followLog({
  chronicle,
  freshness,
  logger,
  signal,
  pause = (millis) => setTimeout(millis, null, { signal }).catch(() => null),
}: FollowOptions): Promise<void> {
  const told = (said: 'CAUGHT_UP' | 'INTERRUPTED'): void => {
    if (said === 'CAUGHT_UP') {
      if (freshness?.staleness()) logger.info('the log is within reach again');
      freshness?.caughtUp();
    } else {
      if (freshness?.staleness() === null) {
        logger.warn('the log cannot be reached; answers go on and say their age');
      }
      freshness?.interrupted();
    }
  };
  for (let millis = FIRST_WAIT_MILLIS; ; millis = Math.min(millis * 2, LONGEST_WAIT_MILLIS)) {
    try {
      await chronicle.follow(signal, told);
      return;
    } catch (error) {
      if (error instanceof UnreadableEvent) {
        logger.error({ err: error }, 'stopped before an event that this version cannot read');
        await ended(signal);
        return;
      }
      if (!mayPass(error)) throw error;
      freshness?.interrupted();
      logger.warn({ err: error, millis }, 'the log cannot be followed; it is tried again');
    }
    await pause(millis, signal);
    if (signal.aborted) return;
  }
}

function mayPass(error: unknown): boolean {
  if (!(error instanceof EventLogUnavailable)) return false;
  switch (error.reason) {
    case 'BUSY':
    case 'DEADLINE':
    case 'UNREACHABLE':
      return true;
    case 'CLOSED':
    case 'DAMAGED':
    case 'DISK_FULL':
    case 'UNAUTHORISED':
    case 'UNKNOWN_FORMAT':
      return false;
  }
}

function ended(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else {
      signal.addEventListener(
        'abort',
        () => {
          resolve();
        },
        { once: true },
      );
    }
  });
}
