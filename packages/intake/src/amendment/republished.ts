/** The whole new text behind the decision that makes it: 附：《X》, or the title once more and its articles. */
import type { ProvisionTree } from '@regchron/model';
import { titleKey } from '@regchron/model';
import { treeOf } from '../provisions/tree.ts';
import type { Unit } from '../provisions/units.ts';
import { isPrintedDay } from '../words/day.ts';
import { titlesIn } from '../words/titles.ts';

export interface Republished {
  /** titleKey of the regulation whose text it is. */
  readonly title: string;
  /** How many paragraphs the decision itself has. */
  readonly from: number;
  readonly text: ProvisionTree;
}

const AMENDS = /(?:修改|修正|修订)/;
const ATTACHED = /^附(?:件|：|录)?(?:[0-9一二三四]{0,2})[：.]?/;
const CAPTION = /^（?[^。；]{0,400}(?:通过|公布|发布|修正|修订|批准)[^。；]{0,80}）?$/;
const LONGEST_TITLE = 5;
const OPENING = 3;

/** `title`: the decision's, or that of the law under which the decision stands. Null where no such text follows. */
export function republishedIn(
  source: string,
  title: string,
  units: readonly Unit[],
): Republished | null {
  const opening = units.slice(0, OPENING).map(({ passage }) => passage.text);
  if (!AMENDS.test(title) && !opening.some((words) => /[作做].{0,8}(?:修改|修正)/.test(words)))
    return null;
  const named = [title, ...opening].flatMap((words) =>
    titlesIn(words).map(({ from, to }) => words.slice(from + 1, to - 1)),
  );
  const names = [title, title.replace(/修正案(?:（[^）]{1,16}）)?$/, ''), ...named].map(titleKey);
  for (let start = 1; start < units.length; start += 1) {
    const found = titleAt(units, start, names);
    if (!found) continue;
    const body = bodyOf(units.slice(found.to));
    if (!body.some(({ label }) => label?.kind === 'article' || label?.kind === 'division'))
      continue;
    return { title: found.title, from: start, text: treeOf(source, body, () => undefined) };
  }
  return null;
}

/** A title of what is amended, printed as a heading of its own; null where none stands here. */
function titleAt(
  units: readonly Unit[],
  start: number,
  names: readonly string[],
): { readonly title: string; readonly to: number } | null {
  let words = '';
  for (let to = start; to < Math.min(units.length, start + LONGEST_TITLE + 1); to += 1) {
    const unit = units[to];
    const text = unit?.passage.text ?? '';
    if (!unit || unit.label || /[。；]$/.test(text)) return null;
    words += to === start ? text.replace(ATTACHED, '') : text;
    const name = titleKey(words.replace(/（\d{4}年?(?:修正|修订)(?:本|文本)?）$/, ''));
    if (name !== '' && names.includes(name)) return { title: name, to: to + 1 };
    if (!names.some((one) => one.startsWith(name))) return null;
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
