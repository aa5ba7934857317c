/** What those who run the service ask of it. */
import { Router } from 'express';
import type { Metrics } from '../metrics.ts';

export interface OperationRoutesOptions {
  /** Whether this node's read model has caught up with what was in the log when it started. */
  readonly isReady: () => boolean;
  readonly metrics: Metrics;
  /** The OpenAPI document of this service. */
  readonly openapi: unknown;
}

export function operationRoutes({ isReady, metrics, openapi }: OperationRoutesOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', (_request, response) => {
    if (isReady()) response.json({ status: 'ready' });
    else response.status(503).set('Retry-After', '1').json({ status: 'catching up' });
  });
  router.get('/metrics', async (_request, response) => {
    const printed = await metrics.print();
    response.type(metrics.contentType).send(printed);
  });
  router.get('/openapi.json', (_request, response) => {
    response.json(openapi);
  });
  return router;
}
