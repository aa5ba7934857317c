/**
 * Records a source in its stream. One recording may take several appends, and may be torn between them:
 * recorded again, it goes on where the stream ends. Any number of processes may record the same source at once;
 * the revision each expects lets one of them through at every step, and the ids are the same for all.
 */
import type { EventLog, ExpectedRevision, NewEvent, Position } from '@regchron/event-log';
import { MAX_APPEND_BYTES } from '@regchron/event-log';
import { ok, refused, SCHEMA_VERSION, type EventMetadata, type Result } from '@regchron/model';
import { appendsOf } from './appendsOf.ts';
import { decideRecording } from './decideRecording.ts';
import type { IdentifiedEvent } from './eventsOfSource.ts';
import type { Reading } from './fitReading.ts';
import { fitReading } from './fitReading.ts';
import { dataOf } from './measured.ts';
import type { Source } from './source.ts';
import { sha256OfText, sourceStream } from './source.ts';
import type { RecordedReading, UnreadableStream } from './sourceHistory.ts';
import { loadSourceHistory } from './sourceHistory.ts';

export interface RecordingContext {
  /** The present moment; travels in the metadata as `recordedAt`. */
  readonly clock: () => Date;
  /** Who records: a service or a command, with its version. */
  readonly recorder: string;
  readonly correlationId: string | null;
  /** The most one append may measure, in bytes; the log's own limit where it is left out. */
  readonly appendLimit?: number;
}

/** What is to be recorded: the source, what was read in it, and by which reader (`name/version`). */
export interface SourceToRecord {
  readonly source: Source;
  readonly reading: Reading;
  readonly reader: string;
  /** Whether a further reading is wanted where the last one was retracted; otherwise that one stays the last. */
  readonly afterRetraction?: boolean;
}

export interface RecordedSource {
  /** ALREADY: a reading that is as good was closed before, and nothing was appended. */
  readonly outcome: 'RECORDED' | 'ALREADY';
  readonly sha256: string;
  /** As the log describes it, which is how it was described first. */
  readonly source: Source;
  readonly reading: RecordedReading;
  /** Where the reading was closed: from there on it counts. */
  readonly position: Position;
}

export type RecordingRefusal =
  | UnreadableStream
  /** Other readers kept opening readings of the same source; nothing is lost, and a repetition may succeed. */
  | { readonly type: 'CONTENDED'; readonly stream: string; readonly attempts: number };

/**
 * Recorders of one version give way to each other at most once for each append. Only recorders of different versions
 * could take turns in abandoning each other's reading, which must end some day.
 */
const MOST_ATTEMPTS = 64;

/** Records the source with this reading, or finds that it is recorded. Repeating it is safe at any time. */
export async function recordSource(
  log: EventLog,
  toRecord: SourceToRecord,
  context: RecordingContext,
): Promise<Result<RecordedSource, RecordingRefusal>> {
  const sha256 = sha256OfText(toRecord.source.text);
  const stream = sourceStream(sha256);
  const fitted = { ...toRecord, stream, reading: fitReading(toRecord.reading) };
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts += 1) {
    const history = await loadSourceHistory(log, sha256);
    if (!history.ok) return history;
    const decision = decideRecording(history.value, fitted);
    const { source } = decision;
    if (decision.type === 'ALREADY') {
      const { reading } = decision;
      if (reading.closedAt === null) throw new Error('a reading that stands is closed');
      return ok({ outcome: 'ALREADY', sha256, source, reading, position: reading.closedAt });
    }
    const position = await appendAll(log, stream, history.value.revision, decision.events, context);
    if (position === null) continue;
    const { reader, reading } = fitted;
    const recorded = {
      ...reading,
      number: decision.reading,
      reader,
      closedAt: position,
      retractedAt: null,
    };
    return ok({ outcome: 'RECORDED', sha256, source, reading: recorded, position });
  }
  return refused({ type: 'CONTENDED', stream, attempts: MOST_ATTEMPTS });
}

/** The position of the last event; null where somebody else has appended to the stream meanwhile. */
async function appendAll(
  log: EventLog,
  stream: string,
  revision: number | null,
  events: readonly IdentifiedEvent[],
  context: RecordingContext,
): Promise<Position | null> {
  const metadata: EventMetadata = {
    schemaVersion: SCHEMA_VERSION,
    recordedAt: context.clock().toISOString(),
    recorder: context.recorder,
    correlationId: context.correlationId,
  };
  const toAppend = events.map(({ id, event }): NewEvent => ({
    id,
    type: event.type,
    data: dataOf(event),
    metadata,
  }));
  let expected: ExpectedRevision = revision ?? 'NO_STREAM';
  let position: Position | null = null;
  for (const append of appendsOf(toAppend, context.appendLimit ?? MAX_APPEND_BYTES)) {
    const result = await log.append(stream, append, { expected });
    switch (result.type) {
      case 'APPENDED':
        expected = result.revision;
        position = result.position;
        break;
      // Already there: by another recorder, who may have described the source in other words. Look again.
      case 'ALREADY_APPENDED':
      case 'WRONG_EXPECTED_REVISION':
        return null;
      case 'REFUSED':
        throw new Error(`the log refuses a recording: ${JSON.stringify(result.refusal)}`);
    }
  }
  return position;
}
