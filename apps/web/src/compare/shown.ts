/** Which of the compared articles are shown, as the address says it. */
import type { ComparedArticle, ComparisonKind } from '../questions/compare.ts';

export type Shown =
  | { readonly type: 'EVERYTHING' }
  | { readonly type: 'CHANGES' }
  | { readonly type: 'KINDS'; readonly kinds: readonly ComparisonKind[] };

/** In the order in which they are counted. */
export const COMPARISON_KINDS: readonly ComparisonKind[] = [
  'MODIFIED',
  'INSERTED',
  'DELETED',
  'MOVED',
  'RENUMBERED',
  'SPLIT',
  'MERGED',
  'REGROUPED',
  'UNCHANGED',
];

/** `all`, kinds separated by commas, or nothing: only changes. */
export function readShown(text: string | null): Shown {
  if (text === 'all') return { type: 'EVERYTHING' };
  const kinds = COMPARISON_KINDS.filter((kind) => text?.split(',').includes(kind.toLowerCase()));
  return kinds.length > 0 ? { type: 'KINDS', kinds } : { type: 'CHANGES' };
}

export function isShown({ kind }: Pick<ComparedArticle, 'kind'>, shown: Shown): boolean {
  switch (shown.type) {
    case 'EVERYTHING':
      return true;
    case 'CHANGES':
      return kind !== 'UNCHANGED';
    case 'KINDS':
      return shown.kinds.includes(kind);
  }
}

/** The address after a kind was switched on or off. */
export function toggled(shown: Shown, kind: ComparisonKind): string | null {
  const kinds = shown.type === 'KINDS' ? shown.kinds : [];
  const next = kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind];
  return next.length === 0 ? null : next.map((each) => each.toLowerCase()).join(',');
}
