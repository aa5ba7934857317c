/** The ledger over a map in memory: for the pure fold, for previews and for tests. */
import { isContinuous } from '../../citation/instrumentNumber.ts';
import { statedPromulgation } from '../promulgation.ts';
import {
  instrumentsNamed,
  instrumentTitlesNamed,
  numberKey,
  numbersNamed,
  titlesNamed,
} from './keys.ts';
import type { DatedNumber, Ledger } from './ledger.ts';
import { factInstruments, factTitles } from './facts.ts';
import type { Statement, Testimony } from './statement.ts';
import { isAttestation, isStatementOfText } from './statement.ts';

export function memoryLedger(testimonies: readonly Testimony[]): Ledger {
  const statements = testimonies.filter(isStatementOfText);
  const facts = testimonies.filter(isAttestation);
  const factsByInstrument = indexBy(facts, factInstruments);
  const factsByTitle = indexBy(facts, factTitles);
  const byInstrument = indexBy(statements, instrumentsNamed);
  const byTitle = indexBy(statements, titlesNamed);
  const byInstrumentTitle = indexBy(statements, instrumentTitlesNamed);
  const ofInstrument = (key: string): readonly Statement[] => byInstrument.get(key) ?? [];
  const series = datedSeries(statements, ofInstrument);
  return {
    once: rememberingAll(),
    ofInstrument,
    ofTitle: (key) => byTitle.get(key) ?? [],
    ofInstrumentTitle: (key) => byInstrumentTitle.get(key) ?? [],
    factsOfInstrument: (key) => factsByInstrument.get(key) ?? [],
    factsOfTitle: (key) => factsByTitle.get(key) ?? [],
    neighbours: (number) => {
      const others = (series().get(number.series) ?? []).filter(
        (dated) => dated.number.ordinal !== number.ordinal,
      );
      return {
        below: others.filter((dated) => dated.number.ordinal < number.ordinal).at(-1) ?? null,
        above: others.find((dated) => dated.number.ordinal > number.ordinal) ?? null,
      };
    },
  };
}

/** Keeps every judgement for as long as the ledger lives. */
export function rememberingAll(): Ledger['once'] {
  const judgements = new Map<string, unknown>();
  return <Judged>(name: string, judge: () => Judged): Judged => {
    if (judgements.has(name)) return judgements.get(name) as Judged;
    const judged = judge();
    judgements.set(name, judged);
    return judged;
  };
}

/** Dated instruments of the continuous series, by ordinal; made on first use, since many folds never ask. */
function datedSeries(
  statements: readonly Statement[],
  ofInstrument: (key: string) => readonly Statement[],
): () => ReadonlyMap<string, readonly DatedNumber[]> {
  let made: Map<string, DatedNumber[]> | null = null;
  return () => {
    if (made) return made;
    made = new Map();
    const numbers = new Map(
      statements
        .flatMap(numbersNamed)
        .filter(isContinuous)
        .map((number) => [numberKey(number), number]),
    );
    for (const [key, number] of numbers) {
      const { day } = statedPromulgation(ofInstrument(key), [key]);
      if (!day) continue;
      const dated = made.get(number.series) ?? [];
      dated.push({ number, promulgatedOn: day });
      made.set(number.series, dated);
    }
    for (const dated of made.values()) dated.sort((a, b) => a.number.ordinal - b.number.ordinal);
    return made;
  };
}

function indexBy<Each extends Testimony>(
  statements: readonly Each[],
  keysOf: (statement: Each) => readonly string[],
): Map<string, Each[]> {
  const index = new Map<string, Each[]>();
  for (const statement of statements) {
    for (const key of keysOf(statement)) {
      const found = index.get(key);
      if (found) found.push(statement);
      else index.set(key, [statement]);
    }
  }
  return index;
}
