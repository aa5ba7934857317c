// Tells those who wait that the log has grown: at once for appends of this handle, by a poll of `PRAGMA data_version`
// for those of others. The poll reads one number in shared memory and runs only while somebody waits.

/** A count that rises whenever the log may have grown. */
export interface Changes {
  /** Take it before reading: what is recorded after the reading raises it, so no growth is slept through. */
  count(): number;
  /** This handle has appended. */
  grown(): void;
  /** Resolves when the count is no longer `seen`, or when the signal ends the wait. */
  since(seen: number, signal: AbortSignal): Promise<void>;
}

export function createChanges(dataVersion: () => number | undefined, pollEveryMs: number): Changes {
  const waiting = new Set<() => void>();
  let count = 0;
  let version: number | undefined;
  let timer: NodeJS.Timeout | undefined;

  function grown(): void {
    count += 1;
    for (const wake of [...waiting]) wake();
  }

  function poll(): void {
    let now: number | undefined;
    try {
      now = dataVersion();
    } catch {
      // Whoever waits shall read, and meet the error where it can be told.
      now = undefined;
    }
    if (now !== undefined && now === version) return;
    version = now;
    grown();
  }

  return {
    count: () => count,
    grown,
    since: (seen, signal) =>
      new Promise((resolve) => {
        if (count !== seen || signal.aborted) {
          resolve();
          return;
        }
        const wake = (): void => {
          waiting.delete(wake);
          signal.removeEventListener('abort', wake);
          if (waiting.size === 0) {
            clearInterval(timer);
            timer = undefined;
          }
          resolve();
        };
        waiting.add(wake);
        signal.addEventListener('abort', wake);
        timer ??= setInterval(poll, pollEveryMs);
      }),
  };
}
