/** Whether a single text is a law or an act on laws: 关于修改《X》的决定, 刑法修正案（三）, 关于废止…的决定. */
import type { Substance } from '../instrument/substance.ts';
import { substanceOf } from '../instrument/substance.ts';
import { passageOf } from '../lines/passage.ts';
import { titlesIn } from '../words/titles.ts';
import type { LawText } from './lawText.ts';

export interface DecisionAct {
  readonly substance: Extract<Substance, 'REPEALS' | 'AMENDS'>;
  /** What 刑法修正案 amends, in full; null where the title or the text names it in 《》. */
  readonly target: string | null;
}

const AMENDMENT = /^(.*?)修正案(?:（[^）]{1,16}）|\d{0,2})$/;
const AMENDS_IN_WORDS =
  /(?:对|将).{0,80}作(?:出)?(?:如下|以下|部分)?(?:补充)?修(?:改|正|订)[：。]?/;

/** Whether the title is that of an act on laws: in its text 第三条 is the article of another. */
export function isActTitle(title: string): boolean {
  const substance = substanceOf(title, 'CARRIED');
  return AMENDMENT.test(title) || substance === 'REPEALS' || substance === 'AMENDS';
}

export function actOf({ source, title, text }: LawText): DecisionAct | null {
  const amendment = AMENDMENT.exec(title.raw);
  if (amendment) {
    const amended = amendment[1] ?? '';
    return { substance: 'AMENDS', target: titlesIn(amended).length > 0 ? null : amended };
  }
  const substance = substanceOf(title.text, 'CARRIED');
  if (substance === 'REPEALS' || substance === 'AMENDS') return { substance, target: null };
  return text && amendsItself(source, title.raw, text)
    ? { substance: 'AMENDS', target: title.raw }
    : null;
}

/** Under the title of the law stands the decision that amends it, with the new text behind. */
function amendsItself(
  source: string,
  title: string,
  { tree }: NonNullable<LawText['text']>,
): boolean {
  const [first] = tree;
  if (!first || first.kind !== 'paragraph' || first.text.length === 0) return false;
  const words = passageOf(source, first.text);
  if (!AMENDS_IN_WORDS.test(words.text)) return false;
  return titlesIn(words.text).some(({ from, to }) => words.raw.slice(from + 1, to - 1) === title);
}
