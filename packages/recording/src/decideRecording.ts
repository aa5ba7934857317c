/**
 * What is still to be appended so that a source is recorded with a reading by this reader.
 *
 * - A closed reading stands, unless this reader is a newer version of the one that made it: then a further reading
 *   supersedes it. An older reader never supersedes a newer one, so that two versions of RegChron can run side by side.
 * - A reading that was retracted stands too: who sends the same file again does not undo what somebody withdrew. Only
 *   who asks for it to be read again (`afterRetraction`) gets a further reading.
 * - A reading that was torn by a crash is completed by the reader that began it: same text, same reader, same events.
 * - A reading torn by another reader is left as it is. It was never closed, so it never counted, and its events are
 *   not ours: completed by us it would be half of one reader and half of another. Ours is the next number.
 */
import type { Reading } from './fitReading.ts';
import type { IdentifiedEvent } from './eventsOfSource.ts';
import { readingEvents, receivedEvents } from './eventsOfSource.ts';
import type { Source } from './source.ts';
import type { RecordedReading, SourceHistory } from './sourceHistory.ts';
import { lastClosed } from './sourceHistory.ts';
import { supersedes } from './supersedes.ts';

export type RecordingDecision =
  | { readonly type: 'ALREADY'; readonly source: Source; readonly reading: RecordedReading }
  | {
      readonly type: 'APPEND';
      /** The source as it is or will be in the log: who described it first is believed. */
      readonly source: Source;
      readonly reading: number;
      readonly events: readonly IdentifiedEvent[];
    };

export interface ToRecord {
  readonly stream: string;
  readonly source: Source;
  readonly reading: Reading;
  readonly reader: string;
  readonly afterRetraction?: boolean;
}

export function decideRecording(history: SourceHistory, toRecord: ToRecord): RecordingDecision {
  const { stream, reading, reader } = toRecord;
  const source = { ...(history.source ?? toRecord.source), text: toRecord.source.text };
  const closed = lastClosed(history);
  const isOpenAgain = toRecord.afterRetraction === true && closed?.retractedAt !== null;
  if (closed && !isOpenAgain && !supersedes(reader, closed.reader)) {
    return { type: 'ALREADY', source, reading: closed };
  }
  const missing = receivedEvents(stream, source).slice(history.partsReceived);
  const last = history.readings.at(-1);
  const torn = last && last.closedAt === null && isBeginningOf(last, reading, reader) ? last : null;
  const number = torn?.number ?? (last?.number ?? 0) + 1;
  const events = readingEvents(stream, number, reading, reader);
  return {
    type: 'APPEND',
    source,
    reading: number,
    events: [...missing, ...(torn ? events.slice(1 + torn.statements.length) : events)],
  };
}

function isBeginningOf(torn: RecordedReading, { statements }: Reading, reader: string): boolean {
  return (
    torn.reader === reader &&
    torn.statements.length <= statements.length &&
    torn.statements.every(({ type }, index) => type === statements[index]?.type)
  );
}
