/** The one table from refusals to answers. Each says what is wrong and what to do about it. */
import { printMediaTypes } from '../http/mediaTypes.ts';
import type { Rejection } from './rejection.ts';

export interface Problem {
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly headers?: Readonly<Record<string, string>>;
  /** Further members of the problem, for machines. */
  readonly members?: Readonly<Record<string, unknown>>;
}

type Refused<Type extends Rejection['type']> = Extract<Rejection, { readonly type: Type }>;

const MEBIBYTE = 1024 * 1024;

const PROBLEMS = {
  EMPTY_SOURCE: () => ({
    status: 400,
    title: 'The source is empty',
    detail: 'The body holds no text, or white space only. Send the whole text of the source.',
  }),
  NOT_TEXT: ({ because, offset }: Refused<'NOT_TEXT'>) => ({
    status: 400,
    title: 'The source is no text',
    detail:
      because === 'NUL'
        ? `There is a NUL byte at offset ${String(offset)}, which no text has. If this is a PDF or a Word file, extract its text first.`
        : `The byte at offset ${String(offset)} is not valid UTF-8. Convert the text to UTF-8 (iconv -f GB18030 -t UTF-8) and send it again.`,
    members: { offset },
  }),
  BAD_PARAMETER: ({ parameter, problem }: Refused<'BAD_PARAMETER'>) => ({
    status: 400,
    title: 'A query parameter cannot be used',
    detail: `${parameter}: ${problem}. Nothing was recorded.`,
    members: { parameter },
  }),
  MALFORMED_SHA256: ({ given }: Refused<'MALFORMED_SHA256'>) => ({
    status: 400,
    title: 'Not the name of a source',
    detail: `"${given}" is no SHA-256. A source is named by the SHA-256 of its text in UTF-8: 64 hexadecimal digits.`,
  }),
  MALFORMED_REQUEST: ({ problem }: Refused<'MALFORMED_REQUEST'>) => ({
    status: 400,
    title: 'The request cannot be read',
    detail: `${problem}. Correct it and send it again; nothing was recorded.`,
  }),
  UNAUTHORISED: () => ({
    status: 401,
    title: 'Recording needs a token',
    detail:
      'Send the header "Authorization: Bearer <token>" with the value of REGCHRON_INGEST_TOKEN of this service.',
    headers: { 'WWW-Authenticate': 'Bearer realm="regchron"' },
  }),
  CROSS_SITE: ({ header, given }: Refused<'CROSS_SITE'>) => ({
    status: 403,
    title: 'The request comes from another site',
    detail: `${header} is "${given}". Without REGCHRON_INGEST_TOKEN only this machine may record, and not a page that its browser happens to show. Set a token, or ask from this machine.`,
  }),
  UNKNOWN_PATH: ({ path }: Refused<'UNKNOWN_PATH'>) => ({
    status: 404,
    title: 'There is nothing here',
    detail: `This service does not know ${path}. GET /openapi.json tells what it knows.`,
  }),
  SOURCE_NOT_RECORDED: ({ sha256, torn }: Refused<'SOURCE_NOT_RECORDED'>) => ({
    status: 404,
    title: 'The source is not recorded',
    detail: torn
      ? `The recording of ${sha256} was interrupted. POST the same text to /v1/sources again: it goes on where it ended.`
      : `No source with the SHA-256 ${sha256} is recorded. POST its text to /v1/sources.`,
  }),
  METHOD_NOT_ALLOWED: ({ method, allow }: Refused<'METHOD_NOT_ALLOWED'>) => ({
    status: 405,
    title: 'The method is not allowed here',
    detail: `${method} has no meaning here; use ${allow.join(' or ')}.`,
    headers: { Allow: allow.join(', ') },
  }),
  TOO_LARGE: ({ limit }: Refused<'TOO_LARGE'>) => ({
    status: 413,
    title: 'The source is too large',
    detail: `A source may measure ${String(limit / MEBIBYTE)} MiB. Send a gazette issue by issue, or an instrument by itself.`,
    members: { limit },
  }),
  UNSUPPORTED_MEDIA_TYPE: ({ given }: Refused<'UNSUPPORTED_MEDIA_TYPE'>) => ({
    status: 415,
    title: 'The media type is not known',
    detail: `${given === null ? 'The request has no Content-Type' : `"${given}" cannot be read`}. Send the text as ${printMediaTypes()}.`,
    headers: { Accept: 'text/plain, text/markdown' },
  }),
  UNSUPPORTED_CHARSET: ({ given }: Refused<'UNSUPPORTED_CHARSET'>) => ({
    status: 415,
    title: 'The character encoding is not known',
    detail: `The charset is "${given}". Convert the text to UTF-8 (iconv -f ${given} -t UTF-8) and send it again.`,
  }),
  UNSUPPORTED_CONTENT_ENCODING: () => ({
    status: 415,
    title: 'The content encoding is not known',
    detail: 'Send the body as it is, or compressed with gzip, deflate or br.',
    headers: { 'Accept-Encoding': 'gzip, deflate, br, identity' },
  }),
  NOTHING_RECOGNISED: ({ length }: Refused<'NOTHING_RECOGNISED'>) => ({
    status: 422,
    title: 'Nothing was recognised in the source',
    detail: `In its ${String(length)} characters there is neither the head of a gazette issue nor an instrument with its number and title. Check that it is the whole text, in Chinese, and not a summary.`,
  }),
  HEURISTICS_USED: ({ findings }: Refused<'HEURISTICS_USED'>) => ({
    status: 422,
    title: 'The source cannot be read strictly',
    detail:
      'Reading it needs the guesses listed in findings. Correct those places in the text, or send it without strict=true.',
    members: { findings },
  }),
  UNREADABLE_STREAM: ({ stream, revision, refusal }: Refused<'UNREADABLE_STREAM'>) => ({
    status: 500,
    title: 'The log holds what this version cannot read',
    detail: `Event ${String(revision)} of ${stream} is damaged or of another version of RegChron (${refusal.type}). Run the version that wrote it, or a newer one; nothing was changed.`,
  }),
  CONTENDED: ({ attempts }: Refused<'CONTENDED'>) => ({
    status: 503,
    title: 'Others record the same source',
    detail: `After ${String(attempts)} attempts, services of other versions still keep recording the same source. Send it again in a moment; it is safe to repeat.`,
    headers: { 'Retry-After': '2' },
  }),
  LOG_UNAVAILABLE: ({ reason }: Refused<'LOG_UNAVAILABLE'>) => ({
    status: 503,
    title: 'The event log cannot serve',
    detail: `Reason: ${reason}. Send the request again in a moment; it is safe to repeat. If this lasts, look into the log of this service.`,
    headers: { 'Retry-After': '5' },
    members: { reason },
  }),
  NOT_YET_PROJECTED: ({ sha256 }: Refused<'NOT_YET_PROJECTED'>) => ({
    status: 503,
    title: 'Recorded, but not yet answered from',
    detail: `The source is recorded; the read model of this service is still behind. GET /v1/sources/${sha256} in a moment.`,
    headers: { 'Retry-After': '2' },
  }),
  INTERNAL: () => ({
    status: 500,
    title: 'Something went wrong in this service',
    detail:
      'It is a fault of the service and not of the request. Repeating is safe; report the request id if it happens again.',
  }),
} satisfies { [Type in Rejection['type']]: (rejection: Refused<Type>) => Problem };

/** The status, words and headers a refusal is answered with. */
export function problemOf(rejection: Rejection): Problem {
  // The table has a row for every type, written for that type; the compiler cannot follow one through the other.
  const row = PROBLEMS[rejection.type] as (rejection: Rejection) => Problem;
  return row(rejection);
}

/** The `type` of the problem: a name that stays, for clients to tell problems apart. */
export function problemType({ type }: Rejection): string {
  return `urn:regchron:problem:${type.toLowerCase().replaceAll('_', '-')}`;
}
