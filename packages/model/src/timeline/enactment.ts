/** How a regulation came into being: enacted by a recorded instrument, or known to exist because others cite it. */
import type { RegulationKind } from '../citation/regulationKind.ts';
import type { Bound } from '../kernel/bounds.ts';
import { exactly, intersect } from '../kernel/bounds.ts';
import { titleKey } from '../text/normalForm.ts';
import { identifierOf } from '../kernel/identifier.ts';
import type { EffectDay } from './effectDay.ts';
import { resolveExpiry, resolveRule } from './effectDay.ts';
import type { Effect } from './effect.ts';
import { idsOf } from './effect.ts';
import { dayOfEffect, dayOfEnactment, settingActs, statingEnactment } from './enactmentDay.ts';
import type { Ground } from './ground.ts';
import { STATED, UNBOUNDED } from './ground.ts';
import { instrumentOf, numberOfInstrument } from './identity/judgedInstrument.ts';
import { instrumentId, ownInstrument, targetOf } from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import { instrumentOfKey } from './identity/resolve.ts';
import type { Enactment, Statement } from './identity/statement.ts';
import { isActing, isEnactment } from './identity/statement.ts';
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
): Effect[] {
  const enactments = statements.filter(isEnactment);
  const [best] = enactments;
  return best
    ? recorded(ledger, best, enactments)
    : [citedEnactment(ledger, key, kind, statements)];
}

function recorded(ledger: Ledger, best: Enactment, enactments: readonly Enactment[]): Effect[] {
  const { data } = best.event;
  const instrument = instrumentOf(ledger, best);
  const stating = statingEnactment(ledger, best);
  const day = dayOfEnactment(ledger, best);
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
  if (!expiryRule) return [enacted];
  return [enacted, lapseOf(enacted, { ...resolveExpiry(expiryRule, day), setBy: null })];
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
): Effect {
  const byNumber = key.startsWith('i|') ? instrumentOfKey(key) : null;
  const promulgation = byNumber ? promulgationOf(ledger, byNumber) : citedPromulgation(statements);
  const [best] = statements;
  const target = best && targetOf(best);
  const number = byNumber && numberOfInstrument(ledger, byNumber);
  // An act may set the day of a regulation that itself was never recorded.
  const setting = statements.filter(isActing).find(({ event }) => event.type === 'EffectDaySet');
  const day = setting
    ? dayOfEffect(ledger, setting)
    : {
        ...resolveRule({ type: 'NOT_STATED' }, { promulgation, kind, textRecorded: false }),
        setBy: null,
      };
  return {
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
}

/** For a target without a number: the day its citations state, or from its adoption to the first text that cites it. */
function citedPromulgation(statements: readonly Statement[]): Promulgation {
  const targets = statements.flatMap((statement) => targetOf(statement) ?? []);
  const stated = targets.find(({ promulgatedOn }) => promulgatedOn)?.promulgatedOn;
  if (stated) return { on: exactly(stated, STATED), likeliest: stated, findings: [] };
  const adopted = targets.find(({ adoptedOn }) => adoptedOn)?.adoptedOn ?? null;
  const latest = statements
    .flatMap((statement) => citedBy(statement, []) ?? [])
    .reduce<Bound<Ground> | null>(
      (first, bound) => (first && first.day <= bound.day ? first : bound),
      null,
    );
  const told = adopted ? adoptedThenPromulgated(adopted) : UNBOUNDED;
  const on = intersect(told, { earliest: null, latest }) ?? told;
  return { on, likeliest: likeliestWithin(on, adopted), findings: [] };
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
