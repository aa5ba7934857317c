/** Articles that come to stand elsewhere are put behind their neighbours; between two chapters the place is presumed. */
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { detach, putIn, articlesOn } from '../apply/workpiece.ts';
import { longestRising } from './longestRising.ts';
import type { SettleNote } from './settleNote.ts';

/** `order`: all articles as they are to stand. */
export function placeFloating(work: Workpiece, order: readonly Node[]): SettleNote[] {
  const standing = articlesOn(work);
  const rank = new Map(standing.map((node, index) => [node, index]));
  const stays = new Set(
    longestRising(
      order.filter((node) => rank.has(node)),
      (node) => rank.get(node) ?? 0,
    ),
  );
  const notes: SettleNote[] = [];
  if (order.every((node) => stays.has(node))) return notes;
  for (const node of standing) {
    if (stays.has(node)) continue;
    if (node.parent) work.homes.set(node, node.parent);
    detach(work, node);
  }
  for (const [index, node] of order.entries()) {
    if (stays.has(node)) continue;
    const previous = order[index - 1] ?? null;
    const next = order.slice(index + 1).find((each) => stays.has(each)) ?? null;
    const home = work.homes.get(node) ?? null;
    const isHome = home !== null && (home === previous?.parent || home === next?.parent);
    place(work, node, home !== null && home === next?.parent ? null : previous, next);
    const isHeld = work.holds.some(({ from, to }) => {
      const number = Number(node.slot ?? node.number);
      return number >= Number(from) && number <= Number(to);
    });
    if (previous && next && previous.parent !== next.parent && !isHeld && !isHome)
      notes.push({
        rule: 'amend-place-presumed',
        severity: 'INFO',
        message:
          'It stands between two chapters; the decision does not say in which. It was put in the first.',
        nodes: [node],
      });
  }
  work.floating.clear();
  return notes;
}

/** Behind the one before it; before the one behind it where there is none, or where that is in its own chapter. */
function place(work: Workpiece, node: Node, previous: Node | null, next: Node | null): void {
  const beside = previous ?? next;
  const parent = beside?.parent ?? work.root;
  const at = beside ? parent.children.indexOf(beside) : parent.children.length;
  putIn(work, parent, node, beside && beside === previous ? at + 1 : at);
}
