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
  const doubtful = old.filter(
    (each) =>
      each.node.slot === null &&
      (!inOrder.has(each) || (!isCertain && !isBetweenItsNeighbours(order, each, inOrder, rank))),
  );
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

/** The articles given a number on either side are as far apart as before, but for what was put in or taken out between. */
function isBetweenItsNeighbours(
  order: readonly Arranged[],
  each: Arranged,
  inOrder: ReadonlySet<Arranged>,
  rank: ReadonlyMap<Node, number>,
): boolean {
  const isFixed = (other: Arranged): boolean => other.node.slot !== null && inOrder.has(other);
  const at = order.indexOf(each);
  const below = order.slice(0, at).findLastIndex(isFixed);
  const above = order.findIndex((other, index) => index > at && isFixed(other));
  if (above < 0) return false;
  const from = order[below];
  const to = order[above];
  const first = from ? (rank.get(from.node) ?? 0) : -1;
  const last = to ? (rank.get(to.node) ?? 0) : 0;
  return order.slice(below + 1, above).every(({ node }) => {
    const own = rank.get(node) ?? -1;
    return node.slot !== null || (own > first && own < last);
  });
}
