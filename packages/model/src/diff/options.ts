/** What a comparison may be told, and how much is compared at most: a limit is a typed answer, never a wrong one. */
import { icuWords, type WordSegmenter } from './inline/wordSegmenter.ts';
import type { ArticleLineage } from './lineage.ts';

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

export interface CompareOptions {
  readonly limits?: CompareLimits;
  /** What the amendments between the two texts say of the articles: outweighs their words. */
  readonly lineage?: ArticleLineage;
  /** Where Chinese words begin; ICU tells where none is given, and may tell otherwise in another Node. */
  readonly words?: WordSegmenter;
}

export const DEFAULT_COMPARE_OPTIONS: Required<CompareOptions> = {
  limits: DEFAULT_COMPARE_LIMITS,
  lineage: [],
  words: icuWords,
};
