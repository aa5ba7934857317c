/** Tokens as they are configured: by their SHA-256, so that the configuration tells nobody a token. */
import { createHash, timingSafeEqual } from 'node:crypto';
import { ok, refused, type Result } from '@regchron/model';

export const SCOPES = ['preview', 'record'] as const;
export type Scope = (typeof SCOPES)[number];

export interface Token {
  readonly scopes: readonly Scope[];
  /** Of the token in UTF-8. */
  readonly sha256: Buffer;
}

export function tokenOf(secret: string, scopes: readonly Scope[] = SCOPES): Token {
  return { scopes, sha256: createHash('sha256').update(secret).digest() };
}

/** `scope[+scope]:sha256`, separated by commas. Refuses with the number of the first entry that is none, from 1. */
export function readTokens(list: string): Result<readonly Token[], number> {
  const tokens: Token[] = [];
  for (const [index, entry] of list.split(',').entries()) {
    const [, names, hex] = /^([a-z+]+):([0-9a-f]{64})$/i.exec(entry.trim()) ?? [];
    const scopes = (names ?? '')
      .split('+')
      .flatMap((name) => SCOPES.find((known) => known === name) ?? []);
    if (names === undefined || hex === undefined || scopes.length !== names.split('+').length) {
      return refused(index + 1);
    }
    tokens.push({ scopes, sha256: Buffer.from(hex, 'hex') });
  }
  return ok(tokens);
}

/** The token that an `Authorization` header shows; null for none that is known. */
export function tokenShown(
  authorization: string | undefined,
  tokens: readonly Token[],
): Token | null {
  const shown = /^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1];
  if (shown === undefined) return null;
  const { sha256 } = tokenOf(shown);
  // All are compared, each in the same time, so that the time tells neither which one is near nor how near.
  return tokens.filter((token) => timingSafeEqual(token.sha256, sha256)).at(0) ?? null;
}
