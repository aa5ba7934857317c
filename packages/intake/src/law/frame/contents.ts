/** The inner table of contents of a law: under 目录 or without that word, every entry comes again as a heading. */
import type { Line } from '../../lines/line.ts';
import { passageOf } from '../../lines/passage.ts';
import { isHeadingLine, labelOf } from '../../provisions/labels.ts';
import { plainWords } from './marks.ts';

const LONGEST_ENTRY = 60;
const FEWEST_WITHOUT_NAME = 3;

/** Behind the last line of the contents; `from` where none stand there. */
export function contentsEnd(source: string, lines: readonly Line[], from: number): number {
  const first = lines[from];
  if (!first) return from;
  const isNamed = /^目录$/.test(plainWords(first));
  const start = isNamed ? from + 1 : from;
  const lastPlace = new Map(lines.map((line, index) => [entryOf(line), index]));
  let at = start;
  for (let index = start; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || !isEntry(source, line, isNamed)) break;
    if (isNamed && index > start && entryOf(line) === entryOf(lines[start])) break;
    if ((lastPlace.get(entryOf(line)) ?? index) === index && !isLink(line)) break;
    at = index + 1;
  }
  if (isNamed) return Math.max(at, start);
  return at - start >= FEWEST_WITHOUT_NAME ? at : from;
}

/** [第一章 总则](#第一章-总则) and 第一章 总则……3 are the entry 第一章总则. */
function entryOf(line: Line | undefined): string {
  const words = line ? plainWords(line) : '';
  return words.replace(/^〔(.*?)〕（#.*）$/, '$1').replace(/[·….\s]+（?\d*）?$/, '');
}

function isLink(line: Line): boolean {
  return /^〔.*〕（#.*）$/.test(plainWords(line));
}

function isEntry(source: string, line: Line, isNamed: boolean): boolean {
  const words = entryOf(line);
  if (words.length === 0 || words.length > LONGEST_ENTRY || /[。；：]/.test(words)) return false;
  if (isLink(line)) return true;
  const passage = passageOf(source, [line.span]);
  const label = labelOf(passage);
  if (!label) return isNamed;
  switch (label.kind) {
    case 'part':
    case 'chapter':
    case 'section':
      return isHeadingLine(passage, label);
    case 'division':
    case 'item':
      return true;
    case 'article':
    case 'point':
      return false;
  }
}
