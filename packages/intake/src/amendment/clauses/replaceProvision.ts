/** 将第三条修改为：“…” · 第一款修改为：“…” · 分为两款，修改为：“…” · 将第五章章名修改为“…” · 将名称修改为：“…” */
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
import { placeBefore } from '../path.ts';
import type { Quote } from '../quotes.ts';
import { QS, quotesIn } from '../wording.ts';

const PATTERN = new RegExp(
  `^(${PLACE_WORDS}*?)(?:拆?分为([一二两三四五六七八九十])(款|项|条)，?)?(?:并)?(?:修改|修订|改)为(?:如下)?：?(${QS})`,
);

export const replaceProvision: ClauseReader = (words, context) => {
  const match = PATTERN.exec(words);
  if (!match) return null;
  const quotes = quotesIn(context.wording, match[4] ?? '');
  const places = placesBefore(match[1] ?? '', context.focus);
  const [place, ...others] = places ?? [];
  if (!place || others.length > 0) return null;
  const parts = match[2] === undefined ? null : countOf(match[2]);
  const operation = replacement(place, quotes, parts, context);
  return (
    operation && {
      length: match[0].length,
      operations: [operation],
      focus: focusOn(place, context.renumbered, context.focus),
    }
  );
};

/** The operation that puts these words where the place is; null where they do not come out as what is replaced. */
export function replacement(
  place: NamedPlace,
  quotes: readonly Quote[],
  parts: number | null,
  context: ClauseContext,
): Operation | null {
  const { sentence } = context;
  if (place.part === 'TITLE') {
    const [only, ...more] = quotes;
    const title = only && more.length === 0 ? plainWords(only) : null;
    return title && { type: 'RETITLE', sentence, title };
  }
  const content = contentFor(place, quotes, parts, context);
  return content && { type: 'REPLACE', sentence, at: placeBefore(place), with: content };
}

function contentFor(
  { path, part, sentence }: NamedPlace,
  quotes: readonly Quote[],
  parts: number | null,
  { source, focus, renumbered, notice }: ClauseContext,
): ProvisionTree | null {
  const last = path.at(-1);
  if (last?.through != null) return null;
  const [first] = quotes;
  if (!first) return null;
  if (sentence !== null || part === 'LEAD') {
    const words = quotes.length === 1 ? plainWords(first) : null;
    return words && [plainParagraph(words)];
  }
  if (part === 'HEADING') {
    const words = quotes.length === 1 ? plainWords(first) : null;
    if (!words || !last) return null;
    const printed = provisionsIn(source, quotes, last.kind, [last.number], () => undefined);
    return [plainParagraph(printed?.[0]?.heading.length ? printed[0].heading : words)];
  }
  if (part === 'PREAMBLE') return plainParagraphs(quotes);
  if (part === 'ATTACHMENT' || part === 'TITLE' || !last) return null;
  const taken =
    last.kind === 'article' && path.length === 1 ? renumbered.get(last.number) : focus.after;
  const number = taken?.path.at(-1);
  if (last.kind === 'paragraph') {
    // 将第三款改为第三十九条，修改为： a paragraph that becomes an article may come to have several.
    return number?.kind === 'article'
      ? paragraphsIn(source, quotes, null, notice)
      : paragraphsIn(source, quotes, parts ?? 1, notice);
  }
  const after = number?.kind === last.kind ? number.number : last.number;
  const numbers =
    parts === null || last.kind === 'article'
      ? [after]
      : Array.from({ length: parts }, (_, index) => String(Number(after) + index));
  const found =
    provisionsIn(source, quotes, last.kind, numbers, notice) ??
    (after === last.number || parts !== null
      ? null
      : provisionsIn(source, quotes, last.kind, [last.number], notice));
  const isSplitRight =
    parts === null || last.kind !== 'article' || found?.[0]?.children.length === parts;
  return isSplitRight ? found : null;
}
