/** The ledger over the working tables; it notes what each fold reads, so that a change there folds it again. */
import type { DatedNumber, InstrumentNumber, Ledger, Statement } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import {
  nameOfInstrument,
  nameOfInstrumentTitle,
  nameOfTitle,
  statementsNamed,
} from './statements.ts';

/** What one fold read. */
export interface Reads {
  readonly keys: ReadonlySet<string>;
  readonly ranges: readonly SeriesRange[];
}

/** An open interval of a number series: nothing dated lies inside, and its ends are what the fold leaned on. */
export interface SeriesRange {
  readonly series: string;
  readonly low: number;
  readonly high: number;
}

export interface TrackingLedger extends Ledger {
  /** What was read since the last call. */
  takeReads(): Reads;
}

export const NO_LOWER = 0;
export const NO_HIGHER = Number.MAX_SAFE_INTEGER;

/** Statements stay as they are while the ledger lives: make a new one after each change of what counts. */
export function sqliteLedger(sql: Sql): TrackingLedger {
  const cache = new Map<string, readonly Statement[]>();
  let keys = new Set<string>();
  let ranges: SeriesRange[] = [];

  const named = (name: string): readonly Statement[] => {
    keys.add(name);
    const known = cache.get(name);
    if (known) return known;
    const found = statementsNamed(sql, name);
    cache.set(name, found);
    return found;
  };
  const dated = (text: string, { series, ordinal }: InstrumentNumber): DatedNumber | null => {
    const row = sql<{ number: string; day: string }>(text).get(series, ordinal);
    return row
      ? {
          number: JSON.parse(row.number) as InstrumentNumber,
          promulgatedOn: row.day as DatedNumber['promulgatedOn'],
        }
      : null;
  };
  return {
    ofInstrument: (key) => named(nameOfInstrument(key)),
    ofTitle: (key) => named(nameOfTitle(key)),
    ofInstrumentTitle: (key) => named(nameOfInstrumentTitle(key)),
    neighbours: (number) => {
      const below = dated(
        'SELECT number, day FROM dated_number WHERE series = ? AND ordinal < ? ORDER BY ordinal DESC LIMIT 1',
        number,
      );
      const above = dated(
        'SELECT number, day FROM dated_number WHERE series = ? AND ordinal > ? ORDER BY ordinal LIMIT 1',
        number,
      );
      ranges.push({
        series: number.series,
        low: below?.number.ordinal ?? NO_LOWER,
        high: above?.number.ordinal ?? NO_HIGHER,
      });
      return { below, above };
    },
    takeReads: () => {
      const reads = { keys, ranges };
      keys = new Set();
      ranges = [];
      return reads;
    },
  };
}
