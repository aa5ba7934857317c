/**
 * Doubtful numbers: articles that were counted through although the numbers the decision gives say that something before
 * them came or went which was not carried out.
 */
import type { Node } from '../apply/workpiece.ts';
import type { Arranged } from './arranged.ts';
import { longestRising } from './longestRising.ts';
import type { SettleNote } from './settleNote.ts';

/** `before`: the articles as they stood; `order`: as they are to stand. Articles given a number are never in doubt. */
export function doubtsOf(
  before: readonly Node[],
  order: readonly Arranged[],
  isCertain: boolean,
): SettleNote[] {
  const rank = new Map(before.map((node, index) => [node, index]));
  const rankOf = ({ node }: Arranged): number => rank.get(node) ?? -1;
  const old = order.filter(({ node }) => rank.has(node));
  const inOrder = new Set(longestRising(old, rankOf));
  const certain = certainOf(before, order, inOrder, rank, isCertain);
  const doubtful = old.filter((each) => each.node.slot === null && !certain.has(each));
  if (doubtful.length === 0) return [];
  return doubtful.map(({ node }) => ({
    rule: 'amend-number-doubtful',
    severity: 'WARNING',
    message: isCertain
      ? 'Its number was counted, and the numbers given to its neighbours leave it another place than it had.'
      : 'Its number was counted, and an instruction that may change the count was not carried out.',
    nodes: [node],
  }));
}

/**
 * Between two articles that were given numbers stand all that stood between them before, and no others. Behind the last
 * there is nothing to count against: it is certain where everything that counts was carried out.
 */
function certainOf(
  before: readonly Node[],
  order: readonly Arranged[],
  inOrder: ReadonlySet<Arranged>,
  rank: ReadonlyMap<Node, number>,
  isCertain: boolean,
): ReadonlySet<Arranged> {
  const certain = new Set<Arranged>();
  let open: Arranged[] = [];
  let first = -1;
  const close = (last: number): void => {
    const stood = before
      .slice(first + 1, last)
      .filter(({ isGone, slot }) => !isGone && slot === null).length;
    const isWhole = open.every(({ node }) => {
      const own = rank.get(node) ?? -1;
      return own > first && own < last;
    });
    if (isWhole && stood === open.length) for (const each of open) certain.add(each);
  };
  for (const each of order) {
    if (each.node.slot === null) open.push(each);
    else if (inOrder.has(each)) {
      const last = rank.get(each.node) ?? 0;
      close(last);
      open = [];
      first = last;
    }
  }
  if (isCertain) close(before.length);
  return certain;
}
