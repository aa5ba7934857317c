/** DISTINCT: what a citation does not mean, because a person says that the two are not one. */
import type { Citation } from '../../citation/citation.ts';
import { titleKey } from '../../text/normalForm.ts';
import { asserts, type AttestationOf } from './facts.ts';
import { namingNumber, numberKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import type { Attestation } from './statement.ts';

/** The keys that a citation does not mean. */
export type NotMeant = (citation: Citation) => ReadonlySet<string>;

/** What the fold would take a citation for without any person's word; null where that is not one regulation. */
export type PlainKey = (citation: Citation) => string | null;

/**
 * The keys that are not meant. Where the fold alone takes both ends for one regulation, one of them has to stay it:
 * the end that names it by number, and by the title it bears; else the first in a fixed order.
 */
export function keysNotMeant(
  ledger: Ledger,
  citation: Citation,
  plainKey: PlainKey,
  bears: (citation: Citation) => boolean,
): ReadonlySet<string> {
  const facts = factsCiting(ledger, citation);
  const excluded = new Set<string>();
  for (const distinct of facts.filter(asserts('DISTINCT'))) {
    if (isContradicted(distinct, facts)) continue;
    const { a, b } = distinct.event.data.fact;
    for (const [own, other] of [
      [a, b],
      [b, a],
    ] as const) {
      if (wordsOf(own) !== wordsOf(citation)) continue;
      const key = plainKey(other);
      if (key === null) continue;
      if (plainKey(own) === key && stays(own, other, bears)) continue;
      excluded.add(key);
    }
  }
  return excluded;
}

/** Whether another person, or the same, asserts the opposite of these very two: then neither is used. */
export function isContradicted(
  fact: AttestationOf<'SAME' | 'DISTINCT'>,
  among: readonly Attestation[],
): boolean {
  const opposite = fact.event.data.fact.type === 'SAME' ? 'DISTINCT' : 'SAME';
  return among.filter(asserts(opposite)).some((other) => pairOf(other) === pairOf(fact));
}

/** Facts that stand under a name of the citation: every fact on the very same words is among them. */
function factsCiting(ledger: Ledger, citation: Citation): Attestation[] {
  const { title } = citation;
  const number = namingNumber(citation);
  return [
    ...(number ? ledger.factsOfInstrument(numberKey(number)) : []),
    ...(title === null ? [] : ledger.factsOfTitle(titleKey(title))),
  ];
}

/** How something is cited: two citations alike in this are cited by the same words. */
function wordsOf(citation: Citation): string {
  const { title, number, promulgatedOn, adoptedOn } = citation;
  // A number that begins anew with each term says what is meant only together with the day.
  const day = namingNumber(citation) ? null : (promulgatedOn ?? adoptedOn);
  return JSON.stringify([title && titleKey(title), number && numberKey(number), day]);
}

function pairOf({ event }: AttestationOf<'SAME' | 'DISTINCT'>): string {
  const { a, b } = event.data.fact;
  return [wordsOf(a), wordsOf(b)].sort().join(' ');
}

function stays(own: Citation, other: Citation, bears: (citation: Citation) => boolean): boolean {
  const rank = (end: Citation): number => {
    if (!namingNumber(end)) return 2;
    return end.title === null || bears(end) ? 0 : 1;
  };
  return rank(own) < rank(other) || (rank(own) === rank(other) && wordsOf(own) <= wordsOf(other));
}
