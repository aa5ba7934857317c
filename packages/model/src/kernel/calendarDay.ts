/**
 * Calendar days in the jurisdiction (Asia/Shanghai), without a clock: legal time is counted in days,
 * proleptic Gregorian, years 1 to 9999. A day is its ISO 8601 text, so that it sorts as it reads.
 */
import type { Brand } from './brand.ts';

export type CalendarDay = Brand<string, 'CalendarDay'>;

const ISO_DAY = /^(\d{4})-(\d{2})-(\d{2})$/;
const MILLISECONDS_A_DAY = 86_400_000;

/** Reads `YYYY-MM-DD`; null for any other shape and for days the calendar does not have (2023-02-29). */
export function parseCalendarDay(text: string): CalendarDay | null {
  const match = ISO_DAY.exec(text);
  return match ? calendarDayOf(Number(match[1]), Number(match[2]), Number(match[3])) : null;
}

/** The day of a year (1–9999), month (1–12) and day of month; null where the calendar has no such day. */
export function calendarDayOf(year: number, month: number, day: number): CalendarDay | null {
  if (!Number.isInteger(year) || year < 1 || year > 9999) return null;
  const moment = new Date(0);
  moment.setUTCFullYear(year, month - 1, day);
  const exact =
    moment.getUTCFullYear() === year &&
    moment.getUTCMonth() === month - 1 &&
    moment.getUTCDate() === day;
  return exact ? isoDay(moment) : null;
}

/** Days since 1970-01-01 (negative before it): the form for arithmetic and for the columns of an index. */
export function dayNumber(day: CalendarDay): number {
  return Date.parse(`${day}T00:00:00Z`) / MILLISECONDS_A_DAY;
}

/** The inverse of {@link dayNumber}. Throws a RangeError outside the years 1 to 9999. */
export function dayOfNumber(number: number): CalendarDay {
  const moment = new Date(number * MILLISECONDS_A_DAY);
  const year = moment.getUTCFullYear();
  if (!Number.isInteger(number) || !(year >= 1 && year <= 9999)) {
    throw new RangeError(`no calendar day has the number ${String(number)}`);
  }
  return isoDay(moment);
}

/** The day `count` days later (earlier where negative). Throws a RangeError outside the years 1 to 9999. */
export function addDays(day: CalendarDay, count: number): CalendarDay {
  return dayOfNumber(dayNumber(day) + count);
}

/**
 * The corresponding day `count` months later; where that month is too short, its last day
 * (民法典 art. 202: 没有对应日的，月末日为期间的最后一日).
 */
export function addMonths(day: CalendarDay, count: number): CalendarDay {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const months = year * 12 + (month - 1) + count;
  const targetYear = Math.floor(months / 12);
  const targetMonth = (months % 12) + 1;
  for (let last = date; last >= 28; last -= 1) {
    const found = calendarDayOf(targetYear, targetMonth, last);
    if (found) return found;
  }
  const found = calendarDayOf(targetYear, targetMonth, date);
  if (!found) throw new RangeError(`no calendar day ${String(count)} months after ${day}`);
  return found;
}

function isoDay(moment: Date): CalendarDay {
  return moment.toISOString().slice(0, 10) as CalendarDay;
}
