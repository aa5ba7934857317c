/** The paragraphs, items and points of a unit, each as the line it is printed on, with its place as it is cited. */
import { toChineseNumeral } from '../../kernel/chineseNumerals.ts';
import { normalForm } from '../../text/normalForm.ts';
import type { Printer } from '../../text/print.ts';
import type { Provision } from '../../text/provision.ts';
import { textOf } from '../../text/span.ts';
import type { ComparedBlock } from '../comparison.ts';

export interface Block {
  readonly printed: ComparedBlock;
  /** Normal form without the label: equal here means that no word differs. */
  readonly words: string;
}

/** The blocks of a unit; their texts joined by line breaks are `text`. */
export function blocksOf(
  unit: Provision,
  source: string,
  print: Printer,
  text: string,
): readonly Block[] {
  const own = (provision: Provision): string => textOf(source, provision.text).trim();
  const blocks: Block[] = [];
  const push = (kind: ComparedBlock['kind'], label: string, words: string, place: string): void => {
    if (label + words === '') return;
    const printed = { kind, label: label === '' ? null : label, place, text: label + words };
    blocks.push({ printed, words: normalForm(words) });
  };
  const visit = (provision: Provision, place: string, before = ''): void => {
    const label = before + (print.label(provision) ?? '');
    const heading = print.heading(provision);
    if (heading !== '') push(provision.kind, label, heading, place);
    const rest = heading === '' ? label : '';
    const words = own(provision);
    const [first, ...others] = provision.children;
    // 1. with no words of its own: the first line of what it holds stands behind the label.
    if (words === '' && rest !== '' && first) {
      visit(first, place, rest);
    } else {
      push(provision.kind, rest, words, place);
      if (first) visit(first, placeOf(first, provision, place));
    }
    for (const child of others) visit(child, placeOf(child, provision, place));
  };
  push('heading', '', print.heading(unit), '');
  push(unit.kind, '', own(unit), '');
  for (const child of unit.children) visit(child, placeOf(child, unit, ''));
  if (blocks.map(({ printed }) => printed.text).join('\n') === text) return blocks;
  return lines(text);
}

/** Where the words break lines of their own: line by line. */
function lines(text: string): Block[] {
  return text.split('\n').map((line) => ({
    printed: { kind: 'paragraph', label: null, place: '', text: line },
    words: normalForm(line),
  }));
}

function placeOf(provision: Provision, parent: Provision, place: string): string {
  const siblings = parent.children.filter(({ kind }) => kind === provision.kind);
  const position = siblings.indexOf(provision) + 1;
  switch (provision.kind) {
    case 'paragraph':
      // An article of one paragraph is cited without it.
      return parent.kind === 'article' && siblings.length > 1
        ? `${place}第${toChineseNumeral(position)}款`
        : place;
    case 'item':
      return `${place}第${numeralOf(provision, position)}项`;
    case 'point':
      return `${place}第${numeralOf(provision, position)}目`;
    case 'part':
    case 'chapter':
    case 'section':
    case 'article':
    case 'division':
      return place;
  }
}

function numeralOf({ number }: Provision, position: number): string {
  const value = Number(number ?? position);
  return Number.isInteger(value) && value > 0 ? toChineseNumeral(value) : (number ?? '');
}
