/** How a regulation came into being: enacted by a recorded instrument, or known to exist because others cite it. */
import type { RegulationKind } from '../citation/regulationKind.ts';
import type { Bound } from '../kernel/bounds.ts';
import { exactly, intersect } from '../kernel/bounds.ts';
import { inTitleMarks, titleKey } from '../text/normalForm.ts';
import { identifierOf } from '../kernel/identifier.ts';
import type { EffectDay } from './effectDay.ts';
import { resolveExpiry, resolveRule } from './effectDay.ts';
import type { Effect } from './effect.ts';
import { idsOf } from './effect.ts';
import { withAsserted } from './assertedDay.ts';
import { effectDaysAsserted, type HeardEffects } from './assertedEffects.ts';
import { dayOfEffect, heardDayOfEnactment, settingActs, statingEnactment } from './enactmentDay.ts';
import type { Ground } from './ground.ts';
import { STATED, UNBOUNDED } from './ground.ts';
import { promulgationsAsserted } from './identity/facts.ts';
import { enactmentsOf } from './identity/judge.ts';
import { instrumentOf, numberOfInstrument } from './identity/judgedInstrument.ts';
import { instrumentId, instrumentOfKey, ownInstrument, targetOf } from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import type { Enactment, Statement } from './identity/statement.ts';
import { compare, isActing } from './identity/statement.ts';
import {
  adoptedThenPromulgated,
  citedBy,
  likeliestWithin,
  promulgationOf,
  type Promulgation,
} from './promulgation.ts';

/** The enactment and, where the text limits its own validity, its lapse. Statements come the most trusted first. */
export function enactmentEffects(
  ledger: Ledger,
  key: string,
  kind: RegulationKind,
  statements: readonly Statement[],
): HeardEffects {
  const enactments = enactmentsOf(ledger, key, statements);
  const [best] = enactments;
  return best ? recorded(ledger, best, enactments) : citedEnactment(ledger, key, kind, statements);
}

function recorded(ledger: Ledger, best: Enactment, enactments: readonly Enactment[]): HeardEffects {
  const { data } = best.event;
  const instrument = instrumentOf(ledger, best);
  const stating = statingEnactment(ledger, best);
  const { day, findings } = heardDayOfEnactment(ledger, best);
  const expiryRule = enactments.find(({ event }) => event.data.expiryRule)?.event.data.expiryRule;
  const promulgation = promulgationOf(ledger, instrument);
  const enacted: Effect = {
    ...base(promulgation),
    ...day,
    ...idsOf(
      // Under the name its source has for the act, so that the id outlives what the name is later judged to mean.
      enactments.map((each) =>
        identifierOf('effect', ownInstrument(each), 'ENACTED', titleKey(each.event.data.title)),
      ),
    ),
    type: 'ENACTED',
    instrument: {
      id: instrumentId(instrument),
      number: numberOfInstrument(ledger, instrument),
      title: data.instrument.title,
    },
    evidence: 'OWN',
    clause: { source: stating.source, span: stating.event.data.clause },
    statements: [...enactments, ...settingActs(ledger, best)].map(({ id }) => id),
  };
  if (!expiryRule) return { effects: [enacted], findings };
  const lapse = lapseOf(enacted, { ...resolveExpiry(expiryRule, day), setBy: null });
  return { effects: [enacted, lapse], findings };
}

function lapseOf(enacted: Effect, day: EffectDay): Effect {
  const lapses = [enacted.id, ...enacted.ids].map((id) => identifierOf('lapse', id));
  return { ...enacted, ...day, ...idsOf(lapses), type: 'LAPSED' };
}

/** A stub: promulgated by the number or on the day its citations tell, its effect presumed where the law allows. */
function citedEnactment(
  ledger: Ledger,
  key: string,
  kind: RegulationKind,
  statements: readonly Statement[],
): HeardEffects {
  const byNumber = key.startsWith('i|') ? instrumentOfKey(key) : null;
  const promulgation = byNumber
    ? promulgationOf(ledger, byNumber)
    : citedPromulgation(ledger, key, statements);
  const [best] = statements;
  const target = best && targetOf(best);
  const number = byNumber && numberOfInstrument(ledger, byNumber);
  // An act may set the day of a regulation that itself was never recorded.
  const setting = statements.filter(isActing).find(({ event }) => event.type === 'EffectDaySet');
  const told: EffectDay = setting
    ? dayOfEffect(ledger, setting)
    : beforeItWasAmended(ledger, statements, {
        ...resolveRule({ type: 'NOT_STATED' }, { promulgation, kind, textRecorded: false }),
        setBy: null,
      });
  const asserted = effectDaysAsserted(ledger, key, 'ENACTED');
  const { day, findings } = withAsserted(told, asserted, 'effect');
  const enacted: Effect = {
    ...base(promulgation),
    ...day,
    ...idsOf([identifierOf('effect', key, 'ENACTED')]),
    type: 'ENACTED',
    instrument:
      byNumber && number
        ? { id: instrumentId(byNumber), number, title: target?.title ?? null }
        : null,
    evidence: 'HISTORY',
    clause:
      best && 'clause' in best.event.data
        ? { source: best.source, span: best.event.data.clause }
        : null,
    statements: statements.map(({ id }) => id),
  };
  // Of an instrument the promulgation is judged with the regulation; what is cited without one has only this.
  return {
    effects: [enacted],
    findings: byNumber ? findings : [...promulgation.findings, ...findings],
  };
}

/** What an amendment changes was in force when the amendment took effect: the latest day its enactment can have done so. */
function beforeItWasAmended(
  ledger: Ledger,
  statements: readonly Statement[],
  told: EffectDay,
): EffectDay {
  const bounds = statements
    .filter(isActing)
    .filter(({ event }) => event.type === 'RegulationAmended')
    .flatMap((statement): Bound<Ground>[] => {
      const day = dayOfEffect(ledger, statement).on.latest?.day;
      const { number, title } = statement.event.data.instrument;
      const by = number?.label ?? inTitleMarks(title);
      return day === undefined ? [] : [{ day, grounds: [{ basis: 'CITED', by, on: day }] }];
    })
    .sort((a, b) => compare(a.day, b.day));
  const [first] = bounds;
  const { earliest, latest } = told.on;
  if (!first || (latest && latest.day <= first.day) || (earliest && earliest.day > first.day))
    return told;
  const on = { earliest, latest: first };
  return { ...told, on, likeliest: likeliestWithin(on, told.likeliest), open: null };
}

/** For a target without a number: the day its citations state, or from its adoption to the first text that cites it. */
function citedPromulgation(
  ledger: Ledger,
  key: string,
  statements: readonly Statement[],
): Promulgation {
  const { on, likeliest } = citedDays(statements);
  const asserted = promulgationsAsserted(ledger, key);
  const { day, findings } = withAsserted({ on, likeliest, open: null }, asserted, 'promulgation');
  return { on: day.on, likeliest: day.likeliest, findings };
}

function citedDays(statements: readonly Statement[]): Omit<Promulgation, 'findings'> {
  const targets = statements.flatMap((statement) => targetOf(statement) ?? []);
  const stated = targets.find(({ promulgatedOn }) => promulgatedOn)?.promulgatedOn;
  if (stated) return { on: exactly(stated, STATED), likeliest: stated };
  const adopted = targets.find(({ adoptedOn }) => adoptedOn)?.adoptedOn ?? null;
  const latest = statements
    .flatMap((statement) => citedBy(statement, []) ?? [])
    .reduce<Bound<Ground> | null>(
      (first, bound) => (first && first.day <= bound.day ? first : bound),
      null,
    );
  const told = adopted ? adoptedThenPromulgated(adopted) : UNBOUNDED;
  const on = intersect(told, { earliest: null, latest }) ?? told;
  return { on, likeliest: likeliestWithin(on, adopted) };
}

function base(
  promulgation: Promulgation,
): Pick<Effect, 'published' | 'likeliestPublished' | 'manner' | 'part' | 'scope' | 'replacedBy'> {
  return {
    published: promulgation.on,
    likeliestPublished: promulgation.likeliest,
    manner: null,
    part: null,
    scope: null,
    replacedBy: null,
  };
}
