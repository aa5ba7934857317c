/**
 * A day between bounds: `earliest … latest`, each with the basis it rests on.
 * Nothing is clamped and no day is invented: an open side is null and stays null.
 */
import type { CalendarDay } from './calendarDay.ts';
import { addDays, addMonths } from './calendarDay.ts';
import type { Truth } from './truth.ts';

/** What a bound rests on, from the firmest to the weakest (design §3). */
export const BASES = [
  'STATED',
  'COMPUTED',
  'CITED',
  'ORDER_NUMBER',
  'YEAR_OF_NUMBER',
  'PRESUMED_ON_ISSUE',
  'PRESUMED',
] as const;
export type Basis = (typeof BASES)[number];

/** One side of a day: the bound, and why it holds. */
export interface Bound {
  readonly day: CalendarDay;
  readonly basis: Basis;
  /** What exactly was used: the neighbouring orders, the citing text; empty where the basis says it all. */
  readonly because: string;
}

/** A day known to lie in `[earliest, latest]`, both inclusive; null: nothing bounds that side. */
export interface DayBounds {
  readonly earliest: Bound | null;
  readonly latest: Bound | null;
}

export const UNBOUNDED: DayBounds = { earliest: null, latest: null };

export function exactly(day: CalendarDay, basis: Basis, because = ''): DayBounds {
  const bound: Bound = { day, basis, because };
  return { earliest: bound, latest: bound };
}

/** The one day both bounds name; null where they differ or a side is open. */
export function exactDay(bounds: DayBounds): CalendarDay | null {
  const { earliest, latest } = bounds;
  return earliest && latest && earliest.day === latest.day ? earliest.day : null;
}

/** Both at once: the later of the earliest, the earlier of the latest; null where nothing satisfies both. */
export function intersect(a: DayBounds, b: DayBounds): DayBounds | null {
  const earliest = firmer(a.earliest, b.earliest, (x, y) => x > y);
  const latest = firmer(a.latest, b.latest, (x, y) => x < y);
  if (earliest && latest && earliest.day > latest.day) return null;
  return { earliest, latest };
}

/** The tighter of two bounds; where they are equal, the one on the firmer basis. */
function firmer(
  a: Bound | null,
  b: Bound | null,
  tighter: (x: CalendarDay, y: CalendarDay) => boolean,
): Bound | null {
  if (!a || !b) return a ?? b;
  if (a.day === b.day) return BASES.indexOf(b.basis) < BASES.indexOf(a.basis) ? b : a;
  return tighter(b.day, a.day) ? b : a;
}

/** A span of the calendar: so many days, months or years (never negative). */
export interface Duration {
  readonly count: number;
  readonly unit: 'DAY' | 'MONTH' | 'YEAR';
}

/** The day a duration later. 自公布之日起三十日后施行 counts from the day of promulgation: day + 30. */
export function after(day: CalendarDay, { count, unit }: Duration): CalendarDay {
  switch (unit) {
    case 'DAY':
      return addDays(day, count);
    case 'MONTH':
      return addMonths(day, count);
    case 'YEAR':
      return addMonths(day, count * 12);
  }
}

/** Both bounds moved a duration later. A bound that was stated is computed now; weaker bases stay. */
export function shifted(bounds: DayBounds, duration: Duration): DayBounds {
  const move = (bound: Bound | null): Bound | null =>
    bound && { ...asComputed(bound), day: after(bound.day, duration) };
  return { earliest: move(bounds.earliest), latest: move(bounds.latest) };
}

/** The same days as the result of a rule: what was stated elsewhere is computed here. */
export function computed(bounds: DayBounds): DayBounds {
  return {
    earliest: bounds.earliest && asComputed(bounds.earliest),
    latest: bounds.latest && asComputed(bounds.latest),
  };
}

function asComputed(bound: Bound): Bound {
  return bound.basis === 'STATED' ? { ...bound, basis: 'COMPUTED' } : bound;
}

/** Has the day come by `on` (the day itself included)? */
export function hasCome(bounds: DayBounds, on: CalendarDay): Truth {
  if (bounds.latest && bounds.latest.day <= on) return 'YES';
  return bounds.earliest && bounds.earliest.day > on ? 'NO' : 'MAYBE';
}

/** The weakest basis either side rests on; null where nothing bounds the day. */
export function weakestBasis(bounds: DayBounds): Basis | null {
  const ranks = [bounds.earliest, bounds.latest].flatMap((bound) =>
    bound ? [BASES.indexOf(bound.basis)] : [],
  );
  return ranks.length === 0 ? null : (BASES[Math.max(...ranks)] ?? null);
}
