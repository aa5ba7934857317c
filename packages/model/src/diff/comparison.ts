/** What a comparison says: articles side by side, how each came to be paired, and the words kept, added and removed. */
import type { Provision, ProvisionTree } from '../text/provision.ts';
import type { Change, ChangeClass } from './classify/change.ts';
import type { ConcordanceEntry } from './concordance/concordance.ts';
import type { ComparisonKind } from './comparisonKind.ts';
import type { AlignmentEvidence } from './evidence.ts';
import type { WordPiece } from './inline/wordPiece.ts';
import type { TracedArticles } from './lineage.ts';
import type { NumberChange } from './numbers/numberChange.ts';

/** One of the two texts: the tree's spans point into `source`. */
export interface TextSide {
  readonly source: string;
  readonly tree: ProvisionTree;
}

/** One article of one text; in a text without articles, a division or a paragraph outside them. */
export interface ComparedUnit {
  /** "14", "14-2"; null where the unit has no number. */
  readonly number: string | null;
  /** 第十四条 as printed; null where nothing is printed. */
  readonly label: string | null;
  /** Its words as printed, without the label: heading, paragraphs and items on lines of their own. */
  readonly text: string;
  readonly provision: Provision;
}

/** A piece of the words, and the change it belongs to. */
export interface Segment extends WordPiece {
  /** Index into the changes of its article; null for what is kept, and for a line break that one text has besides. */
  readonly change: number | null;
}

/** A paragraph, item or point of an article (a heading too), as it is printed on a line of its own. */
export interface ComparedBlock {
  readonly kind: Provision['kind'] | 'heading';
  /** （一）, 1. as printed; null for a paragraph. */
  readonly label: string | null;
  /** Where in the article, as it is cited: 第二款第（三）项; empty for an article of one paragraph, and for headings. */
  readonly place: string;
  /** With its label, as printed. */
  readonly text: string;
}

/** What became of a paragraph or item. */
export type RowKind = Exclude<ComparisonKind, 'MOVED' | 'REGROUPED'>;

/** Paragraphs or items of an article side by side: one line of a table of old and new. */
export interface ComparedRow {
  readonly kind: RowKind;
  /** Empty when inserted; several when merged. */
  readonly old: readonly ComparedBlock[];
  /** Empty when deleted; several when split. */
  readonly new: readonly ComparedBlock[];
  /** Over the texts of `old` and of `new`, each joined by line breaks. */
  readonly segments: readonly Segment[];
}

export interface ComparedArticle {
  readonly kind: ComparisonKind;
  /** 0 to 1: how sure the pairing is (not how alike the texts are). */
  readonly confidence: number;
  readonly evidence: readonly AlignmentEvidence[];
  /** Empty when inserted, several when merged. In reading order. */
  readonly old: readonly ComparedUnit[];
  /** Empty when deleted, several when split. In reading order. */
  readonly new: readonly ComparedUnit[];
  /** Paragraph by paragraph, in the order of the new text; both texts in full. */
  readonly rows: readonly ComparedRow[];
  /** Over the texts of `old` and of `new`, each joined by line breaks: the segments of the rows, joined. */
  readonly segments: readonly Segment[];
  /** Every change of words or print, in order; empty where the print is the same. */
  readonly changes: readonly Change[];
  /** Substantive where one of its changes is; null where nothing changed, print included. */
  readonly class: ChangeClass | null;
  /** The numbers that changed in it. */
  readonly numbers: readonly NumberChange[];
}

/** The heading of a part, chapter or section. */
export interface ComparedHeadingSide {
  /** 第二章 as printed; null where nothing is printed. */
  readonly label: string | null;
  readonly number: string | null;
  /** Without the label. */
  readonly text: string;
  readonly provision: Provision;
}

/** A part, chapter or section of one text beside its counterpart: what became of its heading. */
export interface ComparedHeading {
  readonly level: 'part' | 'chapter' | 'section';
  readonly kind: Exclude<ComparisonKind, 'SPLIT' | 'MERGED' | 'REGROUPED' | 'MOVED'>;
  readonly confidence: number;
  readonly evidence: readonly AlignmentEvidence[];
  readonly old: ComparedHeadingSide | null;
  readonly new: ComparedHeadingSide | null;
  /** Over the words of both headings, labels left out. */
  readonly segments: readonly Segment[];
  readonly changes: readonly Change[];
}

/** How many entries of each kind `articles` has: a split in three counts once. */
export type ComparisonSummary = Readonly<Record<Lowercase<ComparisonKind>, number>>;

export interface Comparison {
  readonly summary: ComparisonSummary;
  /** In the order of the new text; what was deleted stands after what it followed in the old one. */
  readonly articles: readonly ComparedArticle[];
  /** Parts, chapters and sections, in the same order; empty where neither text has any. */
  readonly headings: readonly ComparedHeading[];
  /** Old number ↔ new number, in the order of `articles`; what has no number is left out. */
  readonly concordance: readonly ConcordanceEntry[];
  /** What the lineage told and the texts do not fit: an article that neither has, or one named twice. */
  readonly lineageNotUsed: readonly TracedArticles[];
}
