/** `/v1/sources/{sha256}/readings` and `…/retractions`: what is recorded is read again, or no longer counts. */
import express, { Router, type RequestHandler } from 'express';
import { ok, type Result } from '@regchron/model';
import { authorise } from '../http/authorise.ts';
import { handle, type Reply } from '../http/reply.ts';
import { requestIdOf } from '../http/requestId.ts';
import { MAX_RETRACTION_BYTES } from '../limits.ts';
import type { Rejection } from '../rejections/rejection.ts';
import type { Recorded } from '../sources/sources.ts';
import { readRetraction } from './retractionBody.ts';
import { readSha256, type SourceRoutesOptions } from './sources.ts';

export function correctionRoutes(
  options: Pick<SourceRoutesOptions, 'sources' | 'tokens' | 'refuse'>,
): Router {
  const { sources, tokens, refuse } = options;
  const router = Router({ caseSensitive: true, strict: true });
  const admit: RequestHandler = (request, response, next) => {
    const allowed = authorise(request.headers, tokens, 'record');
    if (allowed.ok) next();
    else refuse(request, response, allowed.refusal);
  };

  router.post(
    '/v1/sources/:sha256/readings',
    admit,
    handle(async (request, response) => {
      const sha256 = readSha256(request.params['sha256']);
      if (!sha256.ok) return sha256;
      return replyOf(await sources.readAgain(sha256.value, requestIdOf(response)));
    }, refuse),
  );

  router.post(
    '/v1/sources/:sha256/retractions',
    admit,
    express.json({ type: () => true, limit: MAX_RETRACTION_BYTES, strict: false }),
    handle(async (request, response) => {
      const sha256 = readSha256(request.params['sha256']);
      if (!sha256.ok) return sha256;
      const retraction = readRetraction(sha256.value, request.body);
      if (!retraction.ok) return retraction;
      return replyOf(await sources.retract(retraction.value, requestIdOf(response)));
    }, refuse),
  );
  return router;
}

function replyOf(recorded: Result<Recorded, Rejection>): Result<Reply, Rejection> {
  if (!recorded.ok) return recorded;
  const { isNew, answer } = recorded.value;
  const location = `/v1/sources/${answer.source.sha256}`;
  return ok({ type: 'JSON', status: isNew ? 201 : 200, body: answer, location });
}
