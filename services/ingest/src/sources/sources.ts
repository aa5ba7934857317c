/** What can be done with sources: look before recording, record, look up. */
import type { Chronicle, Preview } from '@regchron/chronicle';
import type { EventLog, Position } from '@regchron/event-log';
import { READER_VERSION } from '@regchron/intake';
import type { Result } from '@regchron/model';
import { ok, refused } from '@regchron/model';
import type { RecordedReading, Retraction, Source } from '@regchron/recording';
import {
  fitReading,
  loadRetractions,
  recordSource,
  retractReading,
  sha256OfText,
  statementsOf,
} from '@regchron/recording';
import type { Rejection } from '../rejections/rejection.ts';
import { loadRecorded, readAgain, rejectionOfRetraction } from './corrections.ts';
import { hasReached } from './hasReached.ts';
import { rankOf, readSent, type SentSource } from './sentSource.ts';
import type { Judged } from './judged.ts';
import { factsIn, sourceAnswer, type SourceAnswer } from './sourceAnswer.ts';

export interface Recorded {
  readonly isNew: boolean;
  readonly answer: SourceAnswer;
}

export interface Sources {
  preview(sent: SentSource): Promise<Result<SourceAnswer, Rejection>>;
  record(sent: SentSource, correlationId: string): Promise<Result<Recorded, Rejection>>;
  /** Reads the recorded text with the present reader: a newer one supersedes, and a retracted reading is followed. */
  readAgain(sha256: string, correlationId: string): Promise<Result<Recorded, Rejection>>;
  /** Withdraws a reading or one statement; new, where it was not withdrawn before. */
  retract(retraction: Retraction, correlationId: string): Promise<Result<Recorded, Rejection>>;
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
    const retractions = await loadRetractions(log, sha256);
    const position = Math.max(closedAt, ...retractions.map((each) => each.position));
    if (!(await hasReached(chronicle, position, options.patienceMs))) {
      return refused({ type: 'NOT_YET_PROJECTED', sha256 });
    }
    const facts = {
      source: { sha256, length: text.length, kind: reading.kind },
      recorded: true,
      retractions: retractions.filter((each) => each.reading === reading.number),
      statements: statementsOf({ sha256, rank, reading }, reading.statements),
      facts: factsIn({ sha256, reading }, reading.statements),
      findings: reading.findings,
    };
    return ok(sourceAnswer(facts, chronicle.latest()));
  }

  async function lookUp(sha256: string): Promise<Result<SourceAnswer, Rejection>> {
    const found = await loadRecorded(log, sha256);
    if (!found.ok) return found;
    const { source, reading, closedAt } = found.value;
    return answerRecorded(source, reading, closedAt);
  }

  return {
    preview: async (sent) => {
      const { text } = sent;
      const read = readSent(sent);
      if (!read.ok) return read;
      const { statements, findings } = fitReading(read.value);
      const sha256 = sha256OfText(text);
      const rank = rankOf(statements);
      const reading = { number: 1, reader: READER_VERSION };
      const seen = statementsOf({ sha256, rank, reading }, statements);
      const facts = {
        source: { sha256, length: text.length, kind: read.value.kind },
        recorded: false,
        retractions: [],
        statements: seen,
        facts: [],
        findings,
      };
      return ok(sourceAnswer(facts, judgedBy(chronicle.preview(seen, { id: sha256, text }))));
    },

    record: async (sent, correlationId) => {
      const reading = readSent(sent);
      if (!reading.ok) return reading;
      const { text, name, mediaType, encoding, rawSha256 } = sent;
      const rank = rankOf(reading.value.statements);
      const source: Source = { text, name, mediaType, encoding, rawSha256, rank };
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

    readAgain: async (sha256, correlationId) => {
      const context = { clock, recorder, correlationId };
      const recorded = await readAgain(log, sha256, context);
      if (!recorded.ok) return recorded;
      const answer = await lookUp(sha256);
      return answer.ok
        ? ok({ isNew: recorded.value === 'RECORDED', answer: answer.value })
        : answer;
    },

    retract: async (retraction, correlationId) => {
      const context = { clock, recorder, correlationId };
      const retracted = await retractReading(log, retraction, context);
      if (!retracted.ok) return refused(rejectionOfRetraction(retracted.refusal));
      const answer = await lookUp(retraction.sha256);
      const isNew = retracted.value.outcome === 'RETRACTED';
      return answer.ok ? ok({ isNew, answer: answer.value }) : answer;
    },

    lookUp,

    text: async (sha256) => {
      const found = await loadRecorded(log, sha256);
      return found.ok ? ok(found.value.source.text) : found;
    },
  };
}

function judgedBy({ instruments, regulations, operations }: Preview): Judged {
  const byId = new Map(
    // Its own id last: it outdoes what another answers to as well.
    [
      ...instruments.flatMap((each) => each.aliases.map((id) => [id, each] as const)),
      ...instruments.map((each) => [each.id, each] as const),
    ],
  );
  const regulationsById = new Map(regulations.map((each) => [each.id, each]));
  return {
    instrument: (id) => byId.get(id) ?? null,
    regulation: (id) => regulationsById.get(id) ?? null,
    operations,
  };
}
