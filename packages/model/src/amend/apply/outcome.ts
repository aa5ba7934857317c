/** What became of each operation: carried out, with what it touched, or refused, with the reason as a finding. */
import type { Finding } from '../../kernel/finding.ts';
import type { ProvisionKind } from '../../text/provision.ts';
import type { Span } from '../../text/span.ts';
import type { OperationType } from '../operation.ts';

/** From the outermost to the innermost; paragraphs are counted from 1. */
export type Address = readonly { readonly kind: ProvisionKind; readonly number: string }[];

export interface Touched {
  readonly identity: string;
  readonly kind: ProvisionKind;
  /** The provision it is shown with: its article, else its outermost provision. */
  readonly unit: string;
  /** Where it stood in the text before this amendment; null for a new provision. */
  readonly from: Address | null;
  /** Where it stands in the text after the whole amendment; null where it is no longer there. */
  readonly to: Address | null;
  /** Its words without its label, what it holds on lines of its own; null where it was not there. */
  readonly before: string | null;
  readonly after: string | null;
}

interface OutcomeBase {
  /** Which operation of the amendment, counted from 0. */
  readonly operation: number;
  readonly type: OperationType;
  readonly sentence: Span;
}

export type Outcome =
  | (OutcomeBase & { readonly state: 'APPLIED'; readonly touched: readonly Touched[] })
  | (OutcomeBase & { readonly state: 'REFUSED'; readonly finding: AmendFinding });

/** A finding on the text that an amendment leaves. */
export interface AmendFinding extends Finding {
  /** Null: it is about the base text. */
  readonly amendment: string | null;
  readonly operation: number | null;
  /** The source its span is a place in. */
  readonly source: string;
  /** Identities of the provisions it stands on (articles, or what stands outside them); empty: the whole text. */
  readonly units: readonly string[];
}

/** Why a place or words could not be found, before it is known whose operation it was. */
export interface Refusal {
  readonly rule: AmendRule;
  readonly message: string;
  /** Identities of what is concerned. */
  readonly near: readonly string[];
}

export const AMEND_RULES = [
  'amend-not-read',
  'amend-target-missing',
  'amend-target-ambiguous',
  'amend-target-gone',
  'amend-words-not-found',
  'amend-words-ambiguous',
  'amend-number-taken',
  'amend-number-disagrees',
  'amend-number-doubtful',
  'amend-clause-open',
  'amend-words-doubled',
  'text-doubtful',
  'amend-content-unfit',
  'amend-place-presumed',
  'amend-joined',
  'provision-disapplied',
  'numbering-follows',
  'stop-follows',
  'reference-follows',
  'reference-to-deleted',
  'reference-not-followed',
] as const;
export type AmendRule = (typeof AMEND_RULES)[number];
