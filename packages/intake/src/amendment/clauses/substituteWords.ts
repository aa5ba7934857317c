/** 将第一条中的“A”修改为“B”，“C”修改为“D” · 第一处“A” · 删去其中的“A” · 将“A”删去 · 第七条：“旧文”修改为：“新文” */
import type { Operation } from '@regchron/model';
import { parseNumeral } from '@regchron/model';
import type { ClauseContext, ClauseReader, ReadClause } from '../clause.ts';
import { PLACE_WORDS } from '../clause.ts';
import { headedIn, isPattern, plainWords, provisionsIn } from '../content.ts';
import { focusOn, placesBefore } from '../focus.ts';
import type { NamedPlace } from '../path.ts';
import { placeBefore, step, whole } from '../path.ts';
import type { Quote } from '../quotes.ts';
import { QS, quotesIn } from '../wording.ts';

const AT = `(${PLACE_WORDS}*?)(?:(?:中|里)(?:的|引用的|，)?|的)?`;
const NTH = '(第[一二三四五六七八九十]处|最后一?处|末尾的?)?(?:的)?';
const AS = '(?:字样|字眼|一词|等?表述|的表述|的内容|的规定|等字)?';
const SUBSTITUTE = new RegExp(
  `^${AT}${NTH}(${QS})${AS}(均|统一|分别|相应)*(?:(?:修改|替换|更改|变更|更正|订正|改)为|应当?(?:改|更正)?为|应当?是)：?(${QS})`,
);
const DELETE_BEFORE = new RegExp(`^(?:删去|删除|去掉|删掉)${AT}${NTH}(${QS})${AS}`);
const FURTHER = new RegExp(`^(?:、|和|及|以及)(${PLACE_WORDS}+?)(?:中|里)?的?${NTH}(${QS})${AS}`);
const DELETE_BEHIND = new RegExp(`^${AT}${NTH}(${QS})${AS}(?:予以)?(?:删去|删除|去掉|删掉)`);
const DELETE_INSIDE = new RegExp(`^(${PLACE_WORDS}+?)(?:中)?(?:删去|删除|去掉|删掉)(${QS})${AS}`);
const SENTENCES = /(?:[前后][一二两三四五]句|第[一二三四五]句)$/;
const WHOLE_WORDING = new RegExp(`^(${PLACE_WORDS}+?)：?(${QS})(?:修改|改)为：?(${QS})`);

export const substituteWords: ClauseReader = (words, context) =>
  wholeWording(words, context) ?? substituted(words, context) ?? deleted(words, context);

function substituted(words: string, context: ClauseContext): ReadClause | null {
  const match = SUBSTITUTE.exec(words);
  if (!match) return null;
  const [, at = '', nth, from = '', each, to = ''] = match;
  const old = quotesIn(context.wording, from);
  const by = quotesIn(context.wording, to);
  const isEach = each === '分别' && old.length === by.length;
  if (by.length !== 1 && !isEach) return null;
  const pairs = old.map((quote, index) => ({ quote, by: isEach ? by[index] : by[0] }));
  return inPlaces(at, nth, pairs, match[0].length, context);
}

function deleted(words: string, context: ClauseContext): ReadClause | null {
  const match = DELETE_BEFORE.exec(words) ?? DELETE_BEHIND.exec(words);
  if (match) {
    const pairs = quotesIn(context.wording, match[3] ?? '').map((quote) => ({ quote, by: null }));
    const first = inPlaces(match[1] ?? '', match[2], pairs, match[0].length, context);
    return first && DELETE_BEFORE.test(words) ? withFurther(words, first, context) : first;
  }
  const inside = DELETE_INSIDE.exec(words);
  if (!inside) return null;
  const pairs = quotesIn(context.wording, inside[2] ?? '').map((quote) => ({ quote, by: null }));
  return inPlaces(inside[1] ?? '', undefined, pairs, inside[0].length, context);
}

/** 删去第三条中的“A”、第四条中的“B”: the verb holds for the whole list. */
function withFurther(words: string, first: ReadClause, context: ClauseContext): ReadClause | null {
  const further = FURTHER.exec(words.slice(first.length));
  if (!further) return first;
  const pairs = quotesIn(context.wording, further[3] ?? '').map((quote) => ({ quote, by: null }));
  const inner = { ...context, focus: first.focus };
  const next = inPlaces(
    further[1] ?? '',
    further[2],
    pairs,
    first.length + further[0].length,
    inner,
  );
  if (!next) return null;
  const both = { ...next, operations: [...first.operations, ...next.operations] };
  return withFurther(words, both, context);
}

interface Pair {
  readonly quote: Quote;
  /** Null: nothing comes in its place. */
  readonly by: Quote | null | undefined;
}

function inPlaces(
  at: string,
  nth: string | undefined,
  pairs: readonly Pair[],
  length: number,
  context: ClauseContext,
): ReadClause | null {
  const { sentence, focus, renumbered, source } = context;
  const heading = at === '' ? headingQuoted(pairs, length, context) : null;
  if (heading) return heading;
  const places = takenUpAgain(at, context) ?? placesBefore(at, focus);
  const occurrence = occurrenceOf(nth);
  const last = places?.at(-1);
  if (!places || !last || occurrence === undefined) return null;
  const operations: Operation[] = [];
  for (const place of places) {
    for (const { quote, by } of pairs) {
      const words = plainWords(quote);
      const instead = by ? plainWords(by) : [];
      // “刑法第×条” stands for any number: no words of the text.
      if (!words || !instead || isPattern(source, words)) return null;
      operations.push({
        type: 'SUBSTITUTE',
        sentence,
        at: placeBefore(place),
        words,
        by: instead,
        occurrence,
      });
    }
  }
  const scope = places.length > 1 ? places : [];
  return { length, operations, focus: { ...focusOn(last, renumbered, focus), scope } };
}

/** 将“一、买卖合同的成立及效力”修改为“一、买卖合同的成立”: the number tells whose heading the words are. */
function headingQuoted(
  pairs: readonly Pair[],
  length: number,
  { source, sentence, focus }: ClauseContext,
): ReadClause | null {
  const [pair, ...others] = pairs;
  if (!pair?.by || others.length > 0) return null;
  const old = headedIn(source, pair.quote);
  const by = headedIn(source, pair.by);
  if (!old || !by || old.kind !== by.kind || old.number !== by.number) return null;
  const path = [step(old.kind, old.number ?? '')];
  const at = placeBefore({ path, part: 'HEADING', sentence: null });
  const [words, instead] = [old.heading, by.heading];
  return {
    length,
    operations: [{ type: 'SUBSTITUTE', sentence, at, words, by: instead, occurrence: null }],
    focus,
  };
}

/** 将第三条…，删去第四项中的“A”，将“B”修改为“C”: what begins anew speaks of the article again, not of its item. */
function takenUpAgain(
  at: string,
  { focus: { before, subject, part, scope }, isFresh, sentence, notice }: ClauseContext,
): NamedPlace[] | null {
  const isNarrower =
    scope.length === 0 && subject.length > 0 && before.length > subject.length && part === 'WHOLE';
  if (at !== '' || !isFresh || !isNarrower) return null;
  notice(
    'amendment-place-taken-up-again',
    sentence,
    'Words are changed and no place is named; the place that the instruction began with was taken.',
  );
  return [whole(subject)];
}

/** null: each time; undefined: which one could not be read. */
function occurrenceOf(nth: string | undefined): number | null | undefined {
  if (nth === undefined) return null;
  if (/^(?:最后|末尾)/.test(nth)) return -1;
  return parseNumeral(nth.slice(1, -1)) ?? undefined;
}

/** 宪法第七条：“…”修改为：“…” gives the old words and the new. Several paragraphs of each: the provision is replaced. */
function wholeWording(words: string, context: ClauseContext): ReadClause | null {
  const match = WHOLE_WORDING.exec(words);
  if (!match) return null;
  const [, at = '', from = '', to = ''] = match;
  if (/(?:中|里|的)$/.test(at)) return null;
  // 第七自然段后两句：“…” are told by their words.
  const [place, ...others] = placesBefore(at.replace(SENTENCES, ''), context.focus) ?? [];
  if (!place || others.length > 0 || place.part === 'TITLE' || place.part === 'HEADING')
    return null;
  const old = quotesIn(context.wording, from);
  const by = quotesIn(context.wording, to);
  const focus = focusOn(place, context.renumbered, context.focus);
  const { sentence, source, notice } = context;
  if (old.length === 1 && by.length === 1) {
    const [a, b] = [old[0] && plainWords(old[0]), by[0] && plainWords(by[0])];
    if (!a || !b) return null;
    const operation = {
      type: 'SUBSTITUTE',
      sentence,
      at: placeBefore(place),
      words: a,
      by: b,
      occurrence: null,
    } as const;
    return { length: match[0].length, operations: [operation], focus };
  }
  const last = place.path.at(-1);
  if (last?.kind !== 'article' || place.part !== 'WHOLE') return null;
  const whole = [
    { paragraphs: by.flatMap(({ paragraphs }) => paragraphs), end: 0, isClosed: true },
  ];
  const content = provisionsIn(source, whole, 'article', [last.number], notice);
  if (!content) return null;
  return {
    length: match[0].length,
    operations: [{ type: 'REPLACE', sentence, at: placeBefore(place), with: content }],
    focus,
  };
}
