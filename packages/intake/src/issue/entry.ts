/** One entry of a table of contents, and ranges of lines. */
import type { EventOf } from '@regchron/model';
import { endOf, spanBetween } from '@regchron/model';
import type { Line } from '../lines/line.ts';

export type ContentsEntry = EventOf<'GazetteIssueDescribed'>['data']['contents'][number];

/** Lines by index, `to` exclusive. */
export interface LineRange {
  readonly from: number;
  readonly to: number;
}

export function entryOf(
  language: ContentsEntry['language'],
  section: string | null,
  title: string,
  page: number | null,
  lines: readonly Line[],
): ContentsEntry {
  const start = lines[0]?.span.offset ?? 0;
  const last = lines.at(-1)?.span;
  return { language, section, title, page, span: spanBetween(start, last ? endOf(last) : start) };
}

/** The title of an entry without the number some tables print behind it: 防御台风规定（第17号令）. */
export function entryTitle(title: string): string {
  return title.replace(/[（(][^（）()]{0,24}(?:令|号|号令)[）)]$/u, '');
}
