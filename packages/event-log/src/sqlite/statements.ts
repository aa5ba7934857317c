import type { Database, Statement } from 'better-sqlite3';
import type { RecordedEvent } from '../eventLog.ts';
import type { JsonObject, JsonValue } from '../json.ts';
import { damaged } from './failures.ts';

/** An event as it lies in the file, not yet parsed. */
export interface EventRow {
  readonly position: number;
  readonly stream: string;
  readonly revision: number;
  readonly id: string;
  readonly type: string;
  readonly data: string;
  readonly metadata: string;
}

/** A place of an event in its stream and in the log. */
export interface Place {
  readonly revision: number;
  readonly position: number;
}

/** All that is ever asked of the file, prepared once. */
export interface Statements {
  readonly head: Statement<[], { position: number | null }>;
  readonly dataVersion: Statement<[], number>;
  /** after (exclusive), up to (inclusive), at most */
  readonly all: Statement<[number, number, number], EventRow>;
  /** stream number, from revision (inclusive), at most */
  readonly ofStream: Statement<[number, number, number], EventRow>;
  readonly streamNumber: Statement<[string], { number: number }>;
  readonly addStream: Statement<[string]>;
  readonly lastPlace: Statement<[number], Place>;
  readonly eventAt: Statement<[number, number], Place & { id: string }>;
  readonly placeOf: Statement<[number, string], Place>;
  readonly addEvent: Statement<[number, number, string, string, string, string]>;
}

const EVENT = `event.position, stream.name AS stream, event.revision, event.id, event.type, event.data, event.metadata`;

export function prepareStatements(db: Database): Statements {
  return {
    head: db.prepare('SELECT max(position) AS position FROM event'),
    dataVersion: db.prepare<[], number>('PRAGMA data_version').pluck(),
    // CROSS JOIN pins the order: walk the events, look up the name of each one's stream.
    all: db.prepare(`SELECT ${EVENT} FROM event CROSS JOIN stream ON stream.number = event.stream
      WHERE event.position > ? AND event.position <= ? ORDER BY event.position LIMIT ?`),
    ofStream:
      db.prepare(`SELECT ${EVENT} FROM event CROSS JOIN stream ON stream.number = event.stream
      WHERE event.stream = ? AND event.revision >= ? ORDER BY event.revision LIMIT ?`),
    streamNumber: db.prepare('SELECT number FROM stream WHERE name = ?'),
    addStream: db.prepare('INSERT INTO stream (name) VALUES (?)'),
    lastPlace: db.prepare(`SELECT revision, position FROM event
      WHERE stream = ? ORDER BY revision DESC LIMIT 1`),
    eventAt: db.prepare(
      'SELECT id, revision, position FROM event WHERE stream = ? AND revision = ?',
    ),
    placeOf: db.prepare(`SELECT revision, position FROM event
      WHERE stream = ? AND id = ? ORDER BY position DESC LIMIT 1`),
    addEvent: db.prepare(
      'INSERT INTO event (stream, revision, id, type, data, metadata) VALUES (?, ?, ?, ?, ?, ?)',
    ),
  };
}

/** Parses a row; text that is not JSON is damage, for only JSON was ever written. */
export function toRecordedEvent(file: string, row: EventRow): RecordedEvent {
  const { id, type, stream, revision, position } = row;
  try {
    const data = JSON.parse(row.data) as JsonValue;
    const metadata = JSON.parse(row.metadata) as JsonObject;
    return { id, type, data, metadata, stream, revision, position };
  } catch (error) {
    throw damaged(file, `the event at position ${String(position)} is not JSON`, error);
  }
}
