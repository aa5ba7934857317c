/** From when something ends by words of its own: 自2024年3月1日起废止, 自本通知印发之日起停止执行. */
import type { EffectRule } from '@regchron/model';
import { DAY, parsePrintedDay } from './day.ts';

/** The source of a pattern that matches what stands between 自 and 起, without groups. */
export const END_DAY = `(?:${DAY}|(?:本[^，。；：《》]{1,10}?)?(?:公布|发布|印发|下发)之日)`;

/** The rule of the words between 自 and 起; null for none. */
export function readEndRule(words: string): EffectRule | null {
  if (/(?:公布|发布|印发|下发)之日$/.test(words)) return { type: 'ON_PROMULGATION' };
  const day = parsePrintedDay(words);
  return day && { type: 'ON_DAY', day };
}
