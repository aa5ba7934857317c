/** Operations that bring provisions: REPLACE, INSERT. */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import type { ProvisionKind, ProvisionTree } from '../../text/provision.ts';
import type { OperationOf } from '../operation.ts';
import type { Place } from '../place.ts';
import type { Order } from './content.ts';
import { contentAs, orderedWords } from './content.ts';
import type { Done } from './done.ts';
import { changing, making, together } from './done.ts';
import { findHolder, findPlace } from '../where/findPlace.ts';
import { printPath } from '../printPlace.ts';
import type { Refusal } from '../apply/outcome.ts';
import { paragraphsOf } from '../where/paragraphs.ts';
import { outside, stretchesOf } from '../where/stretches.ts';
import { spliced } from '../draft/wording.ts';
import { freeSlot, isNumberedThrough, numbersFrom } from './taken.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { isStructure, putIn, remove, touch } from '../apply/workpiece.ts';
import { removing } from './deleteProvisions.ts';
import { missing, unfit } from './refusals.ts';

export function replace(
  work: Workpiece,
  order: Order,
  operation: OperationOf<'REPLACE'>,
): Result<Done, Refusal> {
  const { at } = operation;
  const nodes = findPlace(work, at);
  if (!nodes.ok) return nodes;
  if (at.part === 'PREAMBLE' && at.sentence === null) {
    const preamble = at.path.length > 0 ? nodes.value : outside(work).preamble;
    if (preamble.length === 0) return missing(at, []);
    return replaceWhole(work, order, preamble, 'paragraph', operation.with, at);
  }
  if (at.part !== 'WHOLE' || at.sentence !== null)
    return replaceWords(work, order, at, nodes.value, operation.with);
  const kind = at.path.at(-1)?.kind;
  if (kind === undefined) return unfit(at, []);
  return replaceWhole(work, order, nodes.value, kind, operation.with, at);
}

/** A heading, a lead or a sentence: other words in its place. */
function replaceWords(
  work: Workpiece,
  order: Order,
  at: Place,
  nodes: readonly Node[],
  tree: ProvisionTree,
): Result<Done, Refusal> {
  const stretches = stretchesOf(work, at, nodes);
  if (!stretches.ok) return stretches;
  const [stretch, ...more] = stretches.value;
  const [plain, ...others] = tree;
  if (!stretch || more.length > 0) return missing(at, nodes);
  if (!plain || others.length > 0 || plain.children.length > 0) return unfit(at, nodes);
  const words = orderedWords(order, [...plain.heading, ...plain.text]);
  const { from, to } = stretch;
  return ok(
    changing(stretch.node ? [stretch.node] : [], 'REPLACED', order.hand, () => {
      stretch.write(spliced(stretch.wording, [{ from, to, by: words }]));
    }),
  );
}

/** Each keeps its identity and its number and takes the words of its turn; what is left over goes, what is more is new. */
export function replaceWhole(
  work: Workpiece,
  order: Order,
  targets: readonly Node[],
  kind: ProvisionKind,
  tree: ProvisionTree,
  at: Place,
): Result<Done, Refusal> {
  const content = contentAs(work, order, tree, kind);
  const last = targets.at(-1);
  if (!content || !last?.parent) return unfit(at, targets);
  const { parent } = last;
  const kept = targets.slice(0, content.length);
  const replaced = changing(kept, 'REPLACED', order.hand, () => {
    for (const [index, node] of kept.entries()) {
      const by = content[index];
      if (by) takeOver(work, order, node, by);
    }
  });
  const dropped = removing(work, targets.slice(content.length));
  const added = content.slice(targets.length);
  const from = parent.children.indexOf(last) + 1;
  for (const [index, node] of added.entries()) putIn(work, parent, node, from + index);
  return ok(together(replaced, dropped, making(added)));
}

function takeOver(work: Workpiece, order: Order, node: Node, by: Node): void {
  node.heading = by.heading;
  node.text = by.text;
  work.nodes.delete(by.identity);
  work.disturbed.add(node);
  if (node.parent) work.disturbed.add(node.parent);
  // A chapter that is printed with its name alone keeps its articles.
  if (isStructure(node) && by.children.length === 0) return;
  const old = new Map(
    node.children.flatMap((child) => (isKept(child) ? [[keyOf(child), child] as const] : [])),
  );
  const children = by.children.map((child) => {
    const same = isKept(child) ? old.get(keyOf(child)) : undefined;
    if (!same) return child;
    old.delete(keyOf(child));
    takeOver(work, order, same, child);
    touch(same, 'REPLACED', order.hand);
    return same;
  });
  for (const child of node.children) if (!children.includes(child)) remove(work, child);
  node.children = children;
  for (const child of children) child.parent = node;
}

/** Articles keep their identity where what holds them is printed anew. */
function isKept({ kind, number }: Node): boolean {
  return number !== null && kind !== 'item' && kind !== 'point' && kind !== 'paragraph';
}

function keyOf({ kind, number }: Node): string {
  return `${kind} ${number ?? ''}`;
}

export function insert(
  work: Workpiece,
  order: Order,
  operation: OperationOf<'INSERT'>,
): Result<Done, Refusal> {
  const { of, to, beside } = operation;
  const place = to ?? beside?.place;
  if (!place) return unfit({ path: [] }, []);
  const neighbour = beside ? besideOf(work, beside) : null;
  if (neighbour && !neighbour.ok) return neighbour;
  const step = to?.path.at(-1);
  const spot = spotFor(work, of, to, neighbour?.value ?? null);
  if (!spot.ok) return spot;
  const content = contentAs(work, order, operation.content, of);
  if (!content) return unfit(place, [spot.value.parent]);
  const numbers = numbersFrom(step ?? null, content.length);
  if (isNumberedThrough(of) && numbers.length === 0 && !work.resequenced.has(of))
    return refused({
      rule: 'amend-number-disagrees',
      message: `The decision tells no number for what it adds, and none is to be counted.`,
      near: neighbour?.value ? [neighbour.value.node.identity] : [],
    });
  const taken = numbers
    .map((number) => freeSlot(work, of, spot.value.parent, number))
    .find(Boolean);
  if (taken) {
    for (const node of content) work.nodes.delete(node.identity);
    return refused({
      rule: 'amend-number-taken',
      message: `${printPath(to?.path ?? place.path)} is another provision already.`,
      near: [taken.identity],
    });
  }
  for (const [index, node] of content.entries()) {
    node.slot = numbers[index] ?? null;
    node.number = node.slot;
    const { parent } = spot.value;
    if (spot.value.index === null) {
      work.floating.add(node);
      if (parent !== work.root) work.homes.set(node, parent);
    }
    if (spot.value.index !== null) putIn(work, parent, node, spot.value.index + index);
  }
  const [first] = content;
  if (operation.holds && first) {
    const held = operation.holds.path.at(-1);
    if (held)
      work.holds.push({ holder: first, from: held.number, to: held.through ?? held.number });
  }
  return ok(making(content));
}

interface Spot {
  readonly parent: Node;
  /** Null: the numbers will tell. */
  readonly index: number | null;
}

function besideOf(
  work: Workpiece,
  beside: NonNullable<OperationOf<'INSERT'>['beside']>,
): Result<{ readonly node: Node; readonly side: 'BEFORE' | 'AFTER' }, Refusal> {
  const found = findPlace(work, beside.place);
  if (!found.ok) return found;
  const node = beside.side === 'AFTER' ? found.value.at(-1) : found.value[0];
  return node ? ok({ node, side: beside.side }) : missing(beside.place, []);
}

function spotFor(
  work: Workpiece,
  of: ProvisionKind,
  to: Place | null,
  neighbour: { readonly node: Node; readonly side: 'BEFORE' | 'AFTER' } | null,
): Result<Spot, Refusal> {
  if (neighbour?.node.kind === of && neighbour.node.parent) {
    const { parent } = neighbour.node;
    const index = parent.children.indexOf(neighbour.node);
    return ok({ parent, index: index + (neighbour.side === 'AFTER' ? 1 : 0) });
  }
  if (isNumberedThrough(of) && to?.path.at(-1)?.number !== '-1') {
    // 第三章增加一条，作为第九条: the chapter is told, also at its edge.
    const told = to && to.path.length > 1 ? holderOf(work, of, to) : ok(work.root);
    return told.ok ? ok({ parent: told.value, index: null }) : told;
  }
  const holder = neighbour ? ok(neighbour.node) : to ? holderOf(work, of, to) : ok(work.root);
  if (!holder.ok) return holder;
  const parent = holder.value;
  return ok({ parent, index: indexFor(parent, of, to?.path.at(-1)?.number ?? '-1') });
}

/** What holds the new provision: the article for a paragraph, the paragraph with the items for an item. */
export function holderOf(work: Workpiece, of: ProvisionKind, place: Place): Result<Node, Refusal> {
  const path = place.path.slice(0, -1);
  if (path.length === 0) return ok(work.root);
  const found = findHolder(work, place);
  if (!found.ok) return found;
  const [node, ...more] = found.value;
  if (!node || more.length > 0) return missing({ path }, found.value);
  if (of !== 'item' && of !== 'point') return ok(node);
  if (node.kind !== 'article') return ok(node);
  const listing = node.children.filter(({ children }) => children.some(({ kind }) => kind === of));
  const candidates = listing.length > 0 ? listing : node.children;
  const [paragraph, ...others] = candidates;
  return paragraph && others.length === 0
    ? ok(paragraph)
    : refused({
        rule: 'amend-target-ambiguous',
        message: `${printPath(path)} has more than one paragraph that the new provision could stand in.`,
        near: [node.identity],
      });
}

/** Before the provision that bears the number now, else behind the last of its kind. */
export function indexFor(parent: Node, kind: ProvisionKind, number: string): number {
  const siblings = parent.children.filter((child) => child.kind === kind);
  const counted = kind === 'paragraph' ? paragraphsOf(siblings).map(([head]) => head) : siblings;
  const at = number === '-1' ? undefined : counted[Number(number) - 1];
  if (at) return parent.children.indexOf(at);
  const last = siblings.at(-1);
  return last ? parent.children.indexOf(last) + 1 : parent.children.length;
}
