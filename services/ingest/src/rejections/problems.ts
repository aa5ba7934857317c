/** The one table from refusals to answers. Each says what is wrong and what to do about it. */
import { MEDIA_TYPES } from '@regchron/documents';
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

const NO_TEXT: {
  readonly [Because in Refused<'NOT_TEXT'>['because']]: (offset: string) => string;
} = {
  NUL: (offset) =>
    `There is a NUL byte at offset ${offset}, which no text has. If this is a PDF, extract its text first; send a Word file (.docx) with its own Content-Type.`,
  INVALID_UTF8: (offset) =>
    `The byte at offset ${offset} is not valid UTF-8. If the text is in GB18030, say so (Content-Type: text/plain; charset=gb18030); else send an undamaged copy.`,
  INVALID_GB18030: (offset) =>
    `The character at offset ${offset} is not valid GB18030. If the text is in UTF-8, say charset=utf-8; else send an undamaged copy.`,
  NEITHER: (offset) =>
    `It is neither UTF-8 (from the byte at offset ${offset} on) nor GB18030. Convert it to UTF-8 and send it again.`,
};

const DAMAGED: { readonly [Because in Refused<'DAMAGED_DOCX'>['because']]: string } = {
  NO_ZIP: 'It is no DOCX, or a damaged one. Save it anew, or send its text as text/plain.',
  OLD_WORD: 'It is a file of Word before 2007 (.doc). Save it as .docx and send it again.',
  NO_DOCUMENT:
    'It holds no readable document (word/document.xml). Save it anew, or send its text as text/plain.',
};

/** One row for each refusal; `problemOf` asks it. */
export const PROBLEMS = {
  EMPTY_SOURCE: () => ({
    status: 400,
    title: 'The source is empty',
    detail: 'The body holds no text, or white space only. Send the whole text of the source.',
  }),
  NOT_TEXT: ({ because, offset }: Refused<'NOT_TEXT'>) => ({
    status: 400,
    title: 'The source is no text',
    detail: NO_TEXT[because](String(offset)),
    members: { offset },
  }),
  HTML_TOO_DEEP: ({ limit }: Refused<'HTML_TOO_DEEP'>) => ({
    status: 400,
    title: 'The page is nested too deep',
    detail: `Its elements stand more than ${String(limit)} deep inside each other. Send the text of the page as text/plain.`,
    members: { limit },
  }),
  DAMAGED_DOCX: ({ because }: Refused<'DAMAGED_DOCX'>) => ({
    status: 400,
    title: 'The DOCX cannot be read',
    detail: DAMAGED[because],
    members: { because },
  }),
  DOCX_TOO_LARGE: ({ limit }: Refused<'DOCX_TOO_LARGE'>) => ({
    status: 413,
    title: 'The DOCX is too large once unpacked',
    detail: `Its parts unpack to more than ${String(limit / MEBIBYTE)} MiB. Save it anew without revisions, or send its text as text/plain.`,
    members: { limit },
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
      'Send the header "Authorization: Bearer <token>" with a token of this service (REGCHRON_INGEST_TOKEN, or one of REGCHRON_TOKENS).',
    headers: { 'WWW-Authenticate': 'Bearer realm="regchron"' },
  }),
  SCOPE_MISSING: ({ scope }: Refused<'SCOPE_MISSING'>) => ({
    status: 403,
    title: 'The token may not do this',
    detail: `This needs a token with the scope ${scope}. Use another token, or have the scope added in REGCHRON_TOKENS.`,
    headers: {
      'WWW-Authenticate': `Bearer realm="regchron", error="insufficient_scope", scope="${scope}"`,
    },
    members: { scope },
  }),
  TOO_MANY_REQUESTS: ({ limit, seconds }: Refused<'TOO_MANY_REQUESTS'>) => ({
    status: 429,
    title: 'Too many requests',
    detail: `This service takes ${String(limit)} requests a minute from each client. Go on in ${String(seconds)} seconds, or have REGCHRON_REQUESTS_PER_MINUTE raised.`,
    headers: { 'Retry-After': String(seconds) },
    members: { limit },
  }),
  CROSS_SITE: ({ header, given }: Refused<'CROSS_SITE'>) => ({
    status: 403,
    title: 'The request comes from another site',
    detail: `${header} is "${given}". Without a token only this machine may record, and not a page that its browser happens to show. Set a token, or ask from this machine.`,
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
  NO_SUCH_READING: ({ readings }: Refused<'NO_SUCH_READING'>) => ({
    status: 409,
    title: 'The source has no such reading',
    detail: `The readings of it that are recorded whole are ${readings.join(', ')}. Name one of them, or leave reading out for the last.`,
    members: { readings },
  }),
  NO_SUCH_STATEMENT: ({ statement }: Refused<'NO_SUCH_STATEMENT'>) => ({
    status: 409,
    title: 'The source makes no such statement',
    detail: `No reading that is meant makes the statement ${statement}. The query service names the statements on which each effect rests.`,
  }),
  METHOD_NOT_ALLOWED: ({ method, allow }: Refused<'METHOD_NOT_ALLOWED'>) => ({
    status: 405,
    title: 'The method is not allowed here',
    detail: `${method} has no meaning here; use ${allow.join(' or ')}.`,
    headers: { Allow: allow.join(', ') },
  }),
  TOO_LARGE: ({ limit }: Refused<'TOO_LARGE'>) => ({
    status: 413,
    title: 'The body is too large',
    detail:
      limit < MEBIBYTE
        ? `It may measure ${String(limit / 1024)} KiB here. Send it shorter.`
        : `A source may measure ${String(limit / MEBIBYTE)} MiB. Send a gazette issue by issue, or an instrument by itself.`,
    members: { limit },
  }),
  UNSUPPORTED_MEDIA_TYPE: ({ given }: Refused<'UNSUPPORTED_MEDIA_TYPE'>) => ({
    status: 415,
    title: 'The media type is not known',
    detail: `${given === null ? 'The request has no Content-Type' : `"${given}" cannot be read`}. Send ${printMediaTypes()}.`,
    headers: { Accept: MEDIA_TYPES.join(', ') },
  }),
  UNSUPPORTED_CHARSET: ({ given }: Refused<'UNSUPPORTED_CHARSET'>) => ({
    status: 415,
    title: 'The character encoding is not known',
    detail: `The charset is "${given}"; utf-8 and gb18030 (gbk, gb2312) are read. Convert the text to UTF-8 and send it again.`,
  }),
  UNSUPPORTED_CONTENT_ENCODING: () => ({
    status: 415,
    title: 'The content encoding is not known',
    detail: 'Send the body as it is, or compressed with gzip, deflate or br.',
    headers: { 'Accept-Encoding': 'gzip, deflate, br, identity' },
  }),
  BAD_MEMBER: ({ member, problem }: Refused<'BAD_MEMBER'>) => ({
    status: 422,
    title: 'A member of the body cannot be used',
    detail: `${member}: ${problem}. Nothing was recorded.`,
    members: { member },
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
