/** Chinese first, English too. */
export type LanguageCode = 'zh' | 'en';

/** The same words in both languages; the Chinese ones decide which there are. */
export interface Words<Table> {
  readonly zh: Table;
  readonly en: Table;
}

/** The language an address asks for, else the one remembered, else Chinese. */
export function chooseLanguage(asked: string | null, remembered: string | null): LanguageCode {
  if (asked === 'zh' || asked === 'en') return asked;
  return remembered === 'en' ? 'en' : 'zh';
}
