/**
 * A draft: a text taken apart into provisions that have their own wording, so that operations can be carried out on it.
 * A provision keeps its identity whatever number it comes to bear; `touches` tells what was done to it, in order.
 */
import type { Provision, ProvisionKind, ProvisionTree } from '../../text/provision.ts';
import type { Span } from '../../text/span.ts';
import type { LabelStyle } from './labels.ts';
import { labelStyleOf } from './labels.ts';
import type { Hand, SourceText, Wording } from './wording.ts';
import { wordingOf } from './wording.ts';

export const TOUCHES = [
  'MADE',
  'REPLACED',
  'WORDS',
  'MOVED',
  'RENUMBERED',
  'REFERENCES',
  'DISAPPLIED',
] as const;
export type TouchKind = (typeof TOUCHES)[number];

export interface Touch extends Hand {
  readonly kind: TouchKind;
}

export interface DraftProvision {
  /** Stable through a chain of amendments; never given to another provision. */
  readonly identity: string;
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly label: Wording;
  readonly heading: Wording;
  readonly text: Wording;
  readonly children: readonly DraftProvision[];
  readonly touches: readonly Touch[];
}

export interface Draft {
  readonly title: Wording;
  readonly provisions: readonly DraftProvision[];
  readonly style: LabelStyle;
}

/** A text as read, ready to be amended. `title`: where the source prints it; null leaves the draft without one. */
export function draftOf(source: SourceText, tree: ProvisionTree, title: Span | null = null): Draft {
  let ordinal = 0;
  const draft = (provision: Provision): DraftProvision => {
    const identity = `${source.id}:${String(ordinal)}`;
    ordinal += 1;
    return {
      identity,
      kind: provision.kind,
      number: provision.number,
      label: wordingOf(source, provision.label ? [provision.label] : []),
      heading: wordingOf(source, provision.heading),
      text: wordingOf(source, provision.text),
      children: provision.children.map(draft),
      touches: [],
    };
  };
  return {
    title: wordingOf(source, title ? [title] : []),
    provisions: tree.map(draft),
    style: labelStyleOf(source.text, tree),
  };
}

/** Every provision, parents before children, in reading order. */
export function* walkDraft(provisions: readonly DraftProvision[]): Generator<DraftProvision> {
  for (const provision of provisions) {
    yield provision;
    yield* walkDraft(provision.children);
  }
}
