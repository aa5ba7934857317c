import type { ProvisionTree } from '../../text/provision.ts';
import type { Span } from '../../text/span.ts';
import type { SourceText } from '../draft/wording.ts';

/** A text as a source prints it. */
export interface PublishedText {
  readonly source: SourceText;
  readonly tree: ProvisionTree;
  /** Where the source prints the title; null where it does not. */
  readonly title: Span | null;
}
