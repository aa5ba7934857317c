/** A sheet as DOCX: A4 landscape, the head of the table on every page, marks that Word and LibreOffice print alike. */
import {
  AlignmentType,
  convertMillimetersToTwip,
  Document,
  Footer,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type FileChild,
} from 'docx';
import type { ComparisonSheet } from '../sheet.ts';
import { titleOf } from '../sheet.ts';
import { LEGEND, sheetHeadOf, sheetNoticesOf, sidesTable } from '../sheetHead.ts';
import { concordanceTable, numbersTable } from '../tables.ts';
import { plainTable, rowsTable } from './docxTables.ts';
import { printable, run } from './run.ts';
import { withoutClock } from './withoutClock.ts';

/** Songti where Word has it; LibreOffice takes the CJK serif that is there. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'SimSun' };
const MARGIN = convertMillimetersToTwip(15);
const A4 = { width: convertMillimetersToTwip(210), height: convertMillimetersToTwip(297) };

/** The same bytes for the same sheet. */
export async function docxSheet(sheet: ComparisonSheet): Promise<Uint8Array> {
  const title = titleOf(sheet);
  const document = new Document({
    title: printable(title),
    creator: 'RegChron',
    lastModifiedBy: 'RegChron',
    styles: {
      default: {
        document: { run: { font: FONT, size: 21, language: { eastAsia: 'zh-CN' } } },
        heading1: {
          run: { size: 32, bold: true },
          paragraph: { alignment: AlignmentType.CENTER, spacing: { after: 200 } },
        },
        heading2: {
          run: { size: 24, bold: true },
          paragraph: { keepNext: true, spacing: { before: 240, after: 120 } },
        },
      },
    },
    sections: [
      {
        properties: {
          page: {
            size: { ...A4, orientation: PageOrientation.LANDSCAPE },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        footers: { default: new Footer({ children: [pageNumber()] }) },
        children: blocksOf(sheet, title),
      },
    ],
  });
  return withoutClock(new Uint8Array(await Packer.toArrayBuffer(document)));
}

function blocksOf(sheet: ComparisonSheet, title: string): FileChild[] {
  const { comparison } = sheet;
  const numbers = numbersTable(comparison);
  const concordance = concordanceTable(comparison);
  const notices = sheetNoticesOf(sheet);
  return [
    new Paragraph({ heading: 'Heading1', children: [run(title)] }),
    plainTable(sidesTable(sheet), [16, 42, 42]),
    new Paragraph({ spacing: { before: 120 } }),
    ...sheetHeadOf(sheet).map(
      ([name, words]) =>
        new Paragraph({
          children: [run(`${name}：`, { bold: true }), run(words)],
        }),
    ),
    ...(notices.length > 0 ? [heading('提示')] : []),
    ...notices.map((notice) => new Paragraph({ children: [run(`· ${notice}`)] })),
    heading('条文对照'),
    new Paragraph({ text: LEGEND, spacing: { after: 120 } }),
    rowsTable(sheet),
    heading('数值对照'),
    numbers.rows.length > 0
      ? plainTable(numbers, [8, 12, 10, 20, 12, 10, 20, 8])
      : new Paragraph('数值没有变动。'),
    heading('条号对照'),
    concordance.rows.length > 0
      ? plainTable(concordance, [30, 30, 25, 15])
      : new Paragraph('条文没有编号。'),
  ];
}

function heading(text: string): Paragraph {
  return new Paragraph({ heading: 'Heading2', text });
}

function pageNumber(): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    children: [
      new TextRun({ children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES], size: 18 }),
    ],
  });
}
