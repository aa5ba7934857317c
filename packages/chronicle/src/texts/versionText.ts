/** The words of a version: as a source prints them, or worked out from an earlier text by carrying instructions out. */
import type { ConsolidatedText, Finding, ProvisionTree, Span } from '@regchron/model';

/** A text as a source prints it. */
export interface RecordedText {
  readonly sha256: string;
  /** The source's whole text; the tree's spans are places in it. */
  readonly source: string;
  readonly tree: ProvisionTree;
}

export interface TextFinding extends Finding {
  /** The source its span is a place in; null where it is about no one place. */
  readonly source: string | null;
}

export interface SourcePlace {
  readonly source: string;
  readonly span: Span;
}

export interface VersionText {
  /** The text that the tree's spans are places in: a whole source, or the words worked out. */
  readonly source: string;
  readonly tree: ProvisionTree;
  /** The recorded text it is, or was worked out from. */
  readonly base: RecordedText;
  /** What carrying the instructions out came to; null where the words stand so in a source. */
  readonly workedOut: ConsolidatedText | null;
  /** Whether it is known to be the whole text of its version. */
  readonly complete: boolean;
  readonly findings: readonly TextFinding[];
  /** Where a stretch of it stands in a source: where most of its words do. Null for words that stand in none. */
  placeOf(span: Span): SourcePlace | null;
}
