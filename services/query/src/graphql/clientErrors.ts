/** What of an error a client is told: a refusal as it is, and of a fault of ours only that there was one. */
import { EventLogUnavailable } from '@regchron/event-log';
import { GraphQLError, type GraphQLFormattedError } from 'graphql';

const OUR_FAULT: GraphQLFormattedError = {
  message: 'This went wrong on our side. The log of the service says more under the request id.',
  extensions: { code: 'INTERNAL_SERVER_ERROR' },
};

const LOG_AWAY: GraphQLFormattedError = {
  message: 'The event log cannot be read at the moment: ask again later.',
  extensions: { code: 'LOG_UNAVAILABLE' },
};

/** The error as a client sees it; `formatted` is what the server before us made of it. */
export function clientError(
  error: unknown,
  formatted: GraphQLFormattedError | null = null,
): GraphQLFormattedError {
  const cause = error instanceof GraphQLError ? (error.originalError ?? error) : error;
  const place = placeOf(error);
  if (cause instanceof EventLogUnavailable) return { ...LOG_AWAY, ...place };
  if (isOurFault(error)) return { ...OUR_FAULT, ...place };
  const told = formatted ?? (error as GraphQLError).toJSON();
  const { problem, code, ...extensions } = told.extensions ?? {};
  return { ...told, extensions: { code: problem ?? code ?? 'BAD_USER_INPUT', ...extensions } };
}

/** Whether nobody but us is to blame: something was thrown that is no refusal. */
export function isOurFault(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return true;
  if (error.extensions['code'] === 'INTERNAL_SERVER_ERROR') return true;
  // The executor wraps what a resolver throws and adds the path; input it refuses itself has none.
  return (
    error.path !== undefined &&
    error.extensions['code'] === undefined &&
    !(error.originalError instanceof GraphQLError)
  );
}

function placeOf(error: unknown): Pick<GraphQLFormattedError, 'path' | 'locations'> {
  if (!(error instanceof GraphQLError)) return {};
  const { path, locations } = error.toJSON();
  return { ...(path ? { path } : {}), ...(locations ? { locations } : {}) };
}
