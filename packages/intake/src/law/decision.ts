/** A decision as a single text: the instrument and what it does, read as in a gazette, with the day of its caption. */
import type { EffectEvent, InstrumentRef, StatementEvent } from '@regchron/model';
import { citationOf } from '@regchron/model';
import { withOperations } from '../effects/amendment.ts';
import { statedEffect } from '../effects/statedEffect.ts';
import { effectsOf } from '../instrument/effectsOf.ts';
import type { InstrumentReading } from '../instrument/reading.ts';
import type { ReadText } from '../instrument/textOfInstrument.ts';
import { partOf, spanIn, wholeSpan } from '../lines/passage.ts';
import type { Notice } from '../findingRules.ts';
import { readTargets } from '../effects/targets.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';
import type { DecisionAct } from './decisionTitle.ts';
import type { LawText } from './lawText.ts';
import { promulgatedLaw, refOf } from './promulgatedLaw.ts';

export function decisionStatements(
  law: LawText,
  text: ReadText,
  act: DecisionAct,
  notice: Notice,
): StatementEvent[] {
  const { source, title, header, span } = law;
  const ref = refOf(law);
  if (!ref.number)
    notice(
      'instrument-recognised-by-title',
      wholeSpan(title),
      'No number stands here; the title told what the instrument is.',
    );
  const stated =
    statedEffect(text.passages, notice) ??
    (header.effectiveOn
      ? { rule: { type: 'ON_DAY' as const, day: header.effectiveOn }, clause: wholeSpan(title) }
      : null);
  const reading: InstrumentReading = {
    ref,
    title,
    titleEn: null,
    adoptedBy: header.adoptedBy,
    anchor: {
      kind: 'TITLE_ONLY',
      from: 0,
      to: 0,
      number: ref.number,
      numberLines: [],
      titleLines: [],
    },
    substance: act.substance,
    effect: stated,
    recital: [],
    texts: [],
    missing: [],
    own: text,
    span,
  };
  const rule = stated?.rule ?? ({ type: 'NOT_STATED' } as const);
  const effects: EffectEvent[] =
    act.target === null
      ? effectsOf(reading, {
          source,
          publisher: null,
          titleEnOf: () => null,
          claim: () => undefined,
          notice,
        })
      : amended(law, text, act.target, ref, rule, notice);
  return [promulgatedLaw(law, rule, effects), ...effects];
}

/** 刑法修正案 amends 刑法, and a decision under the law's own title amends that law. */
function amended(
  { source, title }: LawText,
  text: ReadText,
  target: string,
  ref: InstrumentRef,
  effectRule: EffectEvent['data']['effectRule'],
  notice: Notice,
): EffectEvent[] {
  const found = {
    target:
      toldTarget(text, target, ref.issuer) ??
      citationOf({ title: target, span: spanIn(title, 0, target.length) }),
    manner: '修正' as const,
    clause: text.passages[0] ? wholeSpan(text.passages[0]) : wholeSpan(title),
  };
  return withOperations(source, text, [found], found.target, notice).map((amendment) => ({
    type: 'RegulationAmended',
    data: { instrument: ref, effectRule, ...amendment },
  }));
}

/** The opening words may tell its number: 《X》（法释〔2008〕5号）. */
function toldTarget(text: ReadText, target: string, issuer: string | null) {
  const [opening] = text.passages;
  for (const { from, to } of opening ? titlesIn(opening.text) : []) {
    if (!opening || opening.raw.slice(from + 1, to - 1) !== target) continue;
    const [found] = readTargets(
      partOf(opening, from, bracketAt(opening.text, to) ?? to),
      issuer,
    ).targets;
    if (found) return found.citation;
  }
  return null;
}
