/** A clock and a timer that a test moves by hand. */

export interface ControlledTime {
  readonly clock: () => Date;
  readonly pause: (ms: number, signal: AbortSignal) => Promise<void>;
  /** Sets the clock and ends every pause. */
  moveTo(instant: string): void;
  /** Resolves with the length of a pause, under way or to come, that is as wanted. */
  untilPausedFor(wanted: (ms: number) => boolean): Promise<number>;
}

export function controlledTime(instant: string): ControlledTime {
  let now = new Date(instant);
  const pauses = new Map<() => void, number>();
  const waiting = new Set<(ms: number) => void>();
  return {
    clock: () => now,
    pause: (ms, signal) =>
      new Promise((resolve) => {
        const end = (): void => {
          pauses.delete(end);
          resolve();
        };
        if (signal.aborted) {
          resolve();
          return;
        }
        pauses.set(end, ms);
        signal.addEventListener('abort', end, { once: true });
        for (const tell of [...waiting]) tell(ms);
      }),
    moveTo: (moved) => {
      now = new Date(moved);
      for (const end of [...pauses.keys()]) end();
    },
    untilPausedFor: (wanted) =>
      new Promise((resolve) => {
        const underWay = [...pauses.values()].find(wanted);
        if (underWay !== undefined) {
          resolve(underWay);
          return;
        }
        const tell = (ms: number): void => {
          if (!wanted(ms)) return;
          waiting.delete(tell);
          resolve(ms);
        };
        waiting.add(tell);
      }),
  };
}
