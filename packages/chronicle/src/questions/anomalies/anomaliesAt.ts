/**
 * Anomalies at one position. Those of a timeline were noted when it was written; those between regulations are looked
 * for here, in indexes and without reading a timeline. Holes need a walk over all recorded numbers, namesakes one over
 * all titles certainly in force; at an earlier position both walk their whole table.
 */
import type { AnomalyKind, CalendarDay } from '@regchron/model';
import {
  dayNumber,
  dayOfNumber,
  isContinuous,
  missingNumbers,
  replacementCircles,
} from '@regchron/model';
import { DAWN, DOOM, EVERYTHING } from '../../storage/schema.ts';
import { holdingAt } from '../list.ts';
import type { Standpoint } from '../lists.ts';
import type { Anomaly } from './anomaly.ts';

export function anomaliesAt(
  standpoint: Standpoint,
  kinds: readonly AnomalyKind[],
  on: CalendarDay,
): Anomaly[] {
  return kinds.flatMap((kind): Anomaly[] => {
    switch (kind) {
      case 'NUMBERS_MISSING':
        return holes(standpoint);
      case 'TWO_UNDER_ONE_TITLE':
        return namesakes(standpoint);
      case 'REPLACEMENT_CIRCLE':
        return circles(standpoint);
      case 'TARGET_NEVER_SEEN':
      case 'REPEALED_BEFORE_EFFECT':
      case 'EFFECT_TOO_SOON':
      case 'EXPIRED':
        return noted(standpoint, kind, on);
    }
  });
}

function noted(
  { sql, position, latest }: Standpoint,
  kind: Extract<Anomaly, { effect: number }>['kind'],
  on: CalendarDay,
): Anomaly[] {
  const holding = holdingAt(position, latest);
  return sql<{ regulation: string; place: number; since: number }>(
    `SELECT regulation, place, since FROM anomaly
     WHERE kind = ? AND since <= ? AND ${holding.sql} ORDER BY regulation, place`,
  )
    .all(kind, dayNumber(on), ...holding.values)
    .map(({ regulation, place, since }) => ({
      kind,
      regulation,
      effect: place,
      since: dayOrOpen(since),
    }));
}

function holes({ sql, position, latest }: Standpoint): Anomaly[] {
  const holding = holdingAt(position, latest);
  const rows = sql<{ id: string; sort_number: string }>(
    `SELECT sort_number, id FROM instrument WHERE stub = 0 AND ${holding.sql} ORDER BY sort_number`,
  ).all(...holding.values);
  const bySeries = new Map<string, Map<number, string>>();
  for (const { id, sort_number } of rows) {
    const [series = '', term, ordinal] = sort_number.split('|');
    const number = { series, term: Number(term) || null, ordinal: Number(ordinal), label: '' };
    if (ordinal === undefined || !isContinuous(number)) continue;
    const ids = bySeries.get(series) ?? new Map<number, string>();
    bySeries.set(series, ids.set(number.ordinal, id));
  }
  return [...bySeries].flatMap(([series, ids]) =>
    missingNumbers([...ids.keys()]).map(({ from, to }): Anomaly => {
      const neighbour = (ordinal: number): string => ids.get(ordinal) ?? '';
      const [below, above] = [neighbour(from - 1), neighbour(to + 1)];
      return { kind: 'NUMBERS_MISSING', series, from, to, below, above };
    }),
  );
}

function namesakes({ sql, position, latest }: Standpoint): Anomaly[] {
  const [a, b] = [holdingAt(position, latest, 'a.'), holdingAt(position, latest, 'b.')];
  const everything = String(EVERYTHING);
  return sql<{ one: string; other: string; on_from: number; on_to: number }>(
    `SELECT a.id AS one, b.id AS other,
       min(max(a.on_from, b.on_from)) AS on_from, max(min(a.on_to, b.on_to)) AS on_to
     FROM in_force a JOIN in_force b
       ON b.title_key = a.title_key AND b.id > a.id AND a.on_from < b.on_to AND b.on_from < a.on_to
     WHERE a.certain = 1 AND b.certain = 1 AND a.by_to = ${everything} AND b.by_to = ${everything}
       AND ${a.sql} AND ${b.sql}
     GROUP BY a.id, b.id ORDER BY a.id, b.id`,
  )
    .all(...a.values, ...b.values)
    .map(({ one, other, on_from, on_to }) => ({
      kind: 'TWO_UNDER_ONE_TITLE',
      regulations: [one, other],
      from: dayOrOpen(on_from),
      to: dayOrOpen(on_to),
    }));
}

function circles({ sql, position, latest }: Standpoint): Anomaly[] {
  const holding = holdingAt(position, latest);
  const replacements = sql<{ regulation: string; replaced_by: string }>(
    `SELECT regulation, replaced_by FROM effect_day WHERE replaced_by IS NOT NULL AND ${holding.sql}`,
  ).all(...holding.values);
  return replacementCircles(
    replacements.map(({ regulation, replaced_by }) => [regulation, replaced_by]),
  ).map((regulations) => ({ kind: 'REPLACEMENT_CIRCLE', regulations }));
}

function dayOrOpen(number: number): CalendarDay | null {
  return number === DAWN || number === DOOM ? null : dayOfNumber(number);
}
