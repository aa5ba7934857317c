/** Page cursors: sort key, id and log position, opaque to clients; page two answers at page one's position. */
import type { Position } from '@regchron/event-log';
import type { Result } from '@regchron/model';
import { ok, refused } from '@regchron/model';
import type { BadCursor } from './page.ts';

export interface PageCursor {
  readonly list: string;
  readonly key: string | number;
  readonly id: string | number;
  readonly position: Position;
}

export function toCursor({ list, key, id, position }: PageCursor): string {
  return Buffer.from(JSON.stringify([list, key, id, position]), 'utf8').toString('base64url');
}

/** Reads a cursor that a page of the same list, in the same order, gave. */
export function parseCursor(text: string, list: string): Result<PageCursor, BadCursor> {
  const parsed = parseJson(Buffer.from(text, 'base64url').toString('utf8'));
  if (!Array.isArray(parsed)) return refused({ type: 'BAD_CURSOR', cursor: text });
  const [of, key, id, position] = parsed as unknown[];
  const fits =
    of === list &&
    isKey(key) &&
    isKey(id) &&
    typeof position === 'number' &&
    Number.isSafeInteger(position);
  return fits ? ok({ list, key, id, position }) : refused({ type: 'BAD_CURSOR', cursor: text });
}

function isKey(value: unknown): value is string | number {
  return typeof value === 'string' || typeof value === 'number';
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
