/** Results on their way to a subscriber: errors are told as over HTTP, and faults of ours are logged. */
import type { FormattedExecutionResult, GraphQLError, GraphQLFormattedError } from 'graphql';
import type { Logger } from 'pino';
import { clientError, isOurFault } from '../graphql/clientErrors.ts';

type ObjMap = Record<string, unknown>;

export function outgoingErrors(
  errors: readonly GraphQLError[],
  logger: Logger,
): GraphQLFormattedError[] {
  for (const error of errors) {
    if (isOurFault(error)) logger.error({ err: error.originalError ?? error }, 'fault');
  }
  return errors.map((error) => clientError(error));
}

/** An execution's result in the shape both stream protocols agree on. */
export interface Outgoing {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLError[] | undefined;
  readonly extensions?: unknown;
}

export function outgoing(result: Outgoing, logger: Logger): FormattedExecutionResult {
  const { data, errors, extensions } = result;
  return {
    ...(data === undefined ? {} : { data: data as ObjMap }),
    ...(errors ? { errors: outgoingErrors(errors, logger) } : {}),
    ...(extensions ? { extensions: extensions as ObjMap } : {}),
  };
}
