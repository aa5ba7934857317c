/** 将第三条修改为：“…” · 第一款修改为：“…” · 分为两款，修改为：“…” · 将第五章章名修改为“…” · 将引言修改为：“…” */
import type { Operation, ProvisionTree } from '@regchron/model';
import type { ClauseContext, ClauseReader } from '../clause.ts';
import { PLACE_WORDS } from '../clause.ts';
import {
  countOf,
  paragraphsIn,
  plainParagraph,
  plainParagraphs,
  plainWords,
  provisionsIn,
} from '../content.ts';
import { focusOn, placesBefore } from '../focus.ts';
import type { NamedPlace } from '../path.ts';
import { eachOfRange, holderOf, placeBefore, samePath } from '../path.ts';
import type { Quote } from '../quotes.ts';
import { QS, quotesIn } from '../wording.ts';

const PATTERN = new RegExp(
  `^(${PLACE_WORDS}*?)(?:拆?分为([一二两三四五六七八九十])(?:款|项|条)，?)?(?:并)?(?:修改|修订|改)为(?:如下)?：?(${QS})`,
);
// 修改为两款，作为第一款、第二款：“…”
const DIVIDED = new RegExp(
  `^(${PLACE_WORDS}*?)(?:修改|改)为([一二两三四五六七八九十])(?:款|项)(?:，?作为第${PLACE_WORDS}*?)?：?(${QS})`,
);

export const replaceProvision: ClauseReader = (words, context) => {
  const match = DIVIDED.exec(words) ?? PATTERN.exec(words);
  if (!match) return null;
  const { focus, renumbered, wording } = context;
  const quotes = quotesIn(wording, match[3] ?? '');
  const places = placesBefore(match[1] ?? '', focus)?.flatMap((one) => eachOfRange(one) ?? [one]);
  const last = places?.at(-1);
  if (!places || !last) return null;
  const parts = match[2] === undefined ? null : countOf(match[2]);
  const operations =
    places.length === 1
      ? replacementOf(last, quotes, parts, context)
      : together(places, quotes, context);
  return (
    operations && {
      length: match[0].length,
      operations,
      focus: focusOn(last, renumbered, focus),
    }
  );
};

function replacementOf(
  place: NamedPlace,
  quotes: readonly Quote[],
  parts: number | null,
  context: ClauseContext,
): Operation[] | null {
  const operation = replacement(place, quotes, parts, context);
  return operation && [operation];
}

/** 将第一项、第二项修改为：“（一）…（二）…”: neighbours of one kind, and just so many provisions quoted. */
function together(
  places: readonly NamedPlace[],
  quotes: readonly Quote[],
  { source, sentence, notice }: ClauseContext,
): Operation[] | null {
  const steps = places.flatMap(({ path }) => path.at(-1) ?? []);
  const [first] = places;
  const kind = steps[0]?.kind;
  if (!first || kind === undefined || steps.length !== places.length) return null;
  const holder = holderOf(first.path, kind);
  const isRow = places.every(
    ({ path, part, sentence: one }, index) =>
      part === 'WHOLE' &&
      one === null &&
      steps[index]?.kind === kind &&
      samePath(holderOf(path, kind), holder),
  );
  const numbers = steps.map(({ number }) => number);
  const content = isRow ? provisionsIn(source, quotes, kind, numbers, notice) : null;
  return (
    content?.map((provision, index): Operation => ({
      type: 'REPLACE',
      sentence,
      at: placeBefore(places[index] ?? first),
      with: [provision],
    })) ?? null
  );
}

/** The operation that puts these words where the place is; null where they do not come out as what is replaced. */
export function replacement(
  place: NamedPlace,
  quotes: readonly Quote[],
  parts: number | null,
  context: ClauseContext,
): Operation | null {
  const { sentence } = context;
  if (place.part === 'TITLE') {
    const title = onlyWords(quotes);
    return title && { type: 'RETITLE', sentence, title };
  }
  const content = contentFor(place, quotes, parts, context);
  return content && { type: 'REPLACE', sentence, at: placeBefore(place), with: content };
}

function onlyWords(quotes: readonly Quote[]) {
  const [only, ...more] = quotes;
  return only && more.length === 0 ? plainWords(only) : null;
}

function contentFor(
  { path, part, sentence }: NamedPlace,
  quotes: readonly Quote[],
  parts: number | null,
  context: ClauseContext,
): ProvisionTree | null {
  const { source } = context;
  const last = path.at(-1);
  if (last?.through != null || quotes.length === 0) return null;
  const words = onlyWords(quotes);
  if (sentence !== null) return words && [plainParagraph(words)];
  switch (part) {
    case 'LEAD':
      return words && [plainParagraph(words)];
    case 'HEADING': {
      if (!words || !last) return null;
      // “第三章 管理”: the number is no part of the heading.
      const printed = provisionsIn(source, quotes, last.kind, [last.number], () => undefined);
      const heading = printed?.[0]?.heading ?? [];
      return [plainParagraph(heading.length > 0 ? heading : words)];
    }
    case 'PREAMBLE':
      return plainParagraphs(quotes);
    case 'ATTACHMENT':
    case 'TITLE':
      return null;
    case 'WHOLE':
      return last ? wholeContent(path, quotes, parts, context) : null;
  }
}

function wholeContent(
  path: NamedPlace['path'],
  quotes: readonly Quote[],
  parts: number | null,
  { source, focus, renumbered, notice }: ClauseContext,
): ProvisionTree | null {
  const last = path.at(-1);
  if (!last) return null;
  const isArticle = last.kind === 'article' && path.length === 1;
  const taken = (isArticle ? renumbered.get(last.number) : focus.after)?.path.at(-1);
  // 将第三款改为第三十九条，修改为： a paragraph that becomes an article may come to have several.
  if (last.kind === 'paragraph')
    return paragraphsIn(source, quotes, taken?.kind === 'article' ? null : (parts ?? 1), notice);
  const after = taken?.kind === last.kind ? taken.number : last.number;
  const count = parts === null || last.kind === 'article' ? 1 : parts;
  const numbers = Array.from({ length: count }, (_, index) =>
    index === 0 ? after : String(Number(after) + index),
  );
  const found =
    provisionsIn(source, quotes, last.kind, numbers, notice) ??
    (after === last.number || parts !== null
      ? null
      : provisionsIn(source, quotes, last.kind, [last.number], notice));
  const isDivided =
    parts === null || last.kind !== 'article' || found?.[0]?.children.length === parts;
  return isDivided ? found : null;
}
