/** A row of a table of repeals: | 1 | 甲办法 | 海州市人民政府令第5号 |. One cell is the title, the others tell of it. */
import type { Provision } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { partOf, passageOf, spanIn } from '../lines/passage.ts';
import { readRecital } from '../words/recital.ts';
import type { ListLead } from './listLead.ts';
import type { FoundRepeal } from './repealSentence.ts';
import { targetOf } from './targets.ts';

const WORK =
  /^《?.{2,100}(?:条例|办法|规定|细则|规则|决定|通知|意见|方案|规程|标准|命令|通告|公告)(?:（[^）]{1,12}）)?》?$/;

/** None for the head of the table and the line below it. */
export function repealsOfRow(
  source: string,
  row: Provision,
  lead: ListLead,
  issuer: string | null,
): FoundRepeal[] {
  const clause = passageOf(source, row.text);
  const cells = cellsOf(clause);
  const title = cells.find(({ text }) => WORK.test(text));
  if (!title) return [];
  const isMarked = title.text.startsWith('《') && title.text.endsWith('》');
  const name = isMarked ? partOf(title, 1, title.text.length - 1) : title;
  const others = cells.filter((cell) => cell !== title);
  const told = readRecital(joined(others), issuer);
  const target = targetOf(name.raw, told, spanIn(name, 0, name.text.length));
  return [{ citation: target, part: null, words: lead.words, rule: lead.rule, clause }];
}

function cellsOf(row: Passage): Passage[] {
  const cells: Passage[] = [];
  let from = 0;
  for (const match of row.text.matchAll(/\||$/g)) {
    if (match.index > from) cells.push(partOf(row, from, match.index));
    from = match.index + 1;
  }
  return cells;
}

function joined(cells: readonly Passage[]): Passage {
  return {
    text: cells.map(({ text }) => text).join(''),
    raw: cells.map(({ raw }) => raw).join(''),
    offsets: cells.flatMap(({ offsets }) => offsets),
  };
}
