/**
 * Withdraws a reading, or one statement of it: a further event in the source's stream, with the reason and who says so.
 * Nothing is edited; what was answered before can still be asked. The same withdrawal again appends nothing.
 */
import type { EventLog, Position } from '@regchron/event-log';
import {
  decodeEvent,
  identifierOf,
  ok,
  refused,
  SCHEMA_VERSION,
  type EventMetadata,
  type EventOf,
  type Result,
} from '@regchron/model';
import { statementId } from './eventsOfSource.ts';
import type { RecordingContext } from './recordSource.ts';
import { sourceStream } from './source.ts';
import type { SourceHistory, UnreadableStream } from './sourceHistory.ts';
import { lastClosed, loadSourceHistory } from './sourceHistory.ts';

export interface Retraction {
  readonly sha256: string;
  /** The reading's number; null: the one that holds the statement, or else the last one closed. */
  readonly reading: number | null;
  /** The event id of the one statement to withdraw; null for the whole reading. */
  readonly statement: string | null;
  /** Why, and by whom; neither is empty. */
  readonly reason: string;
  readonly by: string;
}

export interface Retracted {
  /** ALREADY: it was withdrawn before, and nothing was appended. */
  readonly outcome: 'RETRACTED' | 'ALREADY';
  readonly reading: number;
  readonly position: Position;
}

export type RetractionRefusal =
  | UnreadableStream
  | { readonly type: 'SOURCE_NOT_RECORDED'; readonly sha256: string }
  /** `readings`: the numbers of those that are closed. */
  | { readonly type: 'NO_SUCH_READING'; readonly readings: readonly number[] }
  | { readonly type: 'NO_SUCH_STATEMENT'; readonly statement: string }
  | { readonly type: 'CONTENDED'; readonly stream: string; readonly attempts: number };

const MOST_ATTEMPTS = 64;

/** Records the retraction, or finds that it is recorded. Repeating it is safe at any time. */
export async function retractReading(
  log: EventLog,
  retraction: Retraction,
  context: Pick<RecordingContext, 'clock' | 'recorder' | 'correlationId'>,
): Promise<Result<Retracted, RetractionRefusal>> {
  const { sha256, statement, reason, by } = retraction;
  const stream = sourceStream(sha256);
  for (let attempts = 0; attempts < MOST_ATTEMPTS; attempts += 1) {
    const history = await loadSourceHistory(log, sha256);
    if (!history.ok) return history;
    const meant = readingMeant(history.value, retraction);
    if (!meant.ok) return meant;
    const reading = meant.value;
    const before = (await loadRetractions(log, sha256)).find(
      (each) => each.reading === reading && each.statement === statement,
    );
    if (before) return ok({ outcome: 'ALREADY', reading, position: before.position });
    const metadata: EventMetadata = {
      schemaVersion: SCHEMA_VERSION,
      recordedAt: context.clock().toISOString(),
      recorder: context.recorder,
      correlationId: context.correlationId,
    };
    const event = {
      id: identifierOf(stream, reading, 'retracted', statement ?? ''),
      type: 'ReadingRetracted',
      data: { reading, statement, reason, by },
      metadata,
    };
    const result = await log.append(stream, [event], { expected: history.value.revision ?? 'ANY' });
    switch (result.type) {
      case 'APPENDED':
        return ok({ outcome: 'RETRACTED', reading, position: result.position });
      // Somebody else has appended meanwhile, perhaps this very retraction. Look again.
      case 'ALREADY_APPENDED':
      case 'WRONG_EXPECTED_REVISION':
        break;
      case 'REFUSED':
        throw new Error(`the log refuses a retraction: ${JSON.stringify(result.refusal)}`);
    }
  }
  return refused({ type: 'CONTENDED', stream, attempts: MOST_ATTEMPTS });
}

function readingMeant(
  history: SourceHistory,
  { sha256, reading: number, statement }: Retraction,
): Result<number, RetractionRefusal> {
  const last = lastClosed(history);
  if (!last) return refused({ type: 'SOURCE_NOT_RECORDED', sha256 });
  const closed = history.readings.filter(({ closedAt }) => closedAt !== null);
  const named = number === null ? closed : closed.filter((each) => each.number === number);
  if (named.length === 0) {
    return refused({ type: 'NO_SUCH_READING', readings: closed.map((each) => each.number) });
  }
  if (statement === null) return ok(number ?? last.number);
  const holder = named.find((each) =>
    each.statements.some((_, ordinal) => statementId(sha256, each, ordinal) === statement),
  );
  return holder ? ok(holder.number) : refused({ type: 'NO_SUCH_STATEMENT', statement });
}

/** A retraction in the log. */
export type RecordedRetraction = EventOf<'ReadingRetracted'>['data'] & {
  readonly position: Position;
};

/** What was withdrawn of a source, in the order of the log; events this version cannot read are passed over. */
export async function loadRetractions(
  log: EventLog,
  sha256: string,
): Promise<readonly RecordedRetraction[]> {
  const found: RecordedRetraction[] = [];
  for await (const { type, data, metadata, position } of log.readStream(sourceStream(sha256))) {
    if (type !== 'ReadingRetracted') continue;
    const decoded = decodeEvent(type, data, metadata);
    if (decoded.ok && decoded.value.event.type === 'ReadingRetracted') {
      found.push({ ...decoded.value.event.data, position });
    }
  }
  return found;
}
