/** The day an enactment takes effect, also where its own text leaves the day to another act. */
import type { EffectRule } from '../events/effectRule.ts';
import { kindOfSeries, type RegulationKind } from '../citation/regulationKind.ts';
import { titleKey } from '../text/normalForm.ts';
import type { EffectDay, KnownDay, RuleContext } from './effectDay.ts';
import { openDay, resolveRule } from './effectDay.ts';
import { mapBound } from '../kernel/bounds.ts';
import { withAsserted, type Verdict } from './assertedDay.ts';
import { effectDaysAsserted } from './assertedEffects.ts';
import { asComputed } from './ground.ts';
import { instrumentOf, statementsBy, statementsNaming } from './identity/judgedInstrument.ts';
import type { Ledger } from './identity/ledger.ts';
import { enactmentsBy } from './identity/resolve.ts';
import { subjectOf } from './identity/judge.ts';
import type { ActingStatement, Enactment } from './identity/statement.ts';
import { byTrust, isActing, isEnactment } from './identity/statement.ts';
import { promulgationOf } from './promulgation.ts';

/** Of statements of one effect, the most trusted first, the one to take its day from: what is silent on it yields. */
export function statingDay<Stating extends ActingStatement>(
  statements: readonly Stating[],
): Stating | null {
  const isStated = ({ event }: Stating): boolean => event.data.effectRule.type !== 'NOT_STATED';
  return statements.find(isStated) ?? statements[0] ?? null;
}

/** The enactment of the same work, by whichever source, that states the day. */
export function statingEnactment(ledger: Ledger, enactment: Enactment): Enactment {
  const title = titleKey(enactment.event.data.title);
  const witnesses = statementsBy(ledger, instrumentOf(ledger, enactment))
    .filter(isEnactment)
    .filter(({ event }) => titleKey(event.data.title) === title)
    .sort(byTrust);
  return statingDay(witnesses) ?? enactment;
}

export function dayOfEnactment(ledger: Ledger, work: Enactment): EffectDay {
  return heardDayOfEnactment(ledger, work).day;
}

/** The day, with what persons say of it. */
export function heardDayOfEnactment(ledger: Ledger, work: Enactment): Verdict<EffectDay> {
  const told = toldDayOfEnactment(ledger, statingEnactment(ledger, work));
  const subject = subjectOf(ledger, work);
  const facts =
    subject?.type === 'REGULATION' ? effectDaysAsserted(ledger, subject.key, 'ENACTED') : [];
  return withAsserted(told, facts, 'effect');
}

function toldDayOfEnactment(ledger: Ledger, enactment: Enactment): EffectDay {
  const { effectRule, kind } = enactment.event.data;
  const context: RuleContext = {
    promulgation: promulgationOf(ledger, instrumentOf(ledger, enactment)),
    kind,
    textRecorded: true,
  };
  if (effectRule.type !== 'SET_BY_OTHER_ACT') {
    return { ...resolveStated(effectRule, context), setBy: null };
  }
  const [setting] = settingActs(ledger, enactment);
  const until = openDay(context.promulgation);
  if (!setting) return { ...until, setBy: null };
  const published = promulgationOf(ledger, instrumentOf(ledger, setting)).on;
  return { ...dayOfInstrument(ledger, setting, kind), setBy: { published, until } };
}

/** The day of an effect other than an enactment: its own rule, or that of what the same instrument enacts. */
export function dayOfEffect(ledger: Ledger, statement: ActingStatement): EffectDay {
  const instrument = instrumentOf(ledger, statement);
  const kind = kindOfSeries(statement.event.data.instrument.number);
  const { effectRule } = statement.event.data;
  const own = (): EffectDay => ({ ...dayOfInstrument(ledger, statement, kind), setBy: null });
  if (effectRule.type !== 'WITH_ENACTMENT') return own();
  const [enactment] = enactmentsBy(ledger, instrument);
  if (!enactment) return own();
  const { on, ...known } = dayOfEnactment(ledger, enactment);
  const resolved = (bound: typeof on.earliest): typeof on.earliest =>
    mapBound(bound, (day) => day, asComputed);
  return { ...known, on: { earliest: resolved(on.earliest), latest: resolved(on.latest) } };
}

function dayOfInstrument(
  ledger: Ledger,
  statement: ActingStatement,
  kind: RegulationKind,
): KnownDay {
  const instrument = instrumentOf(ledger, statement);
  const context = { promulgation: promulgationOf(ledger, instrument), kind, textRecorded: true };
  const rule = statedRule(ledger, instrument, statement.event.data.effectRule);
  return rule.type === 'SET_BY_OTHER_ACT'
    ? openDay(context.promulgation)
    : resolveStated(rule, context);
}

/** The effect's own rule; where it has none, the rule its instrument states for itself. */
function statedRule(ledger: Ledger, instrument: string, rule: EffectRule): EffectRule {
  if (rule.type !== 'NOT_STATED' && rule.type !== 'WITH_ENACTMENT') return rule;
  const [own] = statementsBy(ledger, instrument)
    .filter(isActing)
    .filter(({ event }) => event.type === 'InstrumentPromulgated')
    .sort(byTrust);
  return own?.event.data.effectRule ?? { type: 'NOT_STATED' };
}

/** An enactment with nothing to lean on (WITH_ENACTMENT of itself) states no day. */
function resolveStated(rule: EffectRule, context: RuleContext): KnownDay {
  switch (rule.type) {
    case 'WITH_ENACTMENT':
    case 'SET_BY_OTHER_ACT':
      return resolveRule({ type: 'NOT_STATED' }, context);
    case 'ON_DAY':
    case 'ON_PROMULGATION':
    case 'AFTER_PROMULGATION':
    case 'NOT_STATED':
      return resolveRule(rule, context);
  }
}

/** The acts recorded that set the day of this enactment, the most trusted first. */
export function settingActs(ledger: Ledger, enactment: Enactment): ActingStatement[] {
  const subject = subjectOf(ledger, enactment);
  if (subject?.type !== 'REGULATION') return [];
  const found = [
    ...ledger.ofTitle(titleKey(enactment.event.data.title)),
    ...statementsNaming(ledger, instrumentOf(ledger, enactment)),
  ]
    .filter(isActing)
    .filter((statement) => {
      if (statement.event.type !== 'EffectDaySet') return false;
      const target = subjectOf(ledger, statement);
      return target?.type === 'REGULATION' && target.key === subject.key;
    });
  // Found under the title and under the number: once is enough.
  return [...new Map(found.map((act) => [act.id, act])).values()].sort(byTrust);
}
