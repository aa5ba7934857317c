/** The numbers that a change of words changed, each beside the one it replaces, with what they limit and where. */
import type { Change } from '../classify/change.ts';
import { tokensOf, type Token } from '../inline/tokens.ts';
import type { Row } from '../inline/rows.ts';
import type { Block } from '../inline/blocks.ts';
import type { WordPiece } from '../inline/wordPiece.ts';
import type { QuantityBound, NumberChange, QuantityInText } from './numberChange.ts';
import { quantityOf, sameQuantity } from './quantity.ts';

/** A row with what is needed of its units, and the pieces with their changes. */
export interface NumberedRow {
  readonly row: Row;
  readonly pieces: readonly (WordPiece & { readonly change: number | null })[];
  readonly articles: { readonly old: string | null; readonly new: string | null };
}

export function numberChangesOf(
  rows: readonly NumberedRow[],
  changes: readonly Change[],
): NumberChange[] {
  return rows.flatMap(({ row, pieces, articles }) => {
    const old = quantitiesByChange(row.old, pieces, 'REMOVED', articles.old);
    const now = quantitiesByChange(row.new, pieces, 'ADDED', articles.new);
    const touched = [...new Set([...old.keys(), ...now.keys()])].sort((one, other) => one - other);
    return touched.flatMap((change) =>
      paired(old.get(change) ?? [], now.get(change) ?? []).map(([one, other]): NumberChange => ({
        old: one,
        new: other,
        change,
        class: changes[change]?.class ?? 'SUBSTANTIVE',
      })),
    );
  });
}

type Pair = readonly [QuantityInText | null, QuantityInText | null];

/** Each with the first of the other side that is of its kind and bound, else of its kind; equal ones changed nothing. */
function paired(old: readonly QuantityInText[], now: readonly QuantityInText[]): Pair[] {
  const left = [...now];
  const take = (matches: (other: QuantityInText) => boolean): QuantityInText | null => {
    const at = left.findIndex(matches);
    return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
  };
  const kept = old.filter((one) => !take((other) => sameQuantity(one, other)));
  const pairs = kept.map((one): Pair => {
    const partner =
      take(
        ({ kind, bound, unit }) => kind === one.kind && bound === one.bound && unit === one.unit,
      ) ??
      take(({ kind, bound }) => kind === one.kind && bound === one.bound) ??
      take(({ kind }) => kind === one.kind);
    return [one, partner];
  });
  return [...pairs, ...left.map((other): Pair => [null, other])];
}

function quantitiesByChange(
  blocks: readonly Block[],
  pieces: NumberedRow['pieces'],
  side: 'REMOVED' | 'ADDED',
  article: string | null,
): Map<number, QuantityInText[]> {
  const found = new Map<number, QuantityInText[]>();
  const text = blocks.map(({ printed }) => printed.text).join('\n');
  const ranges = rangesOf(pieces, side);
  const isNumeral = (range: { text: string }): boolean =>
    /[\d零〇一二两三四五六七八九十百千万]/u.test(range.text);
  if (!ranges.some(isNumeral)) return found;
  const tokens = tokensOf(text, (clause) => [clause]);
  let at = 0;
  tokens.forEach((token, index) => {
    const from = at;
    at += token.text.length + token.after.length;
    const quantity = quantityOf(token.key);
    const range = ranges.find(({ start, end }) => from < end && from + token.text.length > start);
    if (!quantity || !range) return;
    const known = found.get(range.change) ?? [];
    found.set(range.change, [
      ...known,
      {
        ...quantity,
        text: token.text,
        bound: boundOf(tokens, index),
        clause: clauseAround(text, from, from + token.text.length),
        article,
        place: blockAt(blocks, from)?.printed.place ?? '',
      },
    ]);
  });
  return found;
}

/** Where the pieces of one side stand in that side's text. */
function rangesOf(
  pieces: NumberedRow['pieces'],
  side: 'REMOVED' | 'ADDED',
): { start: number; end: number; change: number; text: string }[] {
  let at = 0;
  return pieces.flatMap(({ kind, text, change }) => {
    if (kind !== 'KEPT' && kind !== side) return [];
    const start = at;
    at += text.length;
    return kind === side && change !== null ? [{ start, end: at, change, text }] : [];
  });
}

const AFTER: readonly (readonly [RegExp, QuantityBound])[] = [
  [/^以上/u, 'AT_LEAST'],
  [/^(?:以下|以内|之内|内(?!部))/u, 'AT_MOST'],
];
const BEFORE: readonly (readonly [RegExp, QuantityBound])[] = [
  [/(?:不得超过|不超过|最高|最长|不得高于|不高于|至多)$/u, 'AT_MOST'],
  [/(?:不得少于|不少于|不得低于|不低于|至少|最低|满)$/u, 'AT_LEAST'],
  [/(?:不足|未满|不满|少于|低于|小于)$/u, 'LESS_THAN'],
  [/(?:超过|高于|大于|多于)$/u, 'MORE_THAN'],
];

function boundOf(tokens: readonly Token[], index: number): QuantityBound | null {
  const after = tokens[index + 1]?.key ?? '';
  const before = tokens[index - 1]?.key ?? '';
  return (
    AFTER.find(([words]) => words.test(after))?.[1] ??
    BEFORE.find(([words]) => words.test(before))?.[1] ??
    null
  );
}

const CLAUSE_END = /[,，;；:：。\n]/u;

function clauseAround(text: string, from: number, to: number): string {
  let [start, end] = [from, to];
  // 1,000 and 12:30 hold signs that end no clause: what is looked at stands before and after the number.
  while (start > 0 && !CLAUSE_END.test(text[start - 1] ?? '')) start -= 1;
  while (end < text.length && !CLAUSE_END.test(text[end] ?? '')) end += 1;
  return text.slice(start, end).trim();
}

function blockAt(blocks: readonly Block[], offset: number): Block | undefined {
  let at = 0;
  return blocks.find(({ printed }) => {
    at += printed.text.length + 1;
    return offset < at;
  });
}
