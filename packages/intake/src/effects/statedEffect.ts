/** What a text or the words that promulgate it say of their own effect and validity. */
import type { EffectRule, ExpiryRule, Span } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Passage } from '../lines/passage.ts';
import { sentencesOf, wholeSpan } from '../lines/passage.ts';
import { readEffectRule, statesDayInPart } from '../words/effectRuleWords.ts';
import { readExpiryRule } from '../words/expiryRuleWords.ts';

export interface StatedEffect {
  readonly rule: EffectRule;
  readonly clause: Span;
}

/** The last sentence that states it: 本办法自…起施行 stands at the end of a text. Null where none does. */
export function statedEffect(passages: readonly Passage[], notice: Notice): StatedEffect | null {
  let stated: StatedEffect | null = null;
  for (const passage of passages) {
    if (!/[施实执试]行|实施|生效/.test(passage.text)) continue;
    for (const sentence of sentencesOf(passage)) {
      const words = readEffectRule(sentence.text);
      if (!words) {
        if (statesDayInPart(sentence.text))
          notice('effect-day-in-part', wholeSpan(sentence), 'No day stands here; none was taken.');
        continue;
      }
      const clause = wholeSpan(sentence);
      if (words.ofPart)
        notice(
          'effect-of-a-part',
          clause,
          'These words state the effect of a part; it was not taken for the whole.',
        );
      else stated = { rule: words.rule, clause };
    }
  }
  return stated;
}

export function statedExpiry(passages: readonly Passage[]): ExpiryRule | null {
  for (const passage of passages) {
    if (!/有效|期限|试行期|施行至|执行至|实施至/.test(passage.text)) continue;
    for (const sentence of sentencesOf(passage)) {
      const rule = readExpiryRule(sentence.text);
      if (rule) return rule;
    }
  }
  return null;
}
