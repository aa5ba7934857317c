/** 将第九条、第十条合并，作为第九条，修改为：“…” · 将第三章并入第二章 */
import type { Operation } from '@regchron/model';
import type { ClauseContext, ClauseReader, ReadClause } from '../clause.ts';
import { CLAUSE_END, PLACE_WORDS } from '../clause.ts';
import { provisionsIn } from '../content.ts';
import { focusOn, placesAfter, placesBefore } from '../focus.ts';
import type { NamedPlace } from '../path.ts';
import { eachOfRange, placeBefore } from '../path.ts';
import { QS, quotesIn } from '../wording.ts';

const MERGE = new RegExp(
  `^(${PLACE_WORDS}+?)合并(?:为一[条款项])?，?(?:作为|改为|为)(第${PLACE_WORDS}*?)(?:，?(?:并)?修改为)?(?:：?(${QS})|${CLAUSE_END})`,
);
const INTO = new RegExp(`^(${PLACE_WORDS}+?)并入(第${PLACE_WORDS}+?)${CLAUSE_END}`);

export const mergeProvisions: ClauseReader = (words, context) =>
  merged(words, context) ?? mergedInto(words, context);

function merged(words: string, context: ClauseContext): ReadClause | null {
  const match = MERGE.exec(words);
  if (!match) return null;
  const { source, sentence, focus, renumbered, wording, notice } = context;
  const at = each(placesBefore(match[1] ?? '', focus));
  const [first] = at ?? [];
  const told = first && placesAfter(match[2] ?? '', focusOn(first, renumbered, focus), renumbered);
  const [to, ...others] = told ?? [];
  const last = to?.path.at(-1);
  if (!at || at.length < 2 || !first || !to || !last || others.length > 0) return null;
  const quotes = quotesIn(wording, match[3] ?? '');
  const content =
    quotes.length === 0 ? null : provisionsIn(source, quotes, last.kind, [last.number], notice);
  if (quotes.length > 0 && !content) return null;
  for (const { path } of at)
    if (path.length === 1 && path[0]?.kind === 'article') renumbered.set(path[0].number, to);
  const operation: Operation = { type: 'MERGE', sentence, at: at.map(placeBefore), to, content };
  return {
    length: match[0].length,
    operations: [operation],
    focus: { ...focusOn(first, renumbered, focus), after: to },
  };
}

function mergedInto(words: string, context: ClauseContext): ReadClause | null {
  const match = INTO.exec(words);
  if (!match) return null;
  const { sentence, focus, renumbered } = context;
  const [moved, ...more] = placesBefore(match[1] ?? '', focus) ?? [];
  const [into, ...others] = placesBefore(match[2] ?? '', focus) ?? [];
  if (!moved || !into || more.length > 0 || others.length > 0) return null;
  const kind = into.path.at(-1)?.kind;
  if (kind === undefined || moved.path.at(-1)?.kind !== kind) return null;
  const at = isBefore(moved, into) ? [moved, into] : [into, moved];
  const to = { ...placeBefore(into), numbering: 'AFTER' as const };
  return {
    length: match[0].length,
    operations: [{ type: 'MERGE', sentence, at: at.map(placeBefore), to, content: null }],
    focus: focusOn(into, renumbered, focus),
  };
}

function isBefore(a: NamedPlace, b: NamedPlace): boolean {
  return (
    Number.parseInt(a.path.at(-1)?.number ?? '', 10) <
    Number.parseInt(b.path.at(-1)?.number ?? '', 10)
  );
}

function each(places: readonly NamedPlace[] | null): NamedPlace[] | null {
  const all = places?.map(eachOfRange);
  return all?.every((one) => one !== null) ? all.flat() : null;
}
