/** Another act sets the day of effect: 《X》（重庆市人民政府令第400号）自2024年5月1日起施行. */
import type { Citation, EffectRule } from '@regchron/model';
import { titleKey } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { partOf, sentencesOf } from '../lines/passage.ts';
import { DAY, parsePrintedDay } from '../words/day.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';
import { readTargets } from './targets.ts';

export interface FoundEffectDay {
  readonly target: Citation;
  readonly rule: EffectRule;
  readonly clause: Passage;
}

// 施行以来, 施行前 and 施行的 look back; a day is set only where the clause ends.
const ON_DAY = new RegExp(`^(?:自|从|于)(${DAY})起?(?:正式)?(?:施行|实施|生效)(?=[。；，]|$)`);
const DAY_IS = new RegExp(`^的?(?:施行|实施|生效)(?:日期|时间)(?:确定)?(?:为|是)(${DAY})`);
const ON_PROMULGATION =
  /^(?:自|从)(?:公布|发布|印发)之日起(?:正式)?(?:施行|实施|生效)(?=[。；，]|$)/;

/** `own`: titleKeys of what the instrument itself enacts; its own day is no day set for another. */
export function effectDaysIn(
  passage: Passage,
  own: ReadonlySet<string>,
  issuer: string | null,
): FoundEffectDay[] {
  if (!/施行|实施|生效/.test(passage.text)) return [];
  return sentencesOf(passage).flatMap((sentence) =>
    titlesIn(sentence.text).flatMap(({ from, to }) => {
      const end = bracketAt(sentence.text, to) ?? to;
      const rule = ruleBehind(sentence.text.slice(end, end + 60));
      const title = sentence.raw.slice(from + 1, to - 1);
      const isCited = /(?:根据|依据|依照|按照)$/.test(sentence.text.slice(0, from));
      if (!rule || isCited || own.has(titleKey(title))) return [];
      const [target] = readTargets(partOf(sentence, from, end), issuer).targets;
      return target ? [{ target: target.citation, rule, clause: sentence }] : [];
    }),
  );
}

function ruleBehind(words: string): EffectRule | null {
  const day = parsePrintedDay((ON_DAY.exec(words) ?? DAY_IS.exec(words))?.[1] ?? '');
  if (day) return { type: 'ON_DAY', day };
  return ON_PROMULGATION.test(words) ? { type: 'ON_PROMULGATION' } : null;
}
