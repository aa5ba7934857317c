/** What travels from a resolver to those of the fields below it: the thing, and the view it was seen in. */
import type {
  ArticleWording,
  GazetteIssue,
  Mention as SeenMention,
  SourceRow,
  VersionText,
} from '@regchron/chronicle';
import type {
  CalendarDay,
  Citation,
  Clause,
  Effect,
  Finding,
  Instrument,
  Provision,
  Regulation,
  RegulationFact,
  Span,
  Version,
} from '@regchron/model';
import type { RememberingView } from './rememberingView.ts';

export interface Seen {
  readonly view: RememberingView;
}

export interface RegulationParent extends Seen {
  readonly __typename: 'Regulation';
  readonly regulation: Regulation;
}

export interface InstrumentParent extends Seen {
  readonly __typename: 'Instrument';
  readonly instrument: Instrument;
}

export interface GazetteIssueParent extends Seen {
  readonly __typename: 'GazetteIssue';
  readonly issue: GazetteIssue;
}

export interface FactParent extends Seen {
  readonly fact: RegulationFact;
}

export interface EffectParent extends Seen {
  readonly regulation: Regulation;
  readonly effect: Effect;
}

export interface VersionParent extends Seen {
  readonly regulation: Regulation;
  readonly version: Version;
  /** How far the reader saw who asked for it; null: everything promulgated ever. */
  readonly asPublishedBy: CalendarDay | null;
}

export interface ProvisionParent {
  readonly in: VersionParent;
  readonly text: VersionText;
  readonly provision: Provision;
  /** The article it belongs to; null outside articles. */
  readonly article: Provision | null;
}

export interface WordingParent {
  readonly in: VersionParent;
  readonly wording: ArticleWording;
}

export interface ClauseParent extends Seen {
  readonly clause: Clause;
}

export interface MentionParent extends Seen {
  readonly mention: SeenMention;
}

export interface SourceParent {
  readonly source: SourceRow;
}

export interface SpanAnswer extends Span {
  readonly source: string;
}

export interface FindingAnswer extends Omit<Finding, 'span'> {
  readonly source: string | null;
  readonly span: SpanAnswer | null;
}

export function regulationParent(view: RememberingView, regulation: Regulation): RegulationParent {
  return { __typename: 'Regulation', view, regulation };
}

export function instrumentParent(view: RememberingView, instrument: Instrument): InstrumentParent {
  return { __typename: 'Instrument', view, instrument };
}

/** The regulation with this id; null where the view has none. */
export function regulationWithId(view: RememberingView, id: string): RegulationParent | null {
  const regulation = view.regulation(id);
  return regulation && regulationParent(view, regulation);
}

export function instrumentWithId(view: RememberingView, id: string): InstrumentParent | null {
  const instrument = view.instrument(id);
  return instrument && instrumentParent(view, instrument);
}

/** Where a stretch of a version's words stands in a source; null where it stands in none. */
export function placeOf(text: VersionText, span: Span | null): SpanAnswer | null {
  const place = span && text.placeOf(span);
  return place && spanIn(place.source, place.span);
}

export function spanIn(source: string, { offset, length }: Span): SpanAnswer {
  return { source, offset, length };
}

/** A finding as the schema has it; a span without the source it lies in would point nowhere. */
export function findingAnswer(finding: Finding, source: string | null): FindingAnswer {
  const { rule, severity, message, span } = finding;
  return { rule, severity, message, source, span: source && span ? spanIn(source, span) : null };
}

export type CitationParent = Citation;
