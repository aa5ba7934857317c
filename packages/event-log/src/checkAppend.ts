// What every adapter refuses before it talks to its store, so that a log can be copied into any other.

import type { AppendRefusal, ExpectedRevision } from './appendResult.ts';
import type { NewEvent } from './eventLog.ts';
import { whereNotJson } from './json.ts';

/** The most one append may measure in bytes (see {@link appendBytes}): EventStoreDB's default limit, 1 MiB. */
export const MAX_APPEND_BYTES = 1_048_576;

/** An event with its JSON already written, so that what the caller does to the object later changes nothing. */
export interface EncodedEvent {
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** An append that any log would take. */
export interface CheckedAppend {
  readonly type: 'CHECKED';
  readonly events: readonly EncodedEvent[];
  readonly bytes: number;
}

// A v5 or v4 UUID or any other: EventStoreDB does not look at the version either.
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const LONE_SURROGATE = /\p{Surrogate}/u;

/** What one append of these events measures: JSON of data and metadata in UTF-8, and two bytes a character of type. */
export function appendBytes(events: readonly NewEvent[]): number {
  return events.reduce((sum, event) => sum + encodedBytes(encode(event)), 0);
}

/** Writes the events' JSON, or says why no log would take them. */
export function checkAppend(
  stream: string,
  events: readonly NewEvent[],
): CheckedAppend | AppendRefusal {
  if (!isName(stream)) return { type: 'INVALID_STREAM_NAME', stream };
  if (events.length === 0) return { type: 'NO_EVENTS' };

  const ids = new Set<string>();
  const encoded: EncodedEvent[] = [];
  let bytes = 0;
  for (const event of events) {
    const { id, type } = event;
    if (!UUID.test(id)) return { type: 'INVALID_EVENT_ID', id };
    if (ids.has(id)) return { type: 'REPEATED_EVENT_ID', id };
    if (!isName(type)) return { type: 'INVALID_EVENT_TYPE', eventType: type };
    const path = whereNotJson(event.data, 'data') ?? whereNotJson(event.metadata, 'metadata');
    if (path !== undefined) return { type: 'NOT_JSON', id, path };
    ids.add(id);
    const one = encode(event);
    encoded.push(one);
    bytes += encodedBytes(one);
  }
  if (bytes > MAX_APPEND_BYTES) return { type: 'TOO_LARGE', bytes, limit: MAX_APPEND_BYTES };
  return { type: 'CHECKED', events: encoded, bytes };
}

/** Throws a RangeError for a number that is no revision: a bug of the caller and not an outcome. */
export function requireExpectedRevision(expected: ExpectedRevision): void {
  if (typeof expected === 'number') requireCount(expected, 'an expected revision');
}

/** Throws a RangeError unless the number is a safe integer ≥ 0. */
export function requireCount(value: number, what: string): void {
  if (!Number.isSafeInteger(value) || value < 0) {
    throw new RangeError(`${what} is a safe integer of 0 or more, not ${String(value)}`);
  }
}

function isName(name: string): boolean {
  return name !== '' && !name.startsWith('$') && !LONE_SURROGATE.test(name);
}

function encode({ id, type, data, metadata }: NewEvent): EncodedEvent {
  return { id, type, data: JSON.stringify(data), metadata: JSON.stringify(metadata) };
}

function encodedBytes({ type, data, metadata }: EncodedEvent): number {
  return Buffer.byteLength(data) + Buffer.byteLength(metadata) + 2 * type.length;
}
