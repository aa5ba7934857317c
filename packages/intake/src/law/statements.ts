/** What a law text states: its enactment, the repeals its own words make, and the text as a witness. */
import type {
  CalendarDay,
  Citation,
  EffectEvent,
  EventOf,
  InstrumentRef,
  StatementEvent,
} from '@regchron/model';
import { citationOf, walk } from '@regchron/model';
import { eachOnce, repealed } from '../effects/repealed.ts';
import type { FoundRepeal } from '../effects/repealSentence.ts';
import { repealsInPassage } from '../effects/repealSentence.ts';
import type { StatedEffect } from '../effects/statedEffect.ts';
import { statedEffect, statedExpiry } from '../effects/statedEffect.ts';
import { suspended, suspensionsIn } from '../effects/suspension.ts';
import type { Notice } from '../findingRules.ts';
import type { ReadText } from '../instrument/textOfInstrument.ts';
import { openingOf } from '../instrument/textOfInstrument.ts';
import type { Passage } from '../lines/passage.ts';
import { passageOf, wholeSpan } from '../lines/passage.ts';
import { legalBasesOf } from '../words/citedTitles.ts';
import { noticeCutOff } from './cutOff.ts';
import { kindOfLaw } from './kindOfLaw.ts';
import { promulgatedLaw, refOf } from './promulgatedLaw.ts';
import type { LawText } from './lawText.ts';
import { listedRepeals } from './listedRepeals.ts';
import type { LawEffect } from './whoseEffect.ts';
import { whoseEffect } from './whoseEffect.ts';

export function lawStatements(law: LawText, notice: Notice): StatementEvent[] {
  const { header, title, text, source, span } = law;
  const own = text ? ownPassages(source, text) : [];
  if (text && !law.isPart) noticeCutOff(source, text, own, notice);
  const stated = text
    ? (statedEffect(own, notice) ?? effectOnApproval(own, header.approvedOn, notice))
    : null;
  const effect = whoseEffect(header, stated, notice);
  const ref = refOf(law);
  const kind = kindOfLaw(title.raw, header);
  const enactment: EffectEvent = {
    type: 'RegulationEnacted',
    data: {
      instrument: ref,
      effectRule: effect.rule,
      clause: stated && !effect.readoption ? stated.clause : wholeSpan(title),
      title: title.raw,
      titleEn: null,
      kind,
      expiryRule: statedExpiry(passagesWith(own, stated)),
      text: null,
      legalBasis: text
        ? openingOf(source, text).flatMap((words) => legalBasesOf(words, ref.issuer))
        : [],
      span,
    },
  };
  const suspensions = own
    .flatMap((passage) => suspensionsIn(passage, ref.issuer, notice))
    .map((found) => suspended(found, ref, effect.rule));
  const repeals = repealsOf(law, own, effect, stated, notice);
  const effects = eachOnce([enactment, ...repeals, ...suspensions]);
  const promulgated = promulgatedLaw(law, effect.rule, effects);
  return text
    ? [promulgated, ...effects, witnessed(law, text, effect, kind)]
    : [promulgated, ...effects];
}

/** The words of the articles; where there are none, all words. What is annexed behind them speaks for itself. */
function ownPassages(source: string, { tree, passages }: ReadText): readonly Passage[] {
  const articles = [...walk(tree)].filter(({ kind }) => kind === 'article');
  if (articles.length === 0) return passages;
  return articles.flatMap((article) =>
    [...walk([article])].flatMap(({ heading, text }) =>
      text.length > 0 ? [passageOf(source, [...heading, ...text])] : [],
    ),
  );
}

const ON_APPROVAL =
  /本[^，。；：《》]{1,14}(?:自|从|于)?[^，。；：《》]{0,40}批准之日起(?:正式)?(?:施行|实施|生效|执行|实行)/;

/** 本条例自…批准之日起施行, and the header tells that day. */
function effectOnApproval(
  own: readonly Passage[],
  approvedOn: CalendarDay | null,
  notice: Notice,
): StatedEffect | null {
  const passage = own.findLast(({ text }) => ON_APPROVAL.test(text));
  if (!passage || approvedOn === null) return null;
  const clause = wholeSpan(passage);
  notice('effect-on-approval', clause, `The header has it approved on ${approvedOn}.`);
  return { rule: { type: 'ON_DAY', day: approvedOn }, clause };
}

/** A period of validity stands beside the day of effect; elsewhere it is a licence's. */
function passagesWith(
  passages: readonly Passage[],
  stated: StatedEffect | null,
): readonly Passage[] {
  if (!stated) return [];
  const at = stated.clause.offset;
  return passages.filter(({ offsets }) => (offsets[0] ?? 0) <= at && (offsets.at(-1) ?? 0) >= at);
}

function repealsOf(
  law: LawText,
  own: readonly Passage[],
  { readoption }: LawEffect,
  stated: StatedEffect | null,
  notice: Notice,
): EffectEvent[] {
  const { title } = law;
  const ref = refOf(law);
  const listed = law.text
    ? listedRepeals(law.source, law.text.tree, ref.issuer, notice)
    : { repeals: [], leads: [] };
  // The sentence that leads to a list names nobody; the list does.
  const noticeOther: Notice = (rule, span, message) => {
    const leads = listed.leads.some(({ offset }) => offset === span?.offset);
    if (!leads || !rule.startsWith('repeal-')) notice(rule, span, message);
  };
  const context = { issuer: ref.issuer, objectMayFollow: false };
  const repeals = [
    ...own.flatMap((passage) => repealsInPassage(passage, context, noticeOther)),
    ...listed.repeals,
  ];
  const successor = citationOfLaw(law, []);
  return repeals.map((repeal) =>
    readoption
      ? byReadoption(repeal, actRef(readoption, title.raw), stated, successor)
      : repealed(repeal, { ref }, undefined, successor),
  );
}

/** The re-adopted text repeals, not the enactment: on the day the re-adoption takes effect. */
function byReadoption(
  repeal: FoundRepeal,
  ref: InstrumentRef,
  stated: StatedEffect | null,
  successor: Citation,
): EffectEvent {
  const event = repealed(repeal, { ref }, undefined, successor);
  if (event.type !== 'RegulationRepealed' || event.data.effectRule.type !== 'WITH_ENACTMENT')
    return event;
  return {
    ...event,
    data: { ...event.data, effectRule: stated?.rule ?? { type: 'NOT_STATED' } },
  };
}

function actRef(
  { number, issuer, on }: LawEffect['history'][number],
  title: string,
): InstrumentRef {
  return {
    issuer,
    number,
    title,
    adoptedOn: number ? null : on,
    promulgatedOn: number ? on : null,
  };
}

function citationOfLaw(law: LawText, history: LawEffect['history']): Citation {
  const { title, number, issuer, adoptedOn, promulgatedOn } = refOf(law);
  return citationOf({ title, number, issuer, adoptedOn, promulgatedOn, history });
}

function witnessed(
  law: LawText,
  text: ReadText,
  { history }: LawEffect,
  kind: EventOf<'TextWitnessed'>['data']['kind'],
): EventOf<'TextWitnessed'> {
  return {
    type: 'TextWitnessed',
    data: {
      instrument: refOf(law),
      regulation: { ...citationOfLaw(law, history), span: wholeSpan(law.title) },
      kind,
      text: text.tree,
      publishedOn: null,
      span: law.span,
    },
  };
}
