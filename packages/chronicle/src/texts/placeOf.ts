/** Where words that were cut together stand: the source most of them come from, and the stretch of it they span. */
import type { ConsolidatedText, Span } from '@regchron/model';
import { endOf, hullOf, spanBetween } from '@regchron/model';
import type { SourcePlace } from './versionText.ts';

export function placeIn({ origins }: ConsolidatedText, span: Span): SourcePlace | null {
  const bySource = new Map<string, Span[]>();
  for (const { span: own, from } of origins.slice(firstEndingAfter(origins, span.offset))) {
    if (own.offset >= endOf(span)) break;
    if (!from) continue;
    const start = Math.max(own.offset, span.offset);
    const length = Math.min(endOf(own), endOf(span)) - start;
    const offset = from.offset + (start - own.offset);
    const spans = bySource.get(from.source) ?? [];
    bySource.set(from.source, [...spans, spanBetween(offset, offset + length)]);
  }
  const most = [...bySource].sort((a, b) => sizeOf(b[1]) - sizeOf(a[1]) || (a[0] < b[0] ? -1 : 1));
  const [found] = most;
  const hull = found && hullOf(found[1]);
  return found && hull ? { source: found[0], span: hull } : null;
}

/** Origins lie in the order of the text: a text of thousands of pieces is not walked for each article. */
function firstEndingAfter(origins: ConsolidatedText['origins'], offset: number): number {
  let [low, high] = [0, origins.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const origin = origins[middle];
    if (origin && endOf(origin.span) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

function sizeOf(spans: readonly Span[]): number {
  return spans.reduce((sum, { length }) => sum + length, 0);
}
