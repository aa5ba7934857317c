/** A text as plain text and as Markdown, under its heading. */
import { escapedMarkdown, markdownOf, printerOf } from '@regchron/model';
import { headingOf, noticesOf } from '@regchron/printing';
import type { TextFile } from './textFile.ts';

const RULE = '─'.repeat(32);

export function plainText(file: TextFile): string {
  const { source, tree } = file.text;
  return [
    file.regulation.title,
    '',
    ...headingOf(file).map(([name, words]) => `${name}：${words}`),
    ...noticesOf(file).map((notice) => `提示：${notice}`),
    RULE,
    '',
    printerOf(source).tree(tree),
    '',
  ].join('\n');
}

export function markdownText(file: TextFile): string {
  const rows = [
    ...headingOf(file),
    ...noticesOf(file).map((notice): [string, string] => ['提示', notice]),
  ];
  return [
    `# ${escapedMarkdown(file.regulation.title)}`,
    '',
    ...rows.map(([name, words]) => `- ${name}：${escapedMarkdown(words)}`),
    '',
    '---',
    '',
    markdownOf(file.text),
  ].join('\n');
}
