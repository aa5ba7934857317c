/** References to articles of a named work: 《X》第十五条第二款、第十六条至第十八条. References without a title are to the text itself. */
import { NUMERAL_CHARACTERS } from '../kernel/chineseNumerals.ts';
import { parseArticleLabel } from '../text/address.ts';
import { spanBetween, type Span } from '../text/span.ts';

export interface ArticleReference {
  /** As printed between the title marks. */
  readonly title: string;
  /** `14`, `14-2`; each article of a range that counts plainly. */
  readonly number: string;
  /** The title and all that is cited of it, in the text given. */
  readonly span: Span;
}

const ARTICLE = `第[${NUMERAL_CHARACTERS}]+条(?:之[${NUMERAL_CHARACTERS}]+)?`;
const PLACE = `${ARTICLE}(?:第[${NUMERAL_CHARACTERS}]+款)?(?:第[（(]?[${NUMERAL_CHARACTERS}]+[）)]?项)?`;
/** A further article after 、 or 至; a further paragraph or item of the same article between them. */
const FURTHER = `(?:[、，至和及或与]+(?:者)?(?:${PLACE}|第[${NUMERAL_CHARACTERS}]+款|第[（(]?[${NUMERAL_CHARACTERS}]+[）)]?项))*`;
const REFERENCE = new RegExp(
  `《((?:[^《》〈〉]|〈[^〈〉]*〉)+)》(?:（[^（）]{1,60}）)?(${PLACE}${FURTHER})`,
  'g',
);

/** No law has more articles; a longer range is a misprint, and its ends are named. */
const LONGEST_RANGE = 2_000;

export function articleReferencesIn(text: string): ArticleReference[] {
  return [...text.matchAll(REFERENCE)].flatMap((match) => {
    const [whole, title = '', cited = ''] = match;
    const span = spanBetween(match.index, match.index + whole.length);
    return numbersIn(cited).map((number) => ({ title, number, span }));
  });
}

function numbersIn(cited: string): string[] {
  const labels = [...cited.matchAll(new RegExp(`(至)?(${ARTICLE})`, 'g'))];
  const numbers: string[] = [];
  for (const [, through, label = ''] of labels) {
    const number = parseArticleLabel(label);
    if (number === null) continue;
    const from = Number(numbers.at(-1));
    // A range over inserted articles (第三条之一至第五条) does not count plainly: its ends are named.
    const plain = through && Number(number) - from <= LONGEST_RANGE;
    for (let next = from + 1; plain && next < Number(number); next += 1) numbers.push(String(next));
    numbers.push(number);
  }
  return [...new Set(numbers)];
}
