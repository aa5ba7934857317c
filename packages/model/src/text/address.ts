/** Addresses of articles: 第十四条之二 is "14-2" for machines and 第十四条之二 for readers. */
import { NUMERAL_CHARACTERS, parseNumeral, toChineseNumeral } from '../kernel/chineseNumerals.ts';

const ARTICLE = new RegExp(
  `^第[ \\u3000]*([${NUMERAL_CHARACTERS}]+)[ \\u3000]*条(?:[ \\u3000]*之[ \\u3000]*([${NUMERAL_CHARACTERS}]+))?$`,
);

/** 第十四条之二 → "14-2", 第5条 → "5"; null for anything else. */
export function parseArticleLabel(label: string): string | null {
  const match = ARTICLE.exec(label.trim());
  if (!match) return null;
  const number = parseNumeral(match[1] ?? '');
  if (number === null) return null;
  if (match[2] === undefined) return String(number);
  const inserted = parseNumeral(match[2]);
  return inserted === null ? null : `${String(number)}-${String(inserted)}`;
}

/** "14-2" → 第十四条之二; null where the text is no article number. */
export function toArticleLabel(number: string): string | null {
  const match = /^(\d+)(?:-(\d+))?$/.exec(number);
  if (!match) return null;
  const inserted = match[2] === undefined ? '' : `之${toChineseNumeral(Number(match[2]))}`;
  return `第${toChineseNumeral(Number(match[1]))}条${inserted}`;
}
