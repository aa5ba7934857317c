/**
 * Paragraphs as they are counted: a line that ends in the middle of a sentence (由下列人员组成： 委员长， 秘书长，) and the
 * lines that go on with it are one paragraph.
 */
import type { ProvisionKind } from '../../text/provision.ts';
import type { Wording } from '../draft/wording.ts';

export interface Line {
  readonly kind: ProvisionKind;
  readonly text: Wording;
  readonly children: readonly unknown[];
}

/** The lines of each paragraph, in order; provisions of other kinds are left out. */
export function paragraphsOf<Each extends Line>(lines: readonly Each[]): Each[][] {
  const paragraphs: Each[][] = [];
  let isOpen = false;
  for (const line of lines) {
    if (line.kind !== 'paragraph') continue;
    const open = isOpen ? paragraphs.at(-1) : undefined;
    if (open) open.push(line);
    else paragraphs.push([line]);
    isOpen = line.children.length === 0 && /[：，；、:,;]$/.test(line.text.at(-1)?.words ?? '');
  }
  return paragraphs;
}
