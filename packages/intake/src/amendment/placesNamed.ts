/** The places that words name, wherever they stand: what may be touched by an instruction that was not understood. */
import { NUMERAL_CHARACTERS } from '@regchron/model';
import type { NamedPlace, Path } from './path.ts';
import { placesIn } from './places.ts';

const N = `（?[${NUMERAL_CHARACTERS}]{1,9}）?`;
const PLACE = new RegExp(
  `(?:第${N}(?:编|章|节|条(?:之${N})?|款|项|目)(?:(?:至|到)第${N}[章节条款项])?)+`,
  'g',
);

export function placesNamed(words: string, base: Path): NamedPlace[] {
  const found: NamedPlace[] = [];
  let before = base;
  for (const [printed] of words.matchAll(PLACE)) {
    const places = placesIn(printed, before) ?? [];
    found.push(...places);
    before = places.at(-1)?.path ?? before;
  }
  return found;
}
