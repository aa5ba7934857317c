/** The door of the printing house: a comparison becomes a sheet of old and new, in the forms people use. */
export { htmlSheet } from './htmlSheet.ts';
export { docxSheet } from './docx/docxSheet.ts';
export { markdownSheet } from './markdownSheet.ts';
export { csvSheet } from './csvSheet.ts';
export { csvOf, type CsvOptions } from './csv.ts';
export { jsonSheet } from './jsonSheet.ts';
export {
  SHEET_FORMATS,
  SHEET_TABLES,
  titleOf,
  type ComparisonSheet,
  type SheetFormat,
  type SheetSide,
  type SheetTable,
} from './sheet.ts';
export {
  effectWords,
  headingOf,
  noticesOf,
  printedDays,
  textRowsOf,
  type HeadedText,
  type HeadingRow,
} from './heading.ts';
export { escapedHtml } from './escapedHtml.ts';
