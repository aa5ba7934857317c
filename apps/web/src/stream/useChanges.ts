/** The changes received so far, the newest first. Many at once are taken in together. */
import { useEffect, useState } from 'react';
import type { ChangeTold } from '../questions/stream.ts';
import { followChanges, type Following } from './followChanges.ts';

export interface Changes {
  readonly state: 'CONNECTING' | 'CONNECTED' | 'BROKEN';
  readonly changes: readonly ChangeTold[];
}

const NONE: Changes = { state: 'CONNECTING', changes: [] };
const TOGETHER_MS = 30;

export function useChanges(variables: Following['variables']): Changes {
  const key = JSON.stringify(variables);
  const [received, setReceived] = useState(NONE);
  useEffect(() => {
    setReceived(NONE);
    let arrived: ChangeTold[] = [];
    let timer: ReturnType<typeof setTimeout> | undefined;
    const takeIn = (): void => {
      timer = undefined;
      const newest = arrived.reverse();
      arrived = [];
      setReceived(({ state, changes }) => ({ state, changes: [...newest, ...changes] }));
    };
    const end = followChanges({
      variables: JSON.parse(key) as Following['variables'],
      onChange: (change) => {
        arrived.push(change);
        timer ??= setTimeout(takeIn, TOGETHER_MS);
      },
      onState: (state) => {
        setReceived((now) => ({ ...now, state }));
      },
    });
    return () => {
      clearTimeout(timer);
      end();
    };
  }, [key]);
  return received;
}
