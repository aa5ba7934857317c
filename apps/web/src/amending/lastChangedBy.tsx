/** Beside an article's label: what changed it last. Pressed, it opens the article's wordings. */
import { useLanguage, useWords } from '../language/language.tsx';
import type { CausesTold } from '../questions/amending.ts';
import { AMENDING_WORDS } from './amendingWords.ts';
import { printCauses } from './printCauses.ts';

export interface LastChangedByProps {
  readonly causes: CausesTold;
  readonly isOpen: boolean;
  readonly toggle: () => void;
}

export function LastChangedBy({ causes, isOpen, toggle }: LastChangedByProps) {
  const words = useWords(AMENDING_WORDS);
  const { language } = useLanguage();
  const acts = causes.flatMap(({ instrument }) => instrument?.title ?? instrument?.number ?? []);
  const isOriginal = causes.every(({ type }) => type === 'ENACTED');
  return (
    <button
      type="button"
      lang={language === 'zh' ? 'zh-CN' : 'en'}
      className={isOriginal ? 'link last-changed as-enacted' : 'link last-changed'}
      aria-expanded={isOpen}
      title={acts.join('；')}
      onClick={toggle}
    >
      <span className="visually-hidden">{words.lastChanged}</span>
      {printCauses(causes, language)}
      <span className="visually-hidden">{words.seeWordings}</span>
    </button>
  );
}
