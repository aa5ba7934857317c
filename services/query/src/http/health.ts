/** Whether the service lives, and whether it answers from all that is recorded. */
import type { Chronicle } from '@regchron/chronicle';
import { Router } from 'express';
import type { Freshness } from '../freshness.ts';
import type { Metrics } from './metrics.ts';
import { loggerOf } from './requestLog.ts';

/**
 * A node is ready when it answers from everything recorded. One that did and lost the log stays ready and says its age:
 * all nodes lose it together, and a proxy that takes them out would leave nobody to answer.
 */
export function healthRoutes(
  chronicle: Pick<Chronicle, 'progress' | 'latest'>,
  freshness: Freshness,
  metrics: Metrics,
): Router {
  const router = Router();
  router.get('/healthz', (_req, res) => {
    res.json({ status: 'ok' });
  });
  router.get('/readyz', async (_req, res) => {
    const staleness = freshness.staleness();
    if (staleness) {
      const ready = staleness.since !== null;
      const { position } = chronicle.latest();
      const reason = 'The event log cannot be reached.';
      res.status(ready ? 200 : 503).json({ ready, position, reason, ...staleness });
      return;
    }
    try {
      const { position, head } = await chronicle.progress();
      const ready = position >= head;
      res.status(ready ? 200 : 503).json({ ready, position, head });
    } catch (error) {
      loggerOf(res).logger.warn({ err: error }, 'the log cannot be read');
      res.status(503).json({ ready: false, reason: 'The event log cannot be read.' });
    }
  });
  router.get('/metrics', async (_req, res) => {
    res.type(metrics.registry.contentType).send(await metrics.registry.metrics());
  });
  return router;
}
