/** From what a handler decides to what goes over the wire: handlers return values, this sends them. */
import type { Request, RequestHandler, Response } from 'express';
import type { Result } from '@regchron/model';
import type { Metrics } from '../metrics.ts';
import { problemOf, problemType } from '../rejections/problems.ts';
import type { Rejection } from '../rejections/rejection.ts';
import { requestIdOf } from './requestId.ts';

export type Reply =
  | {
      readonly type: 'JSON';
      readonly status: 200 | 201;
      readonly body: unknown;
      readonly location?: string;
    }
  | { readonly type: 'TEXT'; readonly text: string };

export type Handler = (request: Request, response: Response) => Promise<Result<Reply, Rejection>>;

/** Sends a refusal as a problem (RFC 9457). */
export type Refuse = (request: Request, response: Response, rejection: Rejection) => void;

export function createRefuse(metrics: Metrics): Refuse {
  return (request, response, rejection) => {
    const { status, title, detail, headers, members } = problemOf(rejection);
    metrics.refused(rejection.type);
    response
      .status(status)
      .set({ ...headers, 'Cache-Control': 'no-store' })
      .type('application/problem+json')
      .send(
        JSON.stringify({
          type: problemType(rejection),
          title,
          status,
          detail,
          instance: request.originalUrl,
          ...members,
          requestId: requestIdOf(response),
        }),
      );
  };
}

/** Express calls it; a rejected promise goes to the error handler. */
export function handle(handler: Handler, refuse: Refuse): RequestHandler {
  return async (request, response) => {
    const result = await handler(request, response);
    if (!result.ok) {
      refuse(request, response, result.refusal);
      return;
    }
    const reply = result.value;
    switch (reply.type) {
      case 'JSON':
        if (reply.location !== undefined) response.location(reply.location);
        response.status(reply.status).json(reply.body);
        return;
      case 'TEXT':
        response.type('text/plain; charset=utf-8').send(reply.text);
        return;
    }
  };
}
