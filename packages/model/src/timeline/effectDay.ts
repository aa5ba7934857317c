/** From the rule a source states to the day an effect takes effect, as bounds with their grounds. */
import type { ExpiryRule, EffectRule } from '../events/effectRule.ts';
import type { RegulationKind } from '../citation/regulationKind.ts';
import { isPromulgatedByOrder } from '../citation/regulationKind.ts';
import { after, exactly, mapBound } from '../kernel/bounds.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { addDays, addMonths } from '../kernel/calendarDay.ts';
import type { DayBounds, Ground } from './ground.ts';
import { asComputed, STATED } from './ground.ts';
import type { Promulgation } from './promulgation.ts';
import { likeliestWithin } from './promulgation.ts';

/** Why a day has no latest bound; null where it has one. */
export type OpenReason = 'SET_BY_OTHER_ACT' | 'NO_EVIDENCE_OF_EFFECT' | 'PROMULGATION_UNKNOWN';

/** A day as one reader knows it. */
export interface KnownDay {
  readonly on: DayBounds;
  readonly likeliest: CalendarDay | null;
  readonly open: OpenReason | null;
}

export interface EffectDay extends KnownDay {
  /** The act that set the day: until it was published, a reader knew only that the day was open. */
  readonly setBy: { readonly published: DayBounds; readonly until: KnownDay } | null;
}

/** What the rule is resolved against; rules that lean on another effect's day are resolved by the caller. */
export interface RuleContext {
  readonly promulgation: Promulgation;
  readonly kind: RegulationKind;
  /** Whether the text is before us and says nothing of its effect, so that a notice applies from its issue. */
  readonly textRecorded: boolean;
}

export type PlainRule = Exclude<EffectRule, { type: 'WITH_ENACTMENT' | 'SET_BY_OTHER_ACT' }>;

export function resolveRule(rule: PlainRule, context: RuleContext): KnownDay {
  const { on, likeliest } = context.promulgation;
  switch (rule.type) {
    case 'ON_DAY':
      return { on: exactly(rule.day, STATED), likeliest: rule.day, open: null };
    case 'ON_PROMULGATION':
      return moved(context.promulgation, (day) => day);
    case 'AFTER_PROMULGATION':
      return moved(context.promulgation, (day) => after(day, rule.duration));
    case 'NOT_STATED':
      if (context.kind === 'NORMATIVE_DOCUMENT' && context.textRecorded) {
        const ground: Ground = { basis: 'PRESUMED_ON_ISSUE' };
        return { on: regrounded(on, ground), likeliest, open: openBecause(on) };
      }
      return isPromulgatedByOrder(context.kind)
        ? presumedWithinAYear(context.promulgation)
        : { on: { earliest: on.earliest, latest: null }, likeliest, open: 'NO_EVIDENCE_OF_EFFECT' };
  }
}

/** Left open by its own text: any day from promulgation on, until the act that sets it is recorded. */
export function openDay({ on }: Promulgation): KnownDay {
  const earliest = mapBound(on.earliest, (day) => day, asComputed);
  return { on: { earliest, latest: null }, likeliest: null, open: 'SET_BY_OTHER_ACT' };
}

/** The day after the last day in force, by the text's own 有效期. */
export function resolveExpiry(rule: ExpiryRule, enacted: KnownDay): KnownDay {
  switch (rule.type) {
    case 'THROUGH_DAY': {
      const day = addDays(rule.day, 1);
      return { on: exactly(day, { basis: 'COMPUTED' }), likeliest: day, open: null };
    }
    case 'AFTER_EFFECT':
      return moved(enacted, (day) => after(day, rule.duration));
  }
}

function moved(
  from: { readonly on: DayBounds; readonly likeliest: CalendarDay | null },
  move: (day: CalendarDay) => CalendarDay,
): KnownDay {
  const { earliest, latest } = from.on;
  const on = {
    earliest: mapBound(earliest, move, asComputed),
    latest: mapBound(latest, move, asComputed),
  };
  return { on, likeliest: from.likeliest && move(from.likeliest), open: openBecause(on) };
}

/** 规章制定程序条例 art. 32 asks for 30 days between promulgation and effect: the likeliest day of the year presumed. */
function presumedWithinAYear({ on, likeliest }: Promulgation): KnownDay {
  const presumed: Ground = { basis: 'PRESUMED', of: 'EFFECT' };
  const bounds: DayBounds = {
    earliest: mapBound(on.earliest, (day) => day, asComputed),
    latest: mapBound(
      on.latest,
      (day) => addMonths(day, 12),
      (grounds) => [...withoutStated(grounds), presumed],
    ),
  };
  const guess = likeliest && addDays(likeliest, 30);
  return { on: bounds, likeliest: likeliestWithin(bounds, guess), open: openBecause(on) };
}

function regrounded(on: DayBounds, ground: Ground): DayBounds {
  const add = (grounds: readonly Ground[]): Ground[] => [...withoutStated(grounds), ground];
  const same = (day: CalendarDay): CalendarDay => day;
  return { earliest: mapBound(on.earliest, same, add), latest: mapBound(on.latest, same, add) };
}

/** That a person states what the rule starts from is said; that a text does needs no words. */
function withoutStated(grounds: readonly Ground[]): Ground[] {
  return asComputed(
    grounds.filter((ground) => ground.basis !== 'STATED' || ground.attested !== undefined),
  );
}

function openBecause({ latest }: DayBounds): OpenReason | null {
  return latest ? null : 'PROMULGATION_UNKNOWN';
}
