/** One question from two points of the record or of what was published, and what makes the answers differ. */
import {
  differenceKind,
  differencesBetween,
  statusOf,
  versionOn,
  type CalendarDay,
  type DifferenceKind,
  type Effect,
  type EffectDifference,
  type Regulation,
  type Status,
} from '@regchron/model';
import { permalinkOfWhyDifferent } from '../../answers/permalinks.ts';
import type { QueryContext, RecordAxis } from '../../graphql/context.ts';
import { dayInShanghai } from '../../graphql/dayOrInstant.ts';
import type { EffectParent, RegulationParent, Seen, VersionParent } from '../../graphql/parents.ts';
import { regulationParent } from '../../graphql/parents.ts';
import type { RememberingView } from '../../graphql/rememberingView.ts';
import { answer } from '../basis.ts';
import { oneFound, readCitation } from '../citation.ts';

interface AsOfInput extends RecordAxis {
  readonly asPublishedBy?: CalendarDay | null;
}

interface WhyArguments {
  readonly question: {
    readonly regulation: string;
    readonly on: CalendarDay;
    readonly asPublishedBy?: CalendarDay | null;
  };
  readonly a: AsOfInput;
  readonly b: AsOfInput;
}

interface PointParent extends Seen {
  readonly on: CalendarDay;
  readonly asPublishedBy: CalendarDay | null;
  readonly regulation: Regulation | null;
  /** The last day of which this point could have a record. */
  readonly recordedDay: CalendarDay | null;
}

interface DifferenceParent {
  readonly kind: DifferenceKind;
  readonly difference: EffectDifference;
  /** Facts about what is one regulation that only one of the points hears. */
  readonly heard: readonly string[];
  readonly a: PointParent;
  readonly b: PointParent;
}

interface WhyParent extends Seen {
  readonly permalink: string;
  readonly a: PointParent;
  readonly b: PointParent;
  readonly differences: readonly DifferenceParent[];
}

export async function whyDifferent(
  _: unknown,
  { question, a, b }: WhyArguments,
  context: QueryContext,
): Promise<WhyParent> {
  const pointA = await pointOf(question, a, context);
  const pointB = await pointOf(question, b, context);
  const earlier = earlierOf(pointA, pointB);
  const earlierDay = (earlier === 'B' ? pointB : pointA).recordedDay;
  const heard = heardOtherwise(pointA.regulation, pointB.regulation);
  const differences = differencesBetween(question.on, pointA, pointB).map((difference) => ({
    difference,
    heard,
    a: pointA,
    b: pointB,
    kind: differenceKind(difference, {
      earlier,
      earlierDay,
      lifeAt: {
        A: (statement) => pointA.view.statementLife(statement),
        B: (statement) => pointB.view.statementLife(statement),
      },
      isRecordedAlike: (each) => isRecordedAlike(each, pointA.regulation, pointB.regulation),
      isHeardOtherwise: heard.length > 0,
    }),
  }));
  const { view } = earlier === 'A' ? pointB : pointA;
  const permalink = permalinkOfWhyDifferent(
    question,
    { ...a, position: pointA.view.position },
    { ...b, position: pointB.view.position },
  );
  return { view, permalink, a: pointA, b: pointB, differences };
}

async function pointOf(
  question: WhyArguments['question'],
  asOf: AsOfInput,
  context: QueryContext,
): Promise<PointParent> {
  const view = await context.viewAt(asOf);
  const recordedAt = asOf.asRecordedAt ?? view.recordedAt;
  return {
    view,
    on: question.on,
    asPublishedBy: asOf.asPublishedBy ?? question.asPublishedBy ?? null,
    regulation: regulationNamed(view, question.regulation, question.on),
    recordedDay: recordedAt === null ? null : dayInShanghai(recordedAt),
  };
}

function regulationNamed(view: RememberingView, named: string, on: CalendarDay): Regulation | null {
  const byId = view.regulation(named);
  if (byId) return byId;
  return oneFound(
    view.regulationCited(readCitation(named), on),
    named,
    ({ id, title, number }) => ({ id, title, number: number?.label ?? null }),
  );
}

function earlierOf(a: PointParent, b: PointParent): 'A' | 'B' | null {
  if (a.view.position === b.view.position) return null;
  return a.view.position < b.view.position ? 'A' : 'B';
}

/** Whether both records have the effect, and the same: then a reader of the one only could not know of it yet. */
function isRecordedAlike(
  { a, b }: EffectDifference,
  inA: Regulation | null,
  inB: Regulation | null,
): boolean {
  const same = (effect: Effect | null, of: Regulation | null): Effect | undefined =>
    of?.effects.find(({ ids }) => effect?.ids.some((id) => ids.includes(id)));
  const [ofA, ofB] = [a ?? same(b, inA), b ?? same(a, inB)];
  return ofA !== undefined && ofB !== undefined && JSON.stringify(ofA) === JSON.stringify(ofB);
}

function heardOtherwise(a: Regulation | null, b: Regulation | null): string[] {
  const heard = (of: Regulation | null): string[] =>
    (of?.facts ?? []).flatMap(({ id, type }) => (type === 'SAME' || type === 'DISTINCT' ? id : []));
  const [inA, inB] = [heard(a), heard(b)];
  return [...inA.filter((id) => !inB.includes(id)), ...inB.filter((id) => !inA.includes(id))];
}

/** The statements that make the difference; where all of them are judged otherwise on a person's word, that too. */
function statementsOf({ kind, difference, heard, a }: DifferenceParent): string[] {
  const own = [...difference.onlyA, ...difference.onlyB];
  const isOwn = own.some((id) => a.view.statementLife(id)?.rank === 'ATTESTATION');
  return kind === 'CORRECTION' && !isOwn ? [...own, ...heard] : own;
}

function effectAt(effect: Effect | null, { view, regulation }: PointParent): EffectParent | null {
  return effect && regulation ? { view, regulation, effect } : null;
}

const REASONS = {
  LATER_PROMULGATION: 'was published only after the earlier point could know of it',
  LATE_RECORDING: 'was out already, and what bears on it was recorded only later',
  CORRECTION: 'is judged by what a person attested, or took back',
  RETRACTION: 'rests on a reading or a statement that was withdrawn',
  BETTER_READING: 'is read otherwise in a better reading of the same source',
} as const satisfies Record<DifferenceKind, string>;

export const whyDifferentTypes = {
  WhyDifferent: {
    ...answer,
    same: ({ differences }: WhyParent): boolean => differences.length === 0,
  },
  AsOfAnswer: {
    ...answer,
    regulation: ({ view, regulation }: PointParent): RegulationParent | null =>
      regulation && regulationParent(view, regulation),
    status: ({ regulation, on, asPublishedBy }: PointParent): Status | null =>
      regulation && statusOf(regulation, on, asPublishedBy),
    version: ({ view, regulation, on, asPublishedBy }: PointParent): VersionParent | null => {
      const version = regulation && versionOn(regulation, on, asPublishedBy);
      return regulation && version && { view, regulation, version, asPublishedBy };
    },
  },
  Difference: {
    countsIn: ({ difference: { a, b } }: DifferenceParent): 'A' | 'B' | null => {
      if (a && b) return null;
      return a ? 'A' : 'B';
    },
    a: ({ difference, a }: DifferenceParent): EffectParent | null => effectAt(difference.a, a),
    b: ({ difference, b }: DifferenceParent): EffectParent | null => effectAt(difference.b, b),
    statements: statementsOf,
    message: ({ kind, difference: { a, b } }: DifferenceParent): string => {
      const effect = a ?? b;
      const act =
        effect?.instrument?.number?.label ?? effect?.instrument?.title ?? 'an unnamed act';
      return `${effect?.type ?? 'The text'} by ${act} ${REASONS[kind]}.`;
    },
  },
};
