/**
 * The status of a regulation as rectangles over (legal day × day of publication): the same answers as
 * {@link statusOf}, once for all days, so that an index can serve a list without folding anything.
 */
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { addDays } from '../kernel/calendarDay.ts';
import { ends } from './effect.ts';
import type { DayBounds } from './ground.ts';
import type { Regulation } from './regulation.ts';
import { statusOf, type Status } from './status.ts';

export interface StatusCell {
  /** Half-open legal days; null: without beginning, without end. */
  readonly onFrom: CalendarDay | null;
  readonly onTo: CalendarDay | null;
  /** Half-open days of publication; null: without beginning, without end (everything promulgated ever). */
  readonly byFrom: CalendarDay | null;
  readonly byTo: CalendarDay | null;
  readonly status: Status;
}

/** The cells in which the regulation is certainly or possibly in force; together they tile those days without overlap. */
export function inForceCells(regulation: Pick<Regulation, 'effects'>): StatusCell[] {
  const relevant = regulation.effects.filter((effect) => effect.type === 'ENACTED' || ends(effect));
  const onDays = [null, ...turningDays(relevant.map(({ on }) => on))];
  const byDays = [null, ...turningDays(relevant.map(({ published }) => published))];
  return byDays.flatMap((byFrom, band) => {
    const byTo = byDays[band + 1] ?? null;
    // The last band is what everything promulgated ever gives: the default question.
    const by = byTo === null ? null : (byFrom ?? addDays(byTo, -1));
    const cells = onDays.map((onFrom, index): StatusCell => {
      const onTo = onDays[index + 1] ?? null;
      const on = onFrom ?? (onTo ? addDays(onTo, -1) : ANY_DAY);
      return { onFrom, onTo, byFrom, byTo, status: statusOf(regulation, on, by) };
    });
    return joined(cells).filter(({ status }) => status.inForce !== 'NO');
  });
}

/** Asked only where no day turns anything, so that any day answers for all. */
const ANY_DAY = '2000-01-01' as CalendarDay;

function turningDays(bounds: readonly DayBounds[]): CalendarDay[] {
  const days = bounds.flatMap(({ earliest, latest }) => [earliest?.day, latest?.day]);
  return [...new Set(days.filter((day) => day !== undefined))].sort();
}

/** Neighbouring cells with one answer become one. */
function joined(cells: readonly StatusCell[]): StatusCell[] {
  const result: StatusCell[] = [];
  for (const cell of cells) {
    const last = result.at(-1);
    if (last && same(last.status, cell.status)) result.splice(-1, 1, { ...last, onTo: cell.onTo });
    else result.push(cell);
  }
  return result;
}

function same(a: Status, b: Status): boolean {
  return (
    a.state === b.state &&
    a.certainty === b.certainty &&
    a.inForce === b.inForce &&
    a.reason === b.reason &&
    a.bases.join() === b.bases.join()
  );
}
