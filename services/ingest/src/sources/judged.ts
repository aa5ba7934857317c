import type { OrderedOperation } from '@regchron/chronicle';
import type { Effect, Instrument, Regulation } from '@regchron/model';

/** What is judged of instruments and regulations, from everything recorded (and, in a preview, from this source). */
export interface Judged {
  /** By its id or by one of its aliases. */
  instrument(id: string): Instrument | null;
  regulation(id: string): Regulation | null;
  operations(regulation: Regulation, effect: Effect): readonly OrderedOperation[];
}
