/** The texts that lead from one to another, as the sides of comparisons of their own. */
import { textChain, type ChainLink } from '@regchron/chronicle';
import type { CalendarDay, Version } from '@regchron/model';
import { exactDay } from '@regchron/model';
import { permalinkOfDiff } from '../../answers/permalinks.ts';
import { regulationParent } from '../../graphql/parents.ts';
import { refusalError } from '../../graphql/refusals.ts';
import type { Compared, Side } from '../comparison.ts';

/** Throws the refusal of days that are turned. */
export function chainOf(from: Compared, to: Compared): readonly ChainLink[] {
  const { view } = from;
  const chain = textChain((regulation) => view.trace(regulation), from.version, to.version);
  if (chain) return chain;
  throw refusalError({
    type: 'BAD_USER_INPUT',
    message: `${from.on} is later than ${to.on}: name the earlier text in from and the later one in to.`,
  });
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
