/** A sheet as one HTML page that needs nothing else: for reading, printing on A4 and filing away. */
import { escapedHtml } from './escapedHtml.ts';
import type { HeadingRow } from './heading.ts';
import type { ComparisonSheet } from './sheet.ts';
import { titleOf } from './sheet.ts';
import { LEGEND, sheetHeadOf, sheetNoticesOf, sidesTable } from './sheetHead.ts';
import { sheetRowsOf, type Mark, type SheetLine, type SheetRow } from './sheetRows.ts';
import { concordanceTable, numbersTable, type PlainTable } from './tables.ts';

// Marks are told by line and weight: a black-and-white print loses none of them.
const STYLE = `
@page { size: A4 landscape; margin: 15mm 12mm; }
body { font-family: "Songti SC", SimSun, "Noto Serif CJK SC", serif; font-size: 1rem; line-height: 1.7; max-width: 76rem; margin: 2rem auto; padding: 0 1rem; color: #111; background: #fff; }
h1, h2 { text-align: center; line-height: 1.4; } h1 { font-size: 1.5rem; } h2 { font-size: 1.2rem; margin-top: 2rem; }
header, footer { font-size: 0.875rem; }
table { border-collapse: collapse; width: 100%; table-layout: fixed; }
th, td { border: 1px solid #666; padding: 0.3rem 0.5rem; vertical-align: top; text-align: left; overflow-wrap: anywhere; }
thead th { background: #eee; text-align: center; }
td p { margin: 0; text-indent: 2em; }
td.note { font-size: 0.75rem; line-height: 1.45; } td.note p { text-indent: 0; }
tr.heading td { text-align: center; font-weight: bold; } tr.heading td p { text-indent: 0; } tr.heading td.note { text-align: left; font-weight: normal; }
td.nothing { text-align: center; color: #444; } td.nothing p { text-indent: 0; }
b.label { font-weight: bold; }
del { text-decoration: line-through 1.5px; background: #fbe9e7; }
ins { text-decoration: underline 1.5px; text-underline-offset: 3px; font-weight: bold; background: #e8f1e4; }
ins.editorial { text-decoration-style: dotted; font-weight: inherit; background: none; } del.editorial { background: none; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0 1rem; margin: 1rem 0; } dt { color: #444; } dd { margin: 0; overflow-wrap: anywhere; }
.old, .new { width: 42%; } .name { width: 16%; }
table.small { font-size: 0.875rem; } table.sides th:first-child { width: 16%; } table.concordance { max-width: 40rem; margin: 0 auto; }
@media print {
  body { margin: 0; padding: 0; max-width: none; font-size: 10.5pt; }
  thead { display: table-header-group; } tr { break-inside: avoid; } tr.heading, h2 { break-after: avoid; }
  p { orphans: 2; widows: 2; } ins, del, thead th { print-color-adjust: exact; }
}
`;

export function htmlSheet(sheet: ComparisonSheet): string {
  const { comparison } = sheet;
  const numbers = numbersTable(comparison);
  const concordance = concordanceTable(comparison);
  const title = titleOf(sheet);
  const notices = sheetNoticesOf(sheet).map((notice) => `<li>${escapedHtml(notice)}</li>`);
  return `<!doctype html>
<html lang="zh-CN">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapedHtml(title)}</title>
<style>${STYLE}</style>
</head>
<body>
<header>
<h1>${escapedHtml(title)}</h1>
${plainTable(sidesTable(sheet), 'small sides')}
${definitions(sheetHeadOf(sheet))}
${notices.length === 0 ? '' : `<h2>提示</h2>\n<ul>\n${notices.join('\n')}\n</ul>\n`}<p>${escapedHtml(LEGEND)}</p>
</header>
<main>
<table>
<colgroup><col class="old"><col class="new"><col class="name"></colgroup>
<thead><tr>${headCell('旧文本', sheet.old.on)}${headCell('新文本', sheet.new.on)}<th scope="col">说明</th></tr></thead>
<tbody>
${sheetRowsOf(comparison).map(tableRow).join('\n')}
</tbody>
</table>
</main>
<footer>
<h2>数值对照</h2>
${numbers.rows.length === 0 ? '<p>数值没有变动。</p>' : plainTable(numbers, 'small')}
<h2>条号对照</h2>
${concordance.rows.length === 0 ? '<p>条文没有编号。</p>' : plainTable(concordance, 'small concordance')}
</footer>
</body>
</html>
`;
}

function headCell(name: string, on: string): string {
  return `<th scope="col">${name}（${escapedHtml(on)}）</th>`;
}

function tableRow({ type, old, new: now, notes }: SheetRow): string {
  const told = notes.map((note) => `<p>${escapedHtml(note)}</p>`).join('');
  const cells = `${cell(old, '（新增）')}${cell(now, '（删除）')}<td class="note">${told}</td>`;
  return type === 'HEADING' ? `<tr class="heading">${cells}</tr>` : `<tr>${cells}</tr>`;
}

function cell(lines: readonly SheetLine[], nothing: string): string {
  if (lines.length === 0) return `<td class="nothing"><p>${nothing}</p></td>`;
  return `<td>${lines.map((line) => `<p>${line.map(run).join('')}</p>`).join('')}</td>`;
}

function run({ text, mark, isLabel }: SheetLine[number]): string {
  const words = marked(escapedHtml(text), mark);
  return isLabel ? `<b class="label">${words}</b>\u3000` : words;
}

function marked(words: string, mark: Mark): string {
  switch (mark) {
    case 'KEPT':
      return words;
    case 'ADDED':
      return `<ins>${words}</ins>`;
    case 'REMOVED':
      return `<del>${words}</del>`;
    case 'ADDED_EDITORIAL':
      return `<ins class="editorial">${words}</ins>`;
    case 'REMOVED_EDITORIAL':
      return `<del class="editorial">${words}</del>`;
  }
}

function plainTable({ head, rows }: PlainTable, name: string): string {
  const cells = (tag: 'th scope="col"' | 'td', words: readonly string[]): string =>
    words.map((each) => `<${tag}>${escapedHtml(each)}</${tag.slice(0, 2)}>`).join('');
  return `<table class="${name}">
<thead><tr>${cells('th scope="col"', head)}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}
</tbody>
</table>`;
}

function definitions(rows: readonly HeadingRow[]): string {
  const told = rows.map(
    ([name, words]) => `<dt>${escapedHtml(name)}</dt><dd>${escapedHtml(words)}</dd>`,
  );
  return `<dl>\n${told.join('\n')}\n</dl>`;
}
