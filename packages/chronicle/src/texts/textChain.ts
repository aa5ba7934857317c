/** The texts that lead from one to another: all recorded versions between them, in order, each with what made it. */
import type { ArticleLineage, Effect, Regulation, Version } from '@regchron/model';
import { lineageBetween, type TracedVersion } from './trace.ts';
import type { VersionText } from './versionText.ts';

/** A text of the chain. */
export interface ChainLink {
  readonly regulation: Regulation;
  readonly version: Version;
  readonly text: VersionText;
  /** What leads to it from the text before; null where versions between them have no text. */
  readonly by: Effect | null;
  /** What instructions say of the articles since the text before; empty where only the words tell. */
  readonly lineage: ArticleLineage;
}

interface Place {
  readonly regulation: Regulation;
  readonly version: Version;
}

/**
 * From the first text to the last; of two regulations through the one to its end, and through the other from its
 * beginning. Null where the last is an earlier version than the first.
 */
export function textChain(
  traceOf: (regulation: Regulation) => readonly TracedVersion[],
  from: Place,
  to: Place,
): readonly ChainLink[] | null {
  const trace = traceOf(from.regulation);
  const start = placeIn(trace, from.version);
  if (from.regulation.id === to.regulation.id) {
    const end = placeIn(trace, to.version);
    return end < start ? null : linksOf(from.regulation, trace.slice(start, end + 1));
  }
  const following = traceOf(to.regulation);
  return [
    ...linksOf(from.regulation, trace.slice(start)),
    ...linksOf(to.regulation, following.slice(0, placeIn(following, to.version) + 1)),
  ];
}

function linksOf(regulation: Regulation, trace: readonly TracedVersion[]): ChainLink[] {
  const links: ChainLink[] = [];
  let before: TracedVersion | null = null;
  let isPassedOver = false;
  for (const traced of trace) {
    const { version, text } = traced;
    if (text) {
      const lineage = (before && lineageBetween(trace, before, traced)) ?? [];
      const by = isPassedOver ? null : version.cause;
      links.push({ regulation, version, text, by, lineage });
      before = traced;
    }
    isPassedOver = text === null;
  }
  return links;
}

function placeIn(trace: readonly TracedVersion[], { cause }: Version): number {
  return trace.findIndex(({ version }) => version.cause.id === cause.id);
}
