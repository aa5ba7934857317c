/** `/v1/sources`: record a source or look at what would be recorded, and look up what is. */
import { createHash } from 'node:crypto';
import express, { Router, type Request, type RequestHandler } from 'express';
import { ok, refused, type Result } from '@regchron/model';
import { decodeText } from '../http/decodeText.ts';
import { mayRecord } from '../http/mayRecord.ts';
import { readMediaType, type MediaType } from '../http/mediaTypes.ts';
import type { Refuse, Reply } from '../http/reply.ts';
import { handle } from '../http/reply.ts';
import { requestIdOf } from '../http/requestId.ts';
import type { Metrics } from '../metrics.ts';
import type { Rejection } from '../rejections/rejection.ts';
import type { SentSource, Sources } from '../sources/sources.ts';
import { readParameters } from './parameters.ts';

/** The most a source may measure, in bytes after decompression. */
export const MAX_SOURCE_BYTES = 8 * 1024 * 1024;

export interface SourceRoutesOptions {
  readonly sources: Sources;
  readonly metrics: Metrics;
  readonly token: string | null;
  readonly refuse: Refuse;
}

export function sourceRoutes({ sources, metrics, token, refuse }: SourceRoutesOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });

  /** Refused before the body is read: a client need not send eight MiB to learn that its header is wrong. */
  const admit: RequestHandler = (request, response, next) => {
    const allowed = mayRecord(request.headers, token);
    if (!allowed.ok) return refuse(request, response, allowed.refusal);
    const mediaType = readMediaType(request.get('Content-Type'));
    if (!mediaType.ok && hasBody(request)) return refuse(request, response, mediaType.refusal);
    response.locals['mediaType'] = mediaType.ok ? mediaType.value : undefined;
    next();
  };

  router.post(
    '/v1/sources',
    admit,
    express.raw({ type: () => true, limit: MAX_SOURCE_BYTES }),
    handle(async (request, response) => {
      const parameters = readParameters(new URL(request.originalUrl, 'http://-').searchParams);
      if (!parameters.ok) return parameters;
      const { preview, name, strict } = parameters.value;
      const body: unknown = request.body;
      const mediaType = response.locals['mediaType'] as MediaType | undefined;
      if (!(body instanceof Buffer) || mediaType === undefined) {
        return refused({ type: 'EMPTY_SOURCE' });
      }
      const sent = sentSource(body, mediaType, name, strict);
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

function sentSource(
  body: Buffer,
  mediaType: MediaType,
  name: string | null,
  strict: boolean,
): Result<SentSource, Rejection> {
  const text = decodeText(body);
  if (!text.ok) return text;
  const rawSha256 = createHash('sha256').update(body).digest('hex');
  return ok({ text: text.value, name, mediaType, rawSha256, strict });
}

function readSha256(given: unknown): Result<string, Rejection> {
  const sha256 = String(given).toLowerCase();
  return /^[0-9a-f]{64}$/.test(sha256)
    ? ok(sha256)
    : refused({ type: 'MALFORMED_SHA256', given: String(given).slice(0, 100) });
}

function hasBody({ headers }: Request): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

function json(status: 200, body: unknown): Reply {
  return { type: 'JSON', status, body };
}
