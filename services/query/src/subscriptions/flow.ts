/** Holds back who produces until who consumes has caught up. */

/** How many messages may wait for a slow client. */
const MOST_WAITING = 16;

export interface Flow {
  /** Resolves when there is room for one more message, which counts as waiting from then on. */
  room(): Promise<void>;
  /** One message has left. */
  left(): void;
  /** Nothing will leave any more, and nothing is held back. */
  end(): void;
}

export function createFlow(most = MOST_WAITING): Flow {
  let waiting = 0;
  let ended = false;
  let proceed = (): void => undefined;
  return {
    room: async () => {
      while (waiting >= most && !ended) {
        await new Promise<void>((resolve) => {
          proceed = resolve;
        });
      }
      waiting += 1;
    },
    left: () => {
      waiting -= 1;
      proceed();
    },
    end: () => {
      ended = true;
      proceed();
    },
  };
}
