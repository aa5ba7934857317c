/**
 * The ledger: everything recorded, looked up by name. The fold pulls from it only what it needs,
 * so the same fold runs over a map in memory and over an index on disk, and its reads tell what it depends on.
 */
import type { InstrumentNumber } from '../../citation/instrumentNumber.ts';
import type { CalendarDay } from '../../kernel/calendarDay.ts';
import type { Attestation, Statement } from './statement.ts';

/** An instrument of a number series whose day of promulgation a source states. */
export interface DatedNumber {
  readonly number: InstrumentNumber;
  readonly promulgatedOn: CalendarDay;
}

export interface Ledger {
  /** Statements that name the instrument, in no particular order; empty for an unknown key. */
  ofInstrument(key: string): readonly Statement[];
  /** Statements that enact or act on something under this title key; empty for an unknown one. */
  ofTitle(key: string): readonly Statement[];
  /** Statements that tell of an instrument under this title key: that it bears it, enacts it, promulgated it by its number. */
  ofInstrumentTitle(key: string): readonly Statement[];
  /** Facts that cite an instrument by this key, and those that cite by this title key; empty for unknown ones. */
  factsOfInstrument(key: string): readonly Attestation[];
  factsOfTitle(key: string): readonly Attestation[];
  /** The nearest dated instruments below and above in the same series, the number itself left out. */
  neighbours(number: InstrumentNumber): {
    readonly below: DatedNumber | null;
    readonly above: DatedNumber | null;
  };
  /**
   * What is judged from this ledger alone, judged once under a name of its own; a ledger that notes what is read notes
   * at each call everything that the judgement read.
   */
  once<Judged>(name: string, judge: () => Judged): Judged;
}
