/** What a comparison says: articles side by side, how each came to be paired, and the words kept, added and removed. */
import type { Provision, ProvisionTree } from '../text/provision.ts';

/** One of the two texts: the tree's spans point into `source`. */
export interface TextSide {
  readonly source: string;
  readonly tree: ProvisionTree;
}

/**
 * What became of an article. Words come before place: one that was reworded is `MODIFIED` wherever
 * it stands; only one whose words are the same is `MOVED` (out of the common order) or `RENUMBERED`.
 */
export const COMPARISON_KINDS = [
  'UNCHANGED',
  'MODIFIED',
  'INSERTED',
  'DELETED',
  'RENUMBERED',
  'MOVED',
  'SPLIT',
  'MERGED',
] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];

/** Why two articles are held to be the same one, or why an article is held to have no counterpart. */
export type AlignmentEvidence =
  /** Printed alike, character by character. */
  | { readonly type: 'EXACT_TEXT' }
  /** Alike in normal form: glyphs, spaces or line breaks differ. */
  | { readonly type: 'SAME_WORDS' }
  /** `score`: Dice of the character bigrams, rare ones weighing more, 0 to 1; of a split or merger, over all its parts. */
  | { readonly type: 'SIMILAR_TEXT'; readonly score: number }
  /** The next best partner of either of them, where it comes to half the likeness or more. */
  | { readonly type: 'RUNNER_UP'; readonly score: number }
  /** The same words stand several times: so often in the old text, so often in the new one. */
  | { readonly type: 'TWINS'; readonly old: number; readonly new: number }
  | { readonly type: 'SAME_NUMBER' }
  /** The article right before it, or right after it, has the same counterpart in the other text's place. */
  | { readonly type: 'SAME_NEIGHBOUR' }
  /** It crosses the order that most articles keep. */
  | { readonly type: 'OUT_OF_ORDER' }
  /** Nothing left is alike enough; `best` is the score of the likest, 0 for none. */
  | { readonly type: 'NO_COUNTERPART'; readonly best: number }
  /** A passage was too long and too different for word by word: it is shown as replaced whole. */
  | { readonly type: 'WORDS_NOT_COMPARED' };

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

/**
 * A piece of the words. `KEPT` and `REMOVED` pieces joined are the old text exactly as printed,
 * `KEPT` and `ADDED` pieces the new one.
 */
export interface Segment {
  readonly kind: 'KEPT' | 'ADDED' | 'REMOVED';
  readonly text: string;
  /** False where words changed; true for what is kept, and where only glyphs, spaces or line breaks differ. */
  readonly sameWords: boolean;
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
  /** Over the texts of `old` and of `new`, each joined by line breaks. */
  readonly segments: readonly Segment[];
}

/** How many entries of each kind `articles` has: a split in three counts once. */
export type ComparisonSummary = Readonly<Record<Lowercase<ComparisonKind>, number>>;

export interface Comparison {
  readonly summary: ComparisonSummary;
  /** In the order of the new text; what was deleted stands after what it followed in the old one. */
  readonly articles: readonly ComparedArticle[];
}

export interface CompareLimits {
  /** Articles of either text, at most. */
  readonly maxUnits: number;
  /** UTF-16 code units of the compared words of either text, at most. */
  readonly maxCharacters: number;
}

/** Room for any Chinese code (the Civil Code: 1,260 articles, 110,000 characters); the worst made up took some ten seconds. */
export const DEFAULT_COMPARE_LIMITS: CompareLimits = { maxUnits: 2_000, maxCharacters: 500_000 };

/** The refusal: which text exceeded which limit. */
export interface TooLarge {
  readonly type: 'TOO_LARGE';
  readonly side: 'OLD' | 'NEW';
  readonly measure: 'UNITS' | 'CHARACTERS';
  readonly actual: number;
  readonly limit: number;
}
