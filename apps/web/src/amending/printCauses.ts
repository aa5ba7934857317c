/** Which effect it was; where several may have been it, that it was one of them. */
import { printBounds } from '../days/bounds.ts';
import type { LanguageCode } from '../language/languageCode.ts';
import { EFFECTS } from '../language/terms.ts';
import type { CausesTold } from '../questions/amending.ts';
import { AMENDING_WORDS } from './amendingWords.ts';

type CauseTold = Pick<CausesTold[number], 'type' | 'on'>;

export function printCauses(causes: readonly CauseTold[], language: LanguageCode): string {
  const words = AMENDING_WORDS[language];
  const told = causes.map(({ type, on }) =>
    type === 'ENACTED'
      ? words.asEnacted
      : words.changedBy(EFFECTS[type][language], printBounds(on, language)),
  );
  const [only = ''] = told;
  return told.length > 1 ? words.oneOf(told.join(language === 'zh' ? '、' : ', ')) : only;
}
