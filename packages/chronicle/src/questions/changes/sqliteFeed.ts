/** The feed read from the read model's file, a walk of one index from the cursor on. */
import type { Position } from '@regchron/event-log';
import type { CalendarDay } from '@regchron/model';
import { dayNumber, dayOfNumber } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import type { FeedDraft } from '../projection/feedRows.ts';
import type { DueEffect, Feed } from './feed.ts';

export function sqliteFeed(sql: Sql, position: () => Position): Feed {
  return {
    after: (cursor, { types }, limit) =>
      sql<{ position: Position; place: number; json: string }>(
        `SELECT position, place, json FROM feed
         WHERE type IN (${types.map(() => '?').join(', ')}) AND (position, place) > (?, ?)
         ORDER BY position, place LIMIT ?`,
      )
        .all(...types, cursor?.position ?? 0, cursor?.index ?? -1, limit)
        .map(({ position: at, place, json }) => ({
          cursor: { position: at, index: place },
          ...(JSON.parse(json) as FeedDraft),
        })),
    // No message of a projected event can come after this place.
    end: () => ({ position: position(), index: Number.MAX_SAFE_INTEGER }),
  };
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
