/** Sentences that introduce a list of what is repealed: 市政府决定对以下政府规章予以废止： */
import type { EffectRule } from '@regchron/model';
import { END_DAY, readEndRule } from '../words/endRule.ts';
import { withoutTitles } from '../words/titles.ts';

export interface ListLead {
  readonly words: string;
  /** 自本通知印发之日起停止执行： a rule for the whole list; null where the lead has none. */
  readonly rule: EffectRule | null;
}

const VERB = /(?:予以|宣布|决定|现|即行|自行|同时)?(?:废止|失效|停止执行)/g;
const RULE = new RegExp(`自(${END_DAY})起[^。；]{0,6}(?:废止|失效|停止执行)`);
const DUTY = /情形|应当|可以|程序|条件|标准|原则|建议|及时/;

/** The verb of a sentence that introduces a list of what is repealed; null for any other. */
export function listLead(sentence: string): ListLead | null {
  const words = withoutTitles(sentence);
  if (!/[：。]$/.test(words) && !/(?:目录|清单)$/.test(words)) return null;
  if (DUTY.test(words) || /继续有效|予以保留/.test(words)) return null;
  const isLead =
    /(?:下列|以下|如下|附后|附件|等\d+件|等[一二三四五六七八九十百]+件|目录|清单|规章|文件|规定).*(?:废止|失效|停止执行)|(?:废止|失效|停止执行).*(?:下列|以下|如下|附后|目录|清单|：)/.test(
      words,
    );
  const verb = words.match(VERB)?.at(-1);
  if (!isLead || verb === undefined) return null;
  return { words: verb, rule: readEndRule(RULE.exec(words)?.[1] ?? '') };
}
