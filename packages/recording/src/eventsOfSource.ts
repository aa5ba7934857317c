/** The decision from a source and its reading to the events that are recorded. Pure: the same input, the same ids. */
import { identifierOf, type RegChronEvent } from '@regchron/model';
import type { Reading } from './fitReading.ts';
import { partsOf } from './partsOf.ts';
import type { Source } from './source.ts';
import { sha256OfText, sourceStream } from './source.ts';

/** An event with the id it will have in the log, on whichever machine it is recorded. */
export interface IdentifiedEvent {
  readonly id: string;
  readonly event: RegChronEvent;
}

/** Everything recorded of a source that is read for the first time: what arrived, then the reading. */
export function eventsOfSource(
  source: Source,
  reading: Reading,
  reader: string,
): readonly IdentifiedEvent[] {
  const stream = sourceStream(sha256OfText(source.text));
  return [...receivedEvents(stream, source), ...readingEvents(stream, 1, reading, reader)];
}

/** The text in its parts, in order. They belong to no reading. */
export function receivedEvents(stream: string, source: Source): readonly IdentifiedEvent[] {
  const { text, ...description } = source;
  const parts = partsOf(text);
  return parts.map((part, index) => ({
    id: identifierOf(stream, 'part', index),
    event: {
      type: 'SourceReceived',
      data: {
        ...description,
        length: text.length,
        part: index + 1,
        parts: parts.length,
        text: part,
      },
    },
  }));
}

/**
 * One reading from its opening to its closing; it counts only when closed. The reader is part of the ids: two versions
 * may begin the same reading at once, and the log must not take the one's events for a repetition of the other's.
 */
export function readingEvents(
  stream: string,
  number: number,
  { kind, statements, findings }: Reading,
  reader: string,
): readonly IdentifiedEvent[] {
  const events: readonly RegChronEvent[] = [
    { type: 'ReadingOpened', data: { reading: number, reader, kind } },
    ...statements,
    {
      type: 'ReadingClosed',
      data: { reading: number, statements: statements.length, findings: [...findings] },
    },
  ];
  return events.map((event, ordinal) => ({
    id: identifierOf(stream, number, reader, ordinal),
    event,
  }));
}

/** The id of a reading's statement, by its place among them from 0: the opening comes before the first. */
export function statementId(
  sha256: string,
  { number, reader }: { readonly number: number; readonly reader: string },
  ordinal: number,
): string {
  return identifierOf(sourceStream(sha256), number, reader, ordinal + 1);
}
