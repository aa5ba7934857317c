/** What the readers of an instrument's parts and effects share. */
import type { InstrumentRef, Span } from '@regchron/model';
import type { StatedEffect } from '../effects/statedEffect.ts';
import type { Notice } from '../findingRules.ts';
import type { Passage } from '../lines/passage.ts';
import { sentencesOf, wholeSpan } from '../lines/passage.ts';
import type { SegmentRole } from '../reading.ts';
import type { Anchor } from './anchors.ts';
import type { Substance } from './substance.ts';
import type { ReadText } from './textOfInstrument.ts';

export interface Surroundings {
  readonly source: string;
  /** The gazette's publisher (重庆市人民政府公报 → 重庆市人民政府); null where no masthead tells it. */
  readonly publisher: string | null;
  readonly titleEnOf: (title: string) => string | null;
  readonly claim: (span: Span, role: SegmentRole) => void;
  readonly notice: Notice;
}

/** What the readers of effects need to know of the instrument they stand in. */
export interface InstrumentReading {
  readonly ref: InstrumentRef;
  readonly title: Passage;
  readonly titleEn: string | null;
  /** The body and meeting that adopted it, as printed. */
  readonly adoptedBy: string | null;
  readonly anchor: Anchor;
  readonly substance: Substance;
  readonly effect: StatedEffect | null;
  readonly recital: readonly Passage[];
  readonly texts: readonly ReadText[];
  /** Titles of texts that it promulgates and that do not follow it. */
  readonly missing: readonly string[];
  /** The instrument's own words as a text, where it is itself the regulation, or repeals or amends. */
  readonly own: ReadText | null;
  readonly span: Span;
}

/** The sentence that does it: 现予公布，自…起施行, 现印发给你们. */
export function enactingClause({
  recital,
  span,
}: Pick<InstrumentReading, 'recital' | 'span'>): Span {
  const sentences = recital.flatMap(sentencesOf);
  const clause =
    sentences.find(({ text }) => /公布|发布|印发|颁布|下发/.test(text)) ?? sentences[0];
  return clause ? wholeSpan(clause) : span;
}
