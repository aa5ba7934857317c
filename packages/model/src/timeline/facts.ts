/** What persons assert of one regulation: every fact that names it, and whether it is used. */
import type { Fact } from '../events/fact.ts';
import { sayFact } from '../events/attestation.ts';
import { exactDay } from '../kernel/bounds.ts';
import type { Finding } from '../kernel/finding.ts';
import type { Clause, Effect } from './effect.ts';
import { factsAbout, wordsUnder } from './assertedEffects.ts';
import { asserts, citationsOf, promulgationsAsserted } from './identity/facts.ts';
import { familyOf, judgedKey, meantByPerson } from './identity/judge.ts';
import { instrumentOf } from './identity/judgedInstrument.ts';
import { instrumentOfKey } from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import type { Attestation, Enactment } from './identity/statement.ts';
import { citedStrictly, NOBODY_HEARD } from './identity/strict.ts';
import { promulgationOf } from './promulgation.ts';

export interface RegulationFact {
  /** The statement by which it was asserted. */
  readonly id: string;
  readonly type: Fact['type'];
  /** The fact as one sentence. */
  readonly words: string;
  readonly by: string;
  readonly evidence: string;
  /** Whether an answer rests on it; where not, a finding says why, or the sources say the same themselves. */
  readonly used: boolean;
  readonly clause: Clause;
}

export function factsOf(ledger: Ledger, key: string, effects: readonly Effect[]): RegulationFact[] {
  const family = familyOf(ledger, key);
  const contradicted = new Set(family.contradicted.map(({ id }) => id));
  const underDays = new Set(effects.flatMap(wordsUnder).map(({ statement }) => statement));
  return concerning(ledger, key).map((attestation) => {
    const { id, source, event } = attestation;
    const { fact, by, evidence, clause } = event.data;
    const isIdentity = fact.type === 'SAME' || fact.type === 'DISTINCT';
    return {
      id,
      type: fact.type,
      words: sayFact(fact),
      by,
      evidence,
      used: isIdentity
        ? !contradicted.has(id) && !isAmbiguous(ledger, attestation)
        : underDays.has(id),
      clause: { source, span: clause },
    };
  });
}

/** What is odd about the identity that persons assert. */
export function identityFindings(
  ledger: Ledger,
  key: string,
  enactments: readonly Enactment[],
): Finding[] {
  const { contradicted } = familyOf(ledger, key);
  const said = contradicted.map(({ event }) => `“${sayFact(event.data.fact)}” (${event.data.by})`);
  const quarrel: Finding[] =
    said.length === 0
      ? []
      : [
          warning(
            'facts-contradict',
            `Persons assert what cannot all be so: ${[...new Set(said)].sort().join(', ')}; none of it is used.`,
          ),
        ];
  const ambiguous = concerning(ledger, key)
    .filter((attestation) => isAmbiguous(ledger, attestation))
    .map(({ event }) =>
      warning(
        'fact-ambiguous',
        `${event.data.by} asserts: “${sayFact(event.data.fact)}” One of its titles names several works recorded; cite it by its number. The assertion is not used.`,
      ),
    );
  return [...quarrel, ...ambiguous, ...daysApart(ledger, enactments)];
}

/** Two that a person says are one, and that the sources date differently. */
function daysApart(ledger: Ledger, enactments: readonly Enactment[]): Finding[] {
  const instruments = [...new Set(enactments.map((each) => instrumentOf(ledger, each)))];
  const days = instruments.flatMap((key) => exactDay(promulgationOf(ledger, key).on) ?? []);
  const [first, ...others] = [...new Set(days)];
  return first === undefined || others.length === 0
    ? []
    : [
        warning(
          'one-regulation-dated-twice',
          `A person says that these are one regulation, and the sources date its promulgation ${[first, ...others].join(' and ')}; ${first} is used.`,
        ),
      ];
}

/** The facts by whose names the regulation is found, of those that mean it or may. */
function concerning(ledger: Ledger, key: string): Attestation[] {
  const family = familyOf(ledger, key);
  const involved = new Set([...family.facts, ...family.contradicted].map(({ id }) => id));
  const dated = new Set(
    family.keys
      .map((each) => (each.startsWith('i|') ? instrumentOfKey(each) : each))
      .flatMap((each) => promulgationsAsserted(ledger, each))
      .map(({ id }) => id),
  );
  return factsAbout(ledger, key).filter((attestation) => {
    if (involved.has(attestation.id) || dated.has(attestation.id)) return true;
    const { fact } = attestation.event.data;
    if (fact.type === 'PROMULGATION_DAY') return false;
    return citationsOf(fact).some((citation) =>
      [citedStrictly(ledger, citation), citedStrictly(ledger, citation, NOBODY_HEARD)].some(
        (meant) =>
          meant.type === 'REGULATION'
            ? judgedKey(ledger, meant.key) === key
            : meant.candidates.some((each) => judgedKey(ledger, each) === key),
      ),
    );
  });
}

/** Whether one of its citations may mean several works, and that matters: for DISTINCT one end may stay open. */
function isAmbiguous(ledger: Ledger, attestation: Attestation): boolean {
  const { fact } = attestation.event.data;
  if (fact.type === 'PROMULGATION_DAY') return false;
  const open = citationsOf(fact).filter(
    (citation) => meantByPerson(ledger, citation).type === 'AMBIGUOUS',
  );
  return asserts('DISTINCT')(attestation) ? open.length === 2 : open.length > 0;
}

function warning(rule: string, message: string): Finding {
  return { rule, severity: 'WARNING', message, span: null };
}
