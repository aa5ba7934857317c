/** Operations that keep words and identity: MOVE, MERGE. */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import type { OperationOf } from '../operation.ts';
import type { Place, PlaceStep } from '../place.ts';
import { holderOf, indexFor, replaceWhole } from './changeProvisions.ts';
import type { Order } from './content.ts';
import type { Done } from './done.ts';
import { making, together, unchanged } from './done.ts';
import { findHolder, findPlace } from '../where/findPlace.ts';
import { printPath } from '../printPlace.ts';
import type { Refusal } from '../apply/outcome.ts';
import { removing } from './deleteProvisions.ts';
import { missing, unfit } from './refusals.ts';
import { freeSlot, numbersFrom } from './taken.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { detach, emptyNode, putIn, remove, touch } from '../apply/workpiece.ts';

export function move(
  work: Workpiece,
  order: Order,
  operation: OperationOf<'MOVE'>,
): Result<Done, Refusal> {
  const nodes = findPlace(work, operation.at);
  if (!nodes.ok) return nodes;
  const { path } = operation.to;
  const step = path.at(-1);
  const [first] = nodes.value;
  if (!step || !first) return unfit(operation.at, nodes.value);
  if (first.kind === step.kind) return moveAlike(work, order, nodes.value, operation.to, step);
  if (first.kind === 'paragraph' && step.kind === 'article')
    return toArticle(work, order, nodes.value, step);
  if (first.kind === 'article' && step.kind === 'paragraph')
    return articleToParagraph(work, order, first, operation.to);
  return unfit(operation.at, nodes.value);
}

/** 将第五条改为第十一条 · 将第二款改为第四款 · 将第三款移至第九条作为第二款 */
function moveAlike(
  work: Workpiece,
  order: Order,
  nodes: readonly Node[],
  to: Place,
  step: PlaceStep,
): Result<Done, Refusal> {
  const { path } = to;
  const numbers = numbersFrom(step, nodes.length);
  const { kind } = step;
  const parent = nodes[0]?.parent;
  if (!parent) return missing({ path }, nodes);
  if (kind === 'article') {
    const taken = numbers.map((number) => freeSlot(work, kind, parent, number)).find(Boolean);
    if (taken) return alreadyGiven(path, taken);
    return ok(given(work, order, nodes, numbers));
  }
  const holder = path.length > 1 ? destination(work, order, kind, to, parent) : ok(parent);
  if (!holder.ok) return holder;
  const target = holder.value;
  const taken = numbers.map((number) => freeSlot(work, kind, target, number)).find(Boolean);
  if (taken && !nodes.includes(taken)) return alreadyGiven(path, taken);
  if (target !== parent)
    for (const node of nodes) {
      detach(work, node);
      putIn(work, target, node, indexFor(target, kind, step.number));
    }
  if (target !== parent && parent.kind === 'article' && parent.children.length === 0) {
    work.mergedInto.set(parent.identity, target.identity);
    remove(work, parent);
  }
  work.disturbed.add(target);
  return ok(given(work, order, nodes, numbers));
}

/** The provision it comes to stand in; an article that only this decision numbers is made for its first paragraph. */
function destination(
  work: Workpiece,
  order: Order,
  kind: PlaceStep['kind'],
  to: Place,
  parent: Node,
): Result<Node, Refusal> {
  const found = holderOf(work, kind, to);
  const article = to.path.at(-2);
  const isFirst = kind === 'paragraph' && to.path.at(-1)?.number === '1';
  if (article?.kind !== 'article' || !isFirst || to.numbering === 'BEFORE') return found;
  const isKnown = found.ok && (found.value.slot === article.number || found.value === parent);
  const isCounted = found.ok && !work.resequenced.has('article');
  if (isKnown || isCounted) return found;
  const made = newArticle(work, order, article);
  if (parent.parent) work.homes.set(made, parent.parent);
  return ok(made);
}

function newArticle(work: Workpiece, order: Order, { number }: PlaceStep): Node {
  const article = emptyNode(order.nextIdentity(), 'article', number);
  article.slot = number;
  work.nodes.set(article.identity, article);
  work.floating.add(article);
  touch(article, 'MADE', order.hand);
  return article;
}

/** 将第八条第三款单列一条，作为第四十九条. The last paragraph an article has takes the article with it. */
function toArticle(
  work: Workpiece,
  order: Order,
  nodes: readonly Node[],
  step: PlaceStep,
): Result<Done, Refusal> {
  const parent = nodes[0]?.parent;
  if (!parent || step.number === '-1') return unfit({ path: [step] }, nodes);
  const taken = freeSlot(work, 'article', parent, step.number);
  if (taken) return alreadyGiven([step], taken);
  const isAll = parent.children.every((child) => nodes.includes(child)) && parent.slot === null;
  if (isAll && parent.kind === 'article') return ok(given(work, order, [parent], [step.number]));
  const article = newArticle(work, order, step);
  if (parent.parent) work.homes.set(article, parent.parent);
  for (const node of nodes) {
    detach(work, node);
    putIn(work, article, node, article.children.length);
    touch(node, 'MOVED', order.hand);
  }
  return ok(together(unchanged(nodes), making([article])));
}

/** 将第二十六条改为第二十九条第一款: as an article of its own, unless 第二十九条 is there. */
function articleToParagraph(
  work: Workpiece,
  order: Order,
  article: Node,
  to: Place,
): Result<Done, Refusal> {
  const { path } = to;
  const number = path.at(-1)?.number ?? '1';
  const step = path.at(-2);
  const target = findHolder(work, to);
  const isThere =
    target.ok &&
    target.value.every(({ slot }) => slot === step?.number || !work.resequenced.has('article'));
  if (!isThere) {
    if (step?.kind !== 'article' || number !== '1') return missing(to, [article]);
    return ok(given(work, order, [article], [step.number]));
  }
  const [into, ...more] = target.value;
  if (!into || more.length > 0 || into === article) return unfit({ path }, target.value);
  const paragraphs = [...article.children];
  for (const [index, node] of paragraphs.entries()) {
    detach(work, node);
    const turn = String(Number(number) + index);
    putIn(work, into, node, indexFor(into, 'paragraph', turn));
    node.slot = turn;
    touch(node, 'MOVED', order.hand);
  }
  work.mergedInto.set(article.identity, into.identity);
  remove(work, article);
  return ok(unchanged(paragraphs));
}

function given(
  work: Workpiece,
  order: Order,
  nodes: readonly Node[],
  numbers: readonly string[],
): Done {
  for (const [index, node] of nodes.entries()) {
    node.slot = numbers[index] ?? null;
    if (node.parent) work.disturbed.add(node.parent);
    touch(node, 'RENUMBERED', order.hand);
  }
  return unchanged(nodes);
}

function alreadyGiven(path: readonly PlaceStep[], taken: Node): Result<never, Refusal> {
  return refused({
    rule: 'amend-number-taken',
    message: `${printPath(path)} is another provision already.`,
    near: [taken.identity],
  });
}

export function merge(
  work: Workpiece,
  order: Order,
  operation: OperationOf<'MERGE'>,
): Result<Done, Refusal> {
  const nodes: Node[] = [];
  for (const place of operation.at) {
    const found = findPlace(work, place);
    if (!found.ok) return found;
    nodes.push(...found.value.filter((node) => !nodes.includes(node)));
  }
  const step = operation.to.path.at(-1);
  const kept = nodes.find(({ number }) => number === step?.number) ?? nodes[0];
  if (!step || !kept || nodes.some(({ kind }) => kind !== kept.kind))
    return unfit(operation.to, nodes);
  const taken = kept.parent && freeSlot(work, kept.kind, kept.parent, step.number);
  if (taken && taken !== kept) return alreadyGiven(operation.to.path, taken);
  const others = nodes.filter((node) => node !== kept);
  const done =
    operation.content === null
      ? putTogether(work, kept, nodes)
      : replaceWhole(work, order, [kept], kept.kind, operation.content, operation.to);
  if (!done.ok) return done;
  for (const other of others) work.mergedInto.set(other.identity, kept.identity);
  const dropped = removing(work, others);
  return ok(together(done.value, given(work, order, [kept], [step.number]), dropped));
}

/** What they hold is put together, in its order. */
function putTogether(work: Workpiece, kept: Node, nodes: readonly Node[]): Result<Done, Refusal> {
  for (const node of nodes) {
    if (node === kept) continue;
    const isBefore = nodes.indexOf(node) < nodes.indexOf(kept);
    kept.text = isBefore ? [...node.text, ...kept.text] : [...kept.text, ...node.text];
    for (const child of isBefore ? node.children.toReversed() : [...node.children]) {
      detach(work, child);
      putIn(work, kept, child, isBefore ? 0 : kept.children.length);
    }
  }
  return ok(unchanged([kept]));
}
