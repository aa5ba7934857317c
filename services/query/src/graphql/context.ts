/** What the resolvers of one request share: the views they look from. */
import type { AsOf, Chronicle, View } from '@regchron/chronicle';
import type { Position } from '@regchron/event-log';
import type { Logger } from 'pino';
import type { Metrics } from '../http/metrics.ts';
import { rememberingView, type RememberingView } from './rememberingView.ts';
import { refusalError } from './refusals.ts';

/** The arguments by which a field chooses its point of the record. */
export interface RecordAxis {
  readonly asRecordedAt?: string | null;
  readonly atPosition?: Position | null;
}

// A Record, so that the stream protocols take it for a context.
export interface QueryContext extends Record<PropertyKey, unknown> {
  readonly requestId: string;
  readonly logger: Logger;
  readonly chronicle: Chronicle;
  /** The present instant, ISO 8601. */
  readonly now: () => string;
  readonly subscribers: Metrics['subscribers'];
  /** The same view for the same question throughout the request; refusals are thrown as errors for the client. */
  viewAt(axis: RecordAxis): Promise<RememberingView>;
  /** The view in which a page of a list stands: page two stands where page one did. */
  viewOfPage(position: Position): Promise<RememberingView>;
}

export interface ContextOptions {
  readonly requestId: string;
  readonly logger: Logger;
  readonly chronicle: Chronicle;
  readonly now: () => string;
  readonly subscribers: Metrics['subscribers'];
}

export function createContext(options: ContextOptions): QueryContext {
  const { chronicle, now } = options;
  const byQuestion = new Map<string, Promise<RememberingView>>();
  const byPosition = new Map<Position, RememberingView>();

  const shared = (view: View): RememberingView => {
    const known = byPosition.get(view.position) ?? rememberingView(view);
    byPosition.set(view.position, known);
    return known;
  };
  const load = async (asOf: AsOf): Promise<RememberingView> => {
    const view = await chronicle.viewAt(asOf, now());
    if (!view.ok) throw refusalError(view.refusal);
    return shared(view.value);
  };
  const viewFor = (asOf: AsOf): Promise<RememberingView> => {
    const key = JSON.stringify(asOf);
    const view = byQuestion.get(key) ?? load(asOf);
    byQuestion.set(key, view);
    return view;
  };
  return {
    ...options,
    viewAt: (axis) => viewFor(asOfArguments(axis)),
    viewOfPage: (position) =>
      Promise.resolve(byPosition.get(position) ?? viewFor({ type: 'POSITION', position })),
  };
}

function asOfArguments({ asRecordedAt, atPosition }: RecordAxis): AsOf {
  if (asRecordedAt != null && atPosition != null) {
    throw refusalError({
      type: 'BAD_USER_INPUT',
      message: 'asRecordedAt and atPosition both choose a point of the record: give one of them.',
    });
  }
  if (asRecordedAt != null) return { type: 'INSTANT', instant: asRecordedAt };
  return atPosition == null ? { type: 'LATEST' } : { type: 'POSITION', position: atPosition };
}
