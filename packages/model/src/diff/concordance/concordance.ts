/** Old number ↔ new number: the table that lawyers keep beside a revised law (新旧条文对照). */
import type { ComparisonKind } from '../comparisonKind.ts';

/** One line: n:m. Numbers as in "14" and "14-2". */
export interface ConcordanceEntry {
  /** Empty for what is new. */
  readonly old: readonly string[];
  /** Empty for what is gone. */
  readonly new: readonly string[];
  readonly kind: ComparisonKind;
  /** 0 to 1; over several steps the product. */
  readonly confidence: number;
}
