/** What a decision puts in, as nodes: quotes inside the decision's quotes printed as a law prints them. */
import type { Provision, ProvisionKind, ProvisionTree } from '../../text/provision.ts';
import type { Spans } from '../../text/span.ts';
import type { Hand, SourceText, Wording } from '../draft/wording.ts';
import { withGlyphs, wordingOf, wordsOf } from '../draft/wording.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { emptyNode, touch } from '../apply/workpiece.ts';

export interface Order {
  readonly source: SourceText;
  readonly hand: Hand;
  /** Gives the provisions of this operation their identities. */
  readonly nextIdentity: () => string;
}

/** Words of the decision, as they come to stand in a law. */
export function orderedWords(order: Order, spans: Spans): Wording {
  const wording = wordingOf(order.source, spans, order.hand);
  return withGlyphs(wording, unnested(wordsOf(wording)));
}

/** ‘A“B”’ inside “ ” is “A‘B’” on its own (GB/T 15834: 引号中还要用引号时，外面用双引号，里面用单引号). */
export function unnested(words: string): string {
  if (!/[‘’']/.test(words)) return words;
  let depth = 0;
  let printed = '';
  for (const sign of words) {
    if (sign === '‘') {
      depth += 1;
      printed += '“';
    } else if (sign === '’') {
      depth = Math.max(depth - 1, 0);
      printed += '”';
    } else if (sign === "'") printed += '"';
    else if (depth > 0 && sign === '“') printed += '‘';
    else if (depth > 0 && sign === '”') printed += '’';
    else printed += sign;
  }
  return printed;
}

export function nodesOf(work: Workpiece, order: Order, tree: ProvisionTree): Node[] {
  return tree.map((provision) => nodeOf(work, order, provision));
}

function nodeOf(work: Workpiece, order: Order, provision: Provision): Node {
  const node = emptyNode(order.nextIdentity(), provision.kind, provision.number);
  node.label = orderedWords(order, provision.label ? [provision.label] : []);
  node.heading = orderedWords(order, provision.heading);
  node.text = orderedWords(order, provision.text);
  node.children = provision.children.map((child) => nodeOf(work, order, child));
  for (const child of node.children) child.parent = node;
  work.nodes.set(node.identity, node);
  touch(node, 'MADE', order.hand);
  return node;
}

/**
 * Content as provisions of one kind: as they are, or plain paragraphs as one article, or one paragraph’s words as an
 * item. Null where it can be no such thing.
 */
export function contentAs(
  work: Workpiece,
  order: Order,
  tree: ProvisionTree,
  kind: ProvisionKind,
): Node[] | null {
  const content = nodesOf(work, order, tree);
  if (content.length === 0) return null;
  if (content.every((node) => node.kind === kind)) return content;
  const isPlain = content.every((node) => node.kind === 'paragraph');
  switch (kind) {
    case 'article': {
      const held = isPlain ? content : underParagraph(work, order, content);
      return held && [wrapped(work, order, 'article', held)];
    }
    case 'paragraph': {
      const held = underParagraph(work, order, content);
      return held;
    }
    case 'division':
    case 'item':
    case 'point':
      return isPlain ? content.map((node) => relabelled(work, order, kind, node)) : null;
    case 'part':
    case 'chapter':
    case 'section': {
      const [only, ...more] = content;
      if (isPlain && only && more.length === 0) {
        const headed = wrapped(work, order, kind, []);
        headed.heading = only.text;
        return [headed];
      }
      return null;
    }
  }
}

/** Items hang on the paragraph before them. */
function underParagraph(work: Workpiece, order: Order, content: readonly Node[]): Node[] | null {
  const paragraphs: Node[] = [];
  for (const node of content) {
    if (node.kind === 'paragraph') paragraphs.push(node);
    else if (node.kind === 'item' || node.kind === 'point') {
      const holder = paragraphs.at(-1) ?? wrapped(work, order, 'paragraph', []);
      if (paragraphs.length === 0) paragraphs.push(holder);
      holder.children.push(node);
      node.parent = holder;
    } else return null;
  }
  return paragraphs;
}

function wrapped(work: Workpiece, order: Order, kind: ProvisionKind, children: Node[]): Node {
  const node = emptyNode(order.nextIdentity(), kind, null);
  node.children = children;
  for (const child of children) child.parent = node;
  work.nodes.set(node.identity, node);
  touch(node, 'MADE', order.hand);
  return node;
}

function relabelled(work: Workpiece, order: Order, kind: ProvisionKind, paragraph: Node): Node {
  const node = wrapped(work, order, kind, paragraph.children);
  node.text = paragraph.text;
  work.nodes.delete(paragraph.identity);
  return node;
}
