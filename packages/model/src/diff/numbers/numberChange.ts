/** One line of the table of numbers: what a limit, a fine, a deadline was and what it is. */
import type { ChangeClass } from '../classify/change.ts';
import type { Quantity } from './quantity.ts';

/** 以上, 以下, 超过, 不足. */
export const QUANTITY_BOUNDS = ['AT_LEAST', 'AT_MOST', 'MORE_THAN', 'LESS_THAN'] as const;
export type QuantityBound = (typeof QUANTITY_BOUNDS)[number];

/** A quantity where it stands. */
export interface QuantityInText extends Quantity {
  /** As printed: 五千元. */
  readonly text: string;
  /** What the words around it make of it: 五千元以上 is at least 5000; null where they say nothing. */
  readonly bound: QuantityBound | null;
  /** What it limits: the clause it stands in, as printed. */
  readonly clause: string;
  /** The number of the article; null where it has none. */
  readonly article: string | null;
  /** Where in the article: 第二款第（三）项; empty for an article of one paragraph. */
  readonly place: string;
}

/** A number that changed, came or went. Numbers that are only printed otherwise (三十日 → 30天) are none. */
export interface NumberChange {
  /** Null where the old text has none in its place. */
  readonly old: QuantityInText | null;
  /** Null where the new text has none in its place. */
  readonly new: QuantityInText | null;
  /** Index into the changes of its article. */
  readonly change: number;
  readonly class: ChangeClass;
}
