/** The repeals stream: each message told as it was known at its moment. */
import type { FeedCursor, FeedMessage } from '@regchron/chronicle';
import type { DayBounds, Effect, EffectType, Regulation, RegulationKind } from '@regchron/model';
import type { QueryContext } from '../graphql/context.ts';
import type { ClauseParent, InstrumentParent, RegulationParent, Seen } from '../graphql/parents.ts';
import { instrumentWithId, regulationParent, regulationWithId } from '../graphql/parents.ts';
import { refusalError } from '../graphql/refusals.ts';
import { rememberingView, type RememberingView } from '../graphql/rememberingView.ts';
import { endable } from '../subscriptions/endable.ts';
import { parseFeedCursor, toFeedCursor } from '../subscriptions/feedCursor.ts';
import { followFeed } from '../subscriptions/followFeed.ts';
import { answer } from './basis.ts';

interface RepealFilter {
  readonly phases?: readonly FeedMessage['phase'][] | null;
  readonly kinds?: readonly RegulationKind[] | null;
  readonly issuer?: string | null;
}

interface RepealsArguments {
  readonly after?: string | null;
  readonly filter?: RepealFilter | null;
}

interface RepealParent extends Seen {
  readonly message: FeedMessage;
  readonly regulation: Regulation;
  readonly effect: Effect | null;
}

const REPEALS: readonly EffectType[] = ['REPEALED', 'LAPSED'];

export const repeals = {
  subscribe: async (
    _: unknown,
    { after, filter }: RepealsArguments,
    context: QueryContext,
  ): Promise<AsyncIterableIterator<RepealParent>> => {
    const start = await startOf(after ?? null, context);
    return endable((signal) =>
      counted(context, repealsAfter(start, filter ?? {}, context, signal)),
    );
  },
  resolve: (parent: RepealParent): RepealParent => parent,
};

async function startOf(
  after: string | null,
  { chronicle }: QueryContext,
): Promise<FeedCursor | null> {
  if (after === null) return null;
  if (after === 'END') return chronicle.feed.end();
  const cursor = parseFeedCursor(after);
  if (!cursor) throw refusalError({ type: 'BAD_CURSOR', cursor: after });
  // Another node may have given it and be ahead of this one; a place that the log does not have is of another log.
  const { position, head } = await chronicle.progress();
  if (cursor.position > Math.max(position, head)) {
    throw refusalError({ type: 'BAD_CURSOR', cursor: after });
  }
  return cursor;
}

/** A subscription counts from its first pull to its end. */
async function* counted<Value>(
  { subscribers }: QueryContext,
  messages: AsyncGenerator<Value, void, undefined>,
): AsyncGenerator<Value, void, undefined> {
  subscribers.inc({ feed: 'repeals' });
  try {
    yield* messages;
  } finally {
    subscribers.dec({ feed: 'repeals' });
  }
}

async function* repealsAfter(
  start: FeedCursor | null,
  { phases, kinds, issuer }: RepealFilter,
  context: QueryContext,
  signal: AbortSignal,
): AsyncGenerator<RepealParent, void, undefined> {
  const { chronicle } = context;
  let last: RememberingView | null = null;
  for await (const message of followFeed(chronicle, start, REPEALS, signal)) {
    if (phases && !phases.includes(message.phase)) continue;
    const view: RememberingView = await viewOf(message, last, context);
    last = view;
    const regulation = view.regulation(message.regulation);
    if (!regulation)
      throw new Error(`the feed names regulation ${message.regulation}, unknown at its place`);
    if (kinds && !kinds.includes(regulation.kind)) continue;
    if (issuer != null && regulation.issuer !== issuer) continue;
    const effect = regulation.effects.find(({ ids }) => ids.includes(message.effect)) ?? null;
    yield { view, message, regulation, effect };
  }
}

/** What is withdrawn is seen as it stood just before; a message at the same place as the last is seen in the same view. */
async function viewOf(
  { cursor, phase }: FeedMessage,
  last: RememberingView | null,
  { chronicle, now }: QueryContext,
): Promise<RememberingView> {
  const position = phase === 'RETRACTED' ? cursor.position - 1 : cursor.position;
  if (last?.position === position) return last;
  const view = await chronicle.viewAt({ type: 'POSITION', position }, now());
  if (!view.ok) throw refusalError(view.refusal);
  return rememberingView(view.value);
}

export const repealTypes = {
  RepealMessage: {
    ...answer,
    cursor: ({ message }: RepealParent): string => toFeedCursor(message.cursor),
    phase: ({ message }: RepealParent): string => message.phase,
    type: ({ message }: RepealParent): string => message.type,
    on: ({ message }: RepealParent): DayBounds => message.on,
    regulation: ({ view, regulation }: RepealParent): RegulationParent =>
      regulationParent(view, regulation),
    part: ({ effect }: RepealParent): string | null => effect?.part ?? null,
    instrument: ({ view, message }: RepealParent): InstrumentParent | null =>
      message.instrument === null ? null : instrumentWithId(view, message.instrument),
    replacedBy: ({ view, message }: RepealParent): RegulationParent | null =>
      message.replacedBy === null ? null : regulationWithId(view, message.replacedBy),
    clause: ({ view, message }: RepealParent): ClauseParent | null =>
      message.clause && { view, clause: message.clause },
  },
};
