/**
 * To which act the day of effect at a text's end belongs: a consolidated text keeps the day of its enactment,
 * a re-adopted one (修订 as a whole) has that of the re-adoption.
 */
import type { CitedAct, EffectRule } from '@regchron/model';
import type { StatedEffect } from '../effects/statedEffect.ts';
import type { Notice } from '../findingRules.ts';
import type { LawHeader } from './header/header.ts';

export interface LawEffect {
  /** The enactment's own rule. */
  readonly rule: EffectRule;
  /** The re-adoption whose words the last article has; null where they are the enactment's. */
  readonly readoption: CitedAct | null;
  readonly history: readonly CitedAct[];
}

export function whoseEffect(
  header: LawHeader,
  stated: StatedEffect | null,
  notice: Notice,
): LawEffect {
  const { history, effectiveOn } = header;
  if (!stated) {
    const rule: EffectRule = effectiveOn
      ? { type: 'ON_DAY', day: effectiveOn }
      : { type: 'NOT_STATED' };
    return { rule, readoption: null, history };
  }
  const readoption = readoptionOf(header, stated.rule);
  if (!readoption) {
    if (stated.rule.type === 'ON_DAY') checkDay(header, stated.rule.day, stated, notice);
    return { rule: stated.rule, readoption: null, history };
  }
  notice(
    'effect-of-readoption',
    stated.clause,
    `These words were taken as those of the re-adoption of ${readoption.on ?? 'an unknown day'}.`,
  );
  const { rule } = stated;
  const dated =
    rule.type === 'ON_DAY'
      ? history.map((act) => (act === readoption ? { ...act, effectiveOn: rule.day } : act))
      : history;
  return {
    rule: effectiveOn ? { type: 'ON_DAY', day: effectiveOn } : { type: 'NOT_STATED' },
    readoption: dated[history.indexOf(readoption)] ?? readoption,
    history: dated,
  };
}

/** The last 修订 of the whole text; where a day is stated, the last that is not later. */
function readoptionOf({ history }: LawHeader, rule: EffectRule): CitedAct | null {
  const whole = history.filter(isReadoption);
  switch (rule.type) {
    case 'ON_DAY':
      return whole.findLast(({ on }) => on !== null && on <= rule.day) ?? null;
    case 'ON_PROMULGATION':
    case 'AFTER_PROMULGATION':
    case 'SET_BY_OTHER_ACT':
      return whole.at(-1) ?? null;
    case 'WITH_ENACTMENT':
    case 'NOT_STATED':
      return null;
  }
}

/** 《关于修改…的决定》修订 amends, whatever the State Council calls it; 修订 alone adopts the text anew. */
function isReadoption({ type, manner, title }: CitedAct): boolean {
  return type === 'AMENDED' && manner === '修订' && (title === null || /修订/.test(title));
}

/** Years between an act and its effect are possible, but more often the header leaves a re-adoption out. */
const MOST_YEARS = 3;

function checkDay(
  { adoptedOn, promulgatedOn }: LawHeader,
  day: string,
  { clause }: StatedEffect,
  notice: Notice,
): void {
  const act = adoptedOn ?? promulgatedOn;
  if (!act) return;
  if (day < act) {
    notice('effect-before-adoption', clause, `In force from ${day}, adopted only on ${act}.`);
  } else if (Number(day.slice(0, 4)) - Number(act.slice(0, 4)) > MOST_YEARS) {
    notice('effect-long-after-adoption', clause, `In force from ${day}, adopted on ${act}.`);
  }
}
