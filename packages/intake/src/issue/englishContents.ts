/** The English front matter of an issue: its name, its day, and a table of contents with sections. */
import type { CalendarDay } from '@regchron/model';
import { sliceOf } from '@regchron/model';
import type { Line } from '../lines/line.ts';
import { parseEnglishDay } from '../words/day.ts';
import type { ContentsEntry, LineRange } from './entry.ts';
import { entryOf } from './entry.ts';

const PAGE = /^(.*?)[\s.·…]*\((\d{1,4})\)$|^(.*?)(?:[.·…]{2,}\s*|\s{3,})(\d{1,4})$/;

export interface EnglishFront {
  readonly publicationEn: string | null;
  readonly publishedOn: CalendarDay | null;
  /** Lines of the masthead, and lines of the table. */
  readonly masthead: readonly Line[];
  readonly table: readonly Line[];
  readonly entries: readonly ContentsEntry[];
}

/** A line of Latin words without a Chinese one. */
function isEnglish({ compact }: Line): boolean {
  return /[A-Za-z]{2}/.test(compact) && !/\p{Script=Han}/u.test(compact);
}

function isLeaders({ compact }: Line): boolean {
  return /^[.·…]*[（]?\d{1,4}[）]?$/.test(compact) && /[.·…（]/.test(compact);
}

/** The first run of English lines that holds a masthead or a table; null where there is none. */
export function findEnglishFront(source: string, lines: readonly Line[]): LineRange | null {
  for (let from = 0; from < lines.length; from += 1) {
    let to = from;
    for (
      let line = lines[to];
      line && (isEnglish(line) || (to > from && isLeaders(line)));
      line = lines[to]
    )
      to += 1;
    const words = lines.slice(from, to).map(({ span }) => sliceOf(source, span));
    if (
      words.some((text) => /gazette/i.test(text)) ||
      words.filter((text) => PAGE.test(text)).length >= 2
    ) {
      return { from, to };
    }
    from = Math.max(from, to - 1);
  }
  return null;
}

export function readEnglishFront(source: string, lines: readonly Line[]): EnglishFront {
  const masthead: Line[] = [];
  const table: Line[] = [];
  const entries: ContentsEntry[] = [];
  let publicationEn: string | null = null;
  let publishedOn: CalendarDay | null = null;
  let section: string | null = null;
  let pending: Line[] = [];
  const dashed = lines.some(({ mark }) => mark?.kind === 'LIST_DASH');
  for (const [index, line] of lines.entries()) {
    const text = sliceOf(source, line.span);
    if (entries.length === 0 && pending.length === 0 && isMasthead(text)) {
      masthead.push(line);
      publishedOn ??= parseEnglishDay(text);
      if (/^gazette\b/i.test(text)) publicationEn ??= text.replace(/\s+/g, ' ');
      continue;
    }
    table.push(line);
    pending.push(line);
    const whole = pending.map(({ span }) => sliceOf(source, span)).join(' ');
    const match = PAGE.exec(whole);
    if (match) {
      const title = (match[1] ?? match[3] ?? '').replace(/\s+/g, ' ').trim();
      entries.push(entryOf('en', section, title, Number(match[2] ?? match[4]), pending));
      pending = [];
    } else if (isSection(line, lines[index + 1], dashed, pending)) {
      section = text.replace(/\s+/g, ' ');
      pending = [];
    }
  }
  return { publicationEn, publishedOn, masthead, table, entries };
}

function isMasthead(text: string): boolean {
  return /^gazette\b|^published (?:on|by)\b|^sponsored by\b|^edited by\b|^contents$|^\(?(?:issue|no\.)/i.test(
    text,
  );
}

/** Where entries are dashed, a line without a dash heads a section; elsewhere one that stands apart from its successor. */
function isSection(
  line: Line,
  next: Line | undefined,
  dashed: boolean,
  pending: readonly Line[],
): boolean {
  if (pending.length !== 1) return false;
  if (dashed) return line.mark === null;
  return next !== undefined && next.apart && !isLeaders(next);
}
