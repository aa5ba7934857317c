/** `/v1/facts`: a person asserts a fact, or looks at what it would change. */
import express, { Router, type Request, type RequestHandler } from 'express';
import { ok, readAssertion, refused } from '@regchron/model';
import type { Facts } from '../facts/facts.ts';
import { authorise } from '../http/authorise.ts';
import { handle, type Refuse } from '../http/reply.ts';
import { requestIdOf } from '../http/requestId.ts';
import type { Token } from '../http/token.ts';
import { MAX_FACT_BYTES } from '../limits.ts';
import { readPreview } from './parameters.ts';

export interface FactRoutesOptions {
  readonly facts: Facts;
  readonly tokens: readonly Token[];
  readonly refuse: Refuse;
}

export function factRoutes({ facts, tokens, refuse }: FactRoutesOptions): Router {
  const router = Router({ caseSensitive: true, strict: true });
  const admit: RequestHandler = (request, response, next) => {
    const isPreview = queryOf(request).get('preview') === 'true';
    const allowed = authorise(request.headers, tokens, isPreview ? 'preview' : 'record');
    if (allowed.ok) next();
    else refuse(request, response, allowed.refusal);
  };

  router.post(
    '/v1/facts',
    admit,
    express.json({ type: () => true, limit: MAX_FACT_BYTES, strict: false }),
    handle(async (request, response) => {
      const preview = readPreview(queryOf(request));
      if (!preview.ok) return preview;
      const assertion = readAssertion(request.body);
      if (!assertion.ok) return refused({ type: 'BAD_MEMBER', ...assertion.refusal });
      if (preview.value) {
        return ok({ type: 'JSON', status: 200, body: facts.preview(assertion.value) });
      }
      const recorded = await facts.record(assertion.value, requestIdOf(response));
      if (!recorded.ok) return recorded;
      const { isNew, answer } = recorded.value;
      const location = `/v1/sources/${answer.source.sha256}`;
      return ok({ type: 'JSON', status: isNew ? 201 : 200, body: answer, location });
    }, refuse),
  );
  return router;
}

function queryOf({ originalUrl }: Request): URLSearchParams {
  return new URL(originalUrl, 'http://-').searchParams;
}
