// What an event measures in the log, and how much of it one may take.
import type { JsonValue, NewEvent } from '@regchron/event-log';
import { appendBytes, MAX_APPEND_BYTES } from '@regchron/event-log';
import { encodeEvent, type RegChronEvent } from '@regchron/model';

/** Room that is left for the metadata: recorder and correlation id are short. */
const METADATA_BYTES = 8 * 1024;

/** The most the data of one event may measure, in bytes of JSON. */
export const MAX_EVENT_BYTES = MAX_APPEND_BYTES - METADATA_BYTES;

/** Bytes of the event's JSON, without metadata. */
export function eventBytes(event: RegChronEvent): number {
  return appendBytes([{ id: '', type: event.type, data: dataOf(event), metadata: {} }]);
}

/** The event's data as the log takes it. */
export function dataOf(event: RegChronEvent): NewEvent['data'] {
  // The codec writes JSON and nothing else; the log checks it once more.
  return encodeEvent(event) as JsonValue;
}
