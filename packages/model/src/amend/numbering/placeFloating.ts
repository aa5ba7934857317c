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
    detach(work, node);
  }
  for (const [index, node] of order.entries()) {
    if (stays.has(node)) continue;
    const previous = order[index - 1] ?? null;
    const next = order.slice(index + 1).find((each) => stays.has(each)) ?? null;
    const home = work.homes.get(node) ?? null;
    const isBesideHome = home === previous?.parent || home === next?.parent;
    if (home === null || home.isGone) place(work, node, previous, next);
    else if (isBesideHome) place(work, node, home === next?.parent ? null : previous, next);
    else atHome(work, node, home, order.slice(0, index));
    const isHeld = work.holds.some(({ from, to }) => {
      const number = Number(node.slot ?? node.number);
      return number >= Number(from) && number <= Number(to);
    });
    if (previous && next && previous.parent !== next.parent && !isHeld && home === null)
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

/** In the chapter it belongs to, though its neighbours stand in others: behind what comes before it there. */
function atHome(work: Workpiece, node: Node, home: Node, before: readonly Node[]): void {
  const last = before.findLast(({ parent }) => parent === home);
  putIn(work, home, node, last ? home.children.indexOf(last) + 1 : 0);
}

/** Behind the one before it; before the one behind it where there is none, or where that is in its own chapter. */
function place(work: Workpiece, node: Node, previous: Node | null, next: Node | null): void {
  const beside = previous ?? next;
  const parent = beside?.parent ?? work.root;
  const at = beside ? parent.children.indexOf(beside) : parent.children.length;
  putIn(work, parent, node, beside && beside === previous ? at + 1 : at);
}
