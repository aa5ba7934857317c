/**
 * A day between bounds: `earliest … latest`, each with the grounds it rests on.
 * Nothing is clamped and no day is invented: an open side is null and stays null.
 */
import type { CalendarDay } from './calendarDay.ts';
import { addDays, addMonths } from './calendarDay.ts';
import type { Truth } from './truth.ts';

/** One side of a day: the bound, and everything it rests on. */
export interface Bound<Ground> {
  readonly day: CalendarDay;
  readonly grounds: readonly Ground[];
}

/** A day known to lie in `[earliest, latest]`, both inclusive; null: nothing bounds that side. */
export interface Bounds<Ground> {
  readonly earliest: Bound<Ground> | null;
  readonly latest: Bound<Ground> | null;
}

export function exactly<Ground>(day: CalendarDay, ...grounds: readonly Ground[]): Bounds<Ground> {
  const bound = { day, grounds };
  return { earliest: bound, latest: bound };
}

/** The one day both bounds name; null where they differ or a side is open. */
export function exactDay({ earliest, latest }: Bounds<unknown>): CalendarDay | null {
  return earliest && latest && earliest.day === latest.day ? earliest.day : null;
}

/** Both at once: the later earliest, the earlier latest (the first named, where equal); null where nothing satisfies both. */
export function intersect<Ground>(a: Bounds<Ground>, b: Bounds<Ground>): Bounds<Ground> | null {
  const earliest =
    a.earliest && b.earliest && b.earliest.day > a.earliest.day
      ? b.earliest
      : (a.earliest ?? b.earliest);
  const latest =
    a.latest && b.latest && b.latest.day < a.latest.day ? b.latest : (a.latest ?? b.latest);
  return earliest && latest && earliest.day > latest.day ? null : { earliest, latest };
}

/** A span of the calendar: so many days, months or years (never negative). */
export interface Duration {
  readonly count: number;
  readonly unit: 'DAY' | 'MONTH' | 'YEAR';
}

/** The day a duration later, the first day not counted. */
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

/** One bound moved and its grounds rewritten; an open side stays open. */
export function mapBound<Ground>(
  bound: Bound<Ground> | null,
  day: (day: CalendarDay) => CalendarDay,
  grounds: (grounds: readonly Ground[]) => readonly Ground[],
): Bound<Ground> | null {
  return bound && { day: day(bound.day), grounds: grounds(bound.grounds) };
}

/** Has the day come by `on`, the day itself included? */
export function hasCome({ earliest, latest }: Bounds<unknown>, on: CalendarDay): Truth {
  if (latest && latest.day <= on) return 'YES';
  return earliest && earliest.day > on ? 'NO' : 'MAYBE';
}
