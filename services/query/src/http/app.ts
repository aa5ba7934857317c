/** The HTTP doors of the query service. */
import type { ApolloServer } from '@apollo/server';
import { expressMiddleware } from '@as-integrations/express5';
import type { Chronicle } from '@regchron/chronicle';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { GraphQLSchema } from 'graphql';
import type { Logger } from 'pino';
import type { QueryContext } from '../graphql/context.ts';
import { MAX_REQUEST_BYTES } from '../graphql/limits.ts';
import type { Freshness } from '../freshness.ts';
import { healthRoutes } from './health.ts';
import { hintFor } from './hint.ts';
import type { IngestSettings } from '../environment.ts';
import { forwardSources } from '../page/forwardSources.ts';
import { pageRoutes } from '../page/pageRoutes.ts';
import type { Metrics } from './metrics.ts';
import { loggerOf, requestLog } from './requestLog.ts';
import { fileRoutes } from './v1.ts';

export interface AppOptions {
  readonly chronicle: Chronicle;
  readonly freshness: Freshness;
  readonly logger: Logger;
  readonly metrics: Metrics;
  readonly schema: GraphQLSchema;
  readonly apollo: ApolloServer<QueryContext>;
  readonly stream: RequestHandler;
  readonly createContext: (requestId: string, logger: Logger) => QueryContext;
  /** Where the built page lies; null: there is none. */
  readonly page: string | null;
  /** Where sources that are sent here go; null: nowhere. */
  readonly ingest: IngestSettings | null;
}

export function createApp(options: AppOptions): Express {
  const { chronicle, freshness, logger, metrics, schema, apollo, stream, createContext } = options;
  const { page, ingest } = options;
  const app = express();
  app.disable('x-powered-by');
  app.use(requestLog(logger, metrics));
  app.use(tellingAge(freshness));
  app.use(healthRoutes(chronicle, freshness, metrics));
  app.use(pageRoutes(page));
  app.get(['/', '/graphql'], hint);
  if (ingest !== null) app.use(forwardSources(ingest));
  app.use('/v1', fileRoutes({ schema, createContext }));
  app.use('/graphql', express.json({ limit: MAX_REQUEST_BYTES }));
  app.all('/graphql/stream', stream);
  app.use(
    '/graphql',
    expressMiddleware(apollo, {
      context: ({ res }) => {
        const { requestId, logger: own } = loggerOf(res);
        return Promise.resolve(createContext(requestId, own));
      },
    }),
  );
  app.use(notFound);
  app.use(failed);
  return app;
}

/** Every answer given while the log cannot be reached says for how many seconds that has been so. */
function tellingAge(freshness: Freshness): RequestHandler {
  return (_req, res, next) => {
    const staleness = freshness.staleness();
    if (staleness) res.set('RegChron-Log-Age', String(staleness.ageSeconds ?? 'unknown'));
    next();
  };
}

/** A GET that asks nothing comes from a person. */
const hint: RequestHandler = (req, res, next) => {
  if ('query' in req.query) {
    next();
    return;
  }
  res.type('text/plain').send(hintFor(`${req.protocol}://${req.get('host') ?? 'localhost'}`));
};

const notFound: RequestHandler = (req, res) => {
  const message = `There is nothing at ${req.path}: ask at /graphql, or see GET / for the other doors.`;
  res.status(404).json({ errors: [{ message, extensions: { code: 'NOT_FOUND' } }] });
};

const failed: ErrorRequestHandler = (error: unknown, _req, res, next) => {
  if (res.headersSent) {
    next(error);
    return;
  }
  const { status, code, message } = told(error);
  if (status === 500) loggerOf(res).logger.error({ err: error }, 'fault');
  res.status(status).json({ errors: [{ message, extensions: { code } }] });
};

function told(error: unknown): { status: number; code: string; message: string } {
  const type = error instanceof Error && 'type' in error ? error.type : null;
  switch (type) {
    case 'entity.too.large':
      return {
        status: 413,
        code: 'TOO_LARGE',
        message: `The request is larger than ${String(MAX_REQUEST_BYTES)} bytes.`,
      };
    case 'entity.parse.failed':
      return { status: 400, code: 'BAD_REQUEST', message: 'The body is no JSON.' };
    case 'encoding.unsupported':
    case 'charset.unsupported':
      return { status: 415, code: 'BAD_REQUEST', message: 'Send the body as JSON in UTF-8.' };
    default:
      return {
        status: 500,
        code: 'INTERNAL_SERVER_ERROR',
        message: 'This went wrong on our side. The log says more under the request id.',
      };
  }
}
