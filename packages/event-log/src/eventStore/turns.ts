// Appends of one handle to one stream are made one after the other: a call has no order among its neighbours on the
// wire, and what was asked first is done first.

/** Does the work of each key in the order it was asked for. */
export interface Turns {
  <T>(key: string, work: () => Promise<T>): Promise<T>;
  /** Resolves when all that was asked for before is done or has failed. */
  settled(): Promise<void>;
}

export function createTurns(): Turns {
  const last = new Map<string, Promise<unknown>>();

  function inTurn<T>(key: string, work: () => Promise<T>): Promise<T> {
    const before = last.get(key) ?? Promise.resolve();
    const done = before.then(work, work);
    last.set(key, done);
    const forget = (): void => {
      if (last.get(key) === done) last.delete(key);
    };
    done.then(forget, forget);
    return done;
  }

  return Object.assign(inTurn, {
    settled: async () => {
      await Promise.allSettled(last.values());
    },
  });
}
