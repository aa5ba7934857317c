/** Corrections of our own: reading a recorded text again, and what may stand against a withdrawal. */
import { isDocumentFinding } from '@regchron/documents';
import type { EventLog, Position } from '@regchron/event-log';
import { READER_VERSION, readSource } from '@regchron/intake';
import { ok, refused, type Result } from '@regchron/model';
import type {
  RecordedReading,
  RecordedSource,
  RecordingContext,
  RetractionRefusal,
  Source,
} from '@regchron/recording';
import {
  ATTESTATION_READER,
  lastClosed,
  loadSourceHistory,
  recordSource,
} from '@regchron/recording';
import type { Rejection } from '../rejections/rejection.ts';

/** A source that is recorded, with its last reading. */
export interface FoundSource {
  readonly source: Source;
  readonly reading: RecordedReading;
  readonly closedAt: Position;
}

export async function loadRecorded(
  log: EventLog,
  sha256: string,
): Promise<Result<FoundSource, Rejection>> {
  const history = await loadSourceHistory(log, sha256);
  if (!history.ok) return history;
  const { source } = history.value;
  const reading = lastClosed(history.value);
  return source && reading?.closedAt
    ? ok({ source, reading, closedAt: reading.closedAt })
    : refused({ type: 'SOURCE_NOT_RECORDED', sha256, torn: source !== null });
}

/** Whether a further reading was recorded. The findings on the file, which is not there any more, are kept. */
export async function readAgain(
  log: EventLog,
  sha256: string,
  context: RecordingContext,
): Promise<Result<RecordedSource['outcome'], Rejection>> {
  const found = await loadRecorded(log, sha256);
  if (!found.ok) return found;
  const { source, reading: last } = found.value;
  if (last.kind === 'ATTESTATION') {
    // It was printed from what was asserted: there is nothing in it to be read otherwise.
    const toRecord = { source, reading: last, reader: ATTESTATION_READER, afterRetraction: true };
    const recorded = await recordSource(log, toRecord, context);
    return recorded.ok ? ok(recorded.value.outcome) : recorded;
  }
  const read = readSource(source.text);
  if (!read.ok) return read;
  const { kind, statements, findings } = read.value;
  const reading = {
    kind,
    statements,
    findings: [...last.findings.filter(isDocumentFinding), ...findings],
  };
  const toRecord = { source, reading, reader: READER_VERSION, afterRetraction: true };
  const recorded = await recordSource(log, toRecord, context);
  return recorded.ok ? ok(recorded.value.outcome) : recorded;
}

export function rejectionOfRetraction(refusal: RetractionRefusal): Rejection {
  return refusal.type === 'SOURCE_NOT_RECORDED' ? { ...refusal, torn: false } : refusal;
}
