/** The streams of repeals and of changes: history first, then what comes, each message once. */
import type { FeedCursor, FeedMessage, FeedPhase } from '@regchron/chronicle';
import {
  EFFECT_TYPES,
  type EffectType,
  type Regulation,
  type RegulationKind,
} from '@regchron/model';
import type { QueryContext } from '../../graphql/context.ts';
import { refusalError } from '../../graphql/refusals.ts';
import type { RememberingView } from '../../graphql/rememberingView.ts';
import { endable } from '../../subscriptions/endable.ts';
import { parseFeedCursor } from '../../subscriptions/feedCursor.ts';
import { followFeed } from '../../subscriptions/followFeed.ts';
import {
  idsOfRegulation,
  PHASES_OF,
  seenMessage,
  type ChangeAxis,
  type MessageParent,
} from './messages.ts';

interface RepealFilter {
  readonly phases?: readonly FeedPhase[] | null;
  readonly kinds?: readonly RegulationKind[] | null;
  readonly issuer?: string | null;
}

interface ChangeFilter extends RepealFilter {
  readonly axis?: ChangeAxis | null;
  readonly regulation?: string | null;
}

interface Stream {
  readonly feed: 'repeals' | 'changes';
  readonly after: string | null;
  readonly types: readonly EffectType[];
  readonly filter: ChangeFilter;
}

type Messages = AsyncIterableIterator<MessageParent>;

export const REPEALS: readonly EffectType[] = ['REPEALED', 'LAPSED'];
export const CHANGES: readonly EffectType[] = EFFECT_TYPES;

export const repeals = {
  subscribe: (
    _: unknown,
    args: { readonly after?: string | null; readonly filter?: RepealFilter | null },
    context: QueryContext,
  ): Promise<Messages> => {
    const { after, filter } = args;
    return follow(
      { feed: 'repeals', after: after ?? null, types: REPEALS, filter: filter ?? {} },
      context,
    );
  },
  resolve: (parent: MessageParent): MessageParent => parent,
};

export const changes = {
  subscribe: (
    _: unknown,
    args: {
      readonly after?: string | null;
      readonly types?: readonly EffectType[] | null;
      readonly filter?: ChangeFilter | null;
    },
    context: QueryContext,
  ): Promise<Messages> => {
    const { after, types, filter } = args;
    return follow(
      { feed: 'changes', after: after ?? null, types: types ?? CHANGES, filter: filter ?? {} },
      context,
    );
  },
  resolve: (parent: MessageParent): MessageParent => parent,
};

async function follow(stream: Stream, context: QueryContext): Promise<Messages> {
  const start = await startOf(stream.after, context);
  return endable((signal) =>
    counted(stream, context, messagesAfter(start, stream, context, signal)),
  );
}

/** The place a client names by a cursor; null for the start. Throws where it is a cursor of no feed of this log. */
export async function startOf(
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
  { feed }: Stream,
  { subscribers }: QueryContext,
  messages: AsyncGenerator<Value, void, undefined>,
): AsyncGenerator<Value, void, undefined> {
  subscribers.inc({ feed });
  try {
    yield* messages;
  } finally {
    subscribers.dec({ feed });
  }
}

/** Filtered here and not where it is read: the place to go on from moves past what nobody wants. */
async function* messagesAfter(
  start: FeedCursor | null,
  { types, filter }: Stream,
  context: QueryContext,
  signal: AbortSignal,
): AsyncGenerator<MessageParent, void, undefined> {
  let last: RememberingView | null = null;
  for await (const message of followFeed(context.chronicle, start, types, signal)) {
    if (!isOfPhase(message, filter)) continue;
    const seen: MessageParent = await seenMessage(message, last, context);
    last = seen.view;
    if (isWanted(seen.regulation, seen.view, filter)) yield seen;
  }
}

function isOfPhase({ phase }: FeedMessage, { phases, axis }: ChangeFilter): boolean {
  const ofAxis: readonly FeedPhase[] | null = axis ? PHASES_OF[axis] : null;
  return (!phases || phases.includes(phase)) && (!ofAxis || ofAxis.includes(phase));
}

function isWanted(
  { id, kind, issuer, aliases }: Regulation,
  view: RememberingView,
  filter: ChangeFilter,
): boolean {
  if (filter.kinds && !filter.kinds.includes(kind)) return false;
  if (filter.issuer != null && issuer !== filter.issuer) return false;
  if (filter.regulation == null) return true;
  const names = idsOfRegulation(view, filter.regulation);
  return [id, ...aliases].some((name) => names.includes(name));
}
