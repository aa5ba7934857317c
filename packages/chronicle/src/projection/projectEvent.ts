/** One event of the log into the read model, inside the caller's transaction. */
import type { Position, RecordedEvent } from '@regchron/event-log';
import type { EventRefusal, RegChronEvent } from '@regchron/model';
import { dayNumber, decodeEvent, isStatement } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import { tellDue, tellEffects, type Change } from './feedRows.ts';
import { closeReading, openReading, retract, type Turnover } from './readings.ts';
import { refold } from './refold.ts';
import { writeInstrument, writeRegulation } from './rows.ts';
import { keepStatement } from './statements.ts';

/** The log holds an event this version cannot read. Answering without it would be guessing, so the projection stops. */
export class UnreadableEvent extends Error {
  override readonly name = 'UnreadableEvent';
  readonly position: Position;
  readonly refusal: EventRefusal;

  constructor(position: Position, stream: string, refusal: EventRefusal) {
    super(
      `Event ${String(position)} of stream ${stream} cannot be read (${JSON.stringify(refusal)}). It was probably written by a newer version: update this one. Answers go on from the events before it.`,
    );
    this.position = position;
    this.refusal = refusal;
  }
}

export function projectEvent(sql: Sql, recorded: RecordedEvent, previous: Position): void {
  const { position, stream } = recorded;
  // The store's own bookkeeping is no testimony.
  if (!recorded.type.startsWith('$')) {
    const decoded = decodeEvent(recorded.type, recorded.data, recorded.metadata);
    if (!decoded.ok) throw new UnreadableEvent(position, stream, decoded.refusal);
    noteMoment(sql, position, previous, Date.parse(decoded.value.metadata.recordedAt));
    apply(sql, recorded, decoded.value.event);
  }
  sql('UPDATE checkpoint SET position = ?').run(position);
}

function apply(
  sql: Sql,
  { id, stream, revision, position }: RecordedEvent,
  event: RegChronEvent,
): void {
  const source = stream.replace(/^source-/, '');
  if (isStatement(event)) {
    const open = sql<{ reading: number }>(
      'SELECT max(reading) AS reading FROM reading WHERE source = ?',
    ).get(source);
    keepStatement(sql, { source, reading: open?.reading ?? 0, ordinal: revision }, id, event);
    return;
  }
  switch (event.type) {
    case 'SourceReceived':
      return receive(sql, source, event.data, position);
    case 'ReadingOpened':
      return openReading(sql, source, event.data, position);
    case 'ReadingClosed':
      return turn(sql, position, closeReading(sql, source, event.data, position));
    case 'ReadingRetracted':
      return turn(sql, position, retract(sql, source, event.data, position));
    case 'EffectCameDue':
      return tellDue(sql, position, event.data.effect, dayNumber(event.data.on));
  }
}

function receive(
  sql: Sql,
  source: string,
  data: Extract<RegChronEvent, { type: 'SourceReceived' }>['data'],
  position: Position,
): void {
  if (data.part === 1) {
    sql('INSERT OR IGNORE INTO source VALUES (?, ?, ?, ?, ?, ?, ?)').run(
      source,
      data.name,
      data.mediaType,
      data.rank,
      data.length,
      data.text,
      position,
    );
  } else {
    sql('UPDATE source SET text = text || ? WHERE sha256 = ?').run(data.text, source);
  }
}

/** What counts has changed: folds again what that touches and writes what came out. */
function turn(sql: Sql, position: Position, { gone, come }: Turnover): void {
  const { regulations, instruments } = refold(sql, [...gone, ...come]);
  const changes: Change[] = [...regulations].map(([key, after]) => ({
    before: writeRegulation(sql, position, key, after),
    after,
  }));
  for (const [key, instrument] of instruments) writeInstrument(sql, position, key, instrument);
  const ordinals = new Map(come.map(({ id, ordinal }) => [id, ordinal]));
  tellEffects(sql, position, changes, (id) => ordinals.get(id) ?? Infinity);
}

/** The effective record time is the running maximum: a clock set back never takes an answer back. */
function noteMoment(sql: Sql, position: Position, previous: Position, recordedMs: number): void {
  const last = sql<{ recorded_ms: number }>(
    'SELECT recorded_ms FROM moment ORDER BY position DESC LIMIT 1',
  ).get();
  if (last && recordedMs <= last.recorded_ms) return;
  sql('INSERT INTO moment VALUES (?, ?, ?)').run(position, recordedMs, previous);
}
