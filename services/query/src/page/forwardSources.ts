/**
 * Hands `/v1/sources` on to the ingest service, so that the page speaks to one origin only.
 * Who may record is judged there, by the token, `Host` and `Origin` of the request, which go along as they came.
 */
import { request as httpRequest, type IncomingMessage, type OutgoingHttpHeaders } from 'node:http';
import { Router, type Request, type RequestHandler, type Response } from 'express';
import type { IngestSettings } from '../environment.ts';
import { loggerOf } from '../http/requestLog.ts';

const SENT_ON = [
  'host',
  'origin',
  'accept',
  'authorization',
  'content-type',
  'content-length',
  'content-encoding',
  'transfer-encoding',
] as const;
/** Of the connection and not of the answer. */
const HOP_BY_HOP = new Set(['connection', 'keep-alive', 'transfer-encoding', 'upgrade', 'trailer']);
const MOST_MS = 120_000;

export function forwardSources(ingest: IngestSettings): Router {
  const router = Router();
  router.all(/^\/v1\/sources(?:\/.*)?$/, refuseOtherSites, (req, res) => {
    // What the page says to people before they try.
    res.set('RegChron-Recording', ingest.needsToken ? 'token' : 'open');
    forward(req, res, ingest);
  });
  return router;
}

/** A browser names the site a request comes from; only our own page may send through this door. */
const refuseOtherSites: RequestHandler = (req, res, next) => {
  const origin = req.get('origin');
  if (origin === undefined || hostOf(origin) === req.get('host')?.toLowerCase()) return next();
  problem(res, 403, 'cross-site', {
    title: 'The request comes from another site',
    detail: `Origin says ${origin}: send sources from the page of this service, or to the ingest service.`,
  });
};

function forward(req: Request, res: Response, ingest: IngestSettings): void {
  const upstream = httpRequest(new URL(req.originalUrl, ingest.url), {
    method: req.method,
    headers: headersOf(req, ingest),
    timeout: MOST_MS,
  });
  upstream.once('response', (answer) => {
    res.status(answer.statusCode ?? 502).set(answered(answer));
    answer.once('error', () => res.destroy());
    answer.pipe(res);
  });
  upstream.once('timeout', () => upstream.destroy(new Error('no answer in time')));
  upstream.once('error', (error) => {
    if (res.headersSent || res.destroyed) return;
    loggerOf(res).logger.warn({ err: error }, 'the ingest service cannot be reached');
    problem(res, 502, 'ingest-unreachable', {
      title: 'The ingest service cannot be reached',
      detail: 'It may not be running, or REGCHRON_INGEST_URL names another place.',
    });
  });
  res.once('close', () => {
    if (!res.writableFinished) upstream.destroy();
  });
  req.pipe(upstream);
}

function headersOf(req: Request, ingest: IngestSettings): OutgoingHttpHeaders {
  const headers: OutgoingHttpHeaders = { 'x-request-id': loggerOf(req.res as Response).requestId };
  for (const name of SENT_ON) {
    const value = req.get(name);
    if (value !== undefined) headers[name] = value;
  }
  // Whoever shows no token may look: a preview records nothing.
  if (headers['authorization'] === undefined && ingest.previewToken !== null && isPreview(req)) {
    headers['authorization'] = `Bearer ${ingest.previewToken}`;
  }
  return headers;
}

/** Exactly what the ingest service takes for one: the path itself, and `preview=true` said once. */
function isPreview({ method, originalUrl }: Request): boolean {
  const { pathname, searchParams } = new URL(originalUrl, 'http://-');
  const said = searchParams.getAll('preview');
  return method === 'POST' && pathname === '/v1/sources' && said.length === 1 && said[0] === 'true';
}

function answered({ headers }: IncomingMessage): Record<string, string | string[]> {
  const kept = Object.entries(headers).flatMap(([name, value]) =>
    value === undefined || HOP_BY_HOP.has(name) ? [] : [[name, value] as const],
  );
  return Object.fromEntries(kept);
}

function hostOf(origin: string): string | null {
  return URL.canParse(origin) ? new URL(origin).host : null;
}

interface Told {
  readonly title: string;
  readonly detail: string;
}

function problem(res: Response, status: number, type: string, told: Told): void {
  const { requestId } = loggerOf(res);
  res
    .status(status)
    .set('cache-control', 'no-store')
    .type('application/problem+json')
    .send(JSON.stringify({ type: `urn:regchron:problem:${type}`, status, ...told, requestId }));
}
