/** Tables as CSV (RFC 4180): lines end in CR LF, a cell is quoted where it has to be. */
import type { PlainTable } from './tables.ts';

export interface CsvOptions {
  /** A byte order mark in front: spreadsheets take the file for UTF-8 only with it. */
  readonly bom?: boolean;
}

export function csvOf({ head, rows }: PlainTable, { bom = false }: CsvOptions = {}): string {
  const lines = [head, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`);
  return (bom ? '\uFEFF' : '') + lines.join('');
}

/** Full-width signs too: some spreadsheets read them alike, and skip spaces and quotes before them. */
const FORMULA = /^[\s"']*[=+\-@＝＋－＠]|^[\t\r]/;

/** What a spreadsheet would take for a formula gets an apostrophe in front: a law text is no program. */
function cell(words: string): string {
  const harmless = FORMULA.test(words) ? `'${words}` : words;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
