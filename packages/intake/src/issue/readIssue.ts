/** The frame of an issue: masthead, tables of contents, colophon; and the lines left over, in which the instruments stand. */
import type { Span } from '@regchron/model';
import { endOf, spanBetween } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import { isPageNumber, isRunningHead } from '../lines/furniture.ts';
import type { Line } from '../lines/line.ts';
import type { SegmentRole } from '../reading.ts';
import { findColophon } from './colophon.ts';
import { readContents } from './contents.ts';
import type { EnglishFront } from './englishContents.ts';
import { findEnglishFront, readEnglishFront } from './englishContents.ts';
import type { ContentsEntry, LineRange } from './entry.ts';
import type { Masthead } from './masthead.ts';
import { readMasthead } from './masthead.ts';

export interface Issue {
  readonly masthead: Masthead;
  readonly english: EnglishFront | null;
  readonly contents: readonly ContentsEntry[];
  /** The lines that belong to no frame. */
  readonly body: readonly Line[];
}

export function readIssue(
  source: string,
  lines: readonly Line[],
  claim: (span: Span, role: SegmentRole) => void,
  notice: Notice,
): Issue {
  const contents = readContents(source, lines);
  const englishRange = findEnglishFront(source, lines);
  const english =
    englishRange && readEnglishFront(source, lines.slice(englishRange.from, englishRange.to));
  const colophon = findColophon(lines);
  const masthead = readMasthead(frontOf(lines, [contents?.range, englishRange, colophon]));
  claimLines(
    contents ? lines.slice(contents.range.from, contents.range.to) : [],
    'CONTENTS',
    claim,
  );
  claimLines(english?.table ?? [], 'CONTENTS', claim);
  claimLines([...(english?.masthead ?? []), ...masthead.lines], 'ISSUE', claim);
  claimLines(colophon ? lines.slice(colophon.from, colophon.to) : [], 'COLOPHON', claim);
  const framed = new Set([
    ...masthead.lines,
    ...inRange(lines, contents?.range),
    ...inRange(lines, englishRange),
    ...inRange(lines, colophon),
  ]);
  const body = bodyOf(lines, framed, claim, notice);
  return {
    masthead,
    english,
    contents: [...(contents?.entries ?? []), ...(english?.entries ?? [])],
    body,
  };
}

/** The first lines that stand in no other part of the frame: a masthead has few lines. */
function frontOf(
  lines: readonly Line[],
  ranges: readonly (LineRange | null | undefined)[],
): Line[] {
  const framed = new Set(ranges.flatMap((range) => inRange(lines, range)));
  const open = lines.filter((line) => !framed.has(line));
  const first = open.findIndex(
    ({ compact }) =>
      /(?:令|公告)(?:（?第|$)|第.{1,6}号|[〔［].{4}[〕］]|关于|^第一条|《/.test(compact) &&
      !/公报|总第/.test(compact),
  );
  return open.slice(0, first < 0 ? 12 : Math.min(first, 40));
}

function inRange(lines: readonly Line[], range: LineRange | null | undefined): readonly Line[] {
  return range ? lines.slice(range.from, range.to) : [];
}

/** What is left, without page furniture; a line behind furniture stands apart, as behind a page break. */
function bodyOf(
  lines: readonly Line[],
  framed: ReadonlySet<Line>,
  claim: (span: Span, role: SegmentRole) => void,
  notice: Notice,
): Line[] {
  const body: Line[] = [];
  let apart = false;
  for (const line of lines) {
    if (framed.has(line)) continue;
    if (isPageNumber(line) || isRunningHead(line)) {
      claimLines([line], 'FURNITURE', claim);
      notice(
        'page-furniture-dropped',
        line.span,
        'A page number or running head; no part of the text.',
      );
      apart = true;
      continue;
    }
    if (/^【.{2,20}】$/.test(line.compact)) {
      claimLines([line], 'ISSUE', claim);
      continue;
    }
    body.push(apart ? { ...line, apart } : line);
    apart = false;
  }
  return body;
}

function claimLines(
  lines: readonly Line[],
  role: SegmentRole,
  claim: (span: Span, role: SegmentRole) => void,
): void {
  for (const { span, mark } of lines)
    claim(mark ? spanBetween(mark.span.offset, endOf(span)) : span, role);
}
