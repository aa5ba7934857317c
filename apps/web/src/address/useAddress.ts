/** The address holds the question: what is asked is read from it and written to it, never kept beside it. */
import { useCallback } from 'react';
import { useSearchParams } from 'react-router';

export interface Address {
  readonly parameters: URLSearchParams;
  /** Sets some parameters; null and the empty string take one away. `push` where one may want to go back. */
  readonly change: (changes: Changes, how?: 'push' | 'replace') => void;
}

type Changes = Readonly<Record<string, string | null>>;

export function useAddress(): Address {
  const [parameters, setParameters] = useSearchParams();
  const change = useCallback(
    (changes: Changes, how: 'push' | 'replace' = 'push') => {
      setParameters((current) => changed(current, changes), {
        replace: how === 'replace',
        preventScrollReset: true,
      });
    },
    [setParameters],
  );
  return { parameters, change };
}

export function changed(current: URLSearchParams, changes: Changes): URLSearchParams {
  const next = new URLSearchParams(current);
  for (const [name, value] of Object.entries(changes)) {
    if (value === null || value === '') next.delete(name);
    else next.set(name, value);
  }
  return next;
}
