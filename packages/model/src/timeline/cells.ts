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
  /** Half-open days of publication, open ends null; null where the cell answers for no day of publication. */
  readonly by: { readonly from: CalendarDay | null; readonly to: CalendarDay | null } | null;
  /** Whether it answers the default question: everything promulgated ever, also what no source dates. */
  readonly everything: boolean;
  readonly status: Status;
}

type Row = Omit<StatusCell, 'by' | 'everything'>;

/** The cells in which the regulation is certainly or possibly in force; together they tile those days without overlap. */
export function inForceCells(regulation: Pick<Regulation, 'effects'>): StatusCell[] {
  const relevant = regulation.effects.filter((effect) => effect.type === 'ENACTED' || ends(effect));
  const onDays = turningDays(
    relevant
      .flatMap((effect) => [effect, ...(effect.setBy ? [effect.setBy.until] : [])])
      .map(({ on, likeliest }) => ({ ...on, likeliest })),
  );
  const byDays = turningDays(
    relevant.flatMap(({ published, likeliestPublished, setBy }) => [
      { ...published, likeliest: likeliestPublished },
      ...(setBy ? [{ ...setBy.published, likeliest: null }] : []),
    ]),
  );
  const bands = byDays.map((from, index) => {
    const to = byDays[index + 1] ?? null;
    return { from, to, rows: rowsOf(regulation, onDays, within(from, to)) };
  });
  const everything = rowsOf(regulation, onDays, null);
  return [
    ...bands.flatMap(({ from, to, rows }) => {
      // Once all is published the last band answers the default question too.
      const serves = to === null && sameRows(rows, everything);
      return rows.map((row) => ({ ...row, by: { from, to }, everything: serves }));
    }),
    ...(sameRows(bands.at(-1)?.rows ?? [], everything)
      ? []
      : everything.map((row) => ({ ...row, by: null, everything: true }))),
  ];
}

function rowsOf(
  regulation: Pick<Regulation, 'effects'>,
  onDays: readonly (CalendarDay | null)[],
  by: CalendarDay | null,
): Row[] {
  const rows = onDays.map((onFrom, index): Row => {
    const onTo = onDays[index + 1] ?? null;
    return { onFrom, onTo, status: statusOf(regulation, within(onFrom, onTo), by) };
  });
  return joined(rows).filter(({ status }) => status.inForce !== 'NO');
}

function sameRows(a: readonly Row[], b: readonly Row[]): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A day inside a half-open stretch between turning days: it answers for all of them. */
function within(from: CalendarDay | null, to: CalendarDay | null): CalendarDay {
  return from ?? (to ? addDays(to, -1) : ANY_DAY);
}

/** Asked only where no day turns anything, so that any day answers for all. */
const ANY_DAY = '2000-01-01' as CalendarDay;

/** Where an answer can turn, from the open beginning (null) on. */
function turningDays(
  bounds: readonly (DayBounds & { readonly likeliest: CalendarDay | null })[],
): (CalendarDay | null)[] {
  const days = bounds.flatMap(({ earliest, latest, likeliest }) => [
    earliest?.day,
    latest?.day,
    likeliest ?? undefined,
  ]);
  return [null, ...[...new Set(days.filter((day) => day !== undefined))].sort()];
}

/** Neighbouring rows with one answer become one. */
function joined(rows: readonly Row[]): Row[] {
  const result: Row[] = [];
  for (const row of rows) {
    const last = result.at(-1);
    if (last && same(last.status, row.status)) result.splice(-1, 1, { ...last, onTo: row.onTo });
    else result.push(row);
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
