/**
 * Spans: places in a source's decoded text, in UTF-16 code units.
 * Trees are spans over the source, so no text is stored twice and every answer can show its place.
 */
import { z } from 'zod';

const count = z.number().int().nonnegative();

export const spanSchema = z.object({ offset: count, length: count }).readonly();
export type Span = z.infer<typeof spanSchema>;

/** A run of text that may be interrupted (a page break inside a sentence): its pieces in reading order. */
export const spansSchema = z.array(spanSchema).readonly();
export type Spans = z.infer<typeof spansSchema>;

export function spanBetween(start: number, end: number): Span {
  return { offset: start, length: end - start };
}

export function endOf(span: Span): number {
  return span.offset + span.length;
}

/** The text of one span. */
export function sliceOf(source: string, span: Span): string {
  return source.slice(span.offset, endOf(span));
}

/** The text of interrupted spans, joined with nothing: the break was never part of the text. */
export function textOf(source: string, spans: Spans): string {
  return spans.map((span) => sliceOf(source, span)).join('');
}

/** The smallest span that holds all of them; null for none. */
export function hullOf(spans: Spans): Span | null {
  if (spans.length === 0) return null;
  const start = Math.min(...spans.map((span) => span.offset));
  return spanBetween(start, Math.max(...spans.map(endOf)));
}
