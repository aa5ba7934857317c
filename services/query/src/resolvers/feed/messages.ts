/** Messages of the feed, each seen in the view in which it was told: as it was known at its moment. */
import type { FeedFilter, FeedMessage } from '@regchron/chronicle';
import type { DayBounds, Effect, Regulation } from '@regchron/model';
import type { QueryContext } from '../../graphql/context.ts';
import type {
  ClauseParent,
  EffectParent,
  InstrumentParent,
  RegulationParent,
  Seen,
} from '../../graphql/parents.ts';
import { instrumentWithId, regulationParent, regulationWithId } from '../../graphql/parents.ts';
import { refusalError } from '../../graphql/refusals.ts';
import { rememberingView, type RememberingView } from '../../graphql/rememberingView.ts';
import { toFeedCursor } from '../../subscriptions/feedCursor.ts';
import { answer } from '../basis.ts';

export interface MessageParent extends Seen {
  readonly message: FeedMessage;
  readonly regulation: Regulation;
  readonly effect: Effect;
}

/** The message in its view; one at the same place as the last is seen in the same view. */
export async function seenMessage(
  message: FeedMessage,
  last: RememberingView | null,
  context: QueryContext,
): Promise<MessageParent> {
  const view = await viewOf(message, last, context);
  const regulation = view.regulation(message.regulation);
  const effect = regulation?.effects.find(({ ids }) => ids.includes(message.effect));
  if (!regulation || !effect) {
    throw new Error(`the feed names effect ${message.effect}, unknown at its place`);
  }
  return { view, message, regulation, effect };
}

/** Several messages in order, each in its view. */
export async function seenMessages(
  messages: readonly FeedMessage[],
  context: QueryContext,
): Promise<MessageParent[]> {
  const seen: MessageParent[] = [];
  for (const message of messages) {
    seen.push(await seenMessage(message, seen.at(-1)?.view ?? null, context));
  }
  return seen;
}

/** What is withdrawn is seen as it stood just before. */
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

/** On the legal axis effects come due; on the record axis the log learns of them, or withdraws them. */
export const PHASES_OF = {
  LEGAL: ['CAME_DUE'],
  RECORD: ['RECORDED', 'RETRACTED'],
} as const satisfies Record<'LEGAL' | 'RECORD', FeedFilter['phases']>;
export type ChangeAxis = keyof typeof PHASES_OF;

/** Every id that a regulation bears or has borne, from any of them. */
export function idsOfRegulation(view: RememberingView, id: string): string[] {
  const found = view.regulation(id);
  return [...new Set([id, ...(found ? [found.id, ...found.aliases] : [])])];
}

const messageFields = {
  ...answer,
  cursor: ({ message }: MessageParent): string => toFeedCursor(message.cursor),
  phase: ({ message }: MessageParent): string => message.phase,
  type: ({ message }: MessageParent): string => message.type,
  on: ({ message }: MessageParent): DayBounds => message.on,
  regulation: ({ view, regulation }: MessageParent): RegulationParent =>
    regulationParent(view, regulation),
  part: ({ effect }: MessageParent): string | null => effect.part,
  instrument: ({ view, message }: MessageParent): InstrumentParent | null =>
    message.instrument === null ? null : instrumentWithId(view, message.instrument),
  replacedBy: ({ view, message }: MessageParent): RegulationParent | null =>
    message.replacedBy === null ? null : regulationWithId(view, message.replacedBy),
  clause: ({ view, message }: MessageParent): ClauseParent | null =>
    message.clause && { view, clause: message.clause },
};

export const messageTypes = {
  RepealMessage: messageFields,
  ChangeMessage: {
    ...messageFields,
    recordedAt: ({ message }: MessageParent): string => message.recordedAt,
    effect: ({ view, regulation, effect }: MessageParent): EffectParent => ({
      view,
      regulation,
      effect,
    }),
  },
};
