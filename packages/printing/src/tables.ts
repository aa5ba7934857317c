/** The tables behind the text: numbers that changed, and old number beside new number. */
import type { Comparison, QuantityInText } from '@regchron/model';
import { toArticleLabel } from '@regchron/model';
import { CLASS_WORDS, KIND_WORDS, percent, QUANTITY_WORDS } from './words.ts';

/** Plain words: a head, and rows as wide as it. */
export interface PlainTable {
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
}

export function numbersTable({ articles }: Comparison): PlainTable {
  const side = (found: QuantityInText | null): string[] =>
    found ? [placeOf(found), found.text, found.clause] : ['', '', ''];
  return {
    head: ['类别', '旧条款', '旧值', '旧文', '新条款', '新值', '新文', '性质'],
    rows: articles
      .flatMap(({ numbers }) => numbers)
      .map(({ old, new: now, class: of }) => {
        const kind = (now ?? old)?.kind;
        return [kind ? QUANTITY_WORDS[kind] : '', ...side(old), ...side(now), CLASS_WORDS[of]];
      }),
  };
}

export function concordanceTable({ concordance }: Comparison): PlainTable {
  return {
    head: ['旧条号', '新条号', '变化', '把握'],
    rows: concordance.map(({ old, new: now, kind, confidence }) => [
      old.map(labelOf).join('、'),
      now.map(labelOf).join('、'),
      KIND_WORDS[kind],
      percent(confidence),
    ]),
  };
}

function placeOf({ article, place }: QuantityInText): string {
  return (article === null ? '' : labelOf(article)) + place;
}

/** "14-2" → 第十四条之二; what is no number stays as it is. */
function labelOf(number: string): string {
  return toArticleLabel(number) ?? number;
}
