/**
 * The wording of an instruction: its words outside the quotations, each quotation one sign and the inside of each
 * title blanked, so that the grammar never mistakes quoted words for its own.
 */
import type { Span } from '@regchron/model';
import { spanBetween } from '@regchron/model';
import type { Label } from '../provisions/labels.ts';
import type { Quote } from './quotes.ts';

export interface Wording {
  readonly text: string;
  /** Titles as printed, quotations still signs. */
  readonly raw: string;
  readonly offsets: readonly number[];
  readonly quotes: readonly Quote[];
  /** The number the paragraph begins with; its characters are no part of {@link text}. */
  readonly label: Label | null;
  /** From the first character, label included, to the end of the last quotation. */
  readonly span: Span;
}

/** The first of the signs that stand for quotations; a passage never holds them. */
const FIRST_SIGN = 0xe000;

/** One quotation, and several in a row, in the source of a pattern. */
export const Q = '[\\ue000-\\uf8ff]';
export const QS = `${Q}(?:(?:、|和|及|以及)?${Q})*`;

export function signOf(index: number): string {
  return String.fromCharCode(FIRST_SIGN + index);
}

/** The quotations whose signs stand in these words. */
export function quotesIn({ quotes }: Wording, words: string): Quote[] {
  return [...words].flatMap((sign) => {
    const index = sign.charCodeAt(0) - FIRST_SIGN;
    const quote = index >= 0 ? quotes[index] : undefined;
    return quote ? [quote] : [];
  });
}

/** The pieces of the source that these characters are, without what lies between them (a line end, a mark of the file). */
export function spansOfWords({ offsets }: Wording, from: number, to: number): Span[] {
  const spans: Span[] = [];
  for (const offset of offsets.slice(from, to)) {
    const last = spans.at(-1);
    if (last && last.offset + last.length === offset)
      spans[spans.length - 1] = { ...last, length: last.length + 1 };
    else spans.push({ offset, length: 1 });
  }
  return spans;
}

/** The place in the source of the characters `from` to `to` of a wording, quotations taken whole. */
export function spanOfWords({ text, offsets, quotes }: Wording, from: number, to: number): Span {
  const start = offsets[from] ?? 0;
  let end = start;
  for (let index = from; index < to; index += 1) {
    const quote = quotes[text.charCodeAt(index) - FIRST_SIGN];
    end = Math.max(end, quote ? quote.end : (offsets[index] ?? 0) + 1);
  }
  return spanBetween(start, end);
}
