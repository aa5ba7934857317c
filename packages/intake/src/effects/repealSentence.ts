/**
 * Words of repeal in a sentence: 《A》（令第315号）同时废止 · 废止《A》《B》 · 《C》第三条同时废止 · 宣布失效.
 * Never an effect: 修改、废止 as a duty, 已废止的, 不予废止, 应当废止, 以本办法为准.
 */
import type { EffectRule } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Passage } from '../lines/passage.ts';
import { partOf, sentencesOf, wholeSpan } from '../lines/passage.ts';
import { END_DAY, readEndRule } from '../words/endRule.ts';
import { titlesIn, withoutTitles } from '../words/titles.ts';
import type { RepealTarget } from './targets.ts';
import { listLead } from './listLead.ts';
import { readTargets } from './targets.ts';

export interface FoundRepeal extends RepealTarget {
  /** The verb as printed: 同时废止, 废止, 宣布失效. */
  readonly words: string;
  /** A rule of its own: 自2024年3月1日起废止, 自本通知印发之日起停止执行. */
  readonly rule: EffectRule | null;
  /** The sentence. */
  readonly clause: Passage;
}

const VERB = '(?:废止|失效|停止执行|停止施行|不再执行|不再适用)';
const ADVERB =
  '(?:同时|同日|届时|(?:从|自)?即日起?|一律|随之|即行|自行|一并|相应|均|予以|宣布|自然|立即|全部)';
const BEHIND = new RegExp(`(?:自(${END_DAY})起)?(${ADVERB}{0,3}${VERB})(?=[。；，：（]|$)`, 'g');
const BEFORE = new RegExp(
  `(?:^|[，：；]|[一二三四五六七八九十]、|决定|现|经研究|并)((?:同时|予以)?(?:废止|宣布失效|停止执行))(?=[^。；]{0,60}《)`,
);
// What must or may be done later, and what was done before, is no effect now.
const NOT_NOW =
  /(?:应当|应|可以|可|需要|须|建议|提出|及时|拟|已|已经|被|尚未|未|不予|不|是否|情形|认为|或者?|制定|修改、|修订、|清理、)$/;
const OTHER_ENDING = /(?:停止适用|停止使用|终止执行|终止施行|不再施行|废除|作废)(?=[。；，：（]|$)/;
const NAMES_NOBODY =
  /(?:不一致|相抵触|有关规定|以前.{0,12}规定|原有).{0,24}(?:同时|即行|自行|一并)废止/;

export interface SentenceContext {
  /** Completes numbers that name no body (令第315号). */
  readonly issuer: string | null;
  /** In a regulation 废止《X》 before its object speaks of duties; in a repealing instrument it is the effect. */
  readonly objectMayFollow: boolean;
}

export function repealsInPassage(
  passage: Passage,
  context: SentenceContext,
  notice: Notice,
): FoundRepeal[] {
  if (!/废止|失效|停止|终止|不再|废除|作废/.test(passage.text)) return [];
  return sentencesOf(passage).flatMap((sentence) => repealsInSentence(sentence, context, notice));
}

function repealsInSentence(
  sentence: Passage,
  context: SentenceContext,
  notice: Notice,
): FoundRepeal[] {
  const masked = withoutTitles(sentence.text);
  if (/^(?:凡|与本)/.test(masked) || NAMES_NOBODY.test(masked)) {
    if (/(?:同时|即行|自行|一并|予以)废止/.test(masked) && !/应当|可以/.test(masked)) {
      notice(
        'repeal-names-nobody',
        wholeSpan(sentence),
        'These words repeal whatever is inconsistent and name nothing; no repeal was read.',
      );
    }
    return [];
  }
  const found = verbBehind(sentence, masked, context, notice);
  if (found.length > 0) return found;
  if (OTHER_ENDING.test(masked) && titlesIn(sentence.text).length > 0) {
    noticePossible(sentence, notice);
    return [];
  }
  return verbBefore(sentence, masked, context, notice);
}

/** What these words end may be the whole, a part, or a use of it: a person has to say. */
function noticePossible(sentence: Passage, notice: Notice): void {
  notice(
    'possible-effect-not-read',
    wholeSpan(sentence),
    'These words may end a regulation or a part of it; no effect was read.',
  );
}

/** Targets, then the verb: 《A》和《B》同时废止. */
function verbBehind(
  sentence: Passage,
  masked: string,
  context: SentenceContext,
  notice: Notice,
): FoundRepeal[] {
  const repeals: FoundRepeal[] = [];
  let from = 0;
  for (const match of masked.matchAll(BEHIND)) {
    const before = masked.slice(from, match.index);
    const words = partOf(sentence, from, match.index);
    const start = from;
    from = match.index + match[0].length;
    if (NOT_NOW.test(before) || isCondition(before)) continue;
    if (titlesIn(words.text).length === 0) {
      if (match[2]?.startsWith('同时废止') && !repeals.length) noticeNobody(sentence, notice);
      continue;
    }
    // 废止《A》（…）， with the verb before its object ends the clause without a verb behind.
    if (start === 0 && BEFORE.test(before) && context.objectMayFollow) continue;
    repeals.push(
      ...withVerb(sentence, words, match[2] ?? '', readEndRule(match[1] ?? ''), context, notice),
    );
  }
  return repeals;
}

/** 应当 … 予以废止 in a sentence of duties. */
function isCondition(before: string): boolean {
  return /(?:应当|可以|建议|情形之一)[^。；《》]{0,40}$/.test(before);
}

function noticeNobody(sentence: Passage, notice: Notice): void {
  notice(
    'repeal-names-nobody',
    wholeSpan(sentence),
    'These words repeal and name no title; no repeal was read.',
  );
}

/** The verb, then its objects: 一、废止《A》（…）; only in instruments that repeal or with 同时. */
function verbBefore(
  sentence: Passage,
  masked: string,
  context: SentenceContext,
  notice: Notice,
): FoundRepeal[] {
  const match = BEFORE.exec(masked);
  const verb = match?.[1];
  if (!match || verb === undefined) return [];
  if (!context.objectMayFollow && !verb.startsWith('同时')) return [];
  const at = match.index + match[0].length;
  if (
    /应当|可以|建议|程序|情形/.test(masked.slice(0, at)) ||
    /^[^《]*(?:应当|程序|情形)/.test(masked.slice(at))
  )
    return [];
  const end = masked.length - (/[。；：]$/.test(masked) ? 1 : 0);
  return withVerb(sentence, partOf(sentence, at, end), verb, null, context, notice);
}

function withVerb(
  clause: Passage,
  named: Passage,
  words: string,
  rule: EffectRule | null,
  context: SentenceContext,
  notice: Notice,
): FoundRepeal[] {
  const { targets, unclear, open } = readTargets(named, context.issuer);
  const isLead = targets.length === 0 && !unclear && listLead(clause.text) !== null;
  if ((unclear || targets.length === 0) && !isLead) {
    notice(
      'repeal-target-not-read',
      wholeSpan(clause),
      'Words of repeal stand here, but what they name could not be read with certainty.',
    );
  }
  if (open)
    notice(
      'repeal-list-open',
      wholeSpan(clause),
      'Some regulations are named and others are only meant (等).',
    );
  const ended = targets.filter(({ part }) => part !== null || !words.includes('不再适用'));
  if (ended.length < targets.length) noticePossible(clause, notice);
  return ended.map((target) => ({ ...target, words, rule, clause }));
}
