/** What is known of a day, in words: exact, between two days, or open to one side. */
import type { LanguageCode } from '../language/languageCode.ts';

export interface KnownDays {
  readonly earliest: string | null;
  readonly latest: string | null;
}

export function printBounds({ earliest, latest }: KnownDays, language: LanguageCode): string {
  const words = WORDS[language];
  if (earliest !== null && latest !== null) {
    return earliest === latest ? earliest : words.between(earliest, latest);
  }
  if (earliest !== null) return words.notBefore(earliest);
  if (latest !== null) return words.notAfter(latest);
  return words.unknown;
}

const WORDS = {
  zh: {
    between: (a: string, b: string) => `${a} 至 ${b} 之间`,
    notBefore: (a: string) => `不早于 ${a}`,
    notAfter: (b: string) => `不晚于 ${b}`,
    unknown: '日期不详',
  },
  en: {
    between: (a: string, b: string) => `between ${a} and ${b}`,
    notBefore: (a: string) => `not before ${a}`,
    notAfter: (b: string) => `by ${b}`,
    unknown: 'day not known',
  },
};
