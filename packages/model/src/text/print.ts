/** Printing a provision as a reader expects it: paragraphs and items on lines of their own, labels as printed. */
import type { Provision, ProvisionTree } from './provision.ts';
import { sliceOf, textOf } from './span.ts';

/** A text cut out of its source: which characters, and what they say together. */
export interface Printer {
  /** 第十四条 as printed, its inner spaces kept; null where nothing is printed. */
  label(provision: Provision): string | null;
  heading(provision: Provision): string;
  /** The words without the provision's own label; what it holds follows on lines of its own, with labels. */
  body(provision: Provision): string;
  /** Label, heading and words of a whole text, one block a line. */
  tree(tree: ProvisionTree): string;
}

export function printerOf(source: string): Printer {
  const label = (provision: Provision): string | null =>
    provision.label && sliceOf(source, provision.label).trim();
  const heading = (provision: Provision): string => textOf(source, provision.heading).trim();
  const own = (provision: Provision): string => textOf(source, provision.text).trim();

  const lines = (provision: Provision): string[] => {
    const inner = [own(provision), ...provision.children.flatMap(lines)].filter(Boolean);
    const printed = label(provision) ?? '';
    // A heading stands on a line of its own; without one, the first words follow the label.
    if (provision.heading.length > 0)
      return [spaced(provision, printed, heading(provision)), ...inner];
    return [spaced(provision, printed, inner[0] ?? ''), ...inner.slice(1)];
  };

  const body = (provision: Provision): string =>
    [own(provision), ...provision.children.flatMap(lines)].filter(Boolean).join('\n');

  return {
    label,
    heading,
    body,
    tree: (tree) => tree.flatMap(lines).filter(Boolean).join('\n'),
  };
}

/** 第十四条 and 第一章 are set off from what follows by a space; 一、（一） and 1. stand against it. */
function spaced(provision: Provision, label: string, words: string): string {
  const apart = /^第/.test(label) && provision.kind !== 'item';
  return label && words && apart ? `${label} ${words}` : label + words;
}
