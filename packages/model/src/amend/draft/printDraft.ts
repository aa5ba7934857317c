/** A draft printed anew: a text, the tree over it, and for every stretch where it was taken from and who put it there. */
import type { Provision, ProvisionKind, ProvisionTree } from '../../text/provision.ts';
import type { Span } from '../../text/span.ts';
import { spanBetween } from '../../text/span.ts';
import type { Draft, DraftProvision, Touch } from './draft.ts';
import type { Hand, Wording } from './wording.ts';
import { wordsOf } from './wording.ts';

/** A stretch of the printed text; what lies between them (line ends, the space behind labels) is layout. */
export interface Origin {
  readonly span: Span;
  readonly from: { readonly source: string; readonly offset: number } | null;
  readonly by: Hand | null;
}

export interface Lineage {
  readonly identity: string;
  readonly kind: ProvisionKind;
  readonly number: string | null;
  /** Where it stands in the printed text, with all it holds. */
  readonly span: Span;
  readonly touches: readonly Touch[];
}

export interface PrintedDraft {
  readonly title: string | null;
  readonly text: string;
  readonly tree: ProvisionTree;
  /** In the order of a walk through the tree. */
  readonly lineage: readonly Lineage[];
  readonly origins: readonly Origin[];
}

/** Blocks stand a blank line apart, so that a reader never takes two for halves of one sentence. */
const BETWEEN = '\n\n';

export function printDraft(draft: Draft): PrintedDraft {
  let text = '';
  const lineage: Lineage[] = [];
  const origins: Origin[] = [];

  const put = (wording: Wording): Span[] => {
    const start = text.length;
    for (const { words, from, by } of wording) {
      origins.push({ span: { offset: text.length, length: words.length }, from, by });
      text += words;
    }
    return text.length > start ? [spanBetween(start, text.length)] : [];
  };
  /** `follows`: the words of this provision go on behind the label just printed. */
  const print = (provision: DraftProvision, follows: boolean): Provision => {
    const { kind, number, identity, touches } = provision;
    const isSilent = wordsOf(ownOf(provision)) === '';
    if (!follows && !isSilent && text !== '') text += BETWEEN;
    const start = text.length;
    const at = lineage.push({ identity, kind, number, span: spanBetween(start, start), touches });
    const [label = null] = put(provision.label);
    const gap = label ? draft.style[kind].gap : '';
    if (label && provision.heading.length > 0) text += gap;
    const heading = put(provision.heading);
    if (heading.length === 0 && provision.text.length > 0) text += gap;
    else if (heading.length > 0 && provision.text.length > 0) text += BETWEEN;
    const words = put(provision.text);
    const [first, ...more] = provision.children;
    const goesOn = label !== null && words.length === 0 && first !== undefined && isPlain(first);
    if (goesOn && heading.length === 0) text += gap;
    else if (goesOn && kind === 'article') text += gap;
    const firstFollows = goesOn && (heading.length === 0 || kind === 'article');
    const children = [
      ...(first ? [print(first, firstFollows)] : []),
      ...more.map((child) => print(child, false)),
    ];
    lineage[at - 1] = { identity, kind, number, span: spanBetween(start, text.length), touches };
    return { kind, number, label, heading, text: words, children };
  };

  const [title] = put(draft.title);
  const tree = draft.provisions.map((provision) => print(provision, false));
  return { title: title ? wordsOf(draft.title) : null, text, tree, lineage, origins };
}

/** A paragraph with words and no label: it follows the label of its article on the same line. */
function isPlain({ kind, label, text }: DraftProvision): boolean {
  return kind === 'paragraph' && label.length === 0 && text.length > 0;
}

function ownOf({ label, heading, text }: DraftProvision): Wording {
  return [...label, ...heading, ...text];
}

/** The words of a provision with all it holds, a block a line, without its own label. */
export function bodyOfDraft(provision: DraftProvision): string {
  const lines = (each: DraftProvision): string[] => [
    wordsOf(each.label) + wordsOf(each.heading) + wordsOf(each.text),
    ...each.children.flatMap(lines),
  ];
  return [wordsOf(provision.heading), wordsOf(provision.text), ...provision.children.flatMap(lines)]
    .filter(Boolean)
    .join('\n');
}
