/** The names by which a decision calls what it amends: 刑法 for 中华人民共和国刑法, 《解释》 after （以下简称《解释》）. */
import type { Unit } from '../provisions/units.ts';
import { titlesIn } from '../words/titles.ts';

const SHORT = /(?:以下)?简称(?:为)?[：]?[《“"]([^》”"]{1,20})[》”"]/g;
const FIRST_WORDS = 12;

export function namesOf(units: readonly Unit[], title: string): string[] {
  const names = [title];
  const own = /^(?:中华人民共和国|最高人民法院|最高人民检察院)(.+)$/.exec(title)?.[1];
  if (own !== undefined) names.push(own);
  for (const { passage } of units.slice(0, FIRST_WORDS)) {
    for (const match of passage.text.matchAll(SHORT)) {
      const before = titlesIn(passage.text.slice(0, match.index)).at(-1);
      const meant = before ? passage.raw.slice(before.from + 1, before.to - 1) : '';
      if (title.endsWith(meant) || meant.endsWith(title)) names.push(match[1] ?? '');
    }
  }
  // The longest first: 刑法 must not be taken off 刑法修正案.
  return names.filter((name) => name.length > 1).sort((a, b) => b.length - a.length);
}
