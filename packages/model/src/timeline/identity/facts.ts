/** Under which names the fold finds what persons assert. */
import type { Citation } from '../../citation/citation.ts';
import type { Fact } from '../../events/fact.ts';
import { titleKey } from '../../text/normalForm.ts';
import { instrumentCited, namesOfInstrument, statementsUnder } from './judgedInstrument.ts';
import {
  instrumentOfKey,
  namingNumber,
  numberKey,
  ownInstrument,
  standaloneKey,
  targetOf,
  titlesNamed,
} from './keys.ts';
import type { Ledger } from './ledger.ts';
import { namingOf } from './naming.ts';
import type { Attestation, Statement } from './statement.ts';
import { byTrust, isEnactment } from './statement.ts';

type FactOf<Type extends Fact['type']> = Extract<Fact, { type: Type }>;

/** An attestation of one type of fact. */
export type AttestationOf<Type extends Fact['type']> = Attestation & {
  readonly event: { readonly data: { readonly fact: FactOf<Type> } };
};

export function asserts<Type extends Fact['type']>(
  type: Type,
): (attestation: Attestation) => attestation is AttestationOf<Type> {
  return (attestation): attestation is AttestationOf<Type> =>
    attestation.event.data.fact.type === type;
}

/** The citations by which a fact says what it is about. */
export function citationsOf(fact: Fact): readonly Citation[] {
  switch (fact.type) {
    case 'EFFECT_DAY':
      return [fact.target];
    case 'PROMULGATION_DAY':
      return [fact.instrument];
    case 'SAME':
    case 'DISTINCT':
      return [fact.a, fact.b];
  }
}

export function factInstruments({ event }: Attestation): string[] {
  const numbers = citationsOf(event.data.fact).flatMap((citation) => namingNumber(citation) ?? []);
  return [...new Set(numbers.map(numberKey))];
}

export function factTitles({ event }: Attestation): string[] {
  const titles = citationsOf(event.data.fact).flatMap(({ title }) => title ?? []);
  return [...new Set(titles.map(titleKey))];
}

/** Facts found by any name the regulation with this key is cited by, the most trusted first. */
export function factsNaming(ledger: Ledger, key: string): Attestation[] {
  const names = key.startsWith('i|') ? namesOfInstrument(ledger, instrumentOfKey(key)) : null;
  const titles = names ? titlesBorne(ledger, names) : [key.split('|')[1] ?? ''];
  const found = [
    ...(names ?? []).flatMap((name) => ledger.factsOfInstrument(name)),
    ...titles.flatMap((title) => ledger.factsOfTitle(title)),
  ];
  return onceEach(found);
}

/** The days of promulgation asserted of what has this key, of an instrument or of a regulation cited without one. */
export function promulgationsAsserted(
  ledger: Ledger,
  key: string,
): AttestationOf<'PROMULGATION_DAY'>[] {
  return ledger.once(`promulgations asserted ${key}`, () =>
    key.startsWith('t|') ? assertedOfTitle(ledger, key) : assertedOfInstrument(ledger, key),
  );
}

function assertedOfTitle(ledger: Ledger, key: string): AttestationOf<'PROMULGATION_DAY'>[] {
  return onceEach(ledger.factsOfTitle(key.split('|')[1] ?? ''))
    .filter(asserts('PROMULGATION_DAY'))
    .filter(({ event }) => standaloneKey(asTextsTell(ledger, event.data.fact.instrument)) === key);
}

/** By whichever of its names the person cites it, or by title and day where no text tells the number they give. */
function assertedOfInstrument(ledger: Ledger, key: string): AttestationOf<'PROMULGATION_DAY'>[] {
  const names = namesOfInstrument(ledger, key);
  const titles = new Set(names.flatMap((name) => [...namingOf(ledger, name).titles]));
  const found = [
    ...names.flatMap((name) => ledger.factsOfInstrument(name)),
    ...[...titles].flatMap((title) => ledger.factsOfTitle(title)),
  ];
  return onceEach(found)
    .filter(asserts('PROMULGATION_DAY'))
    .filter(({ event }) => instrumentCited(ledger, event.data.fact.instrument) === key);
}

/** A number that no text tells is no name in use; what else the person says of it then has to do. */
export function asTextsTell(ledger: Ledger, citation: Citation): Citation {
  const number = namingNumber(citation);
  const isTold = number !== null && ledger.ofInstrument(numberKey(number)).length > 0;
  return isTold || citation.title === null ? citation : { ...citation, number: null };
}

function titlesBorne(ledger: Ledger, names: readonly string[]): string[] {
  const titles = statementsUnder(ledger, names).flatMap((statement) =>
    isNamed(statement, names) ? titlesNamed(statement) : [],
  );
  return [...new Set(titles)];
}

function isNamed(statement: Statement, names: readonly string[]): boolean {
  if (isEnactment(statement)) return names.includes(ownInstrument(statement));
  const target = targetOf(statement);
  const number = target && namingNumber(target);
  return number !== null && names.includes(numberKey(number));
}

function onceEach(facts: readonly Attestation[]): Attestation[] {
  return [...new Map(facts.map((fact) => [fact.id, fact])).values()].sort(byTrust);
}
