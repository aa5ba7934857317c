/** The tables of a sheet in DOCX. */
import {
  AlignmentType,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  UnderlineType,
  WidthType,
  type IRunOptions,
} from 'docx';
import { run } from './run.ts';
import type { ComparisonSheet } from '../sheet.ts';
import { sheetRowsOf, type Mark, type SheetLine, type SheetRow } from '../sheetRows.ts';
import type { PlainTable } from '../tables.ts';

/** Half points. */
const SMALL = 17;
const NOTE = 15;
/** Twips between the margins of a landscape A4 page: LibreOffice wants columns in twips, not in shares. */
const WIDTH = 15_130;

export function rowsTable(sheet: ComparisonSheet): Table {
  const head = [`旧文本（${sheet.old.on}）`, `新文本（${sheet.new.on}）`, '说明'];
  return tableOf([42, 42, 16], head, sheetRowsOf(sheet.comparison).map(rowOf));
}

export function plainTable({ head, rows }: PlainTable, shares: readonly number[]): Table {
  const row = (words: readonly string[]): TableRow =>
    new TableRow({
      cantSplit: true,
      children: words.map((each) =>
        cell([new Paragraph({ children: [run(each, { size: SMALL })] })]),
      ),
    });
  return tableOf(shares, head, rows.map(row));
}

function tableOf(shares: readonly number[], head: readonly string[], rows: TableRow[]): Table {
  return new Table({
    width: { size: WIDTH, type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
    columnWidths: shares.map((share) => Math.round((WIDTH * share) / 100)),
    rows: [
      new TableRow({
        tableHeader: true,
        cantSplit: true,
        children: head.map((words) =>
          cell(
            [
              new Paragraph({
                alignment: AlignmentType.CENTER,
                children: [run(words, { bold: true })],
              }),
            ],
            'EEEEEE',
          ),
        ),
      }),
      ...rows,
    ],
  });
}

/** A paragraph as long as a page has to break somewhere. */
const LONGEST_UNBROKEN = 600;

function rowOf({ type, old, new: now, notes }: SheetRow): TableRow {
  const told = notes.map((note) => new Paragraph({ children: [run(note, { size: NOTE })] }));
  const longest = Math.max(lengthOf(old), lengthOf(now));
  return new TableRow({
    cantSplit: longest <= LONGEST_UNBROKEN,
    children: [
      cell(paragraphs(old, '（新增）', type)),
      cell(paragraphs(now, '（删除）', type)),
      cell(told.length > 0 ? told : [new Paragraph('')]),
    ],
  });
}

function lengthOf(lines: readonly SheetLine[]): number {
  return lines.flat().reduce((length, { text }) => length + text.length, 0);
}

function paragraphs(
  lines: readonly SheetLine[],
  nothing: string,
  type: SheetRow['type'],
): Paragraph[] {
  const isHeading = type === 'HEADING';
  if (lines.length === 0) {
    return [new Paragraph({ alignment: AlignmentType.CENTER, children: [run(nothing)] })];
  }
  return lines.map(
    (line) =>
      new Paragraph({
        keepNext: isHeading,
        alignment: isHeading ? AlignmentType.CENTER : AlignmentType.LEFT,
        indent: isHeading ? {} : { firstLine: 420 },
        children: line.flatMap(({ text, mark, isLabel }) => [
          run(text, { ...MARKS[mark], ...(isLabel || isHeading ? { bold: true } : {}) }),
          ...(isLabel ? [run('\u3000')] : []),
        ]),
      }),
  );
}

const MARKS: Readonly<Record<Mark, IRunOptions>> = {
  KEPT: {},
  ADDED: { bold: true, underline: { type: UnderlineType.SINGLE } },
  REMOVED: { strike: true },
  ADDED_EDITORIAL: { underline: { type: UnderlineType.DOTTED } },
  REMOVED_EDITORIAL: { strike: true },
};

function cell(children: Paragraph[], fill?: string): TableCell {
  return new TableCell({
    children,
    margins: { top: 40, bottom: 40, left: 90, right: 90 },
    ...(fill ? { shading: { type: ShadingType.CLEAR, color: 'auto', fill } } : {}),
  });
}
