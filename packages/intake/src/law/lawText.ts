/** A law text taken apart: what its readers share. */
import type { Span } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import type { ReadText } from '../instrument/textOfInstrument.ts';
import type { LawHeader } from './header/header.ts';

export interface LawText {
  readonly source: string;
  readonly title: Passage;
  readonly header: LawHeader;
  readonly headerSpan: Span | null;
  readonly text: ReadText | null;
  /** It is a part of the work its title names. */
  readonly isPart: boolean;
  /** Title to end. */
  readonly span: Span;
}
