/** What a source's stream holds so far: what arrived of the text, and each reading, whole or torn. */
import type { EventLog, Position, RecordedEvent } from '@regchron/event-log';
import {
  decodeEvent,
  isStatement,
  ok,
  refused,
  type EventRefusal,
  type RegChronEvent,
  type Result,
} from '@regchron/model';
import type { Reading } from './fitReading.ts';
import type { Source } from './source.ts';
import { sourceStream } from './source.ts';

/** A reading in the log. */
export interface RecordedReading extends Reading {
  /** From 1; a higher number supersedes a lower one. */
  readonly number: number;
  readonly reader: string;
  /** Where it was closed, from which on it counts; null while it is open. */
  readonly closedAt: Position | null;
  /** Where it was withdrawn as a whole, from which on it no longer counts; null while it is not. */
  readonly retractedAt: Position | null;
}

/** A source's stream, read whole. */
export interface SourceHistory {
  /** Revision of the stream's last event; null where there is no stream. */
  readonly revision: number | null;
  /** As first described; its text ends where the last part received ends. Null while nothing is received. */
  readonly source: Source | null;
  readonly partsReceived: number;
  readonly readings: readonly RecordedReading[];
}

/** The stream holds what this version cannot read: an event of a newer RegChron, or of something else. */
export interface UnreadableStream {
  readonly type: 'UNREADABLE_STREAM';
  readonly stream: string;
  readonly revision: number;
  readonly refusal: EventRefusal;
}

const NOTHING: SourceHistory = { revision: null, source: null, partsReceived: 0, readings: [] };

/** Reads a source's stream. */
export async function loadSourceHistory(
  log: EventLog,
  sha256: string,
): Promise<Result<SourceHistory, UnreadableStream>> {
  const stream = sourceStream(sha256);
  let history = NOTHING;
  for await (const recorded of log.readStream(stream)) {
    const { revision } = recorded;
    const decoded = decodeEvent(recorded.type, recorded.data, recorded.metadata);
    if (!decoded.ok) {
      return refused({ type: 'UNREADABLE_STREAM', stream, revision, refusal: decoded.refusal });
    }
    history = evolve({ ...history, revision }, decoded.value.event, recorded);
  }
  return ok(history);
}

/** The last reading that was closed; null while none is. */
export function lastClosed({ readings }: SourceHistory): RecordedReading | null {
  return readings.filter(({ closedAt }) => closedAt !== null).at(-1) ?? null;
}

function evolve(
  history: SourceHistory,
  event: RegChronEvent,
  { position }: RecordedEvent,
): SourceHistory {
  const { source, readings } = history;
  switch (event.type) {
    case 'SourceReceived': {
      const { length, part, parts, text, ...description } = event.data;
      return {
        ...history,
        source: { ...(source ?? description), text: (source?.text ?? '') + text },
        partsReceived: part,
      };
    }
    case 'ReadingOpened': {
      const { reading: number, reader, kind } = event.data;
      const nothingYet = { statements: [], findings: [], closedAt: null, retractedAt: null };
      const opened = { number, reader, kind, ...nothingYet };
      return { ...history, readings: [...readings, opened] };
    }
    case 'ReadingClosed': {
      const { findings } = event.data;
      return inLastReading(history, (reading) => ({ ...reading, findings, closedAt: position }));
    }
    case 'GazetteIssueDescribed':
    case 'InstrumentPromulgated':
    case 'RegulationEnacted':
    case 'RegulationAmended':
    case 'RegulationRepealed':
    case 'RegulationCorrected':
    case 'RegulationSuspended':
    case 'EffectDaySet':
    case 'TextWitnessed':
    case 'FactAsserted':
      return inLastReading(history, (reading) => ({
        ...reading,
        statements: isStatement(event) ? [...reading.statements, event] : reading.statements,
      }));
    case 'ReadingRetracted': {
      const { reading: number, statement } = event.data;
      // What the withdrawal of one statement means is judged by the chronicle; the reading stands.
      if (statement !== null) return history;
      return {
        ...history,
        readings: readings.map((reading) =>
          reading.number === number
            ? { ...reading, retractedAt: reading.retractedAt ?? position }
            : reading,
        ),
      };
    }
    case 'EffectCameDue':
      return history;
  }
}

/** Events of a reading follow its opening without others between: the expected revision keeps them together. */
function inLastReading(
  history: SourceHistory,
  change: (reading: RecordedReading) => RecordedReading,
): SourceHistory {
  const last = history.readings.at(-1);
  if (!last) return history;
  return { ...history, readings: [...history.readings.slice(0, -1), change(last)] };
}
