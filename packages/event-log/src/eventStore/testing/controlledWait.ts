import type { Wait } from '../calls.ts';

/** Time by hand: pauses last until the test ends them, deadlines pass when the test says so. */
export interface ControlledWait {
  readonly wait: Wait;
  /** The pauses so far, in milliseconds. */
  readonly pauses: readonly number[];
  /** From now on pauses end at once. */
  hurry(): void;
  /** Resolves when a pause is under way. */
  paused(): Promise<void>;
  /** Ends the pause under way. */
  goOn(): void;
  /** All deadlines under way pass, or the next one where there is none yet. */
  expire(): void;
}

export function controlledWait(deadlineMs: number): ControlledWait {
  const pauses: number[] = [];
  const deadlines = new Set<() => void>();
  const begun: (() => void)[] = [];
  let end: (() => void) | undefined;
  let hurried = false;
  let isLate = false;
  return {
    pauses,
    wait: (ms, signal) =>
      new Promise((resolve) => {
        if (signal.aborted) return resolve();
        signal.addEventListener('abort', () => {
          deadlines.delete(resolve);
          resolve();
        });
        if (ms === deadlineMs) {
          if (isLate) resolve();
          else deadlines.add(resolve);
          isLate = false;
          return;
        }
        pauses.push(ms);
        if (hurried) setImmediate(resolve);
        end = resolve;
        for (const told of begun.splice(0)) told();
      }),
    hurry: () => {
      hurried = true;
      end?.();
    },
    paused: () =>
      new Promise((resolve) => {
        begun.push(resolve);
      }),
    goOn: () => end?.(),
    expire: () => {
      isLate = deadlines.size === 0;
      for (const pass of deadlines) pass();
      deadlines.clear();
    },
  };
}
