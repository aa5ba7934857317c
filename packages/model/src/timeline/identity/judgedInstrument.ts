/**
 * Which names mean one instrument (ADR 0014): one source numbers an act, another only dates it; one names who
 * promulgated it, another who adopted it. Judged from the statements under the names and titles in question alone.
 * A number is always itself, so that only what is named by day and title can turn out to be something else.
 */
import type { Citation } from '../../citation/citation.ts';
import type { InstrumentNumber } from '../../citation/instrumentNumber.ts';
import { numberKey, numbersNamed, ownInstrument } from './keys.ts';
import type { Ledger } from './ledger.ts';
import {
  agreeingWith,
  isNumberKey,
  mayMeet,
  namingCited,
  namingOf,
  type Naming,
} from './naming.ts';
import type { Statement } from './statement.ts';
import { byTrust, compare } from './statement.ts';

/** The key under which the instrument of this name is judged; the name's own where nothing tells otherwise. */
export function judgedInstrument(ledger: Ledger, name: string): string {
  if (isNumberKey(name)) return name;
  const naming = namingOf(ledger, name);
  // Most acts have one name.
  if (agreeingWith(ledger, naming).length === 0) return name;
  const alike = component(ledger, naming);
  const meant = naming.issuers.size > 0 ? numbersOf(ledger, alike) : issuedAs(ledger, alike);
  const [only, another] = meant;
  // Two numbers fit, or two bodies: what is told of neither is said of neither.
  if (another !== undefined || !isCoherent(ledger, [...alike, ...meant])) return name;
  return only ?? alike.map(({ key }) => key).sort(compare)[0] ?? name;
}

/** The key of the instrument that speaks in a statement. */
export function instrumentOf(ledger: Ledger, statement: Statement): string {
  return judgedInstrument(ledger, ownInstrument(statement));
}

/**
 * The key of the instrument that a citation means, whoever cites: the name itself where texts use it, else the one act
 * that agrees with it as names agree; null where it tells too little, or several acts agree.
 */
export function instrumentCited(ledger: Ledger, citation: Citation): string | null {
  const naming = namingCited(citation);
  if (!naming.isNumber && (naming.titles.size === 0 || naming.days.size === 0)) return null;
  if (ledger.ofInstrument(naming.key).length > 0) return judgedInstrument(ledger, naming.key);
  const agreeing = agreeingWith(ledger, naming).map(({ key }) => judgedInstrument(ledger, key));
  const [only, another] = new Set(agreeing);
  if (another !== undefined) return null;
  // Two numbers are two acts, also where one of them is only judged to be borne.
  return only === undefined || (naming.isNumber && isNumberKey(only)) ? naming.key : only;
}

/** All names judged to mean the instrument of this key, its own first; none where it is judged to be another. */
export function namesOfInstrument(ledger: Ledger, key: string): string[] {
  const naming = namingOf(ledger, key);
  if (agreeingWith(ledger, naming).length === 0) return [key];
  if (judgedInstrument(ledger, key) !== key) return [];
  const reached = new Map<string, Naming>();
  const open = [naming];
  for (const each of open) {
    for (const other of agreeingWith(ledger, each)) {
      if (other.isNumber || reached.has(other.key) || other.key === key) continue;
      reached.set(other.key, other);
      open.push(other);
    }
  }
  const others = [...reached.keys()].filter((name) => judgedInstrument(ledger, name) === key);
  return [key, ...others.sort(compare)];
}

/** Statements that name the instrument by any of its names, each once; in no particular order. */
export function statementsNaming(ledger: Ledger, key: string): readonly Statement[] {
  return statementsUnder(ledger, namesOfInstrument(ledger, key));
}

/** Statements that name an instrument by any of these names, each once; in no particular order. */
export function statementsUnder(ledger: Ledger, names: readonly string[]): readonly Statement[] {
  const [only, ...others] = names;
  if (only === undefined) return [];
  if (others.length === 0) return ledger.ofInstrument(only);
  const found = [only, ...others].flatMap((name) => ledger.ofInstrument(name));
  return [...new Map(found.map((statement) => [statement.id, statement])).values()];
}

/** What the instrument itself states, in no particular order. */
export function statementsBy(ledger: Ledger, key: string): Statement[] {
  const names = namesOfInstrument(ledger, key);
  return statementsUnder(ledger, names).filter((each) => names.includes(ownInstrument(each)));
}

/** Names without a number that agree with each other, step by step; those with an issuer and those without apart. */
function component(ledger: Ledger, naming: Naming): Naming[] {
  const isAlike = (other: Naming): boolean =>
    !other.isNumber && other.issuers.size > 0 === naming.issuers.size > 0;
  const found = new Map([[naming.key, naming]]);
  // The map grows while it is walked, and a Map iterates over what is added.
  for (const each of found.values()) {
    for (const other of agreeingWith(ledger, each)) if (isAlike(other)) found.set(other.key, other);
  }
  return [...found.values()];
}

/** The numbers that agree with one of these; one whose issuer nobody tells only where a single body is in question. */
function numbersOf(ledger: Ledger, alike: readonly Naming[]): string[] {
  const numbers = alike.flatMap((each) =>
    agreeingWith(ledger, each).filter((other) => other.isNumber),
  );
  const unclaimed = numbers.filter(
    (number) =>
      number.issuers.size > 0 ||
      agreeingWith(ledger, number).every((other) =>
        alike.every((each) => mayMeet(other.issuers, each.issuers)),
      ),
  );
  return [...new Set(unclaimed.map(({ key }) => key))];
}

/** What names that tell no issuer can mean: numbers, and instruments of an issuer. */
function issuedAs(ledger: Ledger, alike: readonly Naming[]): string[] {
  const told = alike
    .flatMap((each) => agreeingWith(ledger, each))
    .filter((other) => other.isNumber || other.issuers.size > 0);
  return [...new Set(told.map(({ key }) => judgedInstrument(ledger, key)))];
}

/** No two of them are told to have different numbers. */
function isCoherent(ledger: Ledger, names: readonly (Naming | string)[]): boolean {
  const namings = names.map((each) => (typeof each === 'string' ? namingOf(ledger, each) : each));
  return namings.every((a) => namings.every((b) => mayMeet(a.ordinals, b.ordinals)));
}

/** The number the instrument bears: that of its key, else one that names it only together with its day. */
export function numberOfInstrument(ledger: Ledger, key: string): InstrumentNumber | null {
  const numbers = isNumberKey(key)
    ? statementsNaming(ledger, key)
        .flatMap(numbersNamed)
        .filter((number) => numberKey(number) === key)
    : statementsBy(ledger, key)
        .sort(byTrust)
        .flatMap(({ event }) => event.data.instrument.number ?? []);
  return numbers[0] ?? null;
}
