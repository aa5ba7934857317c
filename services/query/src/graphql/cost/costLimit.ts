/** Refuses an operation before it runs, by what it would cost; and tells authors how near they are. */
import { GraphQLError, type GraphQLSchema } from 'graphql';
import { MAX_NODES, operationCost, type Asked } from './operationCost.ts';

/** The header of an answer that tells what the operation cost, and of how much. */
export const COST_HEADER = 'regchron-cost';

/** What operations may cost where nothing else is set: some hundred full pages' worth. */
export const DEFAULT_MAX_COST = 50_000;

export interface Weighed {
  /** Null where it cannot be told: the operation cannot run. */
  readonly cost: number | null;
  readonly limit: number;
  readonly refusal: GraphQLError | null;
}

export type CostLimit = (asked: Asked) => Weighed;

export function createCostLimit(schema: GraphQLSchema, limit: number): CostLimit {
  return (asked) => {
    const cost = operationCost(schema, asked);
    const refusal = cost === null || cost <= limit ? null : tooCostly(cost, limit);
    return { cost, limit, refusal };
  };
}

/** As in `cost=1520, limit=50000`; null where there is nothing to tell. */
export function costHeader({ cost, limit }: Weighed): string | null {
  if (cost === null || cost === Infinity) return null;
  return `cost=${String(cost)}, limit=${String(limit)}`;
}

function tooCostly(cost: number, limit: number): GraphQLError {
  if (cost === Infinity) {
    return new GraphQLError(
      `With its fragments written out the operation has more than ${String(MAX_NODES)} fields: ask in several requests.`,
      { extensions: { code: 'TOO_COSTLY', limit } },
    );
  }
  return new GraphQLError(
    `The operation costs ${String(cost)}, and ${String(limit)} are answered. Each field costs 1, as often as the lists around it are long: ask for shorter pages (first), for fewer lists inside lists, or in several requests.`,
    { extensions: { code: 'TOO_COSTLY', cost, limit } },
  );
}
