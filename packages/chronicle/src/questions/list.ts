/** Lists in a fixed order by keyset: each page is one walk of an index from the last row of the page before. */
import type { Position } from '@regchron/event-log';
import type { Result } from '@regchron/model';
import { ok } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import { FOREVER } from '../storage/schema.ts';
import { parseCursor, toCursor } from './cursor.ts';
import type { BadCursor, Page, PageRequest } from './page.ts';

export type Value = string | number;

/** A condition and what fills its question marks. */
export interface Condition {
  readonly sql: string;
  readonly values: readonly Value[];
}

export interface ListQuestion {
  /** The list's name in its cursors: a cursor of another list or order is refused. */
  readonly list: string;
  readonly from: string;
  readonly columns: string;
  readonly sortBy: string;
  readonly id: string;
  readonly descending: boolean;
  readonly conditions: readonly Condition[];
  /** Further counts over the whole list, by name. */
  readonly counts?: Readonly<Record<string, string>>;
}

interface KeyedRow {
  readonly sort_key: Value;
  readonly row_id: Value;
}

export interface Listed<Row> {
  readonly page: Page<Row>;
  readonly counts: Readonly<Record<string, number>>;
}

/** The position a page answers at: the view's, or that of the page its cursor comes from. */
export function pagePosition(
  { after }: PageRequest,
  list: string,
  position: Position,
): Result<Position, BadCursor> {
  if (after === null) return ok(position);
  const cursor = parseCursor(after, list);
  return cursor.ok ? ok(Math.min(cursor.value.position, position)) : cursor;
}

export function readPage<Row>(
  sql: Sql,
  question: ListQuestion,
  request: PageRequest,
  position: Position,
): Result<Listed<Row>, BadCursor> {
  const start = request.after === null ? null : parseCursor(request.after, question.list);
  if (start && !start.ok) return start;
  const where = question.conditions.map((condition) => condition.sql).join(' AND ') || '1';
  const values = question.conditions.flatMap((condition) => condition.values);
  const { sortBy, id, from, columns } = question;
  const further = start ? ` AND (${sortBy}, ${id}) ${question.descending ? '<' : '>'} (?, ?)` : '';
  const direction = question.descending ? 'DESC' : 'ASC';
  const rows = sql<Row & KeyedRow>(
    `SELECT ${columns}, ${sortBy} AS sort_key, ${id} AS row_id FROM ${from}
     WHERE ${where}${further} ORDER BY ${sortBy} ${direction}, ${id} ${direction} LIMIT ?`,
  ).all(...values, ...(start ? [start.value.key, start.value.id] : []), request.first + 1);
  const shown = rows.slice(0, request.first);
  const { total, ...counts } = countRows(sql, question, where, values);
  return ok({
    counts,
    page: {
      position,
      totalCount: total ?? 0,
      rows: shown,
      cursors: shown.map((row) =>
        toCursor({ list: question.list, key: row.sort_key, id: row.row_id, position }),
      ),
      hasNextPage: rows.length > shown.length,
    },
  });
}

function countRows(
  sql: Sql,
  { from, counts = {} }: ListQuestion,
  where: string,
  values: readonly Value[],
): Record<string, number> {
  const further = Object.entries(counts).map(([name, expression]) => `, ${expression} AS ${name}`);
  const row = sql<Record<string, number | null>>(
    `SELECT count(*) AS total${further.join('')} FROM ${from} WHERE ${where}`,
  ).get(...values);
  return Object.fromEntries(Object.entries(row ?? {}).map(([name, count]) => [name, count ?? 0]));
}

/** Rows that hold at a position. At the latest one the literal lets the index of open rows serve. */
export function holdingAt(position: Position, latest: Position, table = ''): Condition {
  return position >= latest
    ? { sql: `${table}to_position = ${String(FOREVER)}`, values: [] }
    : {
        sql: `${table}from_position <= ? AND ${table}to_position > ?`,
        values: [position, position],
      };
}

export function when(present: boolean, sql: string, ...values: readonly Value[]): Condition[] {
  return present ? [{ sql, values }] : [];
}

export function oneOf(column: string, values: readonly Value[] | undefined): Condition[] {
  if (values === undefined) return [];
  return [{ sql: `${column} IN (${values.map(() => '?').join(', ')})`, values }];
}
