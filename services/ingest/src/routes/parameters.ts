/** The queries of `POST /v1/sources` and `POST /v1/facts`. Unknown parameters are refused: a misspelt `preview` must not record. */
import { ok, refused, type Result } from '@regchron/model';
import type { Rejection } from '../rejections/rejection.ts';

export interface Parameters {
  readonly preview: boolean;
  readonly strict: boolean;
  readonly name: string | null;
}

const KNOWN: readonly string[] = ['preview', 'strict', 'name'] satisfies (keyof Parameters)[];
const LONGEST_NAME = 500;

export function readParameters(query: URLSearchParams): Result<Parameters, Rejection> {
  const wrong = wrongIn(query, KNOWN, ['preview', 'strict']);
  if (wrong) return wrong;
  const name = query.get('name')?.trim() || null;
  if (name !== null && name.length > LONGEST_NAME) {
    return bad('name', `may have ${String(LONGEST_NAME)} characters at most`);
  }
  return ok({
    preview: query.get('preview') === 'true',
    strict: query.get('strict') === 'true',
    name,
  });
}

/** Whether only a preview is asked for. */
export function readPreview(query: URLSearchParams): Result<boolean, Rejection> {
  return wrongIn(query, ['preview'], ['preview']) ?? ok(query.get('preview') === 'true');
}

function wrongIn(
  query: URLSearchParams,
  known: readonly string[],
  flags: readonly string[],
): Result<never, Rejection> | null {
  const keys = [...query.keys()];
  for (const [index, key] of keys.entries()) {
    if (!known.includes(key)) return bad(key, `is not known; there are ${known.join(', ')}`);
    if (keys.indexOf(key) !== index) return bad(key, 'is given more than once');
  }
  for (const flag of flags) {
    const value = query.get(flag);
    if (value !== null && value !== 'true' && value !== 'false') {
      return bad(flag, 'may be true or false');
    }
  }
  return null;
}

function bad(parameter: string, problem: string): Result<never, Rejection> {
  return refused({ type: 'BAD_PARAMETER', parameter: parameter.slice(0, 100), problem });
}
