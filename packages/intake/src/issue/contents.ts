/** The Chinese table of contents of an issue: sections in 【】, titles with page numbers. */
import type { Line } from '../lines/line.ts';
import type { Passage } from '../lines/passage.ts';
import { passageOf } from '../lines/passage.ts';
import type { ContentsEntry, LineRange } from './entry.ts';
import { entryOf } from './entry.ts';

const HEADING = /^(?:本期)?(?:目录|要目|目次)$/;
// 办法·····(1), 办法………1, 办法（1）: leaders or brackets, so that a number in a title is no page.
const PAGE = /^(.*?)(?:[·•.…．。‧∙\-—]{2,}[（]?|[（])(\d{1,4})[）]?$/;
const LEADERS = /^[·•.…．‧∙\-—]{2,}[（]?\d{1,4}[）]?$/;
const SECTION = /^【(.{2,24})】$/;
/** The table inside a regulation lists its chapters. */
const CHAPTER = /^第[^，。；]{1,4}[编章节]/;

export interface Contents {
  readonly entries: readonly ContentsEntry[];
  readonly range: LineRange;
}

/** Finds the table of contents of the issue; null where it has none. */
export function readContents(source: string, lines: readonly Line[]): Contents | null {
  for (const [index, { compact }] of lines.entries()) {
    if (!HEADING.test(compact)) continue;
    const { entries, end } = readEntries(source, lines, index + 1);
    if (entries.length > 0) return { entries, range: { from: index, to: end } };
  }
  return null;
}

function readEntries(
  source: string,
  lines: readonly Line[],
  from: number,
): { readonly entries: readonly ContentsEntry[]; readonly end: number } {
  const entries: ContentsEntry[] = [];
  let section: string | null = null;
  let pending: Line[] = [];
  let end = from;
  for (let index = from; index < lines.length; index += 1) {
    const line = lines[index];
    if (!line || CHAPTER.test(line.compact)) break;
    const heading = SECTION.exec(line.compact)?.[1] ?? plainSection(lines, index, pending);
    if (heading !== undefined) {
      if (!pageWithin(lines, index + 1)) break;
      section = heading;
      pending = [];
      end = index + 1;
      continue;
    }
    pending.push(line);
    const entry = pagedEntry(source, pending, section);
    if (entry) {
      entries.push(entry);
      pending = [];
      end = index + 1;
    } else if (
      pending.length > 3 ||
      !pageWithin(lines, index + 1) ||
      /[。：；]$/.test(line.compact)
    )
      break;
  }
  return { entries, end };
}

/** A section without brackets: a short line among entries that names a group of documents. */
function plainSection(
  lines: readonly Line[],
  index: number,
  pending: readonly Line[],
): string | undefined {
  const line = lines[index];
  if (!line || pending.length > 0 || PAGE.test(line.compact) || line.compact.length > 16)
    return undefined;
  return /(?:文件|规章|法规|命令|令|任免|公告|政策解读|大事记|决定|决议)$/.test(line.compact) &&
    !/关于/.test(line.compact)
    ? line.compact
    : undefined;
}

function pageWithin(lines: readonly Line[], from: number): boolean {
  return lines
    .slice(from, from + 4)
    .some(({ compact }) => PAGE.test(compact) || LEADERS.test(compact));
}

function pagedEntry(
  source: string,
  pending: readonly Line[],
  section: string | null,
): ContentsEntry | null {
  const passage: Passage = passageOf(
    source,
    pending.map(({ span }) => span),
  );
  const match = PAGE.exec(passage.text);
  if (!match?.[1]) return null;
  const title = passage.raw.slice(0, match[1].length).replace(/[·•.…．‧∙]+$/, '');
  return entryOf('zh', section, title, Number(match[2]), pending);
}
