/** A text as Markdown: headings by their rank, article labels in bold, everything else a block of its own. */
import { printerOf } from './print.ts';
import type { Provision, ProvisionTree } from './provision.ts';
import { textOf } from './span.ts';

const HEADINGS = { part: '#', chapter: '##', section: '###', division: '##' } as const;

/** The whole text, without its title; what Markdown would read as a sign of its own is escaped. */
export function markdownOf({
  source,
  tree,
}: {
  readonly source: string;
  readonly tree: ProvisionTree;
}): string {
  const print = printerOf(source);
  const blocks = (provision: Provision): string[] => {
    const label = print.label(provision) ?? '';
    const heading = print.heading(provision);
    const words = escapedMarkdown(textOf(source, provision.text).trim());
    const inner = provision.children.flatMap(blocks);
    switch (provision.kind) {
      case 'part':
      case 'chapter':
      case 'section':
        return [
          `${HEADINGS[provision.kind]} ${escapedMarkdown(`${label} ${heading}`.trim())}`,
          ...inner,
        ];
      case 'division':
        return heading
          ? [
              `${HEADINGS.division} ${escapedMarkdown(label + heading)}`,
              ...(words ? [words] : []),
              ...inner,
            ]
          : [escapedMarkdown(label) + words, ...inner];
      case 'article': {
        const [first = '', ...more] = [words, ...inner].filter(Boolean);
        return [
          `**${escapedMarkdown(label)}**${heading ? ` ${escapedMarkdown(heading)}` : ''} ${first}`.trim(),
          ...more,
        ];
      }
      case 'paragraph':
      case 'item':
      case 'point':
        return [escapedMarkdown(label + heading) + words, ...inner];
    }
  };
  return `${tree.flatMap(blocks).filter(Boolean).join('\n\n')}\n`;
}

/** Words with what Markdown would take for its own signs escaped: a digit with a dot at the start of a line would begin a list and lose its number. */
export function escapedMarkdown(text: string): string {
  return text
    .replace(/[\\`*_[\]<>#|~]/g, '\\$&')
    .replace(/^(\d+)([.)])/, '$1\\$2')
    .replace(/^([-+])/, '\\$1');
}
