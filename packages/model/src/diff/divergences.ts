/** Where two witnesses of one text differ in words. Neither overwrites the other: both wordings are told. */
import type { Finding } from '../kernel/finding.ts';
import { compareTexts } from './compareTexts.ts';
import type { ComparedArticle, TextSide } from './comparison.ts';
import { spanOf } from '../text/provision.ts';

/**
 * One finding for each article in which the other witness has other words, lacks it or has it besides; spans are places
 * in the served text. Glyphs, spaces and line breaks make no divergence. Texts too large to compare are one finding.
 */
export function divergencesOf(served: TextSide, other: TextSide, otherName: string): Finding[] {
  const compared = compareTexts(served, other);
  if (!compared.ok) {
    const message = `The text in ${otherName} was not compared: it is too large.`;
    return [{ rule: 'witnesses-not-compared', severity: 'WARNING', message, span: null }];
  }
  return compared.value.articles.flatMap((article) => {
    const message = wordingsOf(article, otherName);
    const [unit] = article.old;
    return message === null
      ? []
      : [
          {
            rule: 'witnesses-differ',
            severity: 'WARNING' as const,
            message,
            span: unit ? spanOf(unit.provision) : null,
          },
        ];
  });
}

function wordingsOf(article: ComparedArticle, otherName: string): string | null {
  const name = (article.old[0] ?? article.new[0])?.label ?? 'A passage';
  switch (article.kind) {
    case 'UNCHANGED':
      return null;
    case 'INSERTED':
      return `${name} stands only in ${otherName}: “${textOf(article.new)}”.`;
    case 'DELETED':
      return `${name} does not stand in ${otherName}: “${textOf(article.old)}”.`;
    case 'RENUMBERED':
    case 'MOVED':
      return `${name} stands in ${otherName} as ${article.new[0]?.label ?? 'a passage elsewhere'}.`;
    case 'MODIFIED':
    case 'SPLIT':
    case 'MERGED':
    case 'REGROUPED':
      return `${name} reads “${changedWords(article, 'REMOVED')}” here and “${changedWords(article, 'ADDED')}” in ${otherName}.`;
  }
}

function textOf(units: ComparedArticle['old']): string {
  return units.map(({ text }) => text).join('\n');
}

function changedWords({ segments }: ComparedArticle, kind: 'REMOVED' | 'ADDED'): string {
  return segments
    .filter((segment) => segment.kind === kind && !segment.sameWords)
    .map(({ text }) => text)
    .join(' … ');
}
