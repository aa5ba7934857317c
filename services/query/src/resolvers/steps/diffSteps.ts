/** What changed between two texts with every step in between, each change with its instrument. */
import type { ChainLink } from '@regchron/chronicle';
import type {
  ArticleThread,
  ConcordanceEntry,
  Effect,
  Regulation,
  StepsComparison,
} from '@regchron/model';
import { compareSteps, compareTexts } from '@regchron/model';
import { pinnedWords } from '../../answers/pinnedWords.ts';
import type { QueryContext, RecordAxis } from '../../graphql/context.ts';
import type { EffectParent } from '../../graphql/parents.ts';
import type { RememberingView } from '../../graphql/rememberingView.ts';
import { answer } from '../basis.ts';
import {
  isCompared,
  lookUp,
  tooLarge,
  type ArticleParent,
  type Compared,
  type ComparisonParent,
  type Refused,
  type VersionAt,
} from '../comparison.ts';
import { chainOf, sidesOf } from './chain.ts';

interface By {
  readonly regulation: Regulation;
  readonly effect: Effect;
}

interface StepParent {
  readonly by: By | null;
  readonly comparison: ComparisonParent;
}

interface StepsParent {
  readonly __typename: 'StepsComparison';
  readonly view: RememberingView;
  readonly from: Compared;
  readonly to: Compared;
  readonly steps: readonly StepParent[];
  readonly overall: ComparisonParent;
  readonly threads: readonly ArticleThread<By | null>[];
  readonly concordance: readonly ConcordanceEntry[];
}

export async function diffSteps(
  _: unknown,
  args: RecordAxis & { readonly from: VersionAt; readonly to: VersionAt },
  context: QueryContext,
): Promise<StepsParent | Refused> {
  const view = await context.viewAt(args);
  const from = lookUp({ ...args.from, view, permalink: null, side: 'FROM' });
  if (!isCompared(from)) return from;
  const to = lookUp({ ...args.to, view, permalink: null, side: 'TO' });
  if (!isCompared(to)) return to;
  const chain = chainOf(from, to);
  const pairs = chain.slice(1).map((after, at) => ({ before: chain[at] ?? after, after }));
  const compared = compareSteps(
    pairs.map(({ before, after }) => ({
      by: byOf(after),
      before: before.text,
      after: after.text,
      lineage: after.lineage,
    })),
    { words: pinnedWords },
  );
  const whole = compared ?? nothingBetween(from);
  if (!whole.ok) {
    const pair = whole.refusal.step === null ? undefined : pairs[whole.refusal.step];
    const sides = pair ? sidesAt(view, pair.before, pair.after) : ([from, to] as const);
    return tooLarge(sides[0], sides[1], whole.refusal);
  }
  const { steps, overall, threads, concordance } = whole.value;
  return {
    __typename: 'StepsComparison',
    view,
    from,
    to,
    steps: steps.map(({ by, comparison }, at) => {
      const pair = pairs[at];
      const sides = pair ? sidesAt(view, pair.before, pair.after) : ([from, to] as const);
      return { by, comparison: parentOf(view, sides, comparison) };
    }),
    overall: parentOf(view, [from, to], overall),
    threads,
    concordance,
  };
}

function byOf({ by, regulation }: ChainLink): By | null {
  return by && { regulation, effect: by };
}

function sidesAt(
  view: RememberingView,
  before: ChainLink,
  after: ChainLink,
): readonly [Compared, Compared] {
  return sidesOf({ view }, { ...before, on: null }, { ...after, on: null });
}

function parentOf(
  view: RememberingView,
  [from, to]: readonly [Compared, Compared],
  comparison: ComparisonParent['comparison'],
): ComparisonParent {
  return { __typename: 'Comparison', view, permalink: from.permalink, from, to, comparison };
}

type Whole = NonNullable<ReturnType<typeof compareSteps<By | null>>>;

/** Both are one text: no step, and every article as it was. */
function nothingBetween({ text }: Compared): Whole {
  const same = compareTexts(text, text, { words: pinnedWords });
  if (!same.ok) return { ok: false, refusal: { ...same.refusal, step: null } };
  const { concordance } = same.value;
  const threads = concordance.map(({ old, new: now }) => ({ old, new: now, changes: [] }));
  const value: StepsComparison<By | null> = {
    steps: [],
    overall: same.value,
    concordance,
    threads,
  };
  return { ok: true, value };
}

interface ThreadParent {
  readonly of: StepsParent;
  readonly thread: ArticleThread<By | null>;
}

interface ThreadChangeParent {
  readonly of: StepsParent;
  readonly change: ArticleThread<By | null>['changes'][number];
}

function effectOf(view: RememberingView, by: By | null): EffectParent | null {
  return by && { view, ...by };
}

export const stepsTypes = {
  StepsComparison: {
    ...answer,
    threads: (of: StepsParent): ThreadParent[] => of.threads.map((thread) => ({ of, thread })),
  },
  ComparedStep: {
    effect: ({ by, comparison }: StepParent): EffectParent | null => effectOf(comparison.view, by),
  },
  ArticleThread: {
    old: ({ thread }: ThreadParent): readonly string[] => thread.old,
    new: ({ thread }: ThreadParent): readonly string[] => thread.new,
    changes: ({ of, thread }: ThreadParent): ThreadChangeParent[] =>
      thread.changes.map((change) => ({ of, change })),
  },
  ThreadChange: {
    step: ({ change }: ThreadChangeParent): number => change.step,
    effect: ({ of, change }: ThreadChangeParent): EffectParent | null =>
      effectOf(of.view, change.by),
    article: ({ of, change }: ThreadChangeParent): ArticleParent => ({
      comparison: of.steps[change.step]?.comparison ?? of.overall,
      article: change.article,
    }),
  },
};
