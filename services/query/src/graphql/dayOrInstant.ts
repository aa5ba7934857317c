/** A point of either axis: a calendar day, or an instant. */
import { dayOfNumber, parseCalendarDay, type Brand, type CalendarDay } from '@regchron/model';

export type DayOrInstant = Brand<string, 'DayOrInstant'>;

/** The day; null for an instant, for which day it is hangs on who asks. */
export function dayOf(point: DayOrInstant): CalendarDay | null {
  return parseCalendarDay(point);
}

/** The instant; a day stands for its beginning in the jurisdiction (Asia/Shanghai, without summer time). */
export function instantOf(point: DayOrInstant): string {
  return parseCalendarDay(point) ? `${point}T00:00:00+08:00` : point;
}

const OFFSET_MILLIS = 8 * 60 * 60 * 1000;
const DAY_MILLIS = 24 * 60 * 60 * 1000;

/** Which day of the jurisdiction an instant lies in: one zone and, since 1992, no summer time. */
export function dayInShanghai(instant: string): CalendarDay {
  return dayOfNumber(Math.floor((Date.parse(instant) + OFFSET_MILLIS) / DAY_MILLIS));
}
