/** From statements about one regulation to its effects: each effect once, however many sources tell of it. */
import type { CitedAct } from '../citation/citation.ts';
import { needsItsTerm } from '../citation/instrumentNumber.ts';
import { kindOfSeries, type RegulationKind } from '../citation/regulationKind.ts';
import { identifierOf } from '../kernel/identifier.ts';
import { titleKey } from '../text/normalForm.ts';
import { resolveRule, type EffectDay, type PlainRule } from './effectDay.ts';
import { printPlace } from '../amend/printPlace.ts';
import type { Effect, EffectScope, EffectType } from './effect.ts';
import { idsOf } from './effect.ts';
import { dayOfEffect, statingDay } from './enactmentDay.ts';
import { exactly, intersect } from '../kernel/bounds.ts';
import { STATED, UNBOUNDED, type DayBounds } from './ground.ts';
import { instrumentOf, numberOfInstrument, statementsBy } from './identity/judgedInstrument.ts';
import {
  instrumentId,
  numberKey,
  numberOfAct,
  ownInstrument,
  regulationId,
  standaloneKey,
  targetOf,
} from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import { resolveCitation } from './identity/judge.ts';
import { contextOf } from './identity/resolve.ts';
import type { ActingStatement, Statement } from './identity/statement.ts';
import { byTrust, isActing } from './identity/statement.ts';
import type { Promulgation } from './promulgation.ts';
import {
  adoptedThenPromulgated,
  citedBy,
  likeliestWithin,
  promulgationOf,
} from './promulgation.ts';

/** Amendments and repeals whose own instrument is recorded. */
export function ownEffects(ledger: Ledger, statements: readonly Statement[]): Effect[] {
  const groups = groupBy(statements.filter(isActing), (statement) => {
    const type = effectTypeOf(statement);
    return type && JSON.stringify([instrumentOf(ledger, statement), type, partOf(statement)]);
  });
  return groups.map((group) => {
    const [best] = group as [ActingStatement];
    const instrument = instrumentOf(ledger, best);
    const type = effectTypeOf(best) ?? 'AMENDED';
    const published = promulgationOf(ledger, instrument);
    const { data } = best.event;
    return {
      ...(type === 'CORRECTED'
        ? dayOfCorrection(published)
        : dayOfEffect(ledger, statingDay(group) ?? best)),
      ...idsOf(group.map((each) => idOf(ownInstrument(each), type, each))),
      type,
      instrument: {
        id: instrumentId(instrument),
        number: numberOfInstrument(ledger, instrument),
        title: data.instrument.title,
      },
      published: published.on,
      likeliestPublished: published.likeliest,
      evidence: 'OWN',
      manner: 'manner' in data ? data.manner : null,
      part: partOf(best),
      scope: scopeOf(best),
      replacedBy: replacementOf(ledger, best),
      clause: 'clause' in data ? { source: best.source, span: data.clause } : null,
      statements: group.map(({ id }) => id),
    };
  });
}

/** A correction is known from its publication on; what it corrects stands corrected from its own beginning. */
function dayOfCorrection({ on, likeliest }: Promulgation): EffectDay {
  return { on, likeliest, open: on.latest ? null : 'PROMULGATION_UNKNOWN', setBy: null };
}

/** Acts that recitals tell of and whose own instrument may never have been recorded: published on their own day. */
export function historyEffects(
  ledger: Ledger,
  statements: readonly Statement[],
  own: readonly Effect[],
  kind: RegulationKind,
): Effect[] {
  const told = [...statements]
    .sort(byTrust)
    .flatMap((statement) => (targetOf(statement)?.history ?? []).map((act) => ({ statement, act })))
    // What is numbered first: an act told without its number is then found to be one that is told with it.
    .sort((a, b) => Number(isNumbered(b.act)) - Number(isNumbered(a.act)));
  const found: { effect: Effect; isDated: boolean }[] = [];
  for (const { statement, act } of told) {
    const effect = toldEffect(ledger, statement, act, kind);
    const isThis = (other: Effect): boolean => isSameAct(ledger, statements, other, effect, act);
    const isDated = act.effectiveOn !== null;
    if (own.some(isThis)) continue;
    const known = found.find((other) => isThis(other.effect));
    if (!known) found.push({ effect, isDated });
    else if (isDated && !known.isDated) {
      // One header tells the act, another also when it took effect.
      const { on, likeliest, open } = effect;
      known.effect = { ...known.effect, on, likeliest, open };
      known.isDated = true;
    }
  }
  return found.map(({ effect }) => effect);
}

function isNumbered(act: CitedAct): boolean {
  return numberOfAct(act) !== null;
}

/** The effect that a recital's act is, among those known; null where it is none of them. */
export function effectOfAct(
  ledger: Ledger,
  statements: readonly Statement[],
  effects: readonly Effect[],
  statement: Statement,
  act: CitedAct,
): Effect | null {
  const told = toldEffect(ledger, statement, act, 'UNKNOWN');
  return effects.find((known) => isSameAct(ledger, statements, known, told, act)) ?? null;
}

function toldEffect(
  ledger: Ledger,
  statement: Statement,
  act: CitedAct,
  ofRegulation: RegulationKind,
): Effect {
  const number = numberOfAct(act);
  const instrument = number && numberKey(number);
  const promulgation = instrument ? promulgationOf(ledger, instrument) : toldDay(statement, act);
  const key = instrument ?? JSON.stringify([act.issuer, act.on, act.title]);
  const bySeries = kindOfSeries(act.number);
  // An act told without a number is of the kind of what it amends.
  const kind = bySeries === 'UNKNOWN' ? ofRegulation : bySeries;
  const rule: PlainRule = act.effectiveOn
    ? { type: 'ON_DAY', day: act.effectiveOn }
    : { type: 'NOT_STATED' };
  return {
    ...resolveRule(rule, { promulgation, kind, textRecorded: false }),
    setBy: null,
    ...idsOf([idOf(key, act.type, statement)]),
    type: act.type,
    instrument: instrument
      ? { id: instrumentId(instrument), number: act.number, title: act.title }
      : null,
    published: promulgation.on,
    likeliestPublished: promulgation.likeliest,
    evidence: 'HISTORY',
    manner: act.manner,
    part: null,
    scope: null,
    replacedBy: null,
    clause: act.span && { source: statement.source, span: act.span },
    statements: [statement.id],
  };
}

/**
 * A recital without a number gives a day of adoption: promulgated then or later, before the text that tells of it,
 * and presumed within a year. Of decisions of the State Council captions give the day of the order that promulgates.
 */
function toldDay(statement: Statement, act: CitedAct): Promulgation {
  if (act.on && act.title?.startsWith('国务院关于') === true)
    return { on: exactly(act.on, STATED), likeliest: act.on, findings: [] };
  const cited: DayBounds = { earliest: null, latest: citedBy(statement, []) };
  const adopted = act.on ? adoptedThenPromulgated(act.on) : UNBOUNDED;
  const on = intersect(adopted, cited) ?? adopted;
  return { on, likeliest: likeliestWithin(on, act.on), findings: [] };
}

/** Two numbers tell two acts apart; an act that one source numbers and another dates is known by a day they share. */
function isSameAct(
  ledger: Ledger,
  statements: readonly Statement[],
  known: Effect,
  told: Effect,
  act: CitedAct,
): boolean {
  if (known.type !== told.type) return false;
  const number = known.instrument?.number ?? null;
  if (number && !needsItsTerm(number) && told.instrument)
    return known.instrument?.id === told.instrument.id;
  if (act.on === null) return known.ids.some((id) => told.ids.includes(id));
  return daysOfAct(ledger, statements, known).has(act.on);
}

/** Days of adoption and promulgation told of the act that has the effect. */
function daysOfAct(
  ledger: Ledger,
  statements: readonly Statement[],
  { published, instrument, evidence, statements: restsOn }: Effect,
): Set<string> {
  const number = instrument?.number ?? null;
  const own = evidence === 'OWN' ? statements.filter(({ id }) => restsOn.includes(id)) : [];
  const numbered = number && !needsItsTerm(number) ? statementsBy(ledger, numberKey(number)) : [];
  const days = [...own, ...numbered].flatMap(({ event }) => {
    const { adoptedOn, promulgatedOn } = event.data.instrument;
    return [adoptedOn, promulgatedOn];
  });
  return new Set([...days, published.earliest?.day ?? null].filter((day) => day !== null));
}

function effectTypeOf({ event }: Statement): EffectType | null {
  switch (event.type) {
    case 'RegulationAmended':
      return 'AMENDED';
    case 'RegulationRepealed':
      return 'REPEALED';
    case 'RegulationCorrected':
      return 'CORRECTED';
    case 'RegulationSuspended':
      return 'SUSPENDED';
    case 'InstrumentPromulgated':
    case 'RegulationEnacted':
    case 'EffectDaySet':
    case 'TextWitnessed':
      return null;
  }
}

function partOf({ event }: Statement): string | null {
  switch (event.type) {
    case 'RegulationRepealed':
      return event.data.part;
    case 'RegulationSuspended':
      return event.data.places.map(printPlace).join('、') || null;
    case 'InstrumentPromulgated':
    case 'RegulationEnacted':
    case 'RegulationAmended':
    case 'RegulationCorrected':
    case 'EffectDaySet':
    case 'TextWitnessed':
      return null;
  }
}

function scopeOf({ event }: Statement): EffectScope | null {
  switch (event.type) {
    case 'RegulationRepealed': {
      const { part, places } = event.data;
      return part === null ? null : { places, where: null, through: null };
    }
    case 'RegulationSuspended': {
      const { places, where, through } = event.data;
      return { places, where, through };
    }
    case 'InstrumentPromulgated':
    case 'RegulationEnacted':
    case 'RegulationAmended':
    case 'RegulationCorrected':
    case 'EffectDaySet':
    case 'TextWitnessed':
      return null;
  }
}

function replacementOf(ledger: Ledger, statement: Statement): Effect['replacedBy'] {
  const { event } = statement;
  if (event.type !== 'RegulationRepealed' || !event.data.replacedBy) return null;
  const citation = event.data.replacedBy;
  // The successor is the citing instrument's own work: it must not be left out as "itself".
  const found = resolveCitation(ledger, citation, { ...contextOf(statement), instrument: null });
  return {
    citation,
    regulation: found.type === 'REGULATION' ? regulationId(found.key) : null,
  };
}

/** Named by how the source cites the target, so that the id outlives what the citation is later judged to mean. */
function idOf(instrument: string, type: EffectType, statement: Statement): string {
  const target = targetOf(statement);
  const cited = target?.title ? titleKey(target.title) : target && standaloneKey(target);
  return identifierOf('effect', instrument, type, cited ?? '', partOf(statement) ?? '');
}

/** Groups of statements under one key, the most trusted first in each; those with a null key are left out. */
function groupBy(
  statements: readonly ActingStatement[],
  keyOf: (statement: Statement) => string | null,
): ActingStatement[][] {
  const groups = new Map<string, ActingStatement[]>();
  for (const statement of [...statements].sort(byTrust)) {
    const key = keyOf(statement);
    if (key !== null) groups.set(key, [...(groups.get(key) ?? []), statement]);
  }
  return [...groups.values()];
}
