/** So many requests a minute for each token, and for each address that shows none that is known. */
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import type { RequestHandler } from 'express';
import type { Refuse } from './reply.ts';
import { tokenShown, type Token } from './token.ts';

export interface RateOptions {
  readonly tokens: readonly Token[];
  readonly requestsPerMinute: number;
  readonly refuse: Refuse;
}

const MINUTE_SECONDS = 60;

export function limitRate({ tokens, requestsPerMinute, refuse }: RateOptions): RequestHandler {
  return rateLimit({
    windowMs: MINUTE_SECONDS * 1000,
    limit: requestsPerMinute,
    standardHeaders: 'draft-6',
    legacyHeaders: false,
    // Guesses at a token share the limit of their address.
    keyGenerator: ({ headers, ip }) =>
      tokenShown(headers.authorization, tokens)?.sha256.toString('hex') ?? ipKeyGenerator(ip ?? ''),
    handler: (request, response) => {
      const given = Number(response.getHeader('RateLimit-Reset'));
      const seconds = Number.isFinite(given) ? Math.max(1, given) : MINUTE_SECONDS;
      refuse(request, response, { type: 'TOO_MANY_REQUESTS', limit: requestsPerMinute, seconds });
    },
  });
}
