/** The concordance of one step: what a comparison says of the numbers. */
import type { ComparedArticle, ComparedUnit } from '../comparison.ts';
import type { ConcordanceEntry } from './concordance.ts';

export function concordanceOf(articles: readonly ComparedArticle[]): ConcordanceEntry[] {
  return articles.flatMap(({ kind, confidence, ...article }) => {
    const [old, now] = [numbersOf(article.old), numbersOf(article.new)];
    return old.length + now.length === 0 ? [] : [{ old, new: now, kind, confidence }];
  });
}

function numbersOf(units: readonly ComparedUnit[]): string[] {
  return units.flatMap(({ number }) => number ?? []);
}
