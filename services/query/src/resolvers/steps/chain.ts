/** The texts that lead from one to another: all versions between them, in order. */
import { lineageBetween, type TracedVersion, type VersionText } from '@regchron/chronicle';
import type { ArticleLineage, CalendarDay, Effect, Regulation, Version } from '@regchron/model';
import { exactDay } from '@regchron/model';
import { permalinkOfDiff } from '../../answers/permalinks.ts';
import { refusalError } from '../../graphql/refusals.ts';
import { regulationParent } from '../../graphql/parents.ts';
import type { Compared, Side } from '../comparison.ts';

/** A text of the chain. */
export interface ChainLink {
  readonly regulation: Regulation;
  readonly version: Version;
  readonly text: VersionText;
  /** What leads to it from the text before; null where versions between them have no text. */
  readonly by: Effect | null;
  /** What instructions say of the articles since the text before. */
  readonly lineage: ArticleLineage;
}

/** From the first text to the last; through a regulation to its end, and through the one that follows from its beginning. */
export function chainOf(from: Compared, to: Compared): ChainLink[] {
  const { view, regulation, version: first } = from.version;
  const { regulation: later, version: last } = to.version;
  const trace = view.trace(regulation);
  const start = placeIn(trace, first);
  if (regulation.id === later.id) {
    const end = placeIn(trace, last);
    if (end < start) {
      throw refusalError({
        type: 'BAD_USER_INPUT',
        message: `${from.on} is later than ${to.on}: name the earlier text in from and the later one in to.`,
      });
    }
    return linksOf(regulation, trace, start, end);
  }
  const following = view.trace(later);
  return [
    ...linksOf(regulation, trace, start, trace.length - 1),
    ...linksOf(later, following, 0, placeIn(following, last)),
  ];
}

function linksOf(
  regulation: Regulation,
  trace: readonly TracedVersion[],
  start: number,
  end: number,
): ChainLink[] {
  const links: ChainLink[] = [];
  let before: TracedVersion | null = null;
  let passed = 0;
  for (const traced of trace.slice(start, end + 1)) {
    const { version, text } = traced;
    if (text) {
      const lineage = (before && lineageBetween(trace, before, traced)) ?? [];
      links.push({ regulation, version, text, by: passed > 0 ? null : version.cause, lineage });
      before = traced;
    }
    passed = text ? 0 : passed + 1;
  }
  return links;
}

function placeIn(trace: readonly TracedVersion[], { cause }: Version): number {
  return trace.findIndex(({ version }) => version.cause.id === cause.id);
}

/** Two neighbouring texts of a chain as the sides of a comparison of their own, with a permalink of its own. */
export function sidesOf(
  asked: Pick<Side, 'view'>,
  one: Placed,
  other: Placed,
): readonly [Compared, Compared] {
  const { view } = asked;
  const named = { from: placeOfVersion(one), to: placeOfVersion(other) };
  const permalink = permalinkOfDiff(named, view.position);
  const compared = (link: Placed, side: Side['side']): Compared => ({
    __typename: 'Compared',
    ...placeOfVersion(link),
    view,
    permalink,
    side,
    text: link.text,
    regulation: regulationParent(view, link.regulation),
    version: { view, regulation: link.regulation, version: link.version, asPublishedBy: null },
  });
  return [compared(one, 'FROM'), compared(other, 'TO')];
}

type Placed = Pick<ChainLink, 'regulation' | 'version' | 'text'> & {
  /** The day asked for; null: the first day of the version. */
  readonly on: CalendarDay | null;
};

/** How a version is asked for. */
export function placeOfVersion({ regulation, version, on }: Omit<Placed, 'text'>): {
  citation: string;
  on: CalendarDay;
} {
  const { number, title } = regulation;
  return { citation: number?.label ?? `《${title}》`, on: on ?? firstDayOf(version) };
}

/** The likeliest one where it is not known for certain. */
function firstDayOf({ inForceFrom, cause }: Version): CalendarDay {
  const { earliest, latest } = inForceFrom;
  const day = exactDay(inForceFrom) ?? cause.likeliest ?? latest?.day ?? earliest?.day;
  if (!day) throw new Error(`a version made by ${cause.id} on no day stands in no order`);
  return day;
}
