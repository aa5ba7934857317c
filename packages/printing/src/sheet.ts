/** A sheet of old and new (新旧对照表, 立法法 art. 58): a comparison, and everything a reader needs to trust it. */
import type { CalendarDay, Comparison, SubstantiveView } from '@regchron/model';
import type { HeadingRow } from './heading.ts';

/** The forms a sheet comes in. */
export const SHEET_FORMATS = ['html', 'docx', 'md', 'csv', 'json'] as const;
export type SheetFormat = (typeof SHEET_FORMATS)[number];

/** The tables of a sheet; CSV holds one of them. */
export const SHEET_TABLES = ['rows', 'concordance', 'numbers'] as const;
export type SheetTable = (typeof SHEET_TABLES)[number];

/** One of the two texts. */
export interface SheetSide {
  readonly title: string;
  /** The number of the regulation as printed; null where it has none. */
  readonly number: string | null;
  readonly on: CalendarDay;
  /** What is known of the text, as a heading says it. */
  readonly rows: readonly HeadingRow[];
  /** What was noticed about the text: incomplete, worked out with doubts, witnesses that differ. */
  readonly notices: readonly string[];
}

export interface ComparisonSheet {
  readonly old: SheetSide;
  readonly new: SheetSide;
  readonly comparison: Comparison | SubstantiveView;
  /** The instruments that lead from the old text to the new one, in order; empty where the texts are of two regulations. */
  readonly instruments: readonly string[];
  /** What the answer rests on: the position of the log, its record time, and where the same sheet is found again. */
  readonly position: number;
  readonly recordedAt: string | null;
  /** Null where the sheet was made without a service. */
  readonly permalink: string | null;
}

/** 《甲办法》新旧条文对照表, or the names of both where they differ. */
export function titleOf({ old, new: now }: ComparisonSheet): string {
  return old.title === now.title
    ? `《${now.title}》新旧条文对照表`
    : `《${old.title}》与《${now.title}》条文对照表`;
}
