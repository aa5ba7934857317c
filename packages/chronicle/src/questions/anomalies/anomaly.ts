/** An anomaly as it is answered: its kind, and the names of what it is about. */
import type { CalendarDay, MissingNumbers, RegulationAnomaly } from '@regchron/model';

export type Anomaly =
  | {
      readonly kind: RegulationAnomaly['kind'];
      readonly regulation: string;
      /** The place of the effect in the regulation's timeline. */
      readonly effect: number;
      readonly since: CalendarDay | null;
    }
  | ({
      readonly kind: 'NUMBERS_MISSING';
      readonly series: string;
      /** Ids of the recorded instruments on either side. */
      readonly below: string;
      readonly above: string;
    } & MissingNumbers)
  | {
      readonly kind: 'TWO_UNDER_ONE_TITLE';
      readonly regulations: readonly [string, string];
      /** Half-open days on which both certainly are in force; null: without beginning, without end. */
      readonly from: CalendarDay | null;
      readonly to: CalendarDay | null;
    }
  | { readonly kind: 'REPLACEMENT_CIRCLE'; readonly regulations: readonly string[] };
