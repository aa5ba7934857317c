/**
 * The last word on identity: what the texts tell (`resolve.ts`), and then what persons assert.
 * SAME makes one regulation of several keys; they form a family, and the first of it gives the id.
 */
import type { Citation } from '../../citation/citation.ts';
import { promulgationOf } from '../promulgation.ts';
import { isContradicted } from './apart.ts';
import { asserts, factsNaming } from './facts.ts';
import { instrumentOfKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import {
  isEnacted,
  meaningOf,
  statedSubject,
  type CitingContext,
  type Resolution,
} from './resolve.ts';
import type { Attestation, Enactment, Statement } from './statement.ts';
import { compare, isEnactment } from './statement.ts';
import { citedStrictly, NOBODY_HEARD, personsHeard } from './strict.ts';

/** The keys that persons say are one, the one whose id it bears first, and the facts that say so. */
export interface Family {
  readonly keys: readonly string[];
  readonly facts: readonly Attestation[];
  /** Facts that would unite what others keep apart: none of them is used. */
  readonly contradicted: readonly Attestation[];
}

/** The key of the regulation a statement is about: what it enacts, or what its target means. */
export function subjectOf(ledger: Ledger, statement: Statement): Resolution | null {
  return ledger.once(`subject ${statement.id}`, () => {
    const stated = statedSubject(ledger, statement, personsHeard(ledger));
    return stated && judged(ledger, stated);
  });
}

/** Which regulation a citation means, persons heard. */
export function resolveCitation(
  ledger: Ledger,
  citation: Citation,
  context: CitingContext,
): Resolution {
  return judged(ledger, meaningOf(ledger, citation, context, personsHeard(ledger)));
}

/** Which regulation a person means by a citation: nothing is guessed among namesakes. */
export function meantByPerson(ledger: Ledger, citation: Citation): Resolution {
  return judged(ledger, citedStrictly(ledger, citation));
}

/** The key of the regulation that this key is one with. */
export function judgedKey(ledger: Ledger, key: string): string {
  return familyOf(ledger, key).keys[0] ?? key;
}

export function familyOf(ledger: Ledger, key: string): Family {
  return ledger.once(`family ${key}`, () => gatherFamily(ledger, key));
}

function gatherFamily(ledger: Ledger, key: string): Family {
  const keys = new Set([key]);
  const uniting = new Map<string, Attestation>();
  const parting = new Map<string, Attestation>();
  const opposed = new Map<string, Attestation>();
  // The set grows while facts lead to keys of which there are further facts.
  for (const each of keys) {
    const facts = factsNaming(ledger, each);
    for (const fact of facts) {
      const ends = endsOf(ledger, fact);
      if (!ends?.includes(each)) continue;
      const isOpposed =
        (asserts('SAME')(fact) || asserts('DISTINCT')(fact)) && isContradicted(fact, facts);
      if (isOpposed) opposed.set(fact.id, fact);
      if (asserts('DISTINCT')(fact)) parting.set(fact.id, fact);
      else if (!isOpposed) {
        uniting.set(fact.id, fact);
        for (const end of ends) keys.add(end);
      }
    }
  }
  const against = [...parting.values()].filter((fact) => isBroken(endsOf(ledger, fact), keys));
  if (against.length > 0) {
    const contradicted = new Set([...opposed.values(), ...uniting.values(), ...against]);
    return { keys: [key], facts: [], contradicted: [...contradicted] };
  }
  const contradicted = [...opposed.values()];
  if (keys.size === 1) return { keys: [key], facts: [...uniting.values()], contradicted };
  return { keys: inOrder(ledger, keys), facts: [...uniting.values()], contradicted };
}

/** Enactments of one regulation; where persons made one of several, those under the key it bears come first. */
export function enactmentsOf(
  ledger: Ledger,
  key: string,
  statements: readonly Statement[],
): Enactment[] {
  const isOwn = (statement: Enactment): boolean => {
    const stated = statedSubject(ledger, statement, NOBODY_HEARD);
    return stated?.type === 'REGULATION' && stated.key === key;
  };
  const enactments = statements.filter(isEnactment);
  const own = enactments.filter(isOwn);
  return [...own, ...enactments.filter((enactment) => !own.includes(enactment))];
}

function judged(ledger: Ledger, resolution: Resolution): Resolution {
  switch (resolution.type) {
    case 'REGULATION':
      return { type: 'REGULATION', key: judgedKey(ledger, resolution.key) };
    case 'AMBIGUOUS': {
      const keys = resolution.candidates.map((key) => judgedKey(ledger, key));
      const candidates = [...new Set(keys)].sort(compare);
      const [only] = candidates;
      return only !== undefined && candidates.length === 1
        ? { type: 'REGULATION', key: only }
        : { type: 'AMBIGUOUS', candidates };
    }
  }
}

/** The keys of the two that a fact is about; null for other facts, and where one of them is not one regulation. */
function endsOf(ledger: Ledger, attestation: Attestation): readonly [string, string] | null {
  const { fact } = attestation.event.data;
  if (fact.type !== 'SAME' && fact.type !== 'DISTINCT') return null;
  const [a, b] = [citedStrictly(ledger, fact.a), citedStrictly(ledger, fact.b)];
  return a.type === 'REGULATION' && b.type === 'REGULATION' ? [a.key, b.key] : null;
}

function isBroken(ends: readonly [string, string] | null, keys: ReadonlySet<string>): boolean {
  return ends !== null && ends[0] !== ends[1] && ends.every((end) => keys.has(end));
}

/** What is enacted before what is only cited, by number before by title, the first promulgated first. */
function inOrder(ledger: Ledger, keys: ReadonlySet<string>): string[] {
  const ranked = [...keys].map((key) => {
    const byNumber = key.startsWith('i|');
    const day = byNumber ? promulgationOf(ledger, instrumentOfKey(key)).likeliest : null;
    const rank = byNumber ? Number(!isEnacted(ledger, key)) : 2;
    return { key, rank, day: day ?? '9999' };
  });
  return ranked
    .sort((a, b) => a.rank - b.rank || compare(a.day, b.day) || compare(a.key, b.key))
    .map(({ key }) => key);
}
