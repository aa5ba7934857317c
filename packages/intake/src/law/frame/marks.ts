/** Marks of Markdown and of law collections inside and between the lines: **第一条**, a line end \, <!-- INFO END -->, ---. */
import type { Span } from '@regchron/model';
import { endOf, sliceOf, spanBetween } from '@regchron/model';
import type { Line } from '../../lines/line.ts';
import { trimmed } from '../../lines/line.ts';

const INSIDE = /\*{2,3}|\\(?=\s*$)/g;
const COMMENT = /^<!--.*-->$/;
const RULE = /^(?:>|-{3,}|\*{3,}|_{3,}|\|?(?::?-{2,}:?\|)+(?::?-{2,}:?)?)$/;

/** The words of a span: its pieces between the marks of emphasis, without a \ at the end. */
export function wordsWithoutMarks(source: string, span: Span): Span[] {
  const text = sliceOf(source, span);
  if (!/[*\\]/.test(text)) return [span];
  const pieces: Span[] = [];
  let at = span.offset;
  for (const mark of marksInside(source, span)) {
    pieces.push(trimmed(source, at, mark.offset));
    at = endOf(mark);
  }
  pieces.push(trimmed(source, at, endOf(span)));
  return pieces.filter(({ length }) => length > 0);
}

export function marksInside(source: string, span: Span): Span[] {
  const text = sliceOf(source, span);
  return [...text.matchAll(INSIDE)].map((match) => {
    const from = span.offset + match.index;
    return spanBetween(from, from + match[0].length);
  });
}

/** A line that is nothing but a mark: a comment, a rule, an empty quotation, the rule of a table. */
export function isMarkOnly({ compact }: Line): boolean {
  return compact.length <= 400 && (COMMENT.test(compact) || RULE.test(compact));
}

export function isEndOfInfo({ compact }: Line): boolean {
  return /^<!--INFOEND-->$/i.test(compact.replace(/ /g, ''));
}

/** The words of a line as the grammar reads them, marks left out. */
export function plainWords({ compact }: Pick<Line, 'compact'>): string {
  return compact.replace(/\*{2,3}/g, '').replace(/\\$/, '');
}
