/** From what was thrown to a refusal. Bugs are `INTERNAL`; what body-parser and the log throw is expected. */
import { EventLogUnavailable } from '@regchron/event-log';
import type { Rejection } from '../rejections/rejection.ts';

export function rejectionOf(error: unknown): Rejection {
  if (error instanceof EventLogUnavailable) {
    return { type: 'LOG_UNAVAILABLE', reason: error.reason };
  }
  // The members by which the errors of body-parser and of Express's router are told apart (http-errors).
  const { type, status, limit, message } = error instanceof Error ? (error as HttpError) : {};
  if (type === 'entity.too.large') return { type: 'TOO_LARGE', limit: Number(limit) };
  if (type === 'encoding.unsupported') return { type: 'UNSUPPORTED_CONTENT_ENCODING' };
  if (typeof status === 'number' && status >= 400 && status < 500) {
    return { type: 'MALFORMED_REQUEST', problem: String(message) };
  }
  return { type: 'INTERNAL' };
}

interface HttpError extends Error {
  readonly type?: unknown;
  readonly status?: unknown;
  readonly limit?: unknown;
}
