/**
 * Who may record. With a token: who shows it. Without one: this machine only, which is more than listening on loopback,
 * because a browser on this machine sends what any page on the web tells it to, and a name on the web may be made to
 * resolve to 127.0.0.1. Such requests name the other site in `Origin` or `Host`.
 */
import { createHash, timingSafeEqual } from 'node:crypto';
import type { IncomingHttpHeaders } from 'node:http';
import { ok, refused, type Result } from '@regchron/model';
import { isLoopback } from '../environment.ts';
import type { Rejection } from '../rejections/rejection.ts';

export function mayRecord(
  headers: IncomingHttpHeaders,
  token: string | null,
): Result<null, Rejection> {
  if (token !== null) {
    const shown = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
    return shown !== undefined && isSame(shown, token)
      ? ok(null)
      : refused({ type: 'UNAUTHORISED' });
  }
  const { host, origin } = headers;
  if (host !== undefined && !isLoopback(hostnameOf(`http://${host}`))) {
    return refused({ type: 'CROSS_SITE', header: 'Host', given: host });
  }
  if (origin !== undefined && !isLoopback(hostnameOf(origin))) {
    return refused({ type: 'CROSS_SITE', header: 'Origin', given: origin });
  }
  return ok(null);
}

/** Empty for what is no URL, such as the origin `null`. */
function hostnameOf(url: string): string {
  return URL.canParse(url) ? new URL(url).hostname : '';
}

/** In the same time whatever is shown: digests are of one length. */
function isSame(shown: string, token: string): boolean {
  const digest = (value: string): Buffer => createHash('sha256').update(value).digest();
  return timingSafeEqual(digest(shown), digest(token));
}
