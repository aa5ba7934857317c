/** The ledger over the working tables; it notes what each fold reads, so that a change there folds it again. */
import type {
  Attestation,
  DatedNumber,
  InstrumentNumber,
  Ledger,
  Statement,
} from '@regchron/model';
import { isAttestation, isStatementOfText } from '@regchron/model';
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

/** What stands under one name. */
interface Found {
  readonly statements: readonly Statement[];
  readonly facts: readonly Attestation[];
}

export interface TrackingLedger extends Ledger {
  /** What was read since the last call. */
  takeReads(): Reads;
}

export const NO_LOWER = 0;
export const NO_HIGHER = Number.MAX_SAFE_INTEGER;

/** Statements stay as they are while the ledger lives: make a new one after each change of what counts. */
export function sqliteLedger(sql: Sql): TrackingLedger {
  const cache = new Map<string, Found>();
  const judgements = new Map<string, { readonly judged: unknown; readonly reads: Reads }>();
  let keys = new Set<string>();
  let ranges: SeriesRange[] = [];

  const named = (name: string): Found => {
    keys.add(name);
    const known = cache.get(name);
    if (known) return known;
    const testimonies = statementsNamed(sql, name);
    const found = {
      statements: testimonies.filter(isStatementOfText),
      facts: testimonies.filter(isAttestation),
    };
    cache.set(name, found);
    return found;
  };
  const note = (reads: Reads): void => {
    for (const key of reads.keys) keys.add(key);
    ranges.push(...reads.ranges);
  };
  /** Reads are noted apart while a judgement is made, so that whoever asks for it again has read the same. */
  const once = <Judged>(name: string, judge: () => Judged): Judged => {
    const known = judgements.get(name);
    if (known) {
      note(known.reads);
      return known.judged as Judged;
    }
    const outer = { keys, ranges };
    keys = new Set();
    ranges = [];
    const judged = judge();
    const reads = { keys, ranges };
    ({ keys, ranges } = outer);
    judgements.set(name, { judged, reads });
    note(reads);
    return judged;
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
    ofInstrument: (key) => named(nameOfInstrument(key)).statements,
    ofTitle: (key) => named(nameOfTitle(key)).statements,
    ofInstrumentTitle: (key) => named(nameOfInstrumentTitle(key)).statements,
    factsOfInstrument: (key) => named(nameOfInstrument(key)).facts,
    factsOfTitle: (key) => named(nameOfTitle(key)).facts,
    once,
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
