/** Everything this service may answer besides what was asked for. */
import type { ReadingRefusal } from '@regchron/intake';
import type { UnavailableReason } from '@regchron/event-log';
import type { RecordingRefusal } from '@regchron/recording';

export type Rejection =
  | { readonly type: 'EMPTY_SOURCE' }
  /** `offset`: of the first byte that is no text. */
  | {
      readonly type: 'NOT_TEXT';
      readonly because: 'INVALID_UTF8' | 'NUL';
      readonly offset: number;
    }
  | { readonly type: 'BAD_PARAMETER'; readonly parameter: string; readonly problem: string }
  | { readonly type: 'MALFORMED_SHA256'; readonly given: string }
  | { readonly type: 'MALFORMED_REQUEST'; readonly problem: string }
  | { readonly type: 'UNAUTHORISED' }
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
  | { readonly type: 'UNSUPPORTED_CHARSET'; readonly given: string }
  | { readonly type: 'UNSUPPORTED_CONTENT_ENCODING' }
  | ReadingRefusal
  | RecordingRefusal
  | { readonly type: 'LOG_UNAVAILABLE'; readonly reason: UnavailableReason }
  /** Recorded, but this node's read model has not come so far within the time a client should wait. */
  | { readonly type: 'NOT_YET_PROJECTED'; readonly sha256: string }
  | { readonly type: 'INTERNAL' };
