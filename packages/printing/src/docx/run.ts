/** Words in DOCX, without the signs that XML cannot hold: with one of them nothing would open the file. */
import { TextRun, type IRunOptions } from 'docx';

const NOT_IN_XML = /[\0-\x08\x0b\x0c\x0e-\x1f\uFFFE\uFFFF]/g;

export function run(text: string, options: Omit<IRunOptions, 'text'> = {}): TextRun {
  return new TextRun({ ...options, text: printable(text) });
}

export function printable(text: string): string {
  return text.replace(NOT_IN_XML, '');
}
