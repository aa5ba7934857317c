/**
 * Who may preview and record. With tokens: who shows one with that scope. Without any: this machine only, which is more than listening on loopback,
 * because a browser on this machine sends what any page on the web tells it to, and a name on the web may be made to
 * resolve to 127.0.0.1. Such requests name the other site in `Origin` or `Host`.
 */
import type { IncomingHttpHeaders } from 'node:http';
import { ok, refused, type Result } from '@regchron/model';
import { isLoopback } from '../environment.ts';
import type { Rejection } from '../rejections/rejection.ts';
import { tokenShown, type Scope, type Token } from './token.ts';

export function authorise(
  headers: IncomingHttpHeaders,
  tokens: readonly Token[],
  scope: Scope,
): Result<null, Rejection> {
  if (tokens.length > 0) {
    const token = tokenShown(headers.authorization, tokens);
    if (!token) return refused({ type: 'UNAUTHORISED' });
    return token.scopes.includes(scope) ? ok(null) : refused({ type: 'SCOPE_MISSING', scope });
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
