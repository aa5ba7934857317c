/** One table of a sheet as CSV. */
import type { Comparison } from '@regchron/model';
import { csvOf, type CsvOptions } from './csv.ts';
import type { ComparisonSheet, SheetTable } from './sheet.ts';
import { sheetRowsOf, type SheetLine } from './sheetRows.ts';
import { concordanceTable, numbersTable, type PlainTable } from './tables.ts';

export function csvSheet(
  { comparison }: ComparisonSheet,
  table: SheetTable,
  options: CsvOptions = {},
): string {
  return csvOf(TABLES[table](comparison), options);
}

const TABLES: Readonly<Record<SheetTable, (comparison: Comparison) => PlainTable>> = {
  rows: rowsTable,
  concordance: concordanceTable,
  numbers: numbersTable,
};

function rowsTable(comparison: Comparison): PlainTable {
  return {
    head: ['旧文本', '新文本', '说明'],
    rows: sheetRowsOf(comparison).map(({ old, new: now, notes }) => [
      old.length > 0 ? wordsOf(old) : '（新增）',
      now.length > 0 ? wordsOf(now) : '（删除）',
      notes.join('\n'),
    ]),
  };
}

function wordsOf(lines: readonly SheetLine[]): string {
  const words = (line: SheetLine): string =>
    line.map(({ text, isLabel }) => (isLabel ? `${text}\u3000` : text)).join('');
  return lines.map(words).join('\n');
}
