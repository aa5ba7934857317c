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
  let isAnnex = false;
  // The last 一、 that was an item of the open article.
  let listed = 0;
  for (const unit of units) {
    const printed = nodeOf(source, unit, notice);
    const isAnnexHead = hasArticles && path.length > 0 && isAnnexHeading(unit);
    isAnnex = printed.kind !== 'article' && (isAnnex || isAnnexHead);
    const ruled = hasArticles && !isAnnex;
    const node = ruled ? inArticle(path, printed, unit.isMarked, listed) : printed;
    if (node.kind === 'article') listed = 0;
    else if (node !== printed) listed = Number(node.number);
    const depth = isAnnexHead
      ? 0
      : node.kind === 'paragraph'
        ? paragraphDepth(path, ruled)
        : depthFor(path, node, ruled);
    const article = path.at(-1);
    if (depth > path.length && article?.kind === 'article') {
      // 第一条 without words and then （一）: its items hang on a paragraph that has no words either.
      const wordless = leaf('paragraph', null, null, [], true);
      article.children.push(wordless);
      path.push(wordless);
    }
    path.length = Math.min(depth, path.length);
    (path.at(-1)?.children ?? root).push(node);
    path.push(node);
    // 第一条's words are its first paragraph: an article has no words of its own.
    const own = node.children[0];
    if (node.kind === 'article' && own) path.push(own);
  }
  return root.map(provisionOf);
}

/** 附件：…, 附表二: what follows stands behind the articles and not in the last of them. */
function isAnnexHeading({ label, passage: { text } }: Unit): boolean {
  return (
    label === null &&
    text.length <= 60 &&
    /^附(?:件|表|录|图|：|$)/.test(text) &&
    !/[。；]/.test(text)
  );
}

/** Inside an article 一、 is an item (项), unless it is a heading that stands over the articles behind it. */
function inArticle(path: readonly Node[], node: Node, isMarked: boolean, listed: number): Node {
  const article = path.findIndex(({ kind }) => kind === 'article');
  if (node.kind !== 'division' || article < 0) return node;
  const goesOn = Number(node.number) === listed + 1;
  const isListed = goesOn && (listed > 0 || path[article + 1]?.introduces === true);
  if (node.heading.length > 0 && (isMarked || !isListed)) return node;
  return { ...node, kind: 'item', text: [...node.heading, ...node.text], heading: [] };
}

/** The place for a labelled provision: the deepest open one that may hold it and is meant to. */
function depthFor(path: readonly Node[], { kind }: Node, hasArticles: boolean): number {
  if (kind === 'article' || kind === 'part' || kind === 'chapter' || kind === 'section')
    return heldBy(path, kind);
  // Inside an article everything numbered hangs on its last paragraph.
  const article = path.findIndex((node) => node.kind === 'article');
  if (article >= 0 && hasArticles) {
    if (kind === 'division') return heldBy(path.slice(0, article), kind);
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

function nodeOf(source: string, unit: Unit, notice: Notice): Node {
  const { label, passage, spans } = unit;
  const introduces = /[：:]$/.test(passage.text);
  if (!label) return leaf('paragraph', null, null, spans, introduces);
  // Words whose number an amending decision tells elsewhere have a label of no length: nothing is printed.
  const labelEnd = label.length === 0 ? 0 : (passage.offsets[label.length - 1] ?? 0) + 1;
  const labelSpan = label.length === 0 ? null : spanBetween(spans[0]?.offset ?? 0, labelEnd);
  const words = spans.flatMap((span) => {
    const rest = trimmed(source, Math.max(span.offset, labelEnd), endOf(span));
    return rest.length > 0 ? [rest] : [];
  });
  switch (label.kind) {
    case 'article': {
      const { heading, rest } = glossApart(source, unit, words, notice);
      const own = rest.length > 0 ? [leaf('paragraph', null, null, rest, introduces)] : [];
      return { ...leaf('article', label.number, labelSpan, [], false), heading, children: own };
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

/** 第一条【立法宗旨】: the gloss of an editor is no paragraph of the article. */
function glossApart(
  source: string,
  { label, passage }: Unit,
  words: readonly Span[],
  notice: Notice,
): { readonly heading: readonly Span[]; readonly rest: readonly Span[] } {
  const gloss = /^【[^】]{1,60}】/.exec(passage.text.slice(label?.length ?? 0))?.[0];
  if (gloss === undefined) return { heading: [], rest: words };
  const end = (passage.offsets[(label?.length ?? 0) + gloss.length - 1] ?? 0) + 1;
  const cut = (from: number, to: number): Span[] => {
    const piece = trimmed(source, from, to);
    return piece.length > 0 ? [piece] : [];
  };
  const heading = words.flatMap((span) => cut(span.offset, Math.min(endOf(span), end)));
  const rest = words.flatMap((span) => cut(Math.max(span.offset, end), endOf(span)));
  if (heading[0]) notice('article-gloss-set-apart', heading[0], 'A gloss was taken as a heading.');
  return { heading, rest };
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
