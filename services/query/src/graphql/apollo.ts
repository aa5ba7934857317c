/** Apollo Server over the schema: queries by HTTP. */
import type { Server } from 'node:http';
import { ApolloServer, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { Freshness } from '../freshness.ts';
import type { Metrics } from '../http/metrics.ts';
import { clientError, isOurFault } from './clientErrors.ts';
import type { QueryContext } from './context.ts';
import { COST_HEADER, costHeader, type CostLimit, type Weighed } from './cost/costLimit.ts';
import { depthLimit, MAX_TOKENS } from './limits.ts';

export interface ApolloOptions {
  readonly schema: GraphQLSchema;
  readonly httpServer: Server;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly costLimit: CostLimit;
  readonly freshness: Freshness;
}

export function createApollo(options: ApolloOptions): ApolloServer<QueryContext> {
  const { schema, httpServer, logger, metrics, costLimit, freshness } = options;
  return new ApolloServer<QueryContext>({
    schema,
    logger,
    introspection: true,
    csrfPrevention: true,
    includeStacktraceInErrorResponses: false,
    // The process ends by our own hand: see main.
    stopOnTerminationSignals: false,
    validationRules: [depthLimit],
    parseOptions: { maxLexicalTokens: MAX_TOKENS },
    formatError: (formatted, error) => clientError(error, formatted),
    plugins: [
      ApolloServerPluginCacheControlDisabled(),
      // Its landing page is loaded from another origin; nothing here is.
      ApolloServerPluginLandingPageDisabled(),
      ApolloServerPluginDrainHttpServer({ httpServer, stopGracePeriodMillis: 1_000 }),
      weighing(costLimit),
      telling(metrics),
      tellingAge(freshness),
    ],
  });
}

/** Refuses what costs too much before it runs, and says in a header what each operation costs. */
function weighing(costLimit: CostLimit): ApolloServerPlugin<QueryContext> {
  return {
    requestDidStart: () => {
      let weighed: Weighed | null = null;
      return Promise.resolve({
        didResolveOperation: ({ document, request: { operationName, variables } }) => {
          weighed = costLimit({
            document,
            operationName: operationName ?? null,
            variables: variables ?? {},
          });
          const { refusal } = weighed;
          if (refusal) {
            Object.assign(refusal.extensions, { http: { status: 400 } });
            throw refusal;
          }
          return Promise.resolve();
        },
        willSendResponse: ({ response }) => {
          const told = weighed && costHeader(weighed);
          if (told) response.http.headers.set(COST_HEADER, told);
          return Promise.resolve();
        },
      });
    },
  };
}

/** Counts operations, and logs what is our fault with the whole error. */
function telling(metrics: Metrics): ApolloServerPlugin<QueryContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { logger } }) => {
          for (const error of errors) {
            if (isOurFault(error)) logger.error({ err: error.originalError ?? error }, 'fault');
          }
          return Promise.resolve();
        },
        willSendResponse: ({ operation, errors }) => {
          const type = operation?.operation ?? 'unknown';
          metrics.operations.inc({ type, outcome: errors ? 'error' : 'ok' });
          return Promise.resolve();
        },
      }),
  };
}

/** An answer given without the log says so beside its data: `extensions.log`. */
function tellingAge(freshness: Freshness): ApolloServerPlugin<QueryContext> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: ({ response: { body } }) => {
          const staleness = freshness.staleness();
          if (staleness && body.kind === 'single') {
            const { singleResult } = body;
            singleResult.extensions = {
              ...singleResult.extensions,
              log: { reachable: false, ...staleness },
            };
          }
          return Promise.resolve();
        },
      }),
  };
}
