/**
 * What an operation costs, before it runs: one for each field, as often as the lists around it are long.
 * The walk over the document is graphql-query-complexity's; how long lists are and what weighs more is told here.
 */
import {
  getNullableType,
  getNamedType,
  getOperationAST,
  getVariableValues,
  isCompositeType,
  isListType,
  type DocumentNode,
  type GraphQLOutputType,
  type GraphQLSchema,
} from 'graphql';
import { getComplexity, type ComplexityEstimator } from 'graphql-query-complexity';
import { DEFAULT_PAGE, MAX_PAGE } from '../limits.ts';
import { LIST_SIZES, USUAL_LIST_SIZE, WORK } from './listSizes.ts';

/** Fields and fragments once every fragment is written out: fragments inside fragments grow without bound. */
export const MAX_NODES = 20_000;

export interface Asked {
  readonly document: DocumentNode;
  readonly operationName: string | null;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * The cost; infinite where the document is not even to be walked. Null where the operation cannot run, which its
 * execution tells better: an unknown name, a variable that does not fit. The document has to be valid.
 */
export function operationCost(schema: GraphQLSchema, asked: Asked): number | null {
  const { document, operationName, variables } = asked;
  const operation = getOperationAST(document, operationName);
  if (!operation) return null;
  const coerced = getVariableValues(schema, operation.variableDefinitions ?? [], variables);
  if (coerced.errors) return null;
  try {
    return getComplexity({
      schema,
      query: document,
      variables,
      ...(operation.name ? { operationName: operation.name.value } : {}),
      estimators: [fieldCost],
      maxQueryNodes: MAX_NODES,
    });
  } catch (error) {
    return isTooMany(error) ? Infinity : null;
  }
}

const fieldCost: ComplexityEstimator = ({ type, field, args, childComplexity }) => {
  // Introspection answers from memory; how deep it goes has a limit of its own.
  if (field.name.startsWith('__') || type.name.startsWith('__')) return 0;
  const coordinate = `${type.name}.${field.name}`;
  return 1 + (WORK[coordinate] ?? 0) + timesOf(coordinate, field.type, args) * childComplexity;
};

function timesOf(
  coordinate: string,
  type: GraphQLOutputType,
  args: Record<string, unknown>,
): number {
  if ('first' in args) return pageSize(args['first']);
  const isMany = isListType(getNullableType(type)) && isCompositeType(getNamedType(type));
  // The page has been counted at the field that took `first`.
  if (!isMany || coordinate.endsWith('Connection.edges')) return 1;
  return LIST_SIZES[coordinate] ?? USUAL_LIST_SIZE;
}

/** A size that no page may have is refused by the page itself. */
function pageSize(first: unknown): number {
  return typeof first === 'number' ? Math.min(Math.max(first, 1), MAX_PAGE) : DEFAULT_PAGE;
}

/** The library's own word for it; it has no type of its own. */
function isTooMany(error: unknown): boolean {
  return error instanceof Error && error.message.includes('maximum allowed number of nodes');
}
