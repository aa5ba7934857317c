/** A text as one HTML page that needs nothing else: for reading, printing and filing away. */
import type { Provision } from '@regchron/model';
import { printerOf, textOf } from '@regchron/model';
import { escapedHtml, headingOf, noticesOf } from '@regchron/printing';
import type { TextFile } from './textFile.ts';

const STYLE = `
body { font-family: "Songti SC", SimSun, "Noto Serif CJK SC", serif; line-height: 1.8; max-width: 42rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1, h2, h3 { text-align: center; line-height: 1.4; }
h2 { font-size: 1.25rem; } h3 { font-size: 1.1rem; }
header { border-bottom: 1px solid #999; margin-bottom: 2rem; padding-bottom: 1rem; font-size: 0.875rem; }
header h1 { font-size: 1.5rem; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 0; }
dt { color: #555; } dd { margin: 0; overflow-wrap: anywhere; }
p { margin: 0 0 0.5rem; text-indent: 2em; } p.item { padding-left: 2em; text-indent: 0; } p.point { padding-left: 4em; text-indent: 0; }
@media print { body { margin: 0; max-width: none; } h2, h3 { break-after: avoid; } p { orphans: 2; widows: 2; } }
`;

/** What the page may load: nothing. Its own style alone is let through. */
export const HTML_POLICY =
  "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function htmlText(file: TextFile): string {
  const { regulation, asked, text } = file;
  const rows = headingOf(file).map(
    ([name, words]) => `<dt>${escapedHtml(name)}</dt><dd>${escapedHtml(words)}</dd>`,
  );
  const notices = noticesOf(file).map((notice) => `<li>${escapedHtml(notice)}</li>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml(`${regulation.title}（${asked.on}）`)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapedHtml(regulation.title)}</h1>
<dl>
${rows.join('\n')}
</dl>
${notices.length === 0 ? '' : `<h3>提示</h3>\n<ul>\n${notices.join('\n')}\n</ul>`}
</header>
<main>
${text.tree.flatMap(blocksIn(text.source)).join('\n')}
</main>
</body>
</html>
`;
}

const HEADINGS = { part: 'h2', chapter: 'h2', section: 'h3', division: 'h2' } as const;

function blocksIn(source: string): (provision: Provision) => string[] {
  const print = printerOf(source);
  const paragraph = (name: string, label: string, words: string): string =>
    `<p${name === '' ? '' : ` class="${name}"`}>${label === '' ? '' : `<b>${escapedHtml(label)}</b>`}${escapedHtml(words)}</p>`;
  const blocks = (provision: Provision): string[] => {
    const { kind, children } = provision;
    const label = print.label(provision) ?? '';
    const heading = print.heading(provision);
    const words = textOf(source, provision.text).trim();
    switch (kind) {
      case 'part':
      case 'chapter':
      case 'section':
      case 'division': {
        const inner = children.flatMap(blocks);
        if (kind === 'division' && heading === '') return [paragraph('', label, words), ...inner];
        const name = HEADINGS[kind];
        const own = words === '' ? [] : [paragraph('', '', words)];
        return [
          `<${name}>${escapedHtml(`${label} ${heading}`.trim())}</${name}>`,
          ...own,
          ...inner,
        ];
      }
      case 'article': {
        // The first paragraph follows the label on its line, as it is printed.
        const [first, ...more] = words === '' ? children : [null, ...children];
        const own = first ? textOf(source, first.text).trim() : words;
        const inner = [...(first?.children ?? []), ...more.filter((child) => child !== null)];
        const spoken = [heading, own].filter(Boolean).join(' ');
        return [paragraph('', label, ` ${spoken}`), ...inner.flatMap(blocks)];
      }
      case 'paragraph':
        return [paragraph('', label, heading + words), ...children.flatMap(blocks)];
      case 'item':
      case 'point':
        return [
          `<p class="${kind}">${escapedHtml(label + heading + words)}</p>`,
          ...children.flatMap(blocks),
        ];
    }
  };
  return blocks;
}
