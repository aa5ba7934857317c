/** What statements would come to beside everything recorded: the same fold, over a ledger laid upon the recorded one. */
import type {
  DatedNumber,
  Ledger,
  Statement,
  Testimony,
  Chronicle as Folded,
} from '@regchron/model';
import {
  foldInstrument,
  foldRegulation,
  instrumentsNamed,
  judgedInstrument,
  memoryLedger,
  rememberingAll,
  subjectKeys,
} from '@regchron/model';

export function previewOf(recorded: Ledger, statements: readonly Statement[]): Folded {
  const ledger = laidUpon(recorded, statements);
  const names = statements.flatMap(instrumentsNamed);
  const instruments = [...new Set(names.map((name) => judgedInstrument(ledger, name)))].sort();
  const regulations = [...new Set(statements.flatMap((each) => subjectKeys(ledger, each)))].sort();
  return {
    instruments: instruments.flatMap((key) => foldInstrument(ledger, key) ?? []),
    regulations: regulations.flatMap((key) => foldRegulation(ledger, key) ?? []),
  };
}

/** A source that is recorded already is left out below: it is seen once, as it would be read now. */
export function laidUpon(
  below: Ledger,
  testimonies: readonly Testimony[],
  sources: ReadonlySet<string> = new Set(testimonies.map(({ source }) => source)),
): Ledger {
  const above = memoryLedger(testimonies);
  const others = <Each extends Testimony>(found: readonly Each[]): Each[] =>
    found.filter(({ source }) => !sources.has(source));
  // One array for one name, however often it is asked for: what is judged from it is then judged once.
  const both = (index: 'ofInstrument' | 'ofTitle' | 'ofInstrumentTitle') => {
    const laid = new Map<string, readonly Statement[]>();
    return (key: string): readonly Statement[] => {
      const known = laid.get(key);
      if (known) return known;
      const found = [...others(below[index](key)), ...above[index](key)];
      laid.set(key, found);
      return found;
    };
  };
  return {
    once: rememberingAll(),
    ofInstrument: both('ofInstrument'),
    ofTitle: both('ofTitle'),
    ofInstrumentTitle: both('ofInstrumentTitle'),
    factsOfInstrument: (key) => [
      ...others(below.factsOfInstrument(key)),
      ...above.factsOfInstrument(key),
    ],
    factsOfTitle: (key) => [...others(below.factsOfTitle(key)), ...above.factsOfTitle(key)],
    neighbours: (number) => {
      const recorded = below.neighbours(number);
      const added = above.neighbours(number);
      return {
        below: nearer(recorded.below, added.below, (a, b) => a > b),
        above: nearer(recorded.above, added.above, (a, b) => a < b),
      };
    },
  };
}

function nearer(
  a: DatedNumber | null,
  b: DatedNumber | null,
  isNearer: (a: number, b: number) => boolean,
): DatedNumber | null {
  if (!a || !b) return a ?? b;
  return isNearer(b.number.ordinal, a.number.ordinal) ? b : a;
}
