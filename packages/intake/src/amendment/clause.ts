/** What the readers of clauses share: where they stand, what they know, what they give. */
import type { Operation, Span } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Focus, Renumbered } from './focus.ts';
import type { Wording } from './wording.ts';

export interface ClauseContext {
  readonly source: string;
  readonly wording: Wording;
  /** Where the words of the clause begin in the wording. */
  readonly at: number;
  /** The sentence that orders it. */
  readonly sentence: Span;
  readonly focus: Focus;
  readonly renumbered: Renumbered;
  readonly notice: Notice;
  /** The words before the clause begin it anew: 将. */
  readonly isFresh: boolean;
}

export interface ReadClause {
  /** How many characters of the words it took. */
  readonly length: number;
  readonly operations: readonly Operation[];
  readonly focus: Focus;
}

/** Reads a clause at the head of these words; null where they are none of its kind, or cannot be read with certainty. */
export type ClauseReader = (words: string, context: ClauseContext) => ReadClause | null;

/** Words of a place: no quotation, no stop. */
export const PLACE_WORDS = '[^\\ue000-\\uf8ff，；。：]';
/** What may follow a clause. */
export const CLAUSE_END = '(?=[，；。]|$)';
