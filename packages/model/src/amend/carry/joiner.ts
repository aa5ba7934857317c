/**
 * The sign that joins words put behind words, where the decision prints none: 在“A”后增加“B” makes of 甲，A，丙
 * 甲，A，B，丙, and of 甲、A负有 甲、A、B负有.
 */
import type { Match } from '../draft/wording.ts';

export interface Joiner {
  readonly sign: '，' | '、' | '';
  /** The text around tells it; else it is a judgement. */
  readonly isCertain: boolean;
}

const JOINS = /^(?:[，、；：。,;:（(”"]|和|与|及|以及|或者|或|并且)/;
const JOINED = /[，、；：。,;:]$/;

/** Null where the words bring their own sign or conjunction. */
export function joinerBehind(text: string, anchor: Match, words: string): Joiner | null {
  if (JOINS.test(words) || JOINED.test(words)) return null;
  const before = text.charAt(anchor.from - 1);
  const behind = text.charAt(anchor.to);
  const row = text.slice(anchor.from, anchor.to);
  if (/[，,。；]/.test(behind)) return { sign: '，', isCertain: true };
  if (behind === '：') return { sign: '，', isCertain: false };
  if (behind === '、') return { sign: '、', isCertain: true };
  if (before === '、' || row.includes('、')) return { sign: '、', isCertain: true };
  // 知悉的商业秘密 with 个人隐私和个人信息: a row of names.
  const isRow = /[和、]/.test(words);
  return { sign: isRow ? '、' : '', isCertain: isRow && before === '的' };
}
