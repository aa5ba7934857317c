/** Why two readers answer one question differently: which act, published when, did what from which day. */
import { printBounds } from '../days/bounds.ts';
import type { LanguageCode } from '../language/languageCode.ts';
import { EFFECTS } from '../language/terms.ts';
import type { Difference } from '../questions/inForce.ts';

export function explainDifference(difference: Difference, language: LanguageCode): string {
  const effect = difference.b ?? difference.a;
  if (!effect) return difference.message;
  const act = effect.instrument?.number ?? effect.instrument?.title ?? null;
  const published = printBounds(effect.published, language);
  const on = printBounds(effect.on, language);
  const done = EFFECTS[effect.type][language];
  const successor = effect.replacedBy?.title ?? null;
  if (language === 'en') {
    return [
      `${done} on ${on}`,
      act === null ? '' : ` by ${act}, published ${published}`,
      successor === null ? '' : `; replaced by ${successor}`,
    ].join('');
  }
  return [
    act === null ? '' : `${act}（${published} 公布）：`,
    `自 ${on} 起${done}`,
    successor === null ? '' : `，由《${successor}》取代`,
  ].join('');
}
