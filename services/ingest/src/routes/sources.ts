/** `/v1/sources`: record a source or look at what would be recorded, and look up what is. */
import { createHash } from 'node:crypto';
import express, { Router, type Request, type RequestHandler } from 'express';
import { readDocument } from '@regchron/documents';
import { ok, refused, type Result } from '@regchron/model';
import { authorise } from '../http/authorise.ts';
import { readMediaType, type BodyType } from '../http/mediaTypes.ts';
import type { Refuse, Reply } from '../http/reply.ts';
import { handle } from '../http/reply.ts';
import { requestIdOf } from '../http/requestId.ts';
import type { Token } from '../http/token.ts';
import type { Limits } from '../limits.ts';
import type { Metrics } from '../metrics.ts';
import type { Rejection } from '../rejections/rejection.ts';
import type { SentSource } from '../sources/sentSource.ts';
import type { Sources } from '../sources/sources.ts';
import { readParameters } from './parameters.ts';

export interface SourceRoutesOptions {
  readonly sources: Sources;
  readonly metrics: Metrics;
  readonly tokens: readonly Token[];
  readonly limits: Limits;
  readonly refuse: Refuse;
}

export function sourceRoutes(options: SourceRoutesOptions): Router {
  const { sources, metrics, tokens, limits, refuse } = options;
  const router = Router({ caseSensitive: true, strict: true });

  /** Refused before the body is read: a client need not send eight MiB to learn that its header is wrong. */
  const admit: RequestHandler = (request, response, next) => {
    const isPreview = queryOf(request).get('preview') === 'true';
    const allowed = authorise(request.headers, tokens, isPreview ? 'preview' : 'record');
    if (!allowed.ok) return refuse(request, response, allowed.refusal);
    const type = readMediaType(request.get('Content-Type'));
    if (!type.ok && hasBody(request)) return refuse(request, response, type.refusal);
    response.locals['bodyType'] = type.ok ? type.value : undefined;
    next();
  };

  router.post(
    '/v1/sources',
    admit,
    express.raw({ type: () => true, limit: limits.sourceBytes }),
    handle(async (request, response) => {
      const parameters = readParameters(queryOf(request));
      if (!parameters.ok) return parameters;
      const { preview, name, strict } = parameters.value;
      const body: unknown = request.body;
      const type = response.locals['bodyType'] as BodyType | undefined;
      if (!(body instanceof Buffer) || type === undefined) return refused({ type: 'EMPTY_SOURCE' });
      const sent = await sentSource(body, type, name, strict);
      if (!sent.ok) return sent;
      if (preview) {
        const previewed = await sources.preview(sent.value);
        if (previewed.ok) metrics.previewed();
        return previewed.ok ? ok(json(200, previewed.value)) : previewed;
      }
      const recorded = await sources.record(sent.value, requestIdOf(response));
      if (!recorded.ok) return recorded;
      const { isNew, answer } = recorded.value;
      metrics.recorded(isNew ? 'RECORDED' : 'ALREADY');
      const location = `/v1/sources/${answer.source.sha256}`;
      return ok({ type: 'JSON', status: isNew ? 201 : 200, body: answer, location });
    }, refuse),
  );

  router.get(
    '/v1/sources/:sha256',
    handle(async (request) => {
      const sha256 = readSha256(request.params['sha256']);
      if (!sha256.ok) return sha256;
      const found = await sources.lookUp(sha256.value);
      return found.ok ? ok(json(200, found.value)) : found;
    }, refuse),
  );

  router.get(
    '/v1/sources/:sha256/text',
    handle(async (request) => {
      const sha256 = readSha256(request.params['sha256']);
      if (!sha256.ok) return sha256;
      const found = await sources.text(sha256.value);
      return found.ok ? ok({ type: 'TEXT', text: found.value }) : found;
    }, refuse),
  );
  return router;
}

async function sentSource(
  bytes: Buffer,
  type: BodyType,
  name: string | null,
  strict: boolean,
): Promise<Result<SentSource, Rejection>> {
  const document = await readDocument({ bytes, ...type });
  if (!document.ok) return document;
  const rawSha256 = createHash('sha256').update(bytes).digest('hex');
  return ok({ ...document.value, name, mediaType: type.mediaType, rawSha256, strict });
}

export function readSha256(given: unknown): Result<string, Rejection> {
  const sha256 = String(given).toLowerCase();
  return /^[0-9a-f]{64}$/.test(sha256)
    ? ok(sha256)
    : refused({ type: 'MALFORMED_SHA256', given: String(given).slice(0, 100) });
}

function queryOf({ originalUrl }: Request): URLSearchParams {
  return new URL(originalUrl, 'http://-').searchParams;
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function json(status: 200, body: unknown): Reply {
  return { type: 'JSON', status, body };
}
