/**
 * The text on the bench while one amendment is carried out: a mutable tree, made of a draft and turned into one again.
 * The draft it was made of is the text BEFORE, by whose numbers a decision names what it changes.
 */
import type { ProvisionKind } from '../../text/provision.ts';
import type { Draft, DraftProvision, Touch, TouchKind } from '../draft/draft.ts';
import type { LabelStyle } from '../draft/labels.ts';
import type { Hand, Wording } from '../draft/wording.ts';

export interface Node {
  readonly identity: string;
  readonly kind: ProvisionKind;
  number: string | null;
  /** The number the decision gives it, in the text AFTER; null where it does not say. */
  slot: string | null;
  label: Wording;
  heading: Wording;
  text: Wording;
  children: Node[];
  parent: Node | null;
  touches: Touch[];
  /** Taken out of the text. */
  isGone: boolean;
}

export interface Workpiece {
  readonly before: Draft;
  /** The articles of the text before, by number. */
  readonly articlesBefore: ReadonlyMap<string, readonly DraftProvision[]>;
  readonly style: LabelStyle;
  title: Wording;
  /** Holds the outermost provisions; it is no provision itself. */
  readonly root: Node;
  readonly nodes: Map<string, Node>;
  /** New and moved articles and divisions whose neighbours are only known when all numbers are. */
  readonly floating: Set<Node>;
  /** The chapter that a new or moved article comes from. */
  readonly homes: Map<Node, Node>;
  /** What a merged provision became part of. */
  readonly mergedInto: Map<string, string>;
  /** Provisions whose children were put in, taken out or moved. */
  readonly disturbed: Set<Node>;
  /** What a new part, chapter or section takes in, by numbers AFTER. */
  readonly holds: { readonly holder: Node; readonly from: string; readonly to: string }[];
  readonly resequenced: Set<ProvisionKind>;
  /** Provisions that some instruction of this amendment takes out or gives another number. */
  readonly leaving: Set<string>;
}

export function workpieceOf(draft: Draft): Workpiece {
  const nodes = new Map<string, Node>();
  const node = (provision: DraftProvision, parent: Node): Node => {
    const made: Node = {
      identity: provision.identity,
      kind: provision.kind,
      number: provision.number,
      slot: null,
      label: provision.label,
      heading: provision.heading,
      text: provision.text,
      children: [],
      parent,
      touches: [...provision.touches],
      isGone: false,
    };
    made.children = provision.children.map((child) => node(child, made));
    nodes.set(made.identity, made);
    return made;
  };
  const root = emptyNode('', 'part', null);
  root.children = draft.provisions.map((provision) => node(provision, root));
  return {
    before: draft,
    articlesBefore: articlesByNumber(draft.provisions),
    style: draft.style,
    title: draft.title,
    root,
    nodes,
    floating: new Set(),
    homes: new Map(),
    mergedInto: new Map(),
    disturbed: new Set(),
    holds: [],
    resequenced: new Set(),
    leaving: new Set(),
  };
}

function articlesByNumber(
  provisions: readonly DraftProvision[],
): ReadonlyMap<string, readonly DraftProvision[]> {
  const articles = new Map<string, DraftProvision[]>();
  const gather = (provision: DraftProvision): void => {
    const { kind, number } = provision;
    if (kind !== 'article') provision.children.forEach(gather);
    else if (number !== null) articles.set(number, [...(articles.get(number) ?? []), provision]);
  };
  provisions.forEach(gather);
  return articles;
}

export function emptyNode(identity: string, kind: ProvisionKind, number: string | null): Node {
  return {
    identity,
    kind,
    number,
    slot: null,
    label: [],
    heading: [],
    text: [],
    children: [],
    parent: null,
    touches: [],
    isGone: false,
  };
}

export function draftOfWorkpiece(work: Workpiece): Draft {
  const provision = (node: Node): DraftProvision => ({
    identity: node.identity,
    kind: node.kind,
    number: node.number,
    label: node.label,
    heading: node.heading,
    text: node.text,
    children: node.children.map(provision),
    touches: node.touches,
  });
  return {
    title: work.title,
    provisions: work.root.children.map(provision),
    style: work.style,
  };
}

export function touch(node: Node, kind: TouchKind, hand: Hand): void {
  const last = node.touches.at(-1);
  const isSame =
    last?.kind === kind && last.amendment === hand.amendment && last.operation === hand.operation;
  if (!isSame) node.touches.push({ kind, ...hand });
}

/** Takes a node out of its parent; it may be put in elsewhere. */
export function detach(work: Workpiece, node: Node): void {
  const { parent } = node;
  if (!parent) return;
  parent.children = parent.children.filter((child) => child !== node);
  work.disturbed.add(parent);
  node.parent = null;
}

export function putIn(work: Workpiece, parent: Node, node: Node, index: number): void {
  parent.children.splice(index, 0, node);
  node.parent = parent;
  work.disturbed.add(parent);
}

/** Out of the text for good, with all it holds. */
export function remove(work: Workpiece, node: Node): void {
  detach(work, node);
  work.floating.delete(node);
  for (const each of walkNodes([node])) each.isGone = true;
}

export function* walkNodes(nodes: readonly Node[]): Generator<Node> {
  for (const node of nodes) {
    yield node;
    yield* walkNodes(node.children);
  }
}

/** The articles in their order, whatever holds them; what they hold is not looked into. */
export function articlesOn(work: Workpiece): Node[] {
  const articles: Node[] = [];
  const gather = (node: Node): void => {
    if (node.kind === 'article') articles.push(node);
    else node.children.forEach(gather);
  };
  gather(work.root);
  return articles;
}

/** Parts, chapters and sections: they hold articles and have no words of their own. */
export function isStructure({ kind }: Node): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section';
}

/** The article it stands in (or is), else the outermost provision outside chapters. */
export function unitOf(node: Node): Node {
  let unit = node;
  for (let at: Node | null = node; at && at.identity !== ''; at = at.parent) {
    if (at.kind === 'article') return at;
    if (!isStructure(at)) unit = at;
  }
  return unit;
}
