/**
 * The provision tree: 编 part, 章 chapter, 节 section, 条 article, 款 paragraph, 项 item, 目 point
 * (立法法 2023 art. 65). Texts without articles are numbered 一、（一）1. and have the same type:
 * 一、 is a division, （一） an item, 1. a point, and unnumbered sentences are paragraphs.
 */
import type { Span, Spans } from './span.ts';
import { hullOf } from './span.ts';

export const PROVISION_KINDS = [
  'part',
  'chapter',
  'section',
  'article',
  'division',
  'paragraph',
  'item',
  'point',
] as const;
export type ProvisionKind = (typeof PROVISION_KINDS)[number];

export interface Provision {
  readonly kind: ProvisionKind;
  /** `14`, `14-2` for 第十四条之二; null where the kind is not numbered (paragraphs). */
  readonly number: string | null;
  /** 第十四条, （一）, 1. as printed; null where nothing is printed. */
  readonly label: Span | null;
  /** The heading of a part, chapter, section or division, without its label; empty for none. */
  readonly heading: Spans;
  /** Its own words, without label, heading and children; empty for none. */
  readonly text: Spans;
  readonly children: readonly Provision[];
}

/** What each kind may hold. A point may hold paragraphs: free sentences that follow 1. in a notice. */
const CHILD_KINDS: Readonly<Record<ProvisionKind, readonly ProvisionKind[]>> = {
  part: ['chapter', 'section', 'article', 'division', 'paragraph'],
  chapter: ['section', 'article', 'division', 'paragraph'],
  section: ['article', 'division', 'paragraph'],
  article: ['paragraph'],
  division: ['paragraph', 'item', 'point'],
  paragraph: ['item', 'point'],
  item: ['paragraph', 'point'],
  point: ['paragraph'],
};

export function mayHold(parent: ProvisionKind, child: ProvisionKind): boolean {
  return CHILD_KINDS[parent].includes(child);
}

/** A whole text: its preamble and top-level provisions in reading order. */
export type ProvisionTree = readonly Provision[];

/** Every provision, parents before children, in reading order. */
export function* walk(tree: ProvisionTree): Generator<Provision> {
  for (const provision of tree) {
    yield provision;
    yield* walk(provision.children);
  }
}

/** The articles in reading order, whatever chapters hold them; empty for a text without articles. */
export function articlesOf(tree: ProvisionTree): Provision[] {
  return [...walk(tree)].filter((provision) => provision.kind === 'article');
}

/**
 * The units a text is compared by: its articles (with whatever stands outside them);
 * where there are none, its divisions and the paragraphs outside them.
 */
export function unitsOf(tree: ProvisionTree): Provision[] {
  return tree.flatMap((provision) => {
    switch (provision.kind) {
      case 'part':
      case 'chapter':
      case 'section':
        return unitsOf(provision.children);
      case 'article':
      case 'division':
      case 'paragraph':
      case 'item':
      case 'point':
        return [provision];
    }
  });
}

/** Every span a provision and its descendants own, in reading order: label, heading, text, children. */
export function leafSpans(provision: Provision): Span[] {
  return [
    ...(provision.label ? [provision.label] : []),
    ...provision.heading,
    ...provision.text,
    ...provision.children.flatMap(leafSpans),
  ];
}

/** The smallest span that holds the provision whole; null for an empty one. */
export function spanOf(provision: Provision): Span | null {
  return hullOf(leafSpans(provision));
}
