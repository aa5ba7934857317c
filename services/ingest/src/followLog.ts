/** Keeps the read model following the log, also over a time in which the log is away. */
import type { Chronicle } from '@regchron/chronicle';
import { EventLogUnavailable } from '@regchron/event-log';

const FIRST_WAIT_MS = 250;
const LONGEST_WAIT_MS = 10_000;

export interface FollowOptions {
  readonly chronicle: Pick<Chronicle, 'follow'>;
  readonly signal: AbortSignal;
  /** Resolves after so many milliseconds, or when the signal ends it; never rejects. */
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Whether everything recorded is answered from; false also while the log is away. */
  readonly onReady: (isReady: boolean) => void;
  readonly onError: (error: unknown) => void;
}

/** Resolves when the signal ends it; rejects for what no waiting mends. */
export async function followLog(options: FollowOptions): Promise<void> {
  const { chronicle, signal, pause, onReady, onError } = options;
  for (let ms = FIRST_WAIT_MS; ; ms = Math.min(ms * 2, LONGEST_WAIT_MS)) {
    try {
      await chronicle.follow(signal, (said) => {
        onReady(said === 'CAUGHT_UP');
      });
      return;
    } catch (error) {
      if (!mayPass(error)) throw error;
      onReady(false);
      onError(error);
    }
    await pause(ms, signal);
    if (signal.aborted) return;
  }
}

function mayPass(error: unknown): boolean {
  return (
    error instanceof EventLogUnavailable &&
    (error.reason === 'BUSY' || error.reason === 'DEADLINE' || error.reason === 'UNREACHABLE')
  );
}
