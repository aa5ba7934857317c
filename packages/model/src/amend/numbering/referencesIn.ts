/**
 * References to provisions of the same text: 本法第十九条、第二十条第二款和第三款, 依照第三条至第五条, 第一款所列行为;
 * never 《民法典》第十条 or 刑法第十条.
 */
import { NUMERAL_CHARACTERS, parseNumeral } from '../../kernel/chineseNumerals.ts';

export interface Reference {
  /** The whole of it as printed. */
  readonly from: number;
  readonly to: number;
  /** Null: the article it stands in. */
  readonly article: string | null;
  /** Where 第十九条 stands; null where the row names it before (第十条第一款、第二款) or it is its own. */
  readonly label: Printed | null;
  readonly paragraph: ReferencePart | null;
  readonly item: ReferencePart | null;
}

interface Printed {
  readonly from: number;
  readonly to: number;
}

export interface ReferencePart {
  readonly number: string;
  /** Null where the row names it before. */
  readonly printed: Printed | null;
}

const N = `[${NUMERAL_CHARACTERS}]+`;
const REFERENCE = new RegExp(
  `(第(${N})条(?:之(${N}))?)?(第(${N})款)?(第(${N})项|第?（(${N})）项)?`,
  'g',
);
/** What may stand between two references of one row. */
const ROW = /^(?:[、，和与及至到或者以]|以及|或者|规定的|规定)*$/;
/** A name of another law before the first reference of a row: 刑法, 《…》, 该法, 民法典, 该条例. */
const OTHER =
  /(?:》(?:（[^（）]*）)?|[^本]法|法典|[^本]条例|[^本]办法|[^本]规定|[^本]规则|[^本]细则|[^本]解释|[^本]决定|[^本]章程|公约|条约|议定书|宪法)(?:的|中的)?$/;

export function referencesIn(text: string): Reference[] {
  if (!/[条款]/.test(text)) return [];
  const references: Reference[] = [];
  let row: Reference | null = null;
  let isOurs = true;
  let end = -1;
  for (const match of text.matchAll(REFERENCE)) {
    const [whole, label, main, inserted, paragraphWords, paragraph, itemWords, item, bracketed] =
      match;
    // A bare （一）项 or 第三项 only goes on with a row.
    if (whole === '') continue;
    const from = match.index;
    const between = end < 0 ? null : text.slice(end, from);
    const goesOn = between !== null && between.length <= 6 && ROW.test(between);
    if (!goesOn) {
      isOurs = !OTHER.test(text.slice(Math.max(0, from - 60), from));
      row = null;
    }
    end = from + whole.length;
    const labelEnd = from + (label?.length ?? 0);
    const paragraphEnd = labelEnd + (paragraphWords?.length ?? 0);
    const own: Reference = {
      from,
      to: end,
      article: label === undefined ? (row?.article ?? null) : numberOf(main, inserted),
      label: label === undefined ? null : { from, to: labelEnd },
      paragraph:
        paragraph === undefined
          ? label === undefined && row?.paragraph
            ? { ...row.paragraph, printed: null }
            : null
          : partOf(paragraph, labelEnd, paragraphEnd),
      item: itemWords === undefined ? null : partOf(item ?? bracketed, paragraphEnd, end),
    };
    const isLoose = label === undefined && paragraph === undefined && row === null;
    row = own;
    if (isOurs && !isLoose) references.push(own);
  }
  return references;
}

function numberOf(main: string | undefined, inserted: string | undefined): string {
  const number = String(parseNumeral(main ?? '') ?? '');
  return inserted === undefined ? number : `${number}-${String(parseNumeral(inserted) ?? '')}`;
}

function partOf(numeral: string | undefined, from: number, to: number): ReferencePart {
  return { number: String(parseNumeral(numeral ?? '') ?? ''), printed: { from, to } };
}
