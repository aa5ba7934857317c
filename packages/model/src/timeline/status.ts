/** In force on a day: three-valued, on the axes of legal time and of promulgation (design §3). */
import { hasCome } from '../kernel/bounds.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { and, not, or, type Truth } from '../kernel/truth.ts';
import type { KnownDay, OpenReason } from './effectDay.ts';
import { ends, type Effect } from './effect.ts';
import { basesOf, explain, groundsOf, type Basis, type DayBounds, type Ground } from './ground.ts';
import type { Regulation } from './regulation.ts';

export interface Status {
  /** The likeliest reading. UNKNOWN only where nothing bounds it. */
  readonly state: 'NOT_YET' | 'IN_FORCE' | 'ENDED' | 'UNKNOWN';
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  /** Whether it is in force: certainly, possibly, or not. */
  readonly inForce: Truth;
  /** What the answer rests on, the firmest first. */
  readonly bases: readonly Basis[];
  /** Why the answer is only possible, what it presumes, or on whose word it rests; null where it rests on texts. */
  readonly reason: string | null;
}

/** How one effect stands on a day, as known by a day. */
interface Standing {
  readonly effect: Effect;
  readonly day: KnownDay;
  readonly come: Truth;
  readonly likely: boolean;
}

/** The status on `on`, as a reader could know it by `asPublishedBy` (null: everything promulgated ever). */
export function statusOf(
  { effects }: Pick<Regulation, 'effects'>,
  on: CalendarDay,
  asPublishedBy: CalendarDay | null,
): Status {
  const standing = (each: readonly Effect[]): Standing[] =>
    each.map((effect) => standingOf(effect, on, asPublishedBy));
  const starts = standing(effects.filter(({ type }) => type === 'ENACTED'));
  const endings = standing(effects.filter(ends));
  const started = any(starts);
  const ended = any(endings);
  const inForce = and(started, not(ended));
  const decisive = decisiveOf(starts, endings, started, ended);
  return {
    ...stateOf(started, ended, starts, endings),
    inForce,
    ...restsOn(decisive, on, asPublishedBy),
  };
}

function standingOf(effect: Effect, on: CalendarDay, by: CalendarDay | null): Standing {
  const published = by ? hasCome(effect.published, by) : 'YES';
  const knownLikely =
    !by || (effect.likeliestPublished !== null && effect.likeliestPublished <= by);
  const day = dayAsKnown(effect, by);
  const likely = day.likeliest !== null && day.likeliest <= on && knownLikely;
  return { effect, day, come: and(hasCome(day.on, on), published), likely };
}

/** The day of effect as a reader knew it: open until the act that set it was certainly published. */
export function dayAsKnown(effect: Effect, by: CalendarDay | null): KnownDay {
  const { setBy } = effect;
  return by && setBy && hasCome(setBy.published, by) !== 'YES' ? setBy.until : effect;
}

function any(standings: readonly Standing[]): Truth {
  return standings.reduce<Truth>((truth, { come }) => or(truth, come), 'NO');
}

function stateOf(
  started: Truth,
  ended: Truth,
  starts: readonly Standing[],
  endings: readonly Standing[],
): Pick<Status, 'state' | 'certainty'> {
  if (ended === 'YES') return { state: 'ENDED', certainty: 'CERTAIN' };
  if (started === 'NO') return { state: 'NOT_YET', certainty: 'CERTAIN' };
  if (started === 'YES' && ended === 'NO') return { state: 'IN_FORCE', certainty: 'CERTAIN' };
  const likely = (each: readonly Standing[]): boolean => each.some((standing) => standing.likely);
  if (likely(endings)) return { state: 'ENDED', certainty: 'POSSIBLE' };
  if (started === 'YES' || likely(starts)) return { state: 'IN_FORCE', certainty: 'POSSIBLE' };
  const bounded = starts.some(
    ({ day }) => day.on.earliest !== null || day.open === 'SET_BY_OTHER_ACT',
  );
  return { state: bounded ? 'NOT_YET' : 'UNKNOWN', certainty: 'POSSIBLE' };
}

/** The effects the answer turns on: what ended it, else what has started it and what may have ended it. */
function decisiveOf(
  starts: readonly Standing[],
  endings: readonly Standing[],
  started: Truth,
  ended: Truth,
): Standing[] {
  if (ended === 'YES') return endings.filter(({ come }) => come === 'YES').slice(0, 1);
  const turning = started === 'NO' ? starts : starts.filter(({ come }) => come !== 'NO');
  return [...turning, ...endings.filter(({ come }) => come === 'MAYBE')];
}

function restsOn(
  decisive: readonly Standing[],
  on: CalendarDay,
  by: CalendarDay | null,
): Pick<Status, 'bases' | 'reason'> {
  const grounds = decisive.flatMap(({ effect, day }) => [
    ...groundsOfDay(day, effect, on),
    ...(by ? groundsUsed(effect.published, hasCome(effect.published, by)) : []),
  ]);
  const told = explain(grounds);
  const open = decisive.flatMap(({ day, come }) =>
    come === 'MAYBE' && day.open ? [OPEN[day.open]] : [],
  );
  const reasons = [...new Set([...(told === null ? [] : [told]), ...open])];
  return { bases: basesOf(grounds), reason: reasons.length > 0 ? reasons.join('; ') : null };
}

/** Where nothing bounds the day itself, what is known of the promulgation is all there is. */
function groundsOfDay(day: KnownDay, effect: Effect, on: CalendarDay): readonly Ground[] {
  const grounds = groundsUsed(day.on, hasCome(day.on, on));
  return grounds.length > 0 ? grounds : groundsOf(effect.published);
}

/** A day that has come rests on its latest bound, one that has not on its earliest, an open question on both. */
function groundsUsed(bounds: DayBounds, come: Truth): readonly Ground[] {
  switch (come) {
    case 'YES':
      return bounds.latest?.grounds ?? [];
    case 'NO':
      return bounds.earliest?.grounds ?? [];
    case 'MAYBE':
      return groundsOf(bounds);
  }
}

const OPEN: Readonly<Record<OpenReason, string>> = {
  SET_BY_OTHER_ACT:
    'its day of effect is left to another act, which is not recorded or was not yet published',
  NO_EVIDENCE_OF_EFFECT: 'no source tells its day of effect, and for its kind none is presumed',
  PROMULGATION_UNKNOWN: 'no source bounds its day of promulgation',
};
