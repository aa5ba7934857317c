/** The questions that can be asked, all at one position of the log: a view never moves while it is used. */
import type { Position } from '@regchron/event-log';
import type {
  AnomalyKind,
  Basis,
  CalendarDay,
  Citation,
  Clause,
  Effect,
  EventOf,
  Finding,
  Instrument,
  Regulation,
  RegulationKind,
  Result,
  Span,
  StatementLife,
  Version,
} from '@regchron/model';

import type { Anomaly } from './anomalies/anomaly.ts';
import type { DatedEffect, EffectsQuestion, RecordedQuestion } from './changes/changes.ts';
import type { FeedMessage } from './changes/feed.ts';
import type { OrderedOperation } from '../texts/operations.ts';
import type { TracedVersion } from '../texts/trace.ts';
import type { RecordedText, VersionText } from '../texts/versionText.ts';
import type { BadCursor, Page, PageRequest } from './page.ts';

export interface View {
  /** The last event that counts. Positions inside a reading answer as before it: whole readings only. */
  readonly position: Position;
  /** The effective record time of that event, ISO 8601; null for an empty log. */
  readonly recordedAt: string | null;
  coverage(): Coverage;

  inForce(question: InForceQuestion): Result<InForcePage, BadCursor>;
  regulations(question: RegulationsQuestion): Result<Page<Regulation>, BadCursor>;
  /** By its id or an alias of it. */
  regulation(id: string): Regulation | null;
  /** By number, by title, or both; `on` tells namesakes apart. */
  regulationCited(citation: Citation, on: CalendarDay | null): Found<Regulation>;

  instruments(question: InstrumentsQuestion): Result<Page<Instrument>, BadCursor>;
  instrument(id: string): Instrument | null;
  instrumentCited(citation: Citation): Found<Instrument>;

  /** Effects whose day certainly or possibly lies in a range of legal days, likeliest day first to last. */
  effectsBetween(question: EffectsQuestion): Result<Page<DatedEffect>, BadCursor>;
  /** What the feed told in a stretch of record time, the oldest first. */
  recordedBetween(question: RecordedQuestion): Result<Page<FeedMessage>, BadCursor>;

  /** Everything odd of these kinds, in a fixed order; `on`: the day from which expiry is looked at. */
  anomalies(kinds: readonly AnomalyKind[], on: CalendarDay): readonly Anomaly[];

  gazetteIssues(): readonly GazetteIssue[];
  findings(question: FindingsQuestion): Result<Page<SourceFinding>, BadCursor>;

  /** The words of a version, as a source prints them or worked out; null where no text is recorded. */
  text(version: Version): VersionText | null;
  /** The words of a version that stands in a source, worked out from the text before; null where that cannot be done. */
  checkOf(version: Version): VersionText | null;
  /** The articles of a regulation through all its versions. */
  trace(regulation: Regulation): readonly TracedVersion[];
  /** What an effect of a regulation orders done to its text, operation by operation. */
  operations(regulation: Regulation, effect: Effect): readonly OrderedOperation[];
  /** Which texts cite articles of a work under this title. */
  articlesCited(title: string): readonly CitedArticle[];
  /** The other recorded texts of the same version, the most trusted first. */
  otherTexts(version: Version): readonly RecordedText[];
  /** The words of a clause in its source. */
  clause(clause: Clause): string;
  source(sha256: string): SourceRow | null;
  /** Whether the view knows the statement's source, and reads it otherwise; null for a statement that no log has. */
  statementLife(statement: string): StatementLife | null;
  /** Which mentions of a title are recorded: cited, and nothing done to it. */
  mentions(title: string): readonly Mention[];
}

export type Found<Thing> =
  | { readonly type: 'FOUND'; readonly found: Thing }
  | { readonly type: 'NOT_FOUND' }
  | { readonly type: 'AMBIGUOUS'; readonly candidates: readonly Thing[] };

/** What is recorded: how many gazette issues and sources, and the days the issues span; null without any. */
export interface Coverage {
  readonly issues: number;
  readonly sources: number;
  readonly from: CalendarDay | null;
  readonly to: CalendarDay | null;
}

export type InForcePage = Page<InForceRow> & { readonly certainCount: number };

export interface RegulationFilter {
  readonly kinds?: readonly RegulationKind[];
  readonly issuer?: string;
  /** Part of a title, compared in normal form. */
  readonly title?: string;
}

export type SortOrder = 'TITLE' | 'NUMBER' | 'IN_FORCE_SINCE';

export interface InForceQuestion extends PageRequest {
  readonly on: CalendarDay;
  /** null: everything promulgated ever. */
  readonly asPublishedBy: CalendarDay | null;
  readonly filter: RegulationFilter & { readonly certainty?: 'CERTAIN' | 'POSSIBLE' };
  readonly orderBy: SortOrder;
  readonly descending: boolean;
}

export interface InForceRow {
  readonly regulation: Regulation;
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly bases: readonly Basis[];
  readonly reason: string | null;
}

export interface RegulationsQuestion extends PageRequest {
  readonly filter: RegulationFilter & { readonly stub?: boolean };
  readonly orderBy: SortOrder;
  readonly descending: boolean;
}

export interface InstrumentsQuestion extends PageRequest {
  readonly filter: { readonly issuer?: string; readonly title?: string; readonly stub?: boolean };
}

export interface GazetteIssue {
  readonly id: string;
  readonly source: string;
  readonly described: EventOf<'GazetteIssueDescribed'>['data'];
}

export interface FindingsQuestion extends PageRequest {
  readonly source?: string;
  readonly severity?: Finding['severity'];
  readonly rule?: string;
}

export interface SourceFinding extends Finding {
  readonly source: string;
}

export interface SourceRow {
  readonly sha256: string;
  readonly name: string | null;
  readonly mediaType: string;
  readonly rank: string;
  readonly length: number;
  readonly text: string;
  readonly receivedAt: Position;
  /** The number of the reading that counts; null while none is closed. */
  readonly reading: number | null;
}

export interface Mention {
  readonly citation: Citation;
  /** The id of the instrument that mentions it. */
  readonly instrument: string;
}

/** An article of a work, as another text cites it. */
export interface CitedArticle {
  /** As in `14` or `14-2`. */
  readonly number: string;
  /** The words that cite it. */
  readonly words: string;
  /** The provision they stand in, as in 第三条; null where nothing is printed. */
  readonly unit: string | null;
  /** Where that provision stands. */
  readonly source: string;
  readonly span: Span;
  /** The statement that carries the citing text, and the id of the regulation whose text it is. */
  readonly statement: string;
  readonly regulation: string;
}
