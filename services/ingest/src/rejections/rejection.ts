/** Everything this service may answer besides what was asked for. */
import type { DocumentRefusal } from '@regchron/documents';
import type { ReadingRefusal } from '@regchron/intake';
import type { UnavailableReason } from '@regchron/event-log';
import type { Scope } from '../http/token.ts';
import type { RecordingRefusal, RetractionRefusal } from '@regchron/recording';

export type Rejection =
  | DocumentRefusal
  | { readonly type: 'BAD_PARAMETER'; readonly parameter: string; readonly problem: string }
  /** Of a JSON body. */
  | { readonly type: 'BAD_MEMBER'; readonly member: string; readonly problem: string }
  | { readonly type: 'MALFORMED_SHA256'; readonly given: string }
  | { readonly type: 'MALFORMED_REQUEST'; readonly problem: string }
  | { readonly type: 'UNAUTHORISED' }
  | { readonly type: 'SCOPE_MISSING'; readonly scope: Scope }
  /** `limit`: of requests in a minute; `seconds`: until more are taken. */
  | { readonly type: 'TOO_MANY_REQUESTS'; readonly limit: number; readonly seconds: number }
  | { readonly type: 'CROSS_SITE'; readonly header: 'Host' | 'Origin'; readonly given: string }
  | { readonly type: 'UNKNOWN_PATH'; readonly path: string }
  | { readonly type: 'SOURCE_NOT_RECORDED'; readonly sha256: string; readonly torn: boolean }
  | {
      readonly type: 'METHOD_NOT_ALLOWED';
      readonly method: string;
      readonly allow: readonly string[];
    }
  | { readonly type: 'TOO_LARGE'; readonly limit: number }
  | { readonly type: 'UNSUPPORTED_MEDIA_TYPE'; readonly given: string | null }
  | { readonly type: 'UNSUPPORTED_CONTENT_ENCODING' }
  | ReadingRefusal
  | RecordingRefusal
  | Extract<RetractionRefusal, { readonly type: 'NO_SUCH_READING' | 'NO_SUCH_STATEMENT' }>
  | { readonly type: 'LOG_UNAVAILABLE'; readonly reason: UnavailableReason }
  /** Recorded, but this node's read model has not come so far within the time a client should wait. */
  | { readonly type: 'NOT_YET_PROJECTED'; readonly sha256: string }
  | { readonly type: 'INTERNAL' };
