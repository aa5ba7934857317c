/** A text read: its tree, and its words as passages in reading order, each with what they stand in. */
import type { ProvisionTree, Span } from '@regchron/model';
import { walk } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Line } from '../lines/line.ts';
import type { Passage } from '../lines/passage.ts';
import { passageOf } from '../lines/passage.ts';
import type { TextManner } from '../provisions/manner.ts';
import { SCANNED } from '../provisions/manner.ts';
import { treeOf } from '../provisions/tree.ts';
import type { Unit } from '../provisions/units.ts';
import { unitsOfLines } from '../provisions/units.ts';

export interface ReadText {
  readonly title: Passage;
  readonly tree: ProvisionTree;
  readonly passages: readonly Passage[];
  /** The printed paragraphs that the tree was made of. */
  readonly units: readonly Unit[];
  /** Title, caption and text. */
  readonly span: Span;
}

export function readText(
  source: string,
  title: Passage,
  lines: readonly Line[],
  span: Span,
  notice: Notice,
  manner: TextManner = SCANNED,
): ReadText {
  const units = unitsOfLines(source, lines, notice, manner);
  const tree = treeOf(source, units, notice);
  const passages = [...walk(tree)].flatMap((provision) => {
    const spans = [...provision.heading, ...provision.text];
    return spans.length > 0 ? [passageOf(source, spans)] : [];
  });
  return { title, tree, passages, units, span };
}

/** The words in which a text states its bases: its first article, or what stands before its first number. */
export function openingOf(source: string, { tree }: ReadText): Passage[] {
  for (const provision of walk(tree)) {
    if (provision.kind === 'article')
      return provision.children.slice(0, 1).map(({ text }) => passageOf(source, text));
    if (provision.kind === 'division' || provision.kind === 'item') break;
  }
  const first = tree.findIndex(({ label }) => label !== null);
  return tree.slice(0, first < 0 ? 1 : first).map(({ text }) => passageOf(source, text));
}
