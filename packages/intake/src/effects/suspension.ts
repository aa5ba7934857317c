/**
 * Words that suspend: 在上海市浦东新区暂停施行《X》第三条，至2024年12月31日 · 《X》自2021年1月1日起暂停执行.
 * For a time or a place the regulation does not apply; it is never ended by them.
 */
import type {
  CalendarDay,
  Citation,
  EffectEvent,
  EffectRule,
  InstrumentRef,
  Place,
} from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Passage } from '../lines/passage.ts';
import { partOf, sentencesOf, wholeSpan } from '../lines/passage.ts';
import { DAY, parsePrintedDay } from '../words/day.ts';
import { titlesIn, withoutTitles } from '../words/titles.ts';
import { placesOfPart } from './placesOfPart.ts';
import { readTargets } from './targets.ts';

export interface FoundSuspension {
  readonly target: Citation;
  readonly words: string;
  readonly places: readonly Place[];
  readonly where: string | null;
  readonly through: CalendarDay | null;
  readonly rule: EffectRule | null;
  readonly clause: Passage;
}

const VERB =
  /(?:暂时?停止?|暂不|中止)(?:施行|实施|执行|适用|实行)|暂时调整(?:或者暂时停止)?(?:适用|实施|施行|执行)|暂时调整(?=《)/;
// What may be done later, or has been, suspends nothing now; 恢复施行 ends a suspension.
const NOT_NOW =
  /(?:应当|可以|可|需要|须|拟|已|已经|曾|不得|情形|期间|未|建议|申请|授权国务院决定)[^，。；《》]{0,12}$/;
/** The last title before the verb is one that is only cited. */
const CITED = /(?:依据|依照|根据|按照)[^《》，]{0,14}《[^》]*》[^《]*$/;
const WHERE =
  /(?:^|[，。；：]|决定|自)?在([^，。；：]{2,80}?)(?:范围内|区域内|行政区域内|内)?[，]?$/;
const FROM = new RegExp(`自(${DAY})起`);
const THROUGH = new RegExp(`(?:至|到|截至|截止到?|延长至)(${DAY})(?:止|为止|期间)?`);

export function suspensionsIn(
  passage: Passage,
  issuer: string | null,
  notice: Notice,
): FoundSuspension[] {
  if (!/暂|中止/.test(passage.text) || !passage.text.includes('《')) return [];
  return sentencesOf(passage).flatMap((sentence) => inSentence(sentence, issuer, notice));
}

function inSentence(sentence: Passage, issuer: string | null, notice: Notice): FoundSuspension[] {
  const masked = withoutTitles(sentence.text);
  const verb = VERB.exec(masked);
  if (!verb || titlesIn(sentence.text).length === 0) return [];
  const before = masked.slice(0, verb.index);
  if (NOT_NOW.test(before) || /恢复(?:施行|实施|执行|适用)/.test(masked)) return [];
  const end = verb.index + verb[0].length;
  const isBehind = /^[^，。；]{0,8}《/.test(masked.slice(end));
  const from = isBehind ? end : 0;
  const to = isBehind ? objectEnd(masked, end) : verb.index;
  const { targets, unclear } = readTargets(
    partOf(sentence, from, from + withoutTail(masked.slice(from, to)).length),
    issuer,
  );
  // Titles that are only cited (依据《X》作出的…暂停执行) suspend nothing, and are no riddle either.
  if (unclear && !CITED.test(before)) {
    notice(
      'possible-effect-not-read',
      wholeSpan(sentence),
      'These words may suspend a regulation or a part of it; what they name could not be read.',
    );
  }
  if (unclear) return [];
  const start = parsePrintedDay(FROM.exec(masked)?.[1] ?? '');
  const through = parsePrintedDay(THROUGH.exec(masked)?.[1] ?? '');
  return targets.map(({ citation, part }) => ({
    target: citation,
    words: verb[0],
    places: part === null ? [] : placesOfPart(part),
    where: whereIn(before, sentence),
    through,
    rule: start ? { type: 'ON_DAY', day: start } : null,
    clause: sentence,
  }));
}

/** Behind the last title with what belongs to it: the object ends at a comma or stop that no 《》 holds. */
function objectEnd(masked: string, from: number): number {
  const rest = masked.slice(from);
  const stop = /[，。；](?![^《]{0,12}《)/.exec(rest);
  return stop ? from + stop.index : masked.length;
}

/** 《X》第三条自2021年1月1日起: the day is no part of the object. */
function withoutTail(words: string): string {
  return words
    .replace(new RegExp(`，?(?:自${DAY}起?)?(?:，?(?:至|到)${DAY}(?:止|期间)?)?，?$`), '')
    .replace(/，?在[^《》]*$/, '')
    .replace(/，$/, '');
}

/** 在上海市浦东新区: as printed. */
function whereIn(before: string, { raw }: Passage): string | null {
  const clauses = before.replace(new RegExp(`自${DAY}起(?:至${DAY}(?:止)?)?，?`), '');
  const match = WHERE.exec(clauses);
  const words = match?.[1] ?? '';
  if (words === '' || /《/.test(words)) return null;
  const at = before.lastIndexOf(words);
  return at < 0 ? words : raw.slice(at, at + words.length);
}

/** By a rule of its own, else by the instrument's. */
export function suspended(
  { clause, rule, ...found }: FoundSuspension,
  instrument: InstrumentRef,
  stated: EffectRule | undefined,
): EffectEvent {
  const effectRule = rule ?? stated ?? { type: 'NOT_STATED' };
  return {
    type: 'RegulationSuspended',
    data: { instrument, effectRule, clause: wholeSpan(clause), ...found },
  };
}
