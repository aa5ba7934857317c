/**
 * Follows the changes over server-sent events. A connection that breaks is made again after the last cursor seen,
 * so that nothing is missed and nothing comes twice; the wait between tries grows, and ends when the network is back.
 */
import { print } from 'graphql';
import { createClient, type Client } from 'graphql-sse';
import { CHANGES, type ChangeTold } from '../questions/stream.ts';
import type { ResultOf, VariablesOf } from '../questions/graphql.ts';

export interface Following {
  readonly variables: VariablesOf<typeof CHANGES>;
  readonly onChange: (change: ChangeTold) => void;
  readonly onState: (state: 'CONNECTED' | 'BROKEN') => void;
}

const SHORTEST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 10_000;
const QUERY = print(CHANGES);

/** Ends when the function it returns is called. */
export function followChanges({ variables, onChange, onState }: Following): () => void {
  const leaving = new AbortController();
  let after = variables.after ?? null;
  let wait = SHORTEST_WAIT_MS;
  const client = createClient({
    url: '/graphql/stream',
    // Its own tries would ask again after the first cursor and not after the last one.
    retryAttempts: 0,
  });

  // A function, because it turns true while something is waited for.
  const hasLeft = (): boolean => leaving.signal.aborted;
  const follow = async (): Promise<void> => {
    while (!hasLeft()) {
      try {
        await once(
          client,
          { ...variables, after },
          leaving.signal,
          () => onState('CONNECTED'),
          (change) => {
            after = change.cursor;
            wait = SHORTEST_WAIT_MS;
            onChange(change);
          },
        );
      } catch {
        // Whatever it was, the way on is the same.
      }
      if (hasLeft()) return;
      onState('BROKEN');
      await pause(wait, leaving.signal);
      wait = Math.min(LONGEST_WAIT_MS, wait * 2);
    }
  };
  void follow();
  return () => {
    leaving.abort();
    client.dispose();
  };
}

function once(
  client: Client,
  variables: Following['variables'],
  signal: AbortSignal,
  onOpen: () => void,
  onChange: Following['onChange'],
): Promise<void> {
  return new Promise((resolve, reject) => {
    const end = client.subscribe<ResultOf<typeof CHANGES>>(
      { query: QUERY, variables },
      {
        next: ({ data, errors }) => {
          if (data) onChange(data.changes);
          if (errors) reject(new Error(errors[0]?.message));
        },
        error: reject,
        complete: resolve,
      },
      { connected: onOpen },
    );
    signal.addEventListener('abort', end, { once: true });
  });
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      removeEventListener('online', done);
      resolve();
    };
    const timer = setTimeout(done, milliseconds);
    addEventListener('online', done);
    signal.addEventListener('abort', done, { once: true });
  });
}
