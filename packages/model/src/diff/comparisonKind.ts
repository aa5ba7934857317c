/** What became of an article from one text to the other. */

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
  /** 1:n. */
  'SPLIT',
  /** n:1. */
  'MERGED',
  /** n:m, both more than one: only where a lineage says so, or over several steps. */
  'REGROUPED',
] as const;
export type ComparisonKind = (typeof COMPARISON_KINDS)[number];
