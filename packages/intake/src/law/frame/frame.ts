/** The frame of a law text: front matter, title, header, inner contents, and the lines of the text itself. */
import type { Line } from '../../lines/line.ts';
import { contentsEnd } from './contents.ts';
import { frontMatterLines } from './frontMatter.ts';
import { headerEnd } from '../header/headerLines.ts';
import { withoutPageFrame } from './pageFrame.ts';
import { isEndOfInfo, isMarkOnly, plainWords } from './marks.ts';
import { isWorkTitle, repeatedTitleEnd, titleEnd } from './title.ts';

export interface LawFrame {
  readonly frontMatter: readonly Line[];
  /** Lines that are marks of the file and nothing else. */
  readonly marks: readonly Line[];
  readonly titleLines: readonly Line[];
  /** The title printed again over the text, and headings of a part. */
  readonly repeatedTitles: readonly Line[];
  readonly headerLines: readonly Line[];
  readonly contentsLines: readonly Line[];
  readonly bodyLines: readonly Line[];
  /** A heading of the file, a comment or front matter told that it is a kept text, not a page of a gazette. */
  readonly isKept: boolean;
  /** <!-- INFO END --> closes the header, as collections of laws have it. */
  readonly hasInfo: boolean;
  /** The title ends as works of law do. */
  readonly isWork: boolean;
  /** A second heading names a part of the work. */
  readonly isPart: boolean;
}

/** Null where the first lines are no title. */
export function frameOf(source: string, all: readonly Line[]): LawFrame | null {
  const front = frontMatterLines(all);
  const rest = all.slice(front);
  const infoLine = rest.findIndex((line, index) => index < 80 && isEndOfInfo(line));
  const marks = rest.filter(isMarkOnly);
  const printed = rest.filter((line) => !isMarkOnly(line));
  const lines = infoLine < 0 ? withoutPageFrame(printed) : printed;
  const infoEnd =
    infoLine < 0 ? null : rest.slice(0, infoLine).filter((line) => !isMarkOnly(line)).length;
  const title = titleEnd(source, lines, infoEnd);
  if (title === null) return null;
  const titleLines = lines.slice(0, title);
  const titleWords = titleLines.map(plainWords).join('');
  const repeated: Line[] = [];
  const header: Line[] = [];
  let at = title;
  for (;;) {
    const again = repeatedTitleEnd(source, lines, at, titleLines);
    repeated.push(...lines.slice(at, again));
    const end = Math.max(again, headerEnd(source, lines, again, infoEnd));
    header.push(...lines.slice(again, end));
    if (end === at) break;
    at = end;
  }
  const contents = contentsEnd(source, lines, at);
  return {
    frontMatter: all.slice(0, front),
    marks,
    titleLines,
    repeatedTitles: repeated,
    headerLines: header,
    contentsLines: lines.slice(at, contents),
    bodyLines: lines.slice(contents),
    hasInfo: infoEnd !== null,
    isWork: isWorkTitle(titleLines),
    isPart: repeated.some((line) => !titleWords.includes(plainWords(line))),
    isKept: infoEnd !== null || front > 0 || isHeading(source, titleLines[0]),
  };
}

function isHeading(source: string, line: Line | undefined): boolean {
  return line?.mark?.kind === 'HEADING_MARK' && source.charAt(line.mark.span.offset) === '#';
}
