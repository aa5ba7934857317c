/** The earlier wordings of a provision: every form it had in a chain, and the link that ended each. */
import type { DraftProvision } from '../draft/draft.ts';
import { walkDraft } from '../draft/draft.ts';
import { bodyOfDraft } from '../draft/printDraft.ts';
import { wordsOf } from '../draft/wording.ts';
import type { ConsolidatedText } from './consolidate.ts';

export interface EarlierWording {
  readonly label: string;
  readonly number: string | null;
  readonly words: string;
  /** The link that brought it; null for the base text. */
  readonly from: string | null;
  /** The link that ended it; null where it still stands. */
  readonly until: string | null;
}

/** Oldest first; the one that stands is the last, unless the provision was taken out. Empty for an unknown identity. */
export function historyOf(
  chain: readonly ConsolidatedText[],
  identity: string,
): readonly EarlierWording[] {
  const wordings: EarlierWording[] = [];
  let open: EarlierWording | null = null;
  for (const { by, draft } of chain) {
    const found = provisionOf(draft.provisions, identity);
    const label = found ? wordsOf(found.label) : '';
    const words = found ? bodyOfDraft(found) : '';
    if (found && open && open.label === label && open.words === words) continue;
    if (open) wordings.push({ ...open, until: by });
    open = found ? { label, number: found.number, words, from: by, until: null } : null;
  }
  return open ? [...wordings, open] : wordings;
}

function provisionOf(
  provisions: readonly DraftProvision[],
  identity: string,
): DraftProvision | null {
  for (const provision of walkDraft(provisions))
    if (provision.identity === identity) return provision;
  return null;
}
