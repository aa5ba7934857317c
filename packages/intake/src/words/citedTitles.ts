/** Titles cited without any effect: legal bases, and every other work that is named. */
import type { Citation } from '@regchron/model';
import { citationOf, findInstrumentNumbers, titleKey, withIssuer } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { partOf, spanIn } from '../lines/passage.ts';
import { bracketAt, titlesIn } from './titles.ts';

const BASIS = /(?:根据|依据|依照|按照)[^，。；《》]{0,8}$/;
const LINK = /^(?:[、，]|和|及|与|以及|、?以及)*(?:[^，。；《》]{0,6})$/;

/** Every title of a passage with the number that stands in brackets behind it. */
export function citedTitles(passage: Passage, issuer: string | null): Citation[] {
  return titlesIn(passage.text).map(({ from, to }) => {
    const close = bracketAt(passage.text, to);
    const words = close === null ? '' : passage.text.slice(to + 1, close - 1);
    const found = words.length > 80 ? undefined : findInstrumentNumbers(words)[0]?.number;
    const number = found && issuer ? withIssuer(found, issuer) : (found ?? null);
    return citationOf({
      title: passage.raw.slice(from + 1, to - 1),
      number,
      span: spanIn(passage, from, to),
    });
  });
}

/** 根据《A》《B》等法律、法规: the titles that follow 根据 without other words between. */
export function legalBasesOf(passage: Passage, issuer: string | null): Citation[] {
  const bases: Citation[] = [];
  let isBasis = false;
  let at = 0;
  for (const { from, to } of titlesIn(passage.text)) {
    const before = passage.text.slice(at, from);
    isBasis = BASIS.test(before) || (isBasis && LINK.test(before) && before.length <= 8);
    const close = bracketAt(passage.text, to) ?? to;
    if (isBasis) bases.push(...citedTitles(partOf(passage, from, close), issuer).slice(0, 1));
    at = close;
  }
  return bases;
}

/** Each title once, the first that tells its number; without those named in `others`. */
export function dedupedByTitle(
  citations: readonly Citation[],
  others: ReadonlySet<string>,
): Citation[] {
  const byKey = new Map<string, Citation>();
  for (const citation of citations) {
    const key = titleKey(citation.title ?? '');
    if (key === '' || others.has(key)) continue;
    const known = byKey.get(key);
    if (!known || (!known.number && citation.number)) byKey.set(key, citation);
  }
  return [...byKey.values()];
}
