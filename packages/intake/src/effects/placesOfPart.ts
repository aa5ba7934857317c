/** The provisions that the words of a part name by number: 《X》第三条、第五条第二款同时废止. */
import type { Place } from '@regchron/model';
import { placeBefore } from '../amendment/path.ts';
import { placesIn } from '../amendment/places.ts';

const AROUND = /^(?:中|里)?的?|(?:中|的)?(?:有关|相关)?(?:的)?(?:规定|内容|条款)?$/g;

/** Empty where the part is named by its matter (中有关收费的规定), or not by numbers alone. */
export function placesOfPart(part: string): Place[] {
  const words = part.replace(AROUND, '');
  return (placesIn(words, []) ?? [])
    .filter(({ path, part: piece }) => path.length > 0 || piece === 'ATTACHMENT')
    .map(placeBefore);
}
