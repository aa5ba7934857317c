/** A source that is sent, and what it says. */
import { readSource, type SourceReading } from '@regchron/intake';
import { ok, type Finding, type Result, type StatementEvent } from '@regchron/model';
import type { Source } from '@regchron/recording';
import type { Rejection } from '../rejections/rejection.ts';

/** A source as a client sends it. */
export interface SentSource extends Omit<Source, 'rank'> {
  /** What was done to the file to make a text of it. */
  readonly findings: readonly Finding[];
  /** Refuse a source that cannot be read without guesses. */
  readonly strict: boolean;
}

/** What the text says, after what was done to make it. */
export function readSent({ text, strict, findings }: SentSource): Result<SourceReading, Rejection> {
  const read = readSource(text, { strict });
  return read.ok ? ok({ ...read.value, findings: [...findings, ...read.value.findings] }) : read;
}

/**
 * A text that describes itself as an issue of a gazette is taken for one. That is the source's own testimony: who may
 * record is trusted not to record a forged gazette, and a rank that a client merely claims would prove nothing more.
 */
export function rankOf(statements: readonly StatementEvent[]): Source['rank'] {
  const isIssue = statements.some(({ type }) => type === 'GazetteIssueDescribed');
  return isIssue ? 'OFFICIAL_GAZETTE' : 'OTHER';
}
