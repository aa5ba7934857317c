/** Anomalies that one regulation's timeline shows by itself. */
import { exactDay } from '../../kernel/bounds.ts';
import { addDays, type CalendarDay } from '../../kernel/calendarDay.ts';
import { ends, type Effect } from '../effect.ts';
import type { Regulation } from '../regulation.ts';
import type { AnomalyKind } from './anomaly.ts';

export interface RegulationAnomaly {
  readonly kind: Extract<
    AnomalyKind,
    'TARGET_NEVER_SEEN' | 'REPEALED_BEFORE_EFFECT' | 'EFFECT_TOO_SOON' | 'EXPIRED'
  >;
  /** The place of the effect concerned in the regulation's timeline. */
  readonly effect: number;
  /** The first day on which it is one; null: whatever the day. */
  readonly since: CalendarDay | null;
}

/** In the order of the timeline; the day on which someone asks decides about `since`. */
export function anomaliesOfRegulation(
  regulation: Pick<Regulation, 'effects' | 'stub' | 'kind'>,
): RegulationAnomaly[] {
  const { effects } = regulation;
  const neverSeen = isKnownFromRepealOnly(regulation);
  const firstRepeal = effects.findIndex(({ evidence }) => evidence === 'OWN');
  return effects.flatMap((effect, place): RegulationAnomaly[] => {
    const since = expiredSince(effect, effects);
    return [
      ...(neverSeen && place === firstRepeal ? [found('TARGET_NEVER_SEEN', place)] : []),
      ...(endsBeforeItBegins(effect, effects) ? [found('REPEALED_BEFORE_EFFECT', place)] : []),
      ...(isTooSoon(effect, regulation) ? [found('EFFECT_TOO_SOON', place)] : []),
      ...(since ? [found('EXPIRED', place, since)] : []),
    ];
  });
}

function found(
  kind: RegulationAnomaly['kind'],
  effect: number,
  since: CalendarDay | null = null,
): RegulationAnomaly {
  return { kind, effect, since };
}

/** A stub that is amended, or that a recital tells more of, was at least seen by someone. */
function isKnownFromRepealOnly({ stub, effects }: Pick<Regulation, 'effects' | 'stub'>): boolean {
  const told = effects.filter(({ type }) => type !== 'ENACTED');
  return (
    stub &&
    told.length > 0 &&
    told.every(({ type, evidence }) => type === 'REPEALED' && evidence === 'OWN')
  );
}

/** Certainly before: where the days are bounds, the latest end lies before the earliest beginning. */
function endsBeforeItBegins(effect: Effect, effects: readonly Effect[]): boolean {
  const end = effect.on.latest;
  if (!ends(effect) || !end) return false;
  const begins = effects.filter(({ type }) => type === 'ENACTED').map(({ on }) => on.earliest);
  return begins.length > 0 && begins.every((begin) => begin !== null && end.day < begin.day);
}

/** 规章应当自公布之日起30日后施行; the regulation that says so applies since this day. */
const THIRTY_DAYS_SINCE = '2002-01-01';

/** The reasons that art. 32 allows (security, exchange rates, money, futility) are not recorded: a person looks. */
function isTooSoon(
  { type, evidence, on, published }: Effect,
  { kind }: Pick<Regulation, 'kind'>,
): boolean {
  const isRule = kind === 'DEPARTMENT_RULE' || kind === 'LOCAL_GOVERNMENT_RULE';
  const promulgated = exactDay(published);
  if (!isRule || type !== 'ENACTED' || evidence !== 'OWN' || !promulgated || !on.latest)
    return false;
  return promulgated >= THIRTY_DAYS_SINCE && on.latest.day < addDays(promulgated, 30);
}

/** The day since which it certainly has lapsed without a further act; an amendment may have extended it. */
function expiredSince(effect: Effect, effects: readonly Effect[]): CalendarDay | null {
  if (effect.type !== 'LAPSED' || !ends(effect)) return null;
  const isActedUpon = effects.some(
    (other) => other.type === 'AMENDED' || (ends(other) && other !== effect),
  );
  return isActedUpon ? null : (effect.on.latest?.day ?? null);
}
