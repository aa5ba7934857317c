/** How a text is printed: what a line end means in it, and which marks of the file stand inside its words. */
import type { Span } from '@regchron/model';

export interface TextManner {
  /** Where a broken sentence is joined: at any break of a scan, or at a plain line end only. */
  readonly healing: 'ANY_BREAK' | 'LINE_ENDS';
  /** A label at the head of a line of its own is one, also where the numbers jump. */
  readonly trustsLabels: boolean;
  /** A span of the source without the marks of the file inside it. */
  readonly wordsOf: (span: Span) => readonly Span[];
}

/** A scanned gazette: sentences break anywhere, and 第三条 at the head of a line may be a reference. */
export const SCANNED: TextManner = {
  healing: 'ANY_BREAK',
  trustsLabels: false,
  wordsOf: (span) => [span],
};
