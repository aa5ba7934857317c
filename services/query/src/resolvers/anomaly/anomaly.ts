/** Anomalies: what can hardly be so, or not be all, each with the things and the words it is about. */
import type { Anomaly } from '@regchron/chronicle';
import { ANOMALY_KINDS, type AnomalyKind, type CalendarDay, type Effect } from '@regchron/model';
import { permalinkOfAnomalies } from '../../answers/permalinks.ts';
import type { QueryContext } from '../../graphql/context.ts';
import { dayInShanghai } from '../../graphql/dayOrInstant.ts';
import type {
  ClauseParent,
  EffectParent,
  InstrumentParent,
  RegulationParent,
  Seen,
} from '../../graphql/parents.ts';
import { instrumentWithId, regulationWithId } from '../../graphql/parents.ts';
import { connectionOf, pageOfList, type ConnectionOf, type PageArguments } from '../connection.ts';

interface AnomaliesArguments extends PageArguments {
  readonly kinds?: readonly AnomalyKind[] | null;
  readonly on?: CalendarDay | null;
}

interface AnomalyParent extends Seen {
  readonly anomaly: Anomaly;
}

type AnomaliesAnswer = ConnectionOf<{ readonly node: AnomalyParent }> & {
  readonly permalink: string;
};

export async function anomalies(
  _: unknown,
  args: AnomaliesArguments,
  context: QueryContext,
): Promise<AnomaliesAnswer> {
  const kinds = ANOMALY_KINDS.filter((kind) => !args.kinds || args.kinds.includes(kind));
  const on = args.on ?? dayInShanghai(context.now());
  const { page, ...connection } = await connectionOf(
    context,
    args,
    (view, request) =>
      pageOfList(view.anomalies(kinds, on), (each) => JSON.stringify(each), view, request),
    (anomaly, view) => ({ node: { view, anomaly } }),
  );
  return { ...connection, permalink: permalinkOfAnomalies({ ...args, on }, page.position) };
}

export const anomalyTypes = {
  Anomaly: {
    kind: ({ anomaly }: AnomalyParent): AnomalyKind => anomaly.kind,
    message: ({ anomaly }: AnomalyParent): string => messageOf(anomaly),
    regulations: ({ view, anomaly }: AnomalyParent): RegulationParent[] =>
      regulationsOf(anomaly).flatMap((id) => regulationWithId(view, id) ?? []),
    instruments: ({ view, anomaly }: AnomalyParent): InstrumentParent[] =>
      instrumentsOf(view, anomaly).flatMap((id) => instrumentWithId(view, id) ?? []),
    effect: (parent: AnomalyParent): EffectParent | null => effectOf(parent),
    clause: (parent: AnomalyParent): ClauseParent | null => {
      const clause = effectOf(parent)?.effect.clause;
      return clause ? { view: parent.view, clause } : null;
    },
    missing: ({ anomaly }: AnomalyParent): MissingAnswer | null =>
      anomaly.kind === 'NUMBERS_MISSING'
        ? { series: anomaly.series, from: anomaly.from, to: anomaly.to }
        : null,
    since: ({ anomaly }: AnomalyParent): CalendarDay | null => {
      switch (anomaly.kind) {
        case 'TWO_UNDER_ONE_TITLE':
          return anomaly.from;
        case 'NUMBERS_MISSING':
        case 'REPLACEMENT_CIRCLE':
          return null;
        case 'TARGET_NEVER_SEEN':
        case 'REPEALED_BEFORE_EFFECT':
        case 'EFFECT_TOO_SOON':
        case 'EXPIRED':
          return anomaly.since;
      }
    },
    until: ({ anomaly }: AnomalyParent): CalendarDay | null =>
      anomaly.kind === 'TWO_UNDER_ONE_TITLE' ? anomaly.to : null,
  },
};

interface MissingAnswer {
  readonly series: string;
  readonly from: number;
  readonly to: number;
}

function regulationsOf(anomaly: Anomaly): readonly string[] {
  switch (anomaly.kind) {
    case 'NUMBERS_MISSING':
      return [];
    case 'TWO_UNDER_ONE_TITLE':
    case 'REPLACEMENT_CIRCLE':
      return anomaly.regulations;
    case 'TARGET_NEVER_SEEN':
    case 'REPEALED_BEFORE_EFFECT':
    case 'EFFECT_TOO_SOON':
    case 'EXPIRED':
      return [anomaly.regulation];
  }
}

/** The neighbours of a hole; else the acts that do what is odd. */
function instrumentsOf(view: AnomalyParent['view'], anomaly: Anomaly): string[] {
  if (anomaly.kind === 'NUMBERS_MISSING') return [anomaly.below, anomaly.above];
  const own = effectOf({ view, anomaly })?.effect;
  const acts: readonly Effect[] = own
    ? [own]
    : regulationsOf(anomaly).flatMap((id) => {
        const effects = view.regulation(id)?.effects ?? [];
        const kind = anomaly.kind === 'REPLACEMENT_CIRCLE' ? 'REPEALED' : 'ENACTED';
        return effects.filter(({ type }) => type === kind);
      });
  return [...new Set(acts.flatMap(({ instrument }) => instrument?.id ?? []))];
}

function effectOf({ view, anomaly }: AnomalyParent): EffectParent | null {
  if (!('effect' in anomaly)) return null;
  const regulation = view.regulation(anomaly.regulation);
  const effect = regulation?.effects[anomaly.effect];
  return regulation && effect ? { view, regulation, effect } : null;
}

function messageOf(anomaly: Anomaly): string {
  switch (anomaly.kind) {
    case 'NUMBERS_MISSING': {
      const { series, from, to } = anomaly;
      const numbers = from === to ? `No. ${String(from)}` : `Nos. ${String(from)} to ${String(to)}`;
      return `${numbers} of ${series} are not recorded, while their neighbours are.`;
    }
    case 'TARGET_NEVER_SEEN':
      return 'It is known from nothing but its repeal: neither its text nor any other act on it is recorded.';
    case 'TWO_UNDER_ONE_TITLE':
      return 'Two regulations are certainly in force under one title on the same days.';
    case 'REPEALED_BEFORE_EFFECT':
      return 'It certainly ended before the day on which it was to take effect.';
    case 'REPLACEMENT_CIRCLE':
      return 'Each of these regulations is replaced by another of them.';
    case 'EFFECT_TOO_SOON':
      return 'It took effect sooner than 30 days after promulgation (规章制定程序条例 art. 32); whether a reason that the article allows was given is for a reader to see.';
    case 'EXPIRED':
      return 'Its term of validity (有效期) is over, and no act is recorded that extended or repealed it.';
  }
}
