/** Lines of the source: where each printed line begins and ends, with the marks of the file taken off. */
import type { Span } from '@regchron/model';
import { spanBetween } from '@regchron/model';
import { isBlank } from './blank.ts';
import { passageOf } from './passage.ts';

export interface Line {
  /** The printed words, without the white space around them and without {@link mark}. */
  readonly span: Span;
  /** The words without spaces, brackets and digits in one width: the form in which the grammar reads. */
  readonly compact: string;
  /** Whether a blank line stands before it: a new paragraph, or a broken page. */
  readonly apart: boolean;
  /** A list dash, heading or quotation mark before the words. */
  readonly mark: { readonly kind: 'LIST_DASH' | 'HEADING_MARK'; readonly span: Span } | null;
}

const LINE_END = /\r\n|[\n\r\f\u2028\u2029\u0085]/g;
// A dash is a list mark only with a space after it or a numbered item behind it: “—12—” and “-5℃” are words.
const LIST_DASH =
  /^(?![-*•●▪–][ \t\u3000]*\d{1,4}[ \t\u3000]*[-*•●▪–]$)[-*•●▪–](?=[ \t\u3000]+\S|[（(][一二三四五六七八九十])/;
const HEADING_MARK = /^(?:#{1,6}(?=[ \t])|>)/;

/** Every line with something printed on it, in order. */
export function linesOf(source: string): Line[] {
  const lines: Line[] = [];
  let start = 0;
  let apart = false;
  const take = (end: number): void => {
    const line = lineBetween(source, start, end, apart);
    apart = line === null;
    if (line) lines.push(line);
  };
  for (const match of source.matchAll(LINE_END)) {
    take(match.index);
    start = match.index + match[0].length;
  }
  take(source.length);
  return lines;
}

function lineBetween(source: string, from: number, to: number, apart: boolean): Line | null {
  const whole = trimmed(source, from, to);
  if (whole.length === 0) return null;
  const head = source.slice(whole.offset, whole.offset + 12);
  const dash = LIST_DASH.exec(head);
  const matched = dash ?? HEADING_MARK.exec(head);
  const end = whole.offset + whole.length;
  const span = matched ? trimmed(source, whole.offset + matched[0].length, end) : whole;
  // A mark with nothing behind it is all there is: leave it to be read as words.
  if (!matched || span.length === 0)
    return { span: whole, compact: compactOf(source, whole), apart, mark: null };
  const mark = {
    kind: dash ? ('LIST_DASH' as const) : ('HEADING_MARK' as const),
    span: { offset: whole.offset, length: matched[0].length },
  };
  return { span, compact: compactOf(source, span), apart, mark };
}

export function compactOf(source: string, span: Span): string {
  return passageOf(source, [span]).text;
}

/** The span between two places without the white space at its ends. */
export function trimmed(source: string, from: number, to: number): Span {
  let start = from;
  let end = to;
  while (start < end && isBlank(source, start)) start += 1;
  while (end > start && isBlank(source, end - 1)) end -= 1;
  return spanBetween(start, end);
}
