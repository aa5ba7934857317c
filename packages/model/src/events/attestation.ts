/**
 * The text of an attestation: the source in which an asserted fact lives. The same assertion is the same text,
 * and another assertion another one, so that its SHA-256 names it.
 */
import type { Citation } from '../citation/citation.ts';
import { inTitleMarks } from '../text/normalForm.ts';
import type { Span } from '../text/span.ts';
import type { EventOf } from './event.ts';
import type { Fact } from './fact.ts';

/** What a person asserts, before it is recorded. */
export type Assertion = Omit<EventOf<'FactAsserted'>['data'], 'clause'>;

export interface Attested {
  readonly text: string;
  /** The words of the fact in the text. */
  readonly clause: Span;
}

const HEAD = 'Attestation\n\nFact: ';

/** The whole text, line by line: the fact, who asserts it, and where it stands. */
export function printAttestation({ fact, by, evidence }: Assertion): Attested {
  const words = sayFact(fact);
  return {
    text: `${HEAD}${words}\nAsserted by: ${inOneLine(by)}\nEvidence: ${evidence}\n`,
    clause: { offset: HEAD.length, length: words.length },
  };
}

/** A fact as one English sentence; citations as printed. */
export function sayFact(fact: Fact): string {
  switch (fact.type) {
    case 'EFFECT_DAY': {
      const by = fact.act === null ? '' : ` by ${sayCited(fact.act)}`;
      return `${sayCited(fact.target)} ${EFFECT_WORDS[fact.effect]}${by} with effect on ${fact.day}.`;
    }
    case 'PROMULGATION_DAY':
      return `${sayCited(fact.instrument)} was promulgated on ${fact.day}.`;
    case 'SAME':
      return `${sayCited(fact.a)} and ${sayCited(fact.b)} are one regulation.`;
    case 'DISTINCT':
      return `${sayCited(fact.a)} and ${sayCited(fact.b)} are two regulations.`;
  }
}

const EFFECT_WORDS = {
  ENACTED: 'was enacted',
  AMENDED: 'was amended',
  REPEALED: 'was repealed',
} as const;

/** Everything the citation tells: two citations that tell different things are never said alike. */
function sayCited({ title, number, issuer, promulgatedOn, adoptedOn }: Citation): string {
  const tells = [
    number?.label,
    issuer === null ? undefined : inOneLine(issuer),
    promulgatedOn === null ? undefined : `promulgated on ${promulgatedOn}`,
    adoptedOn === null ? undefined : `adopted on ${adoptedOn}`,
  ].filter((tell) => tell !== undefined);
  if (title === null) return tells.join(', ');
  const named = inTitleMarks(inOneLine(title));
  return tells.length === 0 ? named : `${named} (${tells.join(', ')})`;
}

function inOneLine(words: string): string {
  return words.replace(/\s+/gu, ' ').trim();
}
