/**
 * Legal time is counted in days of Asia/Shanghai: UTC+8, one zone for the whole country, and no summer time
 * since 1992. The calendar asks for the present day only, so the fixed offset is exact.
 */
import type { CalendarDay } from '@regchron/model';
import { dayNumber, dayOfNumber } from '@regchron/model';

const OFFSET_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** The calendar day in Shanghai at an instant: it changes at 16:00 UTC. */
export function shanghaiDayAt(instant: Date): CalendarDay {
  return dayOfNumber(Math.floor((instant.getTime() + OFFSET_MS) / DAY_MS));
}

/** The instant at which the day begins in Shanghai. */
export function beginningOf(day: CalendarDay): Date {
  return new Date(dayNumber(day) * DAY_MS - OFFSET_MS);
}
