/** A text published anew takes the place of ours: its own words, and the identities of the articles of the same number. */
import type { Draft, DraftProvision } from '../draft/draft.ts';
import { draftOf, walkDraft } from '../draft/draft.ts';
import type { PublishedText } from './publishedText.ts';

export function adopt(ours: Draft, published: PublishedText): Draft {
  const theirs = draftOf(published.source, published.tree, published.title);
  const known = new Map<string, DraftProvision>();
  for (const provision of walkDraft(ours.provisions)) {
    const key = `${provision.kind} ${provision.number ?? ''}`;
    if (provision.number !== null && isUnit(provision) && !known.has(key))
      known.set(key, provision);
  }
  const adopted = (provision: DraftProvision): DraftProvision => {
    const same = isUnit(provision)
      ? known.get(`${provision.kind} ${provision.number ?? ''}`)
      : undefined;
    const children = provision.children.map(adopted);
    return same
      ? { ...provision, children, identity: same.identity, touches: same.touches }
      : { ...provision, children };
  };
  return { ...theirs, provisions: theirs.provisions.map(adopted) };
}

function isUnit({ kind }: DraftProvision): boolean {
  return kind === 'article' || kind === 'division';
}
