/** 条文顺序作相应调整 · 对章、条、款、项序号和顺序作相应调整 · 调整条文顺序 */
import type { Operation, ProvisionKind, Span } from '@regchron/model';

const KINDS: readonly (readonly [string, ProvisionKind])[] = [
  ['编', 'part'],
  ['章', 'chapter'],
  ['节', 'section'],
  ['条', 'article'],
  ['款', 'paragraph'],
  ['项', 'item'],
  ['目', 'point'],
];
const WHAT =
  '((?:(?:编|章|节|条文|条款|条|款|项|目|各条款?)[、和及与]?)+)(?:的)?(?:序号|顺序|编号|排列顺序|次序)(?:[、和及与](?:序号|顺序|编号|(?:个别|部分|有关)?(?:文字|标点|表述)))*';
const BEHIND = new RegExp(
  `(?:对)?(?:(?:其|有关|相关|部分|个别)的?)?${WHAT}(?:也|均|一并|同时|依次)?(?:作|做|进行|予以)?(?:出|了)?(?:相应)?(?:的)?(?:调整|顺延|变更|变动|改动)`,
);
const BEFORE = new RegExp(`(?:相应)?调整${WHAT}`);

/** What these words put in order anew; null where they say nothing of it. */
export function resequenceIn(
  words: string,
  sentence: Span,
): Extract<Operation, { type: 'RESEQUENCE' }> | null {
  const match = BEHIND.exec(words) ?? BEFORE.exec(words);
  const named = match?.[1];
  if (named === undefined) return null;
  const of = KINDS.flatMap(([sign, kind]) => (named.includes(sign) ? [kind] : []));
  return of.length > 0 ? { type: 'RESEQUENCE', sentence, of } : null;
}
