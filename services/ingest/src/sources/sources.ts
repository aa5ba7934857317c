/** What can be done with sources: look before recording, record, look up. */
import type { Chronicle } from '@regchron/chronicle';
import type { EventLog, Position } from '@regchron/event-log';
import { READER_VERSION, readSource, type SourceReading } from '@regchron/intake';
import type { Chronicle as Folded, Result, StatementEvent } from '@regchron/model';
import { ok, refused } from '@regchron/model';
import type { RecordedReading, Source } from '@regchron/recording';
import {
  fitReading,
  lastClosed,
  loadSourceHistory,
  recordSource,
  sha256OfText,
  statementsOf,
} from '@regchron/recording';
import type { Rejection } from '../rejections/rejection.ts';
import { sourceAnswer, type Judged, type SourceAnswer } from './sourceAnswer.ts';

/** A source as a client sends it. */
export interface SentSource extends Pick<Source, 'text' | 'name' | 'mediaType' | 'rawSha256'> {
  /** Refuse a source that cannot be read without guesses. */
  readonly strict: boolean;
}

export interface Recorded {
  readonly isNew: boolean;
  readonly answer: SourceAnswer;
}

export interface Sources {
  preview(sent: SentSource): Promise<Result<SourceAnswer, Rejection>>;
  record(sent: SentSource, correlationId: string): Promise<Result<Recorded, Rejection>>;
  lookUp(sha256: string): Promise<Result<SourceAnswer, Rejection>>;
  text(sha256: string): Promise<Result<string, Rejection>>;
}

export interface SourcesOptions {
  readonly log: EventLog;
  readonly chronicle: Chronicle;
  readonly clock: () => Date;
  readonly recorder: string;
  /** How long a client should wait for the read model to come as far as what it asks of, in milliseconds. */
  readonly patienceMs: number;
}

export function createSources(options: SourcesOptions): Sources {
  const { log, chronicle, clock, recorder } = options;

  async function answerRecorded(
    { text, rank }: Source,
    reading: RecordedReading,
    closedAt: Position,
  ): Promise<Result<SourceAnswer, Rejection>> {
    const sha256 = sha256OfText(text);
    if (!(await hasReached(chronicle, closedAt, options.patienceMs))) {
      return refused({ type: 'NOT_YET_PROJECTED', sha256 });
    }
    const facts = {
      source: { sha256, length: text.length, kind: reading.kind },
      recorded: true,
      statements: statementsOf({ sha256, rank, reading }, reading.statements),
      findings: reading.findings,
    };
    return ok(sourceAnswer(facts, chronicle.latest()));
  }

  async function load(sha256: string): ReturnType<typeof loadSourceHistory> {
    return loadSourceHistory(log, sha256);
  }

  return {
    preview: async ({ text, strict }) => {
      const read = readSource(text, { strict });
      if (!read.ok) return read;
      const { statements, findings } = fitReading(read.value);
      const sha256 = sha256OfText(text);
      const rank = rankOf(statements);
      const reading = { number: 1, reader: READER_VERSION };
      const seen = statementsOf({ sha256, rank, reading }, statements);
      const facts = {
        source: { sha256, length: text.length, kind: read.value.kind },
        recorded: false,
        statements: seen,
        findings,
      };
      return ok(sourceAnswer(facts, judgedBy(chronicle.preview(seen))));
    },

    record: async ({ strict, ...sent }, correlationId) => {
      const reading = readSource(sent.text, { strict });
      if (!reading.ok) return reading;
      const rank = rankOf(reading.value.statements);
      const source: Source = { ...sent, encoding: 'utf-8', rank };
      const recorded = await recordSource(
        log,
        { source, reading: reading.value, reader: READER_VERSION },
        { clock, recorder, correlationId },
      );
      if (!recorded.ok) return recorded;
      const { outcome, position } = recorded.value;
      const answer = await answerRecorded(recorded.value.source, recorded.value.reading, position);
      if (!answer.ok) return answer;
      return ok({ isNew: outcome === 'RECORDED', answer: answer.value });
    },

    lookUp: async (sha256) => {
      const history = await load(sha256);
      if (!history.ok) return history;
      const { source } = history.value;
      const reading = lastClosed(history.value);
      if (source && reading?.closedAt) {
        return answerRecorded(source, reading, reading.closedAt);
      }
      return refused({ type: 'SOURCE_NOT_RECORDED', sha256, torn: source !== null });
    },

    text: async (sha256) => {
      const history = await load(sha256);
      if (!history.ok) return history;
      const { source } = history.value;
      if (source && lastClosed(history.value)) return ok(source.text);
      return refused({ type: 'SOURCE_NOT_RECORDED', sha256, torn: source !== null });
    },
  };
}

/**
 * A text that describes itself as an issue of a gazette is taken for one. That is the source's own testimony: who may
 * record is trusted not to record a forged gazette, and a rank that a client merely claims would prove nothing more.
 */
function rankOf(statements: readonly StatementEvent[]): Source['rank'] {
  const isIssue = statements.some(({ type }) => type === 'GazetteIssueDescribed');
  return isIssue ? 'OFFICIAL_GAZETTE' : 'OTHER';
}

function judgedBy({ instruments, regulations }: Folded): Judged {
  const byId = new Map(instruments.map((each) => [each.id, each]));
  const regulationsById = new Map(regulations.map((each) => [each.id, each]));
  return {
    instrument: (id) => byId.get(id) ?? null,
    regulation: (id) => regulationsById.get(id) ?? null,
  };
}

async function hasReached(
  chronicle: Chronicle,
  position: Position,
  patienceMs: number,
): Promise<boolean> {
  const signal = AbortSignal.timeout(patienceMs);
  return chronicle.reached(position, signal).then(
    () => true,
    (error: unknown) => {
      if (signal.aborted) return false;
      throw error;
    },
  );
}
