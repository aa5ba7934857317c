/** What those who run the service ask of it. */
import type { Progress } from '@regchron/chronicle';
import { Router } from 'express';
import type { Metrics } from '../metrics.ts';

export interface OperationRoutesOptions {
  /** Whether this node answers from everything recorded; false also while the log cannot be reached. */
  readonly isReady: () => boolean;
  /** How far the read model has come, and how far there is to come. Rejects where the log is away. */
  readonly progress: () => Promise<Progress>;
  readonly metrics: Metrics;
  /** The OpenAPI document of this service. */
  readonly openapi: unknown;
}

export function operationRoutes(options: OperationRoutesOptions): Router {
  const { isReady, progress, metrics, openapi } = options;
  const router = Router({ caseSensitive: true, strict: true });
  router.get('/healthz', (_request, response) => {
    response.json({ status: 'alive' });
  });
  router.get('/readyz', async (_request, response) => {
    const far = await progress().catch(() => null);
    if (far && isReady()) response.json({ status: 'ready', ...far });
    else {
      const status = far ? 'catching up' : 'log unavailable';
      response
        .status(503)
        .set('Retry-After', '1')
        .json({ status, ...far });
    }
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
