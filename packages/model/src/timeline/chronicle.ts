/** The pure fold of everything: the yardstick that every index and every incremental projection is held against. */
import { foldInstrument, type Instrument } from './instrument.ts';
import { instrumentsNamed } from './identity/keys.ts';
import { memoryLedger } from './identity/memoryLedger.ts';
import type { Ledger } from './identity/ledger.ts';
import { subjectOf } from './identity/judge.ts';
import {
  compare,
  isStatementOfText,
  type Statement,
  type Testimony,
} from './identity/statement.ts';
import { foldRegulation, type Regulation } from './regulation.ts';

export interface Chronicle {
  readonly instruments: readonly Instrument[];
  readonly regulations: readonly Regulation[];
}

/** Folds all statements and facts, in whatever order they come; instruments and regulations sorted by key. */
export function foldChronicle(testimonies: readonly Testimony[]): Chronicle {
  const ledger = memoryLedger(testimonies);
  const statements = testimonies.filter(isStatementOfText);
  const instruments = [...new Set(statements.flatMap(instrumentsNamed))].sort(compare);
  const regulations = [...new Set(statements.flatMap((each) => subjectKeys(ledger, each)))].sort(
    compare,
  );
  return {
    instruments: instruments.flatMap((key) => foldInstrument(ledger, key) ?? []),
    regulations: regulations.flatMap((key) => foldRegulation(ledger, key) ?? []),
  };
}

/** The keys of the regulations a statement is about: one, or none where it is ambiguous or about none. */
export function subjectKeys(ledger: Ledger, statement: Statement): string[] {
  const subject = subjectOf(ledger, statement);
  return subject?.type === 'REGULATION' ? [subject.key] : [];
}
