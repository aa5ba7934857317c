/** The provision tree of a text: units placed under the provisions that may hold them (立法法 art. 65). */
import type { Provision, ProvisionKind, ProvisionTree, Span } from '@regchron/model';
import { endOf, mayHold, spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import { trimmed } from '../lines/line.ts';
import { noticeNumbering } from './numbering.ts';
import type { Unit } from './units.ts';
import { isHeading } from './units.ts';

/** A provision under construction. */
interface Node {
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly label: Span | null;
  readonly heading: readonly Span[];
  readonly text: readonly Span[];
  readonly children: Node[];
  /** Its words end with a colon: what is numbered next belongs to it. */
  readonly introduces: boolean;
}

/** Builds the tree; every printed character of the units is in exactly one of its leaves. */
export function treeOf(source: string, units: readonly Unit[], notice: Notice): ProvisionTree {
  noticeNumbering(units, notice);
  const root: Node[] = [];
  const path: Node[] = [];
  const hasArticles = units.some(({ label }) => label?.kind === 'article');
  for (const unit of units) {
    const node = nodeOf(source, unit);
    const depth =
      node.kind === 'paragraph'
        ? paragraphDepth(path, hasArticles)
        : depthFor(path, node.kind, hasArticles);
    path.length = depth;
    (path.at(-1)?.children ?? root).push(node);
    path.push(node);
    // 第一条's words are its first paragraph: an article has no words of its own.
    const own = node.children[0];
    if (node.kind === 'article' && own) path.push(own);
  }
  return root.map(provisionOf);
}

/** The place for a labelled provision: the deepest open one that may hold it and is meant to. */
function depthFor(path: readonly Node[], kind: ProvisionKind, hasArticles: boolean): number {
  if (kind === 'article' || kind === 'part' || kind === 'chapter' || kind === 'section')
    return heldBy(path, kind);
  // Inside an article everything numbered hangs on its last paragraph.
  const article = path.findIndex((node) => node.kind === 'article');
  if (article >= 0 && hasArticles) {
    const item = path.findIndex((node) => node.kind === 'item');
    return kind === 'point' && item >= 0 ? item + 1 : article + 2;
  }
  const sibling = path.findIndex((node) => node.kind === kind);
  if (sibling >= 0) return sibling;
  const introducing = path.findLastIndex((node) => node.introduces && mayHold(node.kind, kind));
  if (introducing >= 0) return introducing + 1;
  const holder = path.findLastIndex(
    (node) => node.kind !== 'paragraph' && mayHold(node.kind, kind),
  );
  return holder + 1;
}

function heldBy(path: readonly Node[], kind: ProvisionKind): number {
  return path.findLastIndex((node) => mayHold(node.kind, kind)) + 1;
}

/** A sentence without number: a new paragraph of its article; elsewhere it goes on with the point, item or division. */
function paragraphDepth(path: readonly Node[], hasArticles: boolean): number {
  if (hasArticles) {
    const article = path.findLastIndex((node) => node.kind === 'article');
    return article >= 0 ? article + 1 : heldBy(path, 'paragraph');
  }
  // Items that a paragraph introduced end with it: 下列情形：（一）…；（二）…。 / 前款…
  const introducing = path.findIndex(
    (node) => node.kind === 'paragraph' && node.introduces && node.children.length > 0,
  );
  const open = introducing >= 0 ? path.slice(0, introducing) : path;
  return heldBy(open, 'paragraph');
}

function nodeOf(source: string, unit: Unit): Node {
  const { label, passage, spans } = unit;
  const introduces = /[：:]$/.test(passage.text);
  if (!label) return leaf('paragraph', null, null, spans, introduces);
  const labelEnd = (passage.offsets[label.length - 1] ?? 0) + 1;
  const labelSpan = spanBetween(spans[0]?.offset ?? 0, labelEnd);
  const words = spans.flatMap((span) => {
    const rest = trimmed(source, Math.max(span.offset, labelEnd), endOf(span));
    return rest.length > 0 ? [rest] : [];
  });
  switch (label.kind) {
    case 'article': {
      const own = words.length > 0 ? [leaf('paragraph', null, null, words, introduces)] : [];
      return { ...leaf('article', label.number, labelSpan, [], false), children: own };
    }
    case 'part':
    case 'chapter':
    case 'section':
      return { ...leaf(label.kind, label.number, labelSpan, [], false), heading: words };
    case 'division':
      return isHeading(passage, label)
        ? { ...leaf('division', label.number, labelSpan, [], false), heading: words }
        : leaf('division', label.number, labelSpan, words, introduces);
    case 'item':
    case 'point':
      return leaf(label.kind, label.number, labelSpan, words, introduces);
  }
}

function leaf(
  kind: ProvisionKind,
  number: string | null,
  label: Span | null,
  text: readonly Span[],
  introduces: boolean,
): Node {
  return { kind, number, label, heading: [], text, children: [], introduces };
}

function provisionOf({ kind, number, label, heading, text, children }: Node): Provision {
  return { kind, number, label, heading, text, children: children.map(provisionOf) };
}
