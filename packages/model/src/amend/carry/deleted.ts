/** What words taken out leave behind: never two stops on end (甲、、丙), nor a sign at the head of a text. */
import type { Match } from '../draft/wording.ts';

/** The words with the stop that goes with them. */
export function withItsStop(text: string, { from, to }: Match): Match {
  const before = text.charAt(from - 1);
  const behind = text.charAt(to);
  const isOwn = /[，、；：。]$/.test(text.slice(from, to));
  if (isOwn || !/[，、；。]/.test(behind)) return { from, to };
  // 甲。B。丙: the sentence goes with its own stop; so does a member of a row, and what opens a text.
  if (before === behind || before === '' || /[：（“"]/.test(before))
    return behind === '。' && before === '' ? { from, to } : { from, to: to + 1 };
  // 甲、B。: the last of a row goes with the sign before it.
  if (/[，、；]/.test(before)) return { from: from - 1, to };
  return before === '。' ? { from, to: to + 1 } : { from, to };
}
