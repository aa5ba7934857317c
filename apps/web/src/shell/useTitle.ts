/** The title of the tab, which a bookmark and a print-out carry. */
import { useEffect } from 'react';
import { useWords } from '../language/language.tsx';
import { SHELL_WORDS } from './shellWords.ts';

export function useTitle(title: string): void {
  const { name } = useWords(SHELL_WORDS);
  useEffect(() => {
    document.title = title === '' ? name : `${title} · ${name}`;
  }, [title, name]);
}
