/** What a client sends over a stream, read and checked as the HTTP door does, before anything runs. */
import {
  GraphQLError,
  parse,
  specifiedRules,
  validate,
  type DocumentNode,
  type ExecutionArgs,
  type GraphQLSchema,
} from 'graphql';
import type { QueryContext } from '../graphql/context.ts';
import type { CostLimit } from '../graphql/cost/costLimit.ts';
import { depthLimit, MAX_TOKENS } from '../graphql/limits.ts';

export interface OperationParams {
  readonly query?: unknown;
  readonly operationName?: string | null | undefined;
  readonly variables?: Record<string, unknown> | null | undefined;
}

/** What every door of streams holds an operation against. */
export interface Door {
  readonly schema: GraphQLSchema;
  /** What a subscription costs, it costs for each message. */
  readonly costLimit: CostLimit;
}

const RULES = [...specifiedRules, depthLimit];

/** The operation ready to run, or the errors to tell. */
export function prepareOperation(
  { schema, costLimit }: Door,
  { query, operationName, variables }: OperationParams,
  contextValue: QueryContext,
): ExecutionArgs | readonly GraphQLError[] {
  const document = readDocument(query);
  if (document instanceof GraphQLError) return [document];
  const errors = validate(schema, document, RULES);
  if (errors.length > 0) return errors.map((error) => coded(error, 'GRAPHQL_VALIDATION_FAILED'));
  const asked = { document, operationName: operationName ?? null, variables: variables ?? {} };
  const { refusal } = costLimit(asked);
  if (refusal) return [refusal];
  return {
    schema,
    document,
    contextValue,
    operationName: operationName ?? null,
    variableValues: variables ?? null,
  };
}

function readDocument(query: unknown): DocumentNode | GraphQLError {
  if (typeof query !== 'string') {
    return new GraphQLError('The request has no query.', { extensions: { code: 'BAD_REQUEST' } });
  }
  try {
    return parse(query, { maxLexicalTokens: MAX_TOKENS });
  } catch (error) {
    if (error instanceof GraphQLError) return coded(error, 'GRAPHQL_PARSE_FAILED');
    throw error;
  }
}

function coded(error: GraphQLError, code: string): GraphQLError {
  const { message, nodes, source, positions, extensions } = error;
  return new GraphQLError(message, {
    nodes: nodes ?? null,
    source: source ?? null,
    positions: positions ?? null,
    extensions: { code, ...extensions },
  });
}
