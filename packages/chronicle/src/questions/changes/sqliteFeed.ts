/** The feed read from the read model's file, a walk of one index from the cursor on. */
import type { Position } from '@regchron/event-log';
import type { CalendarDay } from '@regchron/model';
import { dayNumber, dayOfNumber } from '@regchron/model';
import type { Sql } from '../../storage/preparedStatements.ts';
import type { FeedDraft } from '../../projection/feedRows.ts';
import type { DueEffect, Feed, FeedCursor, FeedFilter, FeedMessage } from './feed.ts';
import { oneOf, when, type Condition } from '../list.ts';

export function sqliteFeed(sql: Sql, position: () => Position): Feed {
  return {
    after: (cursor, filter, limit) => readFeed(sql, filter, '>', cursor ?? START, limit),
    before: (cursor, filter, limit) => readFeed(sql, filter, '<', cursor ?? END, limit),
    // No message of a projected event can come after this place.
    end: () => ({ position: position(), index: Number.MAX_SAFE_INTEGER }),
  };
}

const START: FeedCursor = { position: 0, index: -1 };
const END: FeedCursor = { position: Number.MAX_SAFE_INTEGER, index: 0 };

/** One walk for each type, merged as they go: asked with IN, all that follows would be sorted for each page. */
function readFeed(
  sql: Sql,
  { types, ...filter }: FeedFilter,
  side: '>' | '<',
  { position, index }: FeedCursor,
  limit: number,
): FeedMessage[] {
  if (types.length === 0) return [];
  const others = feedConditions(filter);
  const where = [`(f.position, f.place) ${side} (?, ?)`, ...others.map((each) => each.sql)];
  const walk = `SELECT ${FEED_COLUMNS} FROM feed f WHERE f.type = ? AND ${where.join(' AND ')}`;
  const order = side === '>' ? 'ASC' : 'DESC';
  const values = others.flatMap((each) => each.values);
  return sql<FeedRow>(
    `${types.map(() => walk).join(' UNION ALL ')} ORDER BY position ${order}, place ${order} LIMIT ?`,
  )
    .all(...types.flatMap((type) => [type, position, index, ...values]), limit)
    .map(feedMessage);
}

/** The message and the running maximum of the record time up to its position. */
export const FEED_COLUMNS = `f.position, f.place, f.json,
  (SELECT m.recorded_ms FROM moment m WHERE m.position <= f.position ORDER BY m.position DESC LIMIT 1) AS recorded_ms`;

export interface FeedRow {
  readonly position: Position;
  readonly place: number;
  readonly json: string;
  readonly recorded_ms: number;
}

export function feedMessage({ position, place, json, recorded_ms }: FeedRow): FeedMessage {
  return {
    cursor: { position, index: place },
    ...(JSON.parse(json) as FeedDraft),
    recordedAt: new Date(recorded_ms).toISOString(),
  };
}

export function feedConditions(filter: Partial<FeedFilter>): Condition[] {
  const { types, phases, kinds, issuer, regulation } = filter;
  return [
    ...oneOf('f.type', types),
    ...oneOf('f.phase', phases),
    ...oneOf('f.kind', kinds),
    ...when(issuer !== undefined, 'f.issuer = ?', issuer ?? ''),
    ...oneOf('f.regulation', regulation),
  ];
}

export function dueEffects(sql: Sql, today: CalendarDay, limit: number): DueEffect[] {
  return sql<{ id: string; type: DueEffect['type']; regulation: string; on_day: number }>(
    `SELECT id, type, regulation, on_day FROM effect
     WHERE came_due = 0 AND on_day IS NOT NULL AND on_day <= ? ORDER BY on_day, id LIMIT ?`,
  )
    .all(dayNumber(today), limit)
    .map(({ id, type, regulation, on_day }) => ({
      effect: id,
      type,
      regulation,
      on: dayOfNumber(on_day),
    }));
}

export function nextDueDay(sql: Sql, today: CalendarDay): CalendarDay | null {
  const row = sql<{ day: number | null }>(
    'SELECT min(on_day) AS day FROM effect WHERE came_due = 0 AND on_day IS NOT NULL AND on_day > ?',
  ).get(dayNumber(today));
  return row?.day == null ? null : dayOfNumber(row.day);
}
