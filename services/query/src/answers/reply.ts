/** Runs the operation behind a permalink and sends its answer as JSON. */
import type { Response } from 'express';
import { execute, type DocumentNode, type GraphQLSchema } from 'graphql';
import type { QueryContext } from '../graphql/context.ts';

export interface AnswerOptions {
  readonly schema: GraphQLSchema;
  readonly contextOf: (res: Response) => QueryContext;
}

interface Answered {
  readonly answer?: { readonly basis: { readonly permalink: string | null } } | null;
}

/** Sends the answer; false where there is none to send. Throws what the schema refuses. */
export async function reply(
  { schema, contextOf }: AnswerOptions,
  res: Response,
  document: DocumentNode,
  variableValues: Readonly<Record<string, unknown>>,
): Promise<boolean> {
  const contextValue = contextOf(res);
  const { data, errors } = await execute({ schema, document, variableValues, contextValue });
  const [error] = errors ?? [];
  if (error) throw error;
  const { answer } = (data ?? {}) as Answered;
  if (!answer) return false;
  const { permalink } = answer.basis;
  if (permalink !== null) res.set('content-location', permalink);
  res.set('cache-control', 'no-cache').json(answer);
  return true;
}
