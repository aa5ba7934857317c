/** The fold of one regulation: everything recorded about it, judged into one identity and one timeline. */
import { citationOf, type Citation } from '../citation/citation.ts';
import type { InstrumentNumber } from '../citation/instrumentNumber.ts';
import { issuerOfSeries } from '../citation/instrumentNumber.ts';
import { kindOfSeries, type RegulationKind } from '../citation/regulationKind.ts';
import type { Finding } from '../kernel/finding.ts';
import { inTitleMarks, titleKey } from '../text/normalForm.ts';
import { hearEffectDays, wordsUnder } from './assertedEffects.ts';
import { ends, type Effect, type EffectType } from './effect.ts';
import { enactmentEffects } from './enactment.ts';
import { factsOf, identityFindings, type RegulationFact } from './facts.ts';
import { historyEffects, ownEffects } from './gatherEffects.ts';
import { numberOfInstrument, statementsBy, statementsNaming } from './identity/judgedInstrument.ts';
import {
  enactedKey,
  instrumentOfKey,
  numberKey,
  ownInstrument,
  regulationId,
  standaloneKey,
  targetOf,
  titlesNamed,
} from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import { enactmentsOf, familyOf, resolveCitation, subjectOf } from './identity/judge.ts';
import { contextOf } from './identity/resolve.ts';
import type { Enactment, Statement } from './identity/statement.ts';
import { byTrust, compare, isEnactment, isWitness } from './identity/statement.ts';
import { promulgationOf } from './promulgation.ts';
import { instructionsOf, textsOf, type InstructionsRef, type RecordedTextRef } from './texts.ts';

export interface Regulation {
  /** The judged identity; opaque outside the model. */
  readonly key: string;
  readonly id: string;
  /** Ids it answers to besides its own: those it was given while less was known. */
  readonly aliases: readonly string[];
  readonly title: string;
  readonly titleEn: string | null;
  readonly kind: RegulationKind;
  readonly issuer: string | null;
  readonly number: InstrumentNumber | null;
  /** Known only because another text cites it. */
  readonly stub: boolean;
  /** In legal order: enacted, amended, repealed; then by day, promulgation and number. */
  readonly effects: readonly Effect[];
  /** The texts recorded of it, the most trusted first. */
  readonly texts: readonly RecordedTextRef[];
  /** The statements that carry what its amendments and corrections do to the text, the most trusted first. */
  readonly instructions: readonly InstructionsRef[];
  /** Ids of the regulations it replaced, and of those that replaced it. */
  readonly predecessors: readonly string[];
  readonly successors: readonly string[];
  /** What persons assert of it, used or not. */
  readonly facts: readonly RegulationFact[];
  readonly findings: readonly Finding[];
}

/** Folds the regulation with this key; null where nothing recorded enacts it or acts on it. */
export function foldRegulation(ledger: Ledger, key: string): Regulation | null {
  const statements = statementsAbout(ledger, key).sort(byTrust);
  if (statements.length === 0) return null;
  const enactments = enactmentsOf(ledger, key, statements);
  const targets = statements.flatMap((statement) => targetOf(statement) ?? []);
  const [enactment] = enactments;
  const number = key.startsWith('i|')
    ? numberOfInstrument(ledger, instrumentOfKey(key))
    : firstOf(targets, 'number');
  const own = ownEffects(ledger, statements);
  const kind = kindOf(statements, number);
  const enacted = enactmentEffects(ledger, key, kind, statements);
  const later = [...own, ...historyEffects(ledger, statements, own, kind)];
  const heard = hearEffectDays(ledger, key, later);
  const effects = [...enacted.effects, ...heard.effects].map(withWords).sort(inLegalOrder);
  const family = familyOf(ledger, key);
  return {
    key,
    id: regulationId(key),
    aliases: aliasesOf(ledger, family.keys, enactments, targets),
    title: enactment?.event.data.title ?? firstOf(targets, 'title') ?? number?.label ?? '',
    titleEn: enactments.find(({ event }) => event.data.titleEn)?.event.data.titleEn ?? null,
    kind,
    issuer:
      enactments.find(({ event }) => event.data.instrument.issuer)?.event.data.instrument.issuer ??
      firstOf(targets, 'issuer') ??
      (number && issuerOfSeries(number.series)),
    number,
    stub: enactment === undefined && !statements.some(isWitness),
    effects,
    texts: textsOf(ledger, statements, effects),
    instructions: instructionsOf(statements, effects),
    predecessors: predecessorsOf(ledger, key, family.keys),
    successors: unique(
      effects.filter(ends).flatMap(({ replacedBy }) => replacedBy?.regulation ?? []),
    ),
    facts: factsOf(ledger, key, effects),
    findings: [
      ...findingsOf(ledger, key, statements),
      ...enacted.findings,
      ...heard.findings,
      ...identityFindings(ledger, key, enactments),
    ],
  };
}

/** An effect rests on what persons say of its days as on what texts say of it. */
function withWords(effect: Effect): Effect {
  const words = wordsUnder(effect).map(({ statement }) => statement);
  return words.length === 0
    ? effect
    : { ...effect, statements: [...new Set([...effect.statements, ...words])] };
}

/** Every statement whose subject is this regulation, found by its instrument and by each title it bears. */
function statementsAbout(ledger: Ledger, key: string): Statement[] {
  const found = new Map<string, Statement>();
  const titles = new Set<string>();
  const take = (candidates: readonly Statement[]): void => {
    for (const statement of candidates) {
      if (found.has(statement.id)) continue;
      const subject = subjectOf(ledger, statement);
      if (subject?.type !== 'REGULATION' || subject.key !== key) continue;
      found.set(statement.id, statement);
      for (const title of titlesNamed(statement)) titles.add(title);
    }
  };
  for (const each of familyOf(ledger, key).keys) {
    if (each.startsWith('t|')) titles.add(each.split('|')[1] ?? '');
    else take(statementsNaming(ledger, instrumentOfKey(each)));
  }
  // The set grows while titles lead to statements that bear further titles; a Set iterates over what is added.
  for (const title of titles) take(ledger.ofTitle(title));
  return [...found.values()];
}

/** As the enactment or a text as found has it, where either proves one; else as the number series proves. */
function kindOf(statements: readonly Statement[], number: InstrumentNumber | null): RegulationKind {
  const told = statements.flatMap(({ event }) =>
    event.type === 'RegulationEnacted' || event.type === 'TextWitnessed' ? [event.data.kind] : [],
  );
  return told.find((kind) => kind !== 'UNKNOWN') ?? kindOfSeries(number);
}

function predecessorsOf(ledger: Ledger, key: string, family: readonly string[]): string[] {
  const instruments = family.filter((each) => each.startsWith('i|')).map(instrumentOfKey);
  return unique(instruments.flatMap((each) => replacedBy(ledger, key, each)));
}

function replacedBy(ledger: Ledger, key: string, instrument: string): string[] {
  return statementsBy(ledger, instrument).flatMap((statement) => {
    const { event } = statement;
    if (event.type !== 'RegulationRepealed') return [];
    const { replacedBy: by, part } = event.data;
    if (!by || part !== null) return [];
    const successor = resolveCitation(ledger, by, { instrument: null, day: null });
    const target = subjectOf(ledger, statement);
    const isThis = successor.type === 'REGULATION' && successor.key === key;
    return isThis && target?.type === 'REGULATION' ? [regulationId(target.key)] : [];
  });
}

/** Causes first (enact, amend, repeal), then the earliest day, promulgation, and what is left to tell them apart. */
function inLegalOrder(a: Effect, b: Effect): number {
  return (
    RANK[a.type] - RANK[b.type] ||
    compare(a.likeliest ?? '9999', b.likeliest ?? '9999') ||
    compare(a.likeliestPublished ?? '9999', b.likeliestPublished ?? '9999') ||
    (a.instrument?.number?.ordinal ?? 0) - (b.instrument?.number?.ordinal ?? 0) ||
    compare(a.id, b.id)
  );
}

const RANK = {
  ENACTED: 0,
  AMENDED: 1,
  CORRECTED: 1,
  SUSPENDED: 1,
  REPEALED: 2,
  LAPSED: 2,
} as const satisfies Record<EffectType, number>;

/** The ids it would have by one of its citations, by one of its enactments alone, or without a person's word. */
function aliasesOf(
  ledger: Ledger,
  [key, ...family]: readonly string[],
  enactments: readonly Enactment[],
  targets: readonly Citation[],
): string[] {
  const [own] = enactments;
  const enacted = enactments.flatMap((statement) => {
    const { instrument, title } = statement.event.data;
    const [first] = ledger
      .ofInstrument(ownInstrument(statement))
      .filter(isEnactment)
      .filter((other) => ownInstrument(other) === ownInstrument(statement))
      .sort(byTrust);
    const isFirst = !first || titleKey(first.event.data.title) === titleKey(title);
    const names = [
      ownInstrument(statement),
      ...(instrument.number ? [numberKey(instrument.number)] : []),
    ];
    const keys = names.map((name) => enactedKey(name, isFirst ? null : title));
    // Its title is borne no more where a person made it one with a work of another.
    const isOther = own && titleKey(own.event.data.title) !== titleKey(title);
    return isOther ? [...keys, standaloneKey(citationOf({ title }))] : keys;
  });
  const cited = targets.flatMap((target) => [
    standaloneKey(target),
    ...(target.number ? [enactedKey(numberKey(target.number))] : []),
  ]);
  const all = [...family, ...enacted, ...cited];
  return unique(all.filter((alias) => alias !== key).map(regulationId));
}

function findingsOf(ledger: Ledger, key: string, statements: readonly Statement[]): Finding[] {
  const promulgation = key.startsWith('t|') ? null : promulgationOf(ledger, instrumentOfKey(key));
  const titles = new Map(
    statements.flatMap(({ event }) =>
      event.type === 'RegulationEnacted'
        ? [[titleKey(event.data.title), event.data.title] as const]
        : [],
    ),
  );
  const cited = statements.flatMap((statement) => {
    const title = targetOf(statement)?.title;
    const differs = title && titles.size > 0 && !titles.has(titleKey(title));
    return differs
      ? [
          {
            rule: 'cited-title-differs',
            severity: 'INFO',
            message: `${contextOf(statement).instrument ?? ''} cites it as ${inTitleMarks(title)}.`,
            span: null,
          } satisfies Finding,
        ]
      : [];
  });
  return [...(promulgation?.findings ?? []), ...cited];
}

function firstOf<Field extends 'number' | 'title' | 'issuer'>(
  citations: readonly Citation[],
  field: Field,
): Citation[Field] | null {
  return citations.find((citation) => citation[field] !== null)?.[field] ?? null;
}

function unique(values: readonly string[]): string[] {
  return [...new Set(values)].sort(compare);
}
