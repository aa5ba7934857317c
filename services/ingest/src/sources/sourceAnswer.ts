/** What a client is told of a source: its instruments, what each does to which regulation, its texts, its findings. */
import type { DayBounds, Effect, EffectType, Finding, InstrumentRef } from '@regchron/model';
import type { ProvisionTree, Regulation, Span, Statement, StatementEvent } from '@regchron/model';
import {
  articlesOf,
  exactDay,
  hullOf,
  instrumentId,
  instrumentKey,
  sayFact,
  spanOf,
  weakestBasis,
} from '@regchron/model';
import type { RecordedRetraction, Witness } from '@regchron/recording';
import { statementId } from '@regchron/recording';
import type { Judged } from './judged.ts';
import { operationAnswers, type OperationAnswer } from './operationAnswer.ts';

export interface SourceAnswer {
  readonly source: { readonly sha256: string; readonly length: number; readonly kind: string };
  readonly recorded: boolean;
  /** The withdrawal by which its last reading no longer counts; null where it counts, and in a preview. */
  readonly retracted: RetractionAnswer | null;
  /** Statements of its last reading that were withdrawn one by one. */
  readonly retractedStatements: readonly (RetractionAnswer & { readonly statement: string })[];
  readonly instruments: readonly InstrumentAnswer[];
  readonly texts: readonly TextAnswer[];
  /** What its instruments order done to texts, in the order of the source. */
  readonly operations: readonly OperationAnswer[];
  /** What a person asserts in it; an attestation has nothing else. */
  readonly facts: readonly AssertedAnswer[];
  readonly findings: readonly Finding[];
}

export interface AssertedAnswer {
  readonly statement: string;
  readonly type: string;
  readonly words: string;
  readonly by: string;
  readonly evidence: string;
}

export interface RetractionAnswer {
  readonly reading: number;
  readonly reason: string;
  readonly by: string;
  /** Where in the log; asked as of the position before, everything is answered as it was. */
  readonly position: number;
}

export interface InstrumentAnswer {
  readonly id: string;
  readonly number: string | null;
  readonly title: string | null;
  /** Null where no one day is known. */
  readonly promulgatedOn: string | null;
  readonly effects: readonly EffectAnswer[];
}

export interface EffectAnswer {
  /** DAY_SET: this act sets the day on which what another act enacted takes effect. */
  readonly type: EffectType | 'DAY_SET';
  readonly regulation: { readonly title: string; readonly number: string | null };
  readonly on: {
    readonly earliest: string | null;
    readonly latest: string | null;
    /** The weakest basis that either day rests on. */
    readonly basis: string | null;
  };
  /** The words that do it, in this source. */
  readonly span: Span;
}

export interface TextAnswer {
  readonly regulation: { readonly title: string };
  readonly articles: number;
  readonly span: Span | null;
}

export interface ReadSourceFacts {
  readonly source: SourceAnswer['source'];
  readonly recorded: boolean;
  /** What was withdrawn of this reading. */
  readonly retractions: readonly RecordedRetraction[];
  readonly statements: readonly Statement[];
  readonly facts: readonly AssertedAnswer[];
  readonly findings: readonly Finding[];
}

export function sourceAnswer(facts: ReadSourceFacts, judged: Judged): SourceAnswer {
  const { source, recorded, retractions, statements, findings } = facts;
  const whole = retractions.find(({ statement }) => statement === null);
  const refs = new Map<string, InstrumentRef>();
  for (const { event } of statements) {
    const id = idOf(event.data.instrument, judged);
    if (!refs.has(id)) refs.set(id, event.data.instrument);
  }
  const judgements = [...refs].flatMap(([id]) => judged.instrument(id)?.findings ?? []);
  return {
    source,
    recorded,
    retracted: whole ? retractionAnswer(whole) : null,
    retractedStatements: retractions.flatMap((each) =>
      each.statement === null ? [] : [{ ...retractionAnswer(each), statement: each.statement }],
    ),
    instruments: [...refs].map(([id, ref]) => instrumentAnswer(id, ref, statements, judged)),
    texts: statements.flatMap((statement) => textAnswer(statement) ?? []),
    operations: operationAnswers(source.sha256, refs, judged),
    facts: facts.facts,
    findings: [...findings, ...judgements],
  };
}

/** The facts that a reading states, under the ids of their statements. */
export function factsIn(
  { sha256, reading }: Pick<Witness, 'sha256' | 'reading'>,
  statements: readonly StatementEvent[],
): AssertedAnswer[] {
  return statements.flatMap((event, ordinal) => {
    if (event.type !== 'FactAsserted') return [];
    const { fact, by, evidence } = event.data;
    const statement = statementId(sha256, reading, ordinal);
    return [{ statement, type: fact.type, words: sayFact(fact), by, evidence }];
  });
}

export function retractionAnswer(retraction: RecordedRetraction): RetractionAnswer {
  const { reading, reason, by, position } = retraction;
  return { reading, reason, by, position };
}

function instrumentAnswer(
  id: string,
  ref: InstrumentRef,
  statements: readonly Statement[],
  judged: Judged,
): InstrumentAnswer {
  const instrument = judged.instrument(id);
  const regulations = (instrument?.regulations ?? []).flatMap(
    (each) => judged.regulation(each) ?? [],
  );
  const own = statements.filter(({ event }) => idOf(event.data.instrument, judged) === id);
  const seen = new Set<string>();
  return {
    id,
    number: (instrument?.number ?? ref.number)?.label ?? null,
    title: instrument?.title ?? ref.title,
    promulgatedOn: instrument ? exactDay(instrument.promulgatedOn) : ref.promulgatedOn,
    effects: own
      .flatMap((statement) =>
        effectsOf(statement, id, regulations).filter(({ effect: { id: effect } }) => {
          const isNew = !seen.has(effect);
          seen.add(effect);
          return isNew;
        }),
      )
      .map(({ answer }) => answer),
  };
}

/** The effects that rest on a statement of this source and are the doing of its instrument. */
function effectsOf(
  statement: Statement,
  instrument: string,
  regulations: readonly Regulation[],
): { readonly effect: Effect; readonly answer: EffectAnswer }[] {
  const { event } = statement;
  if (event.type === 'InstrumentPromulgated' || event.type === 'TextWitnessed') return [];
  const setsDay = event.type === 'EffectDaySet';
  return regulations.flatMap(({ title, number, effects }) =>
    effects
      .filter((effect) => effect.statements.includes(statement.id))
      .filter((effect) => setsDay || effect.instrument?.id === instrument)
      .map((effect) => ({
        effect,
        answer: {
          type: setsDay ? 'DAY_SET' : effect.type,
          regulation: { title, number: number?.label ?? null },
          on: dayAnswer(effect.on),
          span: event.data.clause,
        },
      })),
  );
}

function dayAnswer(on: DayBounds): EffectAnswer['on'] {
  return {
    earliest: on.earliest?.day ?? null,
    latest: on.latest?.day ?? null,
    basis: weakestBasis(on),
  };
}

function textAnswer({ event }: Statement): TextAnswer | null {
  switch (event.type) {
    case 'RegulationEnacted': {
      const { title, text, span } = event.data;
      return { regulation: { title }, articles: articlesOf(text ?? []).length, span };
    }
    case 'RegulationAmended': {
      const { target, text } = event.data;
      if (text === null) return null;
      const title = target.title ?? target.number?.label ?? '';
      return { regulation: { title }, articles: articlesOf(text).length, span: extentOf(text) };
    }
    case 'TextWitnessed': {
      const { regulation, text, span } = event.data;
      const title = regulation.title ?? regulation.number?.label ?? '';
      return { regulation: { title }, articles: articlesOf(text).length, span };
    }
    case 'InstrumentPromulgated':
    case 'RegulationRepealed':
    case 'RegulationCorrected':
    case 'RegulationSuspended':
    case 'EffectDaySet':
      return null;
  }
}

function extentOf(tree: ProvisionTree): Span | null {
  return hullOf(tree.flatMap((provision) => spanOf(provision) ?? []));
}

/** Of the instrument that is judged to be meant: a source may know it by another name than the others. */
function idOf(ref: InstrumentRef, judged: Judged): string {
  const named = instrumentId(instrumentKey(ref));
  return judged.instrument(named)?.id ?? named;
}
