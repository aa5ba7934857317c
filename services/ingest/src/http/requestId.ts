/** Each request has an id: the client's, where it sends a usable one. It is logged, answered and recorded with events. */
import type { RequestHandler, Response } from 'express';

const USABLE = /^[\w.:-]{1,128}$/;

export function assignRequestId(newId: () => string): RequestHandler {
  return (request, response, next) => {
    const given = request.get('X-Request-Id');
    const id = given !== undefined && USABLE.test(given) ? given : newId();
    response.locals['requestId'] = id;
    response.set('X-Request-Id', id);
    next();
  };
}

export function requestIdOf(response: Response): string {
  return String(response.locals['requestId']);
}
