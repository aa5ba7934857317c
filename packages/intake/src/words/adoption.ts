/** When and by which meeting an instrument was adopted: 已经2023年11月16日市第六届人民政府第23次常务会议审议通过. */
import type { CalendarDay } from '@regchron/model';
import { titleKey } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { sentencesOf } from '../lines/passage.ts';
import { DAY, parsePrintedDay } from './day.ts';
import { titlesIn, withoutTitles } from './titles.ts';

export interface Adoption {
  readonly adoptedOn: CalendarDay | null;
  readonly adoptedBy: string | null;
}

const BODY = '([^，。；：（）]{2,60}?(?:会议|全体会议|大会|党组|人民政府|办公会)?)';
const DAY_FIRST = new RegExp(`(${DAY})(?:经|由)?${BODY}(?:审议)?(?:通过|批准)`, 'd');
const BODY_FIRST = new RegExp(
  `(?:已由|已经|业经|经|由)${BODY}于(${DAY})(?:审议)?(?:通过|批准)`,
  'd',
);

/** `title`: the adoption of another text (of what is repealed, say) is not the instrument's. */
export function readAdoption(passages: readonly Passage[], title: string): Adoption {
  for (const sentence of passages.flatMap(sentencesOf)) {
    if (!/通过/.test(sentence.text)) continue;
    const words = withoutTitles(sentence.text);
    const [first] = titlesIn(sentence.text);
    const isCited = /根据|废止|修正|修订/.test(words.slice(0, words.indexOf('通过')));
    const isOther =
      first !== undefined &&
      first.from > 0 &&
      titleKey(sentence.raw.slice(first.from, first.to)) !== titleKey(title);
    if (isCited || isOther) continue;
    const dayFirst = DAY_FIRST.exec(words);
    if (dayFirst)
      return {
        adoptedOn: parsePrintedDay(dayFirst[1] ?? ''),
        adoptedBy: printed(sentence, dayFirst, 2),
      };
    const bodyFirst = BODY_FIRST.exec(words);
    if (bodyFirst)
      return {
        adoptedOn: parsePrintedDay(bodyFirst[2] ?? ''),
        adoptedBy: printed(sentence, bodyFirst, 1),
      };
  }
  return { adoptedOn: null, adoptedBy: null };
}

/** The group as printed: digits in the width they have. */
function printed({ raw }: Passage, match: RegExpExecArray, group: number): string | null {
  const place = match.indices?.[group];
  return place ? raw.slice(place[0], place[1]) : null;
}
