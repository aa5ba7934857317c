/** One line of log and one measurement for each request, under an id that the client learns too. */
import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';
import type { Metrics } from './metrics.ts';

const SANE_ID = /^[\w.:-]{1,64}$/;

interface Locals {
  requestId: string;
  logger: Logger;
}

export function requestLog(logger: Logger, metrics: Metrics): RequestHandler {
  return (req, res, next) => {
    const given = req.get('x-request-id');
    const requestId = given !== undefined && SANE_ID.test(given) ? given : randomUUID();
    const locals: Locals = { requestId, logger: logger.child({ requestId }) };
    Object.assign(res.locals, locals);
    res.setHeader('x-request-id', requestId);
    const started = performance.now();
    const { method, path } = req;
    res.once('close', () => {
      const millis = performance.now() - started;
      const status = res.statusCode;
      const route = routeOf(path);
      metrics.requests.observe({ method, route, status }, millis / 1_000);
      locals.logger.info({ method, path, status, millis: Math.round(millis) }, 'request');
    });
    next();
  };
}

/** Only these become labels: a label for every path that anyone tries would grow without end. */
const ROUTES = [
  '/',
  '/graphql',
  '/graphql/stream',
  '/healthz',
  '/readyz',
  '/metrics',
  '/v1/sources',
  '/v1/in-force',
  '/v1/diff',
  '/v1/feeds/repeals.atom',
  '/v1/feeds/changes.atom',
  '/v1/calendar.ics',
];

function routeOf(path: string): string {
  if (ROUTES.includes(path)) return path;
  const regulation = /^\/v1\/regulations\/[^/]+(\/text)?$/.exec(path);
  return regulation ? `/v1/regulations/:named${regulation[1] ?? ''}` : 'other';
}

/** The request's id and its logger. */
export function loggerOf(res: Response): Locals {
  return res.locals as Locals;
}
