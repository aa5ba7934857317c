/** Namings: what the sources that use one name of an instrument tell of it, for judging which names mean one act. */
import type { Citation } from '../../citation/citation.ts';
import { issuerKey } from '../../citation/issuerKey.ts';
import {
  issuerOfSeries,
  needsItsTerm,
  type InstrumentNumber,
} from '../../citation/instrumentNumber.ts';
import { titleKey } from '../../text/normalForm.ts';
import { instrumentKey, namingNumber, numberKey, ownInstrument, targetOf } from './keys.ts';
import type { Ledger } from './ledger.ts';
import type { Statement } from './statement.ts';

/** A name and everything told under it. */
export interface Naming {
  /** The instrument key of the name. */
  readonly key: string;
  /** A number that names an act by itself. */
  readonly isNumber: boolean;
  readonly titles: ReadonlySet<string>;
  /** Days of adoption and promulgation. */
  readonly days: ReadonlySet<string>;
  readonly issuers: ReadonlySet<string>;
  readonly ordinals: ReadonlySet<number>;
}

/** A naming is a function of the statements under its name, and a ledger hands those out as one array. */
const known = new WeakMap<readonly Statement[], Naming>();
const knownNames = new WeakMap<readonly Statement[], readonly string[]>();

export function namingOf(ledger: Ledger, key: string): Naming {
  const statements = ledger.ofInstrument(key);
  const found = known.get(statements);
  if (found?.key === key) return found;
  const naming = readNaming(statements, key);
  known.set(statements, naming);
  return naming;
}

function readNaming(statements: readonly Statement[], key: string): Naming {
  const titles = new Set<string>();
  const days = new Set<string>();
  const issuers = new Set<string>();
  const numbers: InstrumentNumber[] = [];
  const tell = ({ title, number, issuer, adoptedOn, promulgatedOn }: Told): void => {
    if (title) titles.add(titleKey(title));
    for (const day of [adoptedOn, promulgatedOn]) if (day) days.add(day);
    const body = issuerKey(issuer ?? (number && issuerOfSeries(number.series)));
    if (body !== null) issuers.add(body);
    if (number) numbers.push(number);
  };
  for (const statement of statements) {
    const { event } = statement;
    if (ownInstrument(statement) === key) {
      tell(event.data.instrument);
      if (event.type === 'RegulationEnacted') titles.add(titleKey(event.data.title));
    }
    const target = targetOf(statement);
    const number = target && namingNumber(target);
    if (number && numberKey(number) === key) tell(target);
  }
  // A number that needs its term, cited without a title, says nothing of which act is meant.
  const isNumber = isNumberKey(key);
  if (isNumber && numbers.some(needsItsTerm)) days.clear();
  const ordinals = new Set(numbers.map(({ ordinal }) => ordinal));
  return { key, isNumber, titles, days, issuers, ordinals };
}

/** A citation held against the names in use as one more of them; it makes none. */
export function namingCited(citation: Citation): Naming {
  const { title, issuer, number, adoptedOn, promulgatedOn } = citation;
  const body = issuerKey(issuer ?? (number && issuerOfSeries(number.series)));
  return {
    key: instrumentKey(citation),
    isNumber: namingNumber(citation) !== null,
    titles: new Set(title === null ? [] : [titleKey(title)]),
    days: new Set([adoptedOn, promulgatedOn].filter((day) => day !== null)),
    issuers: new Set(body === null ? [] : [body]),
    ordinals: new Set(number ? [number.ordinal] : []),
  };
}

type Told = Pick<
  Statement['event']['data']['instrument'],
  'number' | 'issuer' | 'adoptedOn' | 'promulgatedOn'
> & { readonly title: string | null };

/** Every other name that the evidence lets mean the same act: one title, one day, and nothing told that contradicts. */
export function agreeingWith(ledger: Ledger, naming: Naming): Naming[] {
  if (naming.days.size === 0) return [];
  const keys = new Set([...naming.titles].flatMap((title) => namesUnder(ledger, title)));
  return [...keys]
    .filter((key) => key !== naming.key)
    .map((key) => namingOf(ledger, key))
    .filter((other) => agree(naming, other));
}

/** Two numbers are two acts, whatever else is alike. */
function agree(a: Naming, b: Naming): boolean {
  return (
    !(a.isNumber && b.isNumber) &&
    meet(a.titles, b.titles) &&
    meet(a.days, b.days) &&
    mayMeet(a.issuers, b.issuers) &&
    mayMeet(a.ordinals, b.ordinals)
  );
}

function meet<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean {
  return [...a].some((value) => b.has(value));
}

/** What one of them does not tell contradicts nothing. */
export function mayMeet<Value>(a: ReadonlySet<Value>, b: ReadonlySet<Value>): boolean {
  return a.size === 0 || b.size === 0 || meet(a, b);
}

/** The names used by statements that tell of an instrument under this title. */
function namesUnder(ledger: Ledger, title: string): readonly string[] {
  const statements = ledger.ofInstrumentTitle(title);
  const found = knownNames.get(statements);
  if (found) return found;
  const names = new Set<string>();
  for (const statement of statements) {
    names.add(ownInstrument(statement));
    const target = targetOf(statement);
    const number = target && namingNumber(target);
    if (number) names.add(numberKey(number));
  }
  const listed = [...names];
  knownNames.set(statements, listed);
  return listed;
}

export function isNumberKey(key: string): boolean {
  return key.startsWith('n|');
}
