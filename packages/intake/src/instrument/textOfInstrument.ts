/** A text read: its tree, and its words as passages in reading order, each with what they stand in. */
import type { ProvisionTree, Span } from '@regchron/model';
import { walk } from '@regchron/model';
import type { Republished } from '../amendment/republished.ts';
import { republishedIn } from '../amendment/republished.ts';
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
  /** The new text of what it amends, behind the words of a decision; no part of its tree and passages. */
  readonly republished: Republished | null;
  /** All that is printed, in one tree: what the account of characters is made of. */
  readonly printed: ProvisionTree;
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
  const all = unitsOfLines(source, lines, notice, manner);
  const printed = treeOf(source, all, notice);
  const republished = republishedIn(source, title.text, all);
  const units = all.slice(0, republished?.from);
  const tree = republished ? treeOf(source, units, () => undefined) : printed;
  const passages = [...walk(tree)].flatMap((provision) => {
    const spans = [...provision.heading, ...provision.text];
    return spans.length > 0 ? [passageOf(source, spans)] : [];
  });
  return { title, tree, passages, units, republished, printed, span };
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
