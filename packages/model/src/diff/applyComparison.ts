/** The other text again, from one text and what the comparison says: the proof that nothing was lost. */
import { spanOf } from '../text/provision.ts';
import type { ComparedArticle, Comparison } from './comparison.ts';

/** One article of the text that comes out: its label and words as printed. */
export interface AppliedArticle {
  readonly label: string | null;
  readonly text: string;
}

/**
 * The articles of the new text in reading order, made of the old articles' words (by label and words as printed) and
 * of what was added. Null where an old article's words are not the ones that were compared.
 */
export function applyComparison(
  comparison: Comparison,
  old: readonly AppliedArticle[],
): AppliedArticle[] | null {
  const left = [...old];
  const applied: { readonly place: number; readonly article: AppliedArticle }[] = [];
  for (const article of comparison.articles) {
    const taken = article.old.map((unit) => {
      const at = left.findIndex(({ label, text }) => label === unit.label && text === unit.text);
      return at === -1 ? null : (left.splice(at, 1)[0] ?? null);
    });
    if (taken.some((unit) => unit === null)) return null;
    const words = patched(article, taken.map((unit) => unit?.text ?? '').join('\n'));
    if (words === null) return null;
    applied.push(...split(article, words));
  }
  if (left.length > 0) return null;
  // What one article was split into may stand apart.
  return applied.sort((one, other) => one.place - other.place).map(({ article }) => article);
}

/** What is kept is taken from the old words, not from the comparison. */
function patched({ segments }: ComparedArticle, old: string): string | null {
  let [at, text] = [0, ''];
  for (const segment of segments) {
    const length = segment.text.length;
    switch (segment.kind) {
      case 'KEPT':
        text += old.slice(at, at + length);
        at += length;
        break;
      case 'REMOVED':
        if (old.slice(at, at + length) !== segment.text) return null;
        at += length;
        break;
      case 'ADDED':
        text += segment.text;
        break;
    }
  }
  return at === old.length ? text : null;
}

function split(
  article: ComparedArticle,
  words: string,
): { readonly place: number; readonly article: AppliedArticle }[] {
  let at = 0;
  return article.new.map(({ label, text, provision }) => {
    const part = words.slice(at, at + text.length);
    at += text.length + 1;
    return { place: spanOf(provision)?.offset ?? 0, article: { label, text: part } };
  });
}
