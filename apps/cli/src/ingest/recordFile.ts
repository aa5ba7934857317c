/** One file into the log. */
import type { EventLog } from '@regchron/event-log';
import type { RecordedRetraction, RecordingRefusal } from '@regchron/recording';
import { loadRetractions, recordSource } from '@regchron/recording';
import type { Io } from '../io.ts';
import { RECORDER } from '../recorder.ts';
import { countsOf, type FileReport } from './fileReport.ts';
import { readFileSource } from './readFileSource.ts';

export async function recordFile(log: EventLog, path: string, io: Io): Promise<FileReport> {
  const read = await readFileSource(path, io.directory);
  if (!read.ok) return { path, outcome: 'FAILED', problem: read.refusal };
  const context = { clock: io.clock, recorder: RECORDER, correlationId: null };
  const recorded = await recordSource(log, read.value, context);
  if (!recorded.ok)
    return { path, outcome: 'FAILED', problem: sayRecordingRefusal(recorded.refusal) };
  const { outcome, sha256, position, reading } = recorded.value;
  const { encoding } = read.value.source;
  const counts = countsOf(reading);
  const retracted =
    outcome === 'ALREADY' ? await retractionOf(log, sha256, reading.number) : undefined;
  const { kind } = reading;
  return {
    path,
    outcome,
    sha256,
    encoding,
    kind,
    counts,
    position,
    ...(retracted && { retracted }),
  };
}

/** Whether what is recorded was withdrawn since: then it is there, and does not count. */
async function retractionOf(
  log: EventLog,
  sha256: string,
  reading: number,
): Promise<RecordedRetraction | undefined> {
  const retractions = await loadRetractions(log, sha256);
  return retractions.find((each) => each.reading === reading && each.statement === null);
}

export function sayRecordingRefusal(refusal: RecordingRefusal): string {
  switch (refusal.type) {
    case 'UNREADABLE_STREAM':
      return `its stream ${refusal.stream} holds event ${refusal.revision}, which this version cannot read (${refusal.refusal.type}). Update RegChron.`;
    case 'CONTENDED':
      return `others kept recording the same source, ${refusal.attempts} times over. Try again.`;
  }
}
