/** The grammar of 施行: when what a sentence speaks of takes effect. */
import type { CalendarDay, Duration, EffectRule } from '@regchron/model';
import { NUMERAL_CHARACTERS, parseNumeral } from '@regchron/model';
import { DAY, parsePrintedDay } from './day.ts';
import { withoutTitles } from './titles.ts';

const N = `[${NUMERAL_CHARACTERS}]{1,6}`;
const TAKES_EFFECT = '(?:正式|开始)?(?:施行|实施|执行|生效|实行|试行)';
// 以来, 前, 后的 and the like speak of a past effect, not of this one.
const ENDS = '(?=[。；，）！]|$|至|有效|试行)';
const SELF = '(?:[本此](?:[^，。；：《》第本]{1,14}?)|本《[^》]{1,14}》)';
const PROMULGATION = '(?:公布|发布|印发|颁布|颁发|下发|签发|批准公布)';

/** Subject: the text itself (本办法), or nothing at all behind a comma or at the head. */
const SUBJECT = `(?:^|[，；。：）]|现予公布|此令)(?:第[^，。；]{1,8}条)?(?:${SELF}|现)?(?:，)?`;
const ON_DAY = new RegExp(`${SUBJECT}(?:自|从|于)(${DAY})(?:零时)?起?${TAKES_EFFECT}${ENDS}`);
// 本办法2020年6月1日起施行, 本办法的施行日期为2020年6月1日: the text names itself, or the words tell of another.
const SELF_ON_DAY = new RegExp(
  `(?:^|[，；。：）])${SELF}(?:(${DAY})起?${TAKES_EFFECT}|的?(?:施行|实施|生效)(?:日期|时间)(?:为|是)(${DAY}))${ENDS}`,
);
const IN_PART = new RegExp(
  `${SUBJECT}(?:自|从|于)[0-9〇零一二三四五六七八九]{4}年(?:[0-9一二三四五六七八九十]{1,3}月份?)?起?${TAKES_EFFECT}${ENDS}`,
);
const ON_PROMULGATION = new RegExp(
  `${SUBJECT}(?:自|从)${PROMULGATION}之?[日时]起?${TAKES_EFFECT}${ENDS}`,
);
const AFTER_PROMULGATION = new RegExp(
  `${SUBJECT}(?:自|从)${PROMULGATION}(?:之?日)?(?:起)?(?:满)?(${N})(个?月|日|天|年)(?:(?:之|以)?后|(?<=满[^，。；]{1,9}))(?:起)?${TAKES_EFFECT}${ENDS}`,
);
// 本条例公布后30日起施行: without 自.
const AFTER_IT = new RegExp(
  `${SUBJECT}${PROMULGATION}(?:之日)?(?:后|起)(?:满)?(${N})(个?月|日|天)(?:之?后|起)+${TAKES_EFFECT}${ENDS}`,
);
const SET_BY_OTHER_ACT =
  /(?:施行|实施|生效)(?:的)?(?:具体)?(?:日期|时间)(?:，)?(?:由[^。；《》]{2,30}?)?(?:另行|公布|规定|确定)/;
const SELF_PART = new RegExp(
  `本[^，。；：《》本]{1,14}?第${N}[章节条款项][^。；《》]{0,30}?自(?:${DAY}|${PROMULGATION}之日)起${TAKES_EFFECT}`,
);

export interface EffectWords {
  readonly rule: EffectRule;
  /** The sentence speaks of a part only (本办法第三条自…起施行). */
  readonly ofPart: boolean;
}

/** Reads when the text that speaks takes effect; null where the sentence says nothing of it. */
export function readEffectRule(sentence: string): EffectWords | null {
  if (!/[施实执试]行|实施|生效/.test(sentence)) return null;
  const words = withoutTitles(sentence);
  if (SELF_PART.test(words)) return { rule: { type: 'NOT_STATED' }, ofPart: true };
  const rule = ruleOf(words);
  return rule && { rule, ofPart: false };
}

/** 本办法自1995年1月起施行: a month or a year, and no day. */
export function statesDayInPart(sentence: string): boolean {
  return /[施实执试]行|实施|生效/.test(sentence) && IN_PART.test(withoutTitles(sentence));
}

function ruleOf(words: string): EffectRule | null {
  const after = AFTER_PROMULGATION.exec(words) ?? AFTER_IT.exec(words);
  const duration = after && durationOf(after[1], after[2]);
  if (duration) return { type: 'AFTER_PROMULGATION', duration };
  const own = SELF_ON_DAY.exec(words);
  const day = dayOf(ON_DAY.exec(words)?.[1] ?? own?.[1] ?? own?.[2]);
  if (day) return { type: 'ON_DAY', day };
  if (ON_PROMULGATION.test(words)) return { type: 'ON_PROMULGATION' };
  return SET_BY_OTHER_ACT.test(words) ? { type: 'SET_BY_OTHER_ACT' } : null;
}

function dayOf(text: string | undefined): CalendarDay | null {
  return text === undefined ? null : parsePrintedDay(text);
}

/** 30日, 三个月, 1年; null where the numeral is none. */
export function durationOf(numeral: string | undefined, unit: string | undefined): Duration | null {
  const count = parseNumeral(numeral ?? '');
  if (count === null || unit === undefined) return null;
  if (unit === '年') return { count, unit: 'YEAR' };
  return { count, unit: unit.endsWith('月') ? 'MONTH' : 'DAY' };
}

export function sameRule(a: EffectRule, b: EffectRule): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
