/** EFFECT_DAY: which effect of a regulation a person means, and what their word makes of its day. */
import { titleKey } from '../text/normalForm.ts';
import type { Finding } from '../kernel/finding.ts';
import { sayFact } from '../events/attestation.ts';
import type { Citation } from '../citation/citation.ts';
import { needsItsTerm } from '../citation/instrumentNumber.ts';
import { withAsserted } from './assertedDay.ts';
import type { Effect } from './effect.ts';
import { attestedIn, groundsOf, type OnTheWordOf } from './ground.ts';
import { asserts, factsNaming, type AttestationOf } from './identity/facts.ts';
import { familyOf, meantByPerson } from './identity/judge.ts';
import { numberKey } from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import type { Attestation } from './identity/statement.ts';
import { byTrust } from './identity/statement.ts';

/** Every fact found by a name of the regulation, or of those that persons made one with it; the most trusted first. */
export function factsAbout(ledger: Ledger, key: string): Attestation[] {
  const found = familyOf(ledger, key).keys.flatMap((each) => factsNaming(ledger, each));
  return [...new Map(found.map((fact) => [fact.id, fact])).values()].sort(byTrust);
}

/** The days that persons state of effects of this type on the regulation. */
export function effectDaysAsserted(
  ledger: Ledger,
  key: string,
  type: Effect['type'],
): AttestationOf<'EFFECT_DAY'>[] {
  return factsAbout(ledger, key)
    .filter(asserts('EFFECT_DAY'))
    .filter(({ event: { data } }) => {
      const meant = data.fact.effect === type ? meantByPerson(ledger, data.fact.target) : null;
      return meant?.type === 'REGULATION' && meant.key === key;
    });
}

export interface HeardEffects {
  readonly effects: readonly Effect[];
  readonly findings: readonly Finding[];
}

/** Amendments and repeals with the days that persons state of them; a fact that fits no one effect changes nothing. */
export function hearEffectDays(
  ledger: Ledger,
  key: string,
  effects: readonly Effect[],
): HeardEffects {
  const facts = (['AMENDED', 'REPEALED'] as const).flatMap((type) =>
    effectDaysAsserted(ledger, key, type),
  );
  const meant = new Map<Effect, AttestationOf<'EFFECT_DAY'>[]>();
  const findings: Finding[] = [];
  for (const fact of facts) {
    const fitting = effects.filter((effect) => fits(effect, fact));
    const [only] = fitting;
    if (only && fitting.length === 1) meant.set(only, [...(meant.get(only) ?? []), fact]);
    else findings.push(unfitting(fact, fitting.length));
  }
  const heard = effects.map((effect) => {
    const { day, findings: found } = withAsserted(effect, meant.get(effect) ?? [], 'effect');
    findings.push(...found);
    return day;
  });
  return { effects: heard, findings };
}

/** The words of persons that an effect's days rest on. */
export function wordsUnder({ on, published, setBy }: Effect): OnTheWordOf[] {
  const grounds = [on, published, ...(setBy ? [setBy.published, setBy.until.on] : [])];
  return attestedIn(grounds.flatMap(groundsOf));
}

function fits(effect: Effect, { event: { data } }: AttestationOf<'EFFECT_DAY'>): boolean {
  const { effect: type, act } = data.fact;
  if (effect.type !== type || effect.part !== null) return false;
  return act === null || isBy(effect, act);
}

/** As among texts: two numbers tell two acts apart, and one told by its day alone is known by the day (ADR 0014). */
function isBy({ instrument, published }: Effect, act: Citation): boolean {
  const number = instrument?.number ?? null;
  if (act.number && number) {
    if (numberKey(act.number) !== numberKey(number)) return false;
    if (!needsItsTerm(number)) return true;
  }
  const day = act.promulgatedOn ?? act.adoptedOn;
  const title = instrument?.title ?? null;
  if (day === null) return act.title !== null && titleKey(title ?? '') === titleKey(act.title);
  // A recital that tells an act by its day alone gives it no title.
  const isTitled = act.title === null || !title || titleKey(title) === titleKey(act.title);
  return isTitled && published.earliest?.day === day;
}

function unfitting({ event }: AttestationOf<'EFFECT_DAY'>, count: number): Finding {
  const many = count === 0 ? 'No effect' : `${String(count)} effects`;
  return {
    rule: 'fact-fits-no-one-effect',
    severity: 'WARNING',
    message: `${event.data.by} asserts: “${sayFact(event.data.fact)}” ${many} on the timeline may be meant; the assertion is not used.`,
    span: null,
  };
}
