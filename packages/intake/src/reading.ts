/** What a reading of a source gives: statements, findings, and an account of every character. */
import type { Finding, Span, StatementEvent } from '@regchron/model';

/**
 * The reader and its version, recorded with every reading: a better reader supersedes what an earlier one read.
 */
export const READER_VERSION = 'intake/2';

/** What a stretch of the source turned out to be. */
export const SEGMENT_ROLES = [
  /** White space only. */
  'LAYOUT',
  /** A list dash or heading mark of the file, no part of the words; always with a finding. */
  'MARKUP',
  /** A page number or running head in the middle of the text; always with a finding. */
  'FURNITURE',
  /** The masthead of the issue, and section headings that repeat it. */
  'ISSUE',
  'CONTENTS',
  /** An instrument's number, title, caption, addressee. */
  'HEADER',
  /** The words by which it promulgates, issues or decides. */
  'RECITAL',
  'SIGNATURE',
  /** The title of a text that an instrument carries, with its caption and inner table of contents. */
  'TITLE',
  /** A leaf of a provision tree. */
  'TEXT',
  'COLOPHON',
  /** Not understood; always with a finding of that span. */
  'UNREAD',
] as const;
export type SegmentRole = (typeof SEGMENT_ROLES)[number];

export interface Segment {
  readonly span: Span;
  readonly role: SegmentRole;
}

/** A gazette issue, whole or in part: one instrument alone is read as an issue that does not describe itself. */
export interface GazetteReading {
  readonly kind: 'GAZETTE_ISSUE';
  /** In the order of the source: the issue, then each instrument followed by its effects. */
  readonly statements: readonly StatementEvent[];
  readonly findings: readonly Finding[];
  /** A partition of the source: every UTF-16 code unit lies in exactly one segment, in order. */
  readonly account: readonly Segment[];
}

/** One law with its header, or one decision that amends or repeals: a text as found, with what it does by its own words. */
export interface LawTextReading {
  readonly kind: 'LAW_TEXT';
  /** The enacting instrument, its effects, and the text as a witness; of a decision: the instrument and its effects. */
  readonly statements: readonly StatementEvent[];
  readonly findings: readonly Finding[];
  readonly account: readonly Segment[];
}

export type SourceReading = GazetteReading | LawTextReading;

export type ReadingRefusal =
  /** No issue and no instrument was found in the text. */
  | { readonly type: 'NOTHING_RECOGNISED'; readonly length: number }
  /** Strict mode only: the findings of the heuristics that had to be used. */
  | { readonly type: 'HEURISTICS_USED'; readonly findings: readonly Finding[] };

export interface ReadingOptions {
  /** Refuse a reading that rests on any heuristic; without it, each leaves a finding. */
  readonly strict?: boolean;
}
