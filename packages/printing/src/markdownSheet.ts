/** A sheet as Markdown: the same tables; deletions struck through, additions bold. */
import { escapedMarkdown } from '@regchron/model';
import type { ComparisonSheet } from './sheet.ts';
import { titleOf } from './sheet.ts';
import { sheetHeadOf, sheetNoticesOf, sidesTable } from './sheetHead.ts';
import { sheetRowsOf, type SheetLine, type SheetRow } from './sheetRows.ts';
import { concordanceTable, numbersTable, type PlainTable } from './tables.ts';

const LEGEND =
  '左栏为旧文本，右栏为新文本；~~删去的文字~~加删除线，**增加的文字**加粗，编辑性的增加用*斜体*。';

export function markdownSheet(sheet: ComparisonSheet): string {
  const { comparison } = sheet;
  const numbers = numbersTable(comparison);
  const concordance = concordanceTable(comparison);
  const notices = sheetNoticesOf(sheet);
  const blocks = [
    `# ${escapedMarkdown(titleOf(sheet))}`,
    printed(sidesTable(sheet)),
    sheetHeadOf(sheet)
      .map(([name, words]) => `- ${name}：${escapedMarkdown(words)}`)
      .join('\n'),
    ...(notices.length > 0
      ? ['## 提示', notices.map((notice) => `- ${escapedMarkdown(notice)}`).join('\n')]
      : []),
    '## 条文对照',
    LEGEND,
    tableOf(
      [`旧文本（${sheet.old.on}）`, `新文本（${sheet.new.on}）`, '说明'],
      sheetRowsOf(comparison).map(rowOf),
    ),
    '## 数值对照',
    numbers.rows.length > 0 ? printed(numbers) : '数值没有变动。',
    '## 条号对照',
    concordance.rows.length > 0 ? printed(concordance) : '条文没有编号。',
  ];
  return `${blocks.join('\n\n')}\n`;
}

function printed({ head, rows }: PlainTable): string {
  return tableOf(
    head,
    rows.map((row) => row.map(inCell)),
  );
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n');
}

function rowOf({ old, new: now, notes }: SheetRow): string[] {
  const cell = (lines: readonly SheetLine[], nothing: string): string =>
    lines.length === 0 ? nothing : lines.map(lineOf).join('<br>');
  return [cell(old, '（新增）'), cell(now, '（删除）'), notes.map(inCell).join('<br>')];
}

function lineOf(line: SheetLine): string {
  return line
    .map(({ text, mark, isLabel }) => {
      // Signs against a space mark nothing: they go round the words alone.
      const [, before = '', words = '', after = ''] = /^(\s*)(.*?)(\s*)$/su.exec(text) ?? [];
      const sign = SIGNS[mark];
      const marked = words === '' ? '' : sign + inCell(words) + sign;
      return before + marked + after + (isLabel ? '\u3000' : '');
    })
    .join('');
}

const SIGNS = {
  KEPT: '',
  ADDED: '**',
  REMOVED: '~~',
  ADDED_EDITORIAL: '*',
  REMOVED_EDITORIAL: '~~',
} as const;

function inCell(words: string): string {
  return escapedMarkdown(words).replaceAll('\n', '<br>');
}
