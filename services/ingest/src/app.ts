/** The HTTP side of the service, put together from its parts; knows no environment, opens nothing. */
import type { Progress } from '@regchron/chronicle';
import express, { type ErrorRequestHandler, type Express, type RequestHandler } from 'express';
import type { Logger } from 'pino';
import { limitRate } from './http/limitRate.ts';
import { rejectionOf } from './http/rejectionOf.ts';
import { createRefuse } from './http/reply.ts';
import { assignRequestId, requestIdOf } from './http/requestId.ts';
import type { Token } from './http/token.ts';
import type { Limits } from './limits.ts';
import type { Metrics } from './metrics.ts';
import type { Facts } from './facts/facts.ts';
import { correctionRoutes } from './routes/corrections.ts';
import { factRoutes } from './routes/facts.ts';
import { operationRoutes } from './routes/operation.ts';
import { sourceRoutes } from './routes/sources.ts';
import type { Sources } from './sources/sources.ts';

export interface AppOptions {
  readonly sources: Sources;
  readonly facts: Facts;
  readonly metrics: Metrics;
  readonly logger: Logger;
  readonly isReady: () => boolean;
  readonly progress: () => Promise<Progress>;
  /** What a client must show to preview or record; none where only this machine can connect. */
  readonly tokens: readonly Token[];
  readonly limits: Limits;
  readonly newRequestId: () => string;
  readonly openapi: unknown;
}

/** Which methods each path has; what else is asked of it is refused with them. */
const METHODS: readonly (readonly [path: RegExp, allow: readonly string[]])[] = [
  [/^\/v1\/(?:sources|facts)$/, ['POST']],
  [/^\/v1\/sources\/[^/]+(?:\/text)?$/, ['GET', 'HEAD']],
  [/^\/v1\/sources\/[^/]+\/(?:readings|retractions)$/, ['POST']],
  [/^\/(?:healthz|readyz|metrics|openapi\.json)$/, ['GET', 'HEAD']],
];

export function createApp(options: AppOptions): Express {
  const { metrics, logger } = options;
  const refuse = createRefuse(metrics);
  const app = express();
  app.disable('x-powered-by');
  app.enable('case sensitive routing');
  app.enable('strict routing');
  app.use(assignRequestId(options.newRequestId), observe(metrics, logger));
  app.use(operationRoutes(options));
  const { tokens, limits } = options;
  app.use('/v1', limitRate({ tokens, requestsPerMinute: limits.requestsPerMinute, refuse }));
  app.use(sourceRoutes({ ...options, refuse }), correctionRoutes({ ...options, refuse }));
  app.use(factRoutes({ ...options, refuse }));

  const otherwise: RequestHandler = (request, response) => {
    const { path, method } = request;
    const allow = METHODS.find(([known]) => known.test(path))?.[1];
    refuse(
      request,
      response,
      allow ? { type: 'METHOD_NOT_ALLOWED', method, allow } : { type: 'UNKNOWN_PATH', path },
    );
  };
  app.use(otherwise);

  // Express tells an error handler by its four parameters.
  const failed: ErrorRequestHandler = (error: unknown, request, response, next) => {
    const rejection = rejectionOf(error);
    if (rejection.type === 'INTERNAL' || rejection.type === 'LOG_UNAVAILABLE') {
      logger.error({ err: error, requestId: requestIdOf(response) }, 'a request failed');
    }
    if (response.headersSent) next(error);
    else refuse(request, response, rejection);
  };
  app.use(failed);
  return app;
}

/** Logs and measures each request once its answer is sent. */
function observe(metrics: Metrics, logger: Logger): RequestHandler {
  return (request, response, next) => {
    const finished = metrics.requestStarted();
    response.once('close', () => {
      const { method } = request;
      const status = response.statusCode;
      finished({ method, route: routeOf(request.route), status });
      logger.info(
        { requestId: requestIdOf(response), method, path: request.path, status },
        response.writableFinished ? 'answered' : 'the client went away',
      );
    });
    next();
  };
}

/** The pattern and not the path: labels of metrics must stay few. */
function routeOf(route: unknown): string {
  const { path } = (route ?? {}) as { path?: unknown };
  return typeof path === 'string' ? path : 'other';
}
