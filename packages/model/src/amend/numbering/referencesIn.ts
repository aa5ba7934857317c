/** References to articles of the same text: 本法第十九条、第二十条第二款, 依照第三条至第五条; never 《民法典》第十条 or 刑法第十条. */
import { NUMERAL_CHARACTERS, parseNumeral } from '../../kernel/chineseNumerals.ts';

export interface Reference {
  /** Where 第十九条 stands, without paragraph and item. */
  readonly from: number;
  readonly to: number;
  readonly article: string;
  /** 第二款 behind it: its place and number. */
  readonly paragraph: ReferencePart | null;
  readonly item: ReferencePart | null;
  /** The further items of a row: 第一项、第三项. */
  readonly rangeEnd: boolean;
}

export interface ReferencePart {
  readonly from: number;
  readonly to: number;
  readonly number: string;
}

const N = `[${NUMERAL_CHARACTERS}]+`;
const ARTICLE = new RegExp(
  `第(${N})条(?:之(${N}))?(?:(第)(${N})款)?(?:(?:第(${N})项|（(${N})）项))?`,
  'g',
);
/** What may stand between two references of one row. */
const ROW = new RegExp(
  `^(?:第${N}款|第${N}项|（${N}）项|第${N}目|[、，和与及至到或者以]|以及|或者|规定的|规定)*$`,
);
/** A name of another law before the first reference of a row: 刑法, 《…》, 该法, 民法典, 该条例. */
const OTHER =
  /(?:》(?:（[^（）]*）)?|[^本]法|法典|[^本]条例|[^本]办法|[^本]规定|[^本]规则|[^本]细则|[^本]解释|[^本]决定|[^本]章程|公约|条约|议定书|宪法)(?:的)?$/;

export function referencesIn(text: string): Reference[] {
  if (!text.includes('条')) return [];
  const references: Reference[] = [];
  let rowIsOurs = true;
  let rowEnd = -1;
  for (const match of text.matchAll(ARTICLE)) {
    const [whole, main = '', inserted, , paragraph, item, bracketed] = match;
    const from = match.index;
    const between = rowEnd < 0 ? null : text.slice(rowEnd, from);
    const goesOn = between !== null && between.length <= 40 && ROW.test(between);
    if (!goesOn) rowIsOurs = !OTHER.test(text.slice(Math.max(0, from - 60), from));
    rowEnd = from + whole.length;
    const number = parseNumeral(main);
    const sub = inserted === undefined ? null : parseNumeral(inserted);
    if (!rowIsOurs || number === null) continue;
    const to = from + whole.indexOf('条') + 1 + (inserted === undefined ? 0 : inserted.length + 1);
    references.push({
      from,
      to,
      article: sub === null ? String(number) : `${String(number)}-${String(sub)}`,
      paragraph: partAt(text, to, paragraph, `第${paragraph ?? ''}款`),
      item: partAt(
        text,
        to + (paragraph === undefined ? 0 : paragraph.length + 2),
        item ?? bracketed,
        item === undefined ? `（${bracketed ?? ''}）项` : `第${item}项`,
      ),
      rangeEnd: goesOn && /[至到]$/.test(between),
    });
  }
  return references;
}

function partAt(
  text: string,
  from: number,
  numeral: string | undefined,
  printed: string,
): ReferencePart | null {
  const number = numeral === undefined ? null : parseNumeral(numeral);
  if (number === null || text.slice(from, from + printed.length) !== printed) return null;
  return { from, to: from + printed.length, number: String(number) };
}
