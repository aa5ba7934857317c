/** What an instrument does: the effects of its own words and of the texts it carries, each once. */
import type { Citation, EffectEvent, EffectRule, InstrumentRef, Span } from '@regchron/model';
import { citationOf, kindOfSeries, titleKey } from '@regchron/model';
import { readAmendments } from '../effects/amendment.ts';
import { effectDaysIn } from '../effects/effectDay.ts';
import { readErrata } from '../effects/errata.ts';
import { listLead } from '../effects/listLead.ts';
import { repealsInLists } from '../effects/repealList.ts';
import type { FoundRepeal } from '../effects/repealSentence.ts';
import { repealsInPassage } from '../effects/repealSentence.ts';
import { eachOnce, repealed, sameTarget } from '../effects/repealed.ts';
import { isRevised } from '../effects/revision.ts';
import { statedEffect, statedExpiry } from '../effects/statedEffect.ts';
import { suspended, suspensionsIn } from '../effects/suspension.ts';
import { issuedTitleEn } from '../issue/englishTitles.ts';
import type { Passage } from '../lines/passage.ts';
import { wholeSpan } from '../lines/passage.ts';
import { legalBasesOf } from '../words/citedTitles.ts';
import { sameRule } from '../words/effectRuleWords.ts';
import type { InstrumentReading, Surroundings } from './reading.ts';
import { enactingClause } from './reading.ts';
import { substanceOf } from './substance.ts';
import type { ReadText } from './textOfInstrument.ts';
import { openingOf } from './textOfInstrument.ts';

export function effectsOf(reading: InstrumentReading, around: Surroundings): EffectEvent[] {
  const { own, texts, recital, ref, substance } = reading;
  if (substance === 'NO_REGULATION')
    around.notice(
      'enacts-no-regulation',
      reading.span,
      'An instrument of this kind enacts no regulation.',
    );
  const ownTitles = new Set([ref.title, ...texts.map(({ title }) => title.raw)].map(titleKey));
  const effects = [...texts, ...(own ? [own] : [])].flatMap((text) =>
    effectsOfText(text, reading, around),
  );
  effects.push(
    ...reading.missing
      .filter((title) => substanceOf(title, 'CARRIED') === 'IS_REGULATION')
      .map((title) => enactmentWithoutText(title, reading)),
  );
  const enacted = effects.find(({ type }) => type === 'RegulationEnacted') ?? null;
  const successor =
    enacted?.type === 'RegulationEnacted' ? citationOfEnacted(enacted.data.title, reading) : null;
  for (const passage of recital) {
    const context = { issuer: ref.issuer, objectMayFollow: texts.length === 0 };
    const repeals = repealsInPassage(passage, context, around.notice);
    effects.push(
      ...repeals.map((repeal) => repealed(repeal, reading, reading.effect?.rule, successor)),
    );
  }
  for (const passage of [
    ...recital,
    ...(own?.passages ?? []),
    ...texts.flatMap(({ passages }) => passages),
  ]) {
    effects.push(...suspensions(passage, reading, around));
    effects.push(
      ...effectDaysIn(passage, ownTitles, ref.issuer).map((found): EffectEvent => ({
        type: 'EffectDaySet',
        data: {
          instrument: ref,
          effectRule: found.rule,
          clause: wholeSpan(found.clause),
          target: found.target,
        },
      })),
    );
  }
  return eachOnce(effects);
}

function suspensions(
  passage: Passage,
  { ref, effect, substance }: InstrumentReading,
  { notice }: Surroundings,
): EffectEvent[] {
  if (substance === 'AMENDS') return [];
  return suspensionsIn(passage, ref.issuer, notice).map((found) =>
    suspended(found, ref, effect?.rule),
  );
}

function effectsOfText(
  text: ReadText,
  reading: InstrumentReading,
  around: Surroundings,
): EffectEvent[] {
  const { source, notice } = around;
  const { ref, own } = reading;
  const substance = text === own ? reading.substance : substanceOf(text.title.text, 'CARRIED');
  const stated = statedEffect(text.passages, notice);
  const rule = stated?.rule ?? reading.effect?.rule ?? { type: 'NOT_STATED' };
  if (substance === 'REPEALS' || substance === 'AMENDS') {
    const lists = repealsInLists(source, text.tree, ref.issuer, notice);
    const lead = listLead(`${text.title.text}：`);
    const inSentences = text.passages.flatMap((passage) =>
      repealsInPassage(
        passage,
        { issuer: ref.issuer, objectMayFollow: true },
        inListToo(passage, lists) ? () => undefined : notice,
      ),
    );
    const found = [
      ...lists,
      ...inSentences.filter((repeal) => !lists.some((listed) => sameTarget(listed, repeal))),
    ];
    if (found.length === 0 && substance === 'REPEALS' && lead)
      notice(
        'repeal-target-not-read',
        text.span,
        'A repealing instrument, but nothing it names could be read.',
      );
    const repeals = found.map((repeal) => repealed(repeal, reading, rule, null));
    return substance === 'REPEALS'
      ? repeals
      : [...amendments(text, reading, rule, around), ...repeals];
  }
  if (substance === 'CORRECTS') return corrections(text, reading, around);
  if (substance !== 'IS_REGULATION') return [];
  return enactedWithRepeals(text, reading, stated, around);
}

/** What was printed wrong stands corrected from the start; the erratum speaks from its own publication. */
function corrections(
  text: ReadText,
  { ref }: InstrumentReading,
  { source, notice }: Surroundings,
): EffectEvent[] {
  return readErrata(source, text, ref.issuer, notice).map((found) => ({
    type: 'RegulationCorrected',
    data: { instrument: ref, effectRule: { type: 'ON_PROMULGATION' }, ...found },
  }));
}

function inListToo(
  passage: { readonly offsets: readonly number[] },
  lists: readonly FoundRepeal[],
): boolean {
  const at = passage.offsets[0] ?? 0;
  return lists.some(({ clause }) => clause.offsets.includes(at));
}

function enactedWithRepeals(
  text: ReadText,
  reading: InstrumentReading,
  stated: ReturnType<typeof statedEffect>,
  { source, notice }: Surroundings,
): EffectEvent[] {
  const { ref, effect, own, titleEn, texts } = reading;
  if (stated && effect && !sameRule(stated.rule, effect.rule)) {
    notice(
      'effect-day-disagrees',
      stated.clause,
      `The text says ${JSON.stringify(stated.rule)}, the instrument ${JSON.stringify(effect.rule)}; the text was followed.`,
    );
  }
  const recitalClause =
    text === own ? (stated?.clause ?? wholeSpan(text.title)) : enactingClause(reading);
  const isRevision = text !== own && isRevised(reading.recital, text.title.raw);
  const isIssued = text !== own && titleKey(text.title.raw) !== titleKey(ref.title);
  const effectRule = stated?.rule ?? effect?.rule ?? { type: 'NOT_STATED' };
  const enactment: EffectEvent = {
    type: 'RegulationEnacted',
    data: {
      instrument: ref,
      effectRule,
      clause: recitalClause,
      title: text.title.raw,
      titleEn: isIssued ? (texts.length === 1 ? issuedTitleEn(titleEn) : null) : titleEn,
      kind: kindOfSeries(ref.number),
      expiryRule: statedExpiry([...text.passages, ...reading.recital]),
      text: text.tree,
      legalBasis: openingOf(source, text).flatMap((passage) => legalBasesOf(passage, ref.issuer)),
      span: text.span,
    },
  };
  const successor = citationOfEnacted(text.title.raw, reading);
  const repeals = text.passages.flatMap((passage) =>
    repealsInPassage(passage, { issuer: ref.issuer, objectMayFollow: false }, notice).map(
      (repeal) => repealed(repeal, reading, undefined, successor),
    ),
  );
  return [isRevision ? revision(text, ref, effectRule, recitalClause) : enactment, ...repeals];
}

/** The whole text adopted anew: a version of the regulation that it was, and no regulation beside it. */
function revision(
  { title, tree }: ReadText,
  instrument: InstrumentRef,
  effectRule: EffectRule,
  clause: Span,
): EffectEvent {
  const target = citationOf({ title: title.raw });
  return {
    type: 'RegulationAmended',
    data: { instrument, effectRule, clause, target, manner: '修订', operations: null, text: tree },
  };
}

/** The instrument's own words enact it; only its text is not in this source. */
function enactmentWithoutText(title: string, reading: InstrumentReading): EffectEvent {
  const { ref, effect, recital, span } = reading;
  return {
    type: 'RegulationEnacted',
    data: {
      instrument: ref,
      effectRule: effect?.rule ?? { type: 'NOT_STATED' },
      clause: enactingClause(reading),
      title,
      titleEn: null,
      kind: kindOfSeries(ref.number),
      expiryRule: statedExpiry(recital),
      text: null,
      legalBasis: [],
      span,
    },
  };
}

function amendments(
  text: ReadText,
  { ref }: InstrumentReading,
  effectRule: EffectRule,
  { source, notice }: Surroundings,
): EffectEvent[] {
  return readAmendments(source, text, ref.issuer, notice).map((amendment) => ({
    type: 'RegulationAmended',
    data: { instrument: ref, effectRule, ...amendment },
  }));
}

function citationOfEnacted(title: string, { ref }: InstrumentReading): Citation {
  return citationOf({
    title,
    number: ref.number,
    issuer: ref.issuer,
    promulgatedOn: ref.promulgatedOn,
  });
}
