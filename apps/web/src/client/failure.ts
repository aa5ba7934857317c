/** Why an answer did not come, told apart by what a person can do about it. */
import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';

export type Failure =
  | { readonly type: 'UNREACHABLE' }
  | { readonly type: 'AMBIGUOUS'; readonly candidates: readonly Candidate[] }
  | { readonly type: 'REFUSED'; readonly message: string }
  | { readonly type: 'FAULT'; readonly message: string };

export interface Candidate {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
}

const FAULTS = new Set(['INTERNAL_SERVER_ERROR', 'LOG_UNAVAILABLE']);

export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) {
    const [first] = error.errors;
    const extensions = first?.extensions ?? {};
    const message = first?.message ?? error.message;
    if (extensions['code'] === 'AMBIGUOUS' && Array.isArray(extensions['candidates'])) {
      return { type: 'AMBIGUOUS', candidates: extensions['candidates'] as Candidate[] };
    }
    return FAULTS.has(String(extensions['code']))
      ? { type: 'FAULT', message }
      : { type: 'REFUSED', message };
  }
  if (ServerError.is(error) && error.statusCode < 500) {
    return { type: 'REFUSED', message: error.message };
  }
  return { type: 'UNREACHABLE' };
}
