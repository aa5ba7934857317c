/** Pieces of compared words, each with the change it belongs to. */
import type { Change, ComparedArticle, ComparedBlock, ComparedRow, Segment } from '@regchron/model';

/** A piece with the change it belongs to, looked up for the reader. */
export type SegmentAnswer = Omit<Segment, 'change'> & { readonly change: Change | null };

export function segmentAnswers(
  segments: readonly Segment[],
  changes: readonly Change[],
): SegmentAnswer[] {
  return segments.map((segment) => ({
    ...segment,
    change: segment.change === null ? null : (changes[segment.change] ?? null),
  }));
}

export interface RowAnswer {
  readonly kind: ComparedRow['kind'];
  readonly olds: readonly ComparedBlock[];
  readonly news: readonly ComparedBlock[];
  readonly segments: readonly SegmentAnswer[];
}

export function rowAnswers({ rows, changes }: ComparedArticle): RowAnswer[] {
  return rows.map(({ kind, old, new: now, segments }) => ({
    kind,
    olds: old,
    news: now,
    segments: segmentAnswers(segments, changes),
  }));
}
