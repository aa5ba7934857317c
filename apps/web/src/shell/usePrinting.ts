/** Whether the page is being laid out for paper. */
import { useSyncExternalStore } from 'react';

const paper = matchMedia('print');

export function usePrinting(): boolean {
  return useSyncExternalStore(
    (changed) => {
      paper.addEventListener('change', changed);
      return () => {
        paper.removeEventListener('change', changed);
      };
    },
    () => paper.matches,
  );
}
