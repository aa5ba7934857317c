/** Which kinds of bodies are sources, and as what. */
import { ok, refused, type Result } from '@regchron/model';
import type { Rejection } from '../rejections/rejection.ts';

export const MEDIA_TYPES = ['text/plain', 'text/markdown'] as const;
export type MediaType = (typeof MEDIA_TYPES)[number];

/** ASCII is UTF-8 with the lower half of the bytes only. */
const CHARSETS: readonly string[] = ['utf-8', 'utf8', 'us-ascii'];

/** What a `Content-Type` promises; without a charset it is UTF-8. */
export function readMediaType(contentType: string | undefined): Result<MediaType, Rejection> {
  const [essence = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const mediaType = MEDIA_TYPES.find((known) => known === essence.toLowerCase());
  if (!mediaType) {
    return refused({ type: 'UNSUPPORTED_MEDIA_TYPE', given: contentType ?? null });
  }
  const given = parameters.find((parameter) => /^charset=/i.test(parameter));
  const charset = given?.slice('charset='.length).replace(/^"(.*)"$/, '$1');
  if (charset !== undefined && !CHARSETS.includes(charset.toLowerCase())) {
    return refused({ type: 'UNSUPPORTED_CHARSET', given: charset });
  }
  return ok(mediaType);
}

/** The media types in words. */
export function printMediaTypes(): string {
  return `${MEDIA_TYPES.join(' or ')}; charset=utf-8`;
}
