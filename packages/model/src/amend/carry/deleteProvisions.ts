/** DELETE: provisions, headings and sentences taken out. */
import type { Result } from '../../kernel/result.ts';
import { ok } from '../../kernel/result.ts';
import { spliced } from '../draft/wording.ts';
import type { OperationOf } from '../operation.ts';
import type { Order } from './content.ts';
import type { Done } from './done.ts';
import { changing, making } from './done.ts';
import { findPlace } from '../where/findPlace.ts';
import type { Refusal } from '../apply/outcome.ts';
import { missing, unfit } from './refusals.ts';
import { outside, stretchesOf } from '../where/stretches.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { detach, isStructure, putIn, remove } from '../apply/workpiece.ts';

export function deleteAt(
  work: Workpiece,
  order: Order,
  { at }: OperationOf<'DELETE'>,
): Result<Done, Refusal> {
  const nodes = findPlace(work, at);
  if (!nodes.ok) return nodes;
  const isOutside = at.part === 'PREAMBLE' || at.part === 'ATTACHMENT';
  if (isOutside && at.path.length > 0 && at.sentence === null)
    return ok(removing(work, nodes.value));
  if (isOutside && at.sentence === null) {
    const { preamble, attachment } = outside(work);
    const gone = at.part === 'PREAMBLE' ? preamble : attachment;
    return gone.length > 0 ? ok(removing(work, gone)) : missing(at, []);
  }
  const [only, ...further] = nodes.value;
  if (at.part === 'HEADING' && only && further.length === 0 && isStructure(only))
    return ok(dissolved(work, only));
  if (at.part !== 'WHOLE' || at.sentence !== null) {
    const stretches = stretchesOf(work, at, nodes.value);
    if (!stretches.ok) return stretches;
    const [stretch, ...more] = stretches.value;
    if (!stretch || more.length > 0) return missing(at, nodes.value);
    const { from, to } = stretch;
    return ok(
      changing(stretch.node ? [stretch.node] : [], 'WORDS', order.hand, () => {
        stretch.write(spliced(stretch.wording, [{ from, to, by: [] }]));
      }),
    );
  }
  if (at.path.length === 0) return unfit(at, []);
  return ok(removing(work, nodes.value));
}

/** 删去第三章章名: the chapter goes, and what it held belongs to the one before it. */
function dissolved(work: Workpiece, node: Node): Done {
  const { parent } = node;
  if (!parent) return removing(work, [node]);
  const index = parent.children.indexOf(node);
  const previous = parent.children.slice(0, index).findLast(({ kind }) => kind === node.kind);
  for (const [turn, child] of [...node.children].entries()) {
    detach(work, child);
    if (previous) putIn(work, previous, child, previous.children.length);
    else putIn(work, parent, child, index + turn);
  }
  if (previous) work.mergedInto.set(node.identity, previous.identity);
  return removing(work, [node]);
}

export function removing(work: Workpiece, nodes: readonly Node[]): Done {
  const done = making(nodes);
  for (const node of nodes) {
    const { parent } = node;
    remove(work, node);
    // An article whose last paragraph goes, goes too.
    if (parent?.kind === 'article' && parent.children.length === 0) remove(work, parent);
  }
  return {
    touched: done.touched.map(({ node, after }) => ({ node, before: after, after: null })),
    notes: [],
  };
}
