/** The whole new text behind the decision that makes it: 附：《X》, or the title once more and its articles. */
import type { ProvisionTree } from '@regchron/model';
import { titleKey } from '@regchron/model';
import { isPrintedDay } from '../words/day.ts';
import { treeOf } from '../provisions/tree.ts';
import type { Unit } from '../provisions/units.ts';

export interface Republished {
  /** The paragraphs of the decision itself. */
  readonly instructions: readonly Unit[];
  /** Null where no text follows, or not that of the one regulation that is amended. */
  readonly text: ProvisionTree | null;
}

const ATTACHED = /^附(?:件|：|录)?(?:[0-9一二三四]{0,2})[：.]?/;
const CAPTION = /^（?[^。；]{0,400}(?:通过|公布|发布|修正|修订|批准)[^。；]{0,80}）?$/;
const LONGEST_TITLE = 5;

/** `titles`: of all that the decision amends. */
export function republishedIn(
  source: string,
  units: readonly Unit[],
  titles: readonly string[],
): Republished {
  for (let start = 1; start < units.length; start += 1) {
    const place = titleAt(units, start, titles);
    if (!place) continue;
    const instructions = units.slice(0, start);
    if (titles.length !== 1) return { instructions, text: null };
    const body = bodyOf(units.slice(place));
    const hasArticles = body.some(
      ({ label }) => label?.kind === 'article' || label?.kind === 'division',
    );
    const text = hasArticles ? treeOf(source, body, () => undefined) : null;
    return { instructions, text };
  }
  return { instructions: units, text: null };
}

/** Behind the title of what is amended, printed as a heading of its own; null where it does not stand here. */
function titleAt(units: readonly Unit[], start: number, titles: readonly string[]): number | null {
  let words = '';
  for (let to = start; to < Math.min(units.length, start + LONGEST_TITLE + 1); to += 1) {
    const unit = units[to];
    const text = unit?.passage.text ?? '';
    if (!unit || unit.label || /[。；]$/.test(text)) return null;
    words += to === start ? text.replace(ATTACHED, '') : text;
    const name = titleKey(words.replace(/（\d{4}年(?:修正|修订)(?:本|文本)?）$/, ''));
    if (titles.some((title) => titleKey(title) === name)) return to + 1;
    if (titles.every((title) => !titleKey(title).startsWith(name))) return null;
  }
  return null;
}

/** Without the caption, the day and the table of contents under the title. */
function bodyOf(units: readonly Unit[]): readonly Unit[] {
  let from = 0;
  while (from < 6) {
    const text = units[from]?.passage.text ?? '';
    const isCaption = /\d{4}年|[〇一二三四五六七八九]{4}年/.test(text) && CAPTION.test(text);
    if (units[from]?.label || !(isCaption || isPrintedDay(text))) break;
    from += 1;
  }
  if (units[from]?.passage.text !== '目录') return units.slice(from);
  const first = units[from + 1]?.passage.text;
  const again = units.findIndex(({ passage }, index) => index > from + 1 && passage.text === first);
  return units.slice(again < 0 ? from : again);
}
