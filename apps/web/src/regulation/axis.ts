/** The axis of a timeline: days to pixels and back, and the years that are named on it. */
import { dayOfNumber, numberOfDay } from '../days/day.ts';

export interface Axis {
  readonly first: number;
  readonly last: number;
  readonly xOf: (day: number) => number;
  /** The day at a place, within the axis. */
  readonly dayAt: (x: number) => string;
  readonly ticks: readonly { readonly x: number; readonly label: string }[];
}

export interface AxisRequest {
  /** Every day that has to be on it. */
  readonly days: readonly string[];
  readonly left: number;
  readonly width: number;
}

/** Room on both sides: a twentieth of the whole, and at least this many days. */
const LEAST_ROOM = 60;
const LEAST_PIXELS_A_TICK = 56;

export function axisOf({ days, left, width }: AxisRequest): Axis {
  const numbers = days.map(numberOfDay);
  const least = Math.min(...numbers);
  const most = Math.max(...numbers);
  const room = Math.max(LEAST_ROOM, Math.round((most - least) / 20));
  const first = least - room;
  const last = most + room;
  const xOf = (day: number): number => left + ((day - first) / (last - first)) * width;
  const dayAt = (x: number): string => {
    const share = Math.min(1, Math.max(0, (x - left) / width));
    return dayOfNumber(first + share * (last - first));
  };
  return { first, last, xOf, dayAt, ticks: ticksOf(first, last, width, xOf) };
}

function ticksOf(first: number, last: number, width: number, xOf: (day: number) => number) {
  const from = Number(dayOfNumber(first).slice(0, 4)) + 1;
  const to = Number(dayOfNumber(last).slice(0, 4));
  const most = Math.max(1, Math.floor(width / LEAST_PIXELS_A_TICK));
  const step = [1, 2, 5, 10, 20, 50, 100].find((years) => (to - from) / years < most) ?? 100;
  const ticks = [];
  for (let year = Math.ceil(from / step) * step; year <= to; year += step) {
    ticks.push({ x: xOf(numberOfDay(`${String(year)}-01-01`)), label: String(year) });
  }
  return ticks;
}
