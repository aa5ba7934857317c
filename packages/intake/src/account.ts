/** The account of every character: claims of the readers, with the gaps between them told apart. */
import type { Span } from '@regchron/model';
import { endOf, spanBetween } from '@regchron/model';
import type { Notice } from './findingRules.ts';
import { isBlank } from './lines/blank.ts';
import type { Segment, SegmentRole } from './reading.ts';

/** Collects claims. Where two overlap the first keeps its characters, so that the account stays a partition. */
export interface Ledger {
  claim(span: Span, role: SegmentRole): void;
  /** Closes the account: what nobody claimed is white space, or unread with a finding. */
  close(source: string, notice: Notice): Segment[];
}

export function openLedger(): Ledger {
  const claims: Segment[] = [];
  return {
    claim(span, role) {
      if (span.length > 0) claims.push({ span, role });
    },
    close(source, notice) {
      const segments: Segment[] = [];
      let at = 0;
      const fill = (to: number): void => {
        segments.push(...gap(source, at, to, notice));
        at = to;
      };
      // The sort is stable: of two claims of one place the earlier made comes first.
      for (const { span, role } of [...claims].sort((a, b) => a.span.offset - b.span.offset)) {
        if (endOf(span) <= at) continue;
        if (span.offset > at) fill(span.offset);
        segments.push({ span: spanBetween(at, endOf(span)), role });
        at = endOf(span);
      }
      if (at < source.length) fill(source.length);
      return segments;
    },
  };
}

/** An unclaimed stretch: layout before and after, and whatever words lie between are unread. */
function gap(source: string, from: number, to: number, notice: Notice): Segment[] {
  let first = from;
  while (first < to && isBlank(source, first)) first += 1;
  if (first === to) return [{ span: spanBetween(from, to), role: 'LAYOUT' }];
  let last = to;
  while (isBlank(source, last - 1)) last -= 1;
  const unread = spanBetween(first, last);
  notice('not-read', unread, 'Nothing recognised these words; they are kept unread.');
  const segments: Segment[] = [
    { span: spanBetween(from, first), role: 'LAYOUT' },
    { span: unread, role: 'UNREAD' },
    { span: spanBetween(last, to), role: 'LAYOUT' },
  ];
  return segments.filter(({ span }) => span.length > 0);
}
