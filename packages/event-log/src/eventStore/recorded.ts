// From what the client delivers to what the port promises; docs/adr/0018 on positions.

import type { ResolvedEvent } from '@eventstore/db-client';
import type { RecordedEvent } from '../eventLog.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import type { Position } from '../position.ts';
import { foreign } from './failures.ts';

/** A place in `$all`, both halves exactly as the server gave them. */
export interface Place {
  readonly commit: bigint;
  readonly prepare: bigint;
}

/** The place of the event at a position: outside explicit transactions both halves are its record's place in the log. */
export function placeOf(position: Position): Place {
  return { commit: BigInt(position), prepare: BigInt(position) };
}

export function isAfter(place: Place, other: Place | undefined): boolean {
  if (!other) return true;
  return place.commit === other.commit
    ? place.prepare > other.prepare
    : place.commit > other.commit;
}

/** Whether it is the server's own, which the port does not show. */
export function isSystemEvent({ event }: ResolvedEvent): boolean {
  return event === undefined || event.type.startsWith('$');
}

/** Throws EventLogUnavailable (`UNKNOWN_FORMAT`) for an event that is not one of RegChron's. */
export function toRecordedEvent(shown: string, { event }: ResolvedEvent): RecordedEvent {
  if (!event) throw foreign(shown, 'a link to an event that is gone');
  const { id, type, streamId: stream, revision, isJson, data, metadata, position } = event;
  const where = `event ${String(revision)} of stream ${stream}`;
  if (!isJson) throw foreign(shown, `data that is not JSON (${where})`);
  return {
    id,
    type,
    data: data as JsonValue,
    metadata: (metadata ?? {}) as JsonObject,
    stream,
    revision: Number(revision),
    position: positionOf(shown, position, where),
  };
}

/** The commit position as the port's number, refused where it would not be unique, stable and exact. */
export function positionOf(shown: string, place: Place | undefined, where: string): Position {
  if (!place || place.commit > BigInt(Number.MAX_SAFE_INTEGER)) {
    throw foreign(shown, `an event without a position (${where}), as servers before 22.6 tell it`);
  }
  // Events of one explicit transaction (old TCP clients) share a commit position.
  if (place.commit !== place.prepare) throw foreign(shown, `an explicit transaction (${where})`);
  return Number(place.commit);
}
