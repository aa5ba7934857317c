/** Refusals by the doors beside GraphQL, as problems (RFC 9457): what was wrong, and the way out. */
import type { ErrorRequestHandler, RequestHandler } from 'express';
import { clientError, isOurFault } from '../graphql/clientErrors.ts';
import { refusalError, type Refusal } from '../graphql/refusals.ts';
import { loggerOf } from './requestLog.ts';

interface Head {
  readonly status: number;
  readonly title: string;
}

const HEADS = {
  BAD_USER_INPUT: { status: 400, title: 'The question cannot be read' },
  BAD_PARAMETER: { status: 400, title: 'A parameter cannot be used' },
  BAD_CURSOR: { status: 400, title: 'The cursor is of another list' },
  NOT_YET_PAST: { status: 400, title: 'The instant is not yet past' },
  BEYOND_THE_LOG: { status: 404, title: 'Nothing is recorded there yet' },
  AMBIGUOUS: { status: 409, title: 'The citation may mean several regulations' },
  NOT_ACCEPTABLE: { status: 406, title: 'There is no such format' },
  UNKNOWN_REGULATION: { status: 404, title: 'No such regulation is recorded' },
  NOT_IN_FORCE: { status: 404, title: 'It was not in force on that day' },
  TOO_LARGE: { status: 422, title: 'The texts are too large to compare' },
  TEXT_NOT_RECORDED: { status: 404, title: 'No text of it is recorded' },
} as const satisfies Record<Refusal['type'], Head>;

const OURS: Readonly<Record<string, Head>> = {
  LOG_UNAVAILABLE: { status: 503, title: 'The event log cannot be read' },
};
const FAULT: Head = { status: 500, title: 'This went wrong on our side' };

/** Answers whatever was thrown; faults of ours are logged whole and told to nobody. */
export const sendProblem: ErrorRequestHandler = (error: unknown, req, res, next) => {
  if (res.headersSent) return next(error);
  const refused = isMalformedPath(error) ? malformed(req.originalUrl) : error;
  const { requestId, logger } = loggerOf(res);
  const { message, extensions } = clientError(refused);
  const { code, ...members } = extensions ?? {};
  const type = String(code);
  const { status, title } = headOf(type);
  if (isOurFault(refused)) logger.error({ err: refused }, 'fault');
  res
    .status(status)
    .set('cache-control', 'no-store')
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: `urn:regchron:problem:${type.toLowerCase().replaceAll('_', '-')}`,
        title,
        status,
        detail: message,
        instance: req.originalUrl,
        ...members,
        requestId,
      }),
    );
};

/** What lies under /v1 and is none of its doors. */
export const noSuchFile: RequestHandler = (req, res) => {
  res
    .status(404)
    .type('application/problem+json')
    .send(
      JSON.stringify({
        type: 'about:blank',
        title: 'There is nothing here',
        status: 404,
        detail: `There is nothing at ${req.originalUrl}: GET / names the doors there are.`,
        instance: req.originalUrl,
      }),
    );
};

function headOf(code: string): Head {
  return (HEADS as Readonly<Record<string, Head>>)[code] ?? OURS[code] ?? FAULT;
}

/** A path with a percent sign that stands for nothing: the router throws it before any door is reached. */
function isMalformedPath(error: unknown): boolean {
  return error instanceof URIError;
}

function malformed(url: string): Error {
  const problem = `${JSON.stringify(url)} is not URL-encoded: a percent sign is followed by two hexadecimal digits of UTF-8.`;
  return refusalError({ type: 'BAD_USER_INPUT', message: problem });
}
