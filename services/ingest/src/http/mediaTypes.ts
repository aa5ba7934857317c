/** Which kinds of bodies are sources, and as what. */
import { charsetNamed, MEDIA_TYPES, type Encoding, type MediaType } from '@regchron/documents';
import { ok, refused, type Result } from '@regchron/model';
import type { Rejection } from '../rejections/rejection.ts';

export interface BodyType {
  readonly mediaType: MediaType;
  /** Null where none is declared: then the bytes tell. */
  readonly charset: Encoding | null;
}

/** What a `Content-Type` promises. */
export function readMediaType(contentType: string | undefined): Result<BodyType, Rejection> {
  const [essence = '', ...parameters] = (contentType ?? '').split(';').map((part) => part.trim());
  const mediaType = MEDIA_TYPES.find((known) => known === essence.toLowerCase());
  if (!mediaType) {
    return refused({ type: 'UNSUPPORTED_MEDIA_TYPE', given: contentType ?? null });
  }
  const given = parameters.find((parameter) => /^charset=/i.test(parameter));
  const label = given?.slice('charset='.length).replace(/^"(.*)"$/, '$1');
  const charset = label === undefined ? null : charsetNamed(label);
  if (label !== undefined && charset === null) {
    return refused({ type: 'UNSUPPORTED_CHARSET', given: label });
  }
  return ok({ mediaType, charset });
}

/** The media types in words. */
export function printMediaTypes(): string {
  return `${MEDIA_TYPES.slice(0, -1).join(', ')} or ${MEDIA_TYPES.slice(-1).join('')}`;
}
