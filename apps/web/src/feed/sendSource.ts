/** Previews and records through the query service, which hands `/v1/sources` on. */
import type { SentSource } from './sentSource.ts';
import type { Problem, SourceAnswer } from './sourceAnswer.ts';

export type Sent =
  | {
      readonly type: 'ANSWERED';
      readonly answer: SourceAnswer;
      /** Whether it was added to the record by this. */
      readonly isNew: boolean;
      readonly recordingNeedsToken: boolean;
    }
  | { readonly type: 'REFUSED'; readonly problem: Problem }
  | { readonly type: 'UNREACHABLE' };

export async function sendSource(
  source: SentSource,
  token: string,
  what: 'PREVIEW' | 'RECORD',
): Promise<Sent> {
  const query = new URLSearchParams({ name: source.name });
  if (what === 'PREVIEW') query.set('preview', 'true');
  try {
    const response = await fetch(`/v1/sources?${query.toString()}`, {
      method: 'POST',
      headers: {
        'content-type': source.contentType,
        ...(token === '' ? {} : { authorization: `Bearer ${token}` }),
      },
      body: source.bytes,
    });
    if (!response.headers.get('content-type')?.includes('json')) return { type: 'UNREACHABLE' };
    if (!response.ok) {
      const problem = (await response.json()) as Problem;
      return response.status === 502 || response.status === 504
        ? { type: 'UNREACHABLE' }
        : { type: 'REFUSED', problem };
    }
    return {
      type: 'ANSWERED',
      answer: (await response.json()) as SourceAnswer,
      isNew: response.status === 201,
      recordingNeedsToken: response.headers.get('regchron-recording') === 'token',
    };
  } catch {
    return { type: 'UNREACHABLE' };
  }
}

/** The text as the service holds it; null where it does not. */
export async function loadText(sha256: string): Promise<string | null> {
  try {
    const response = await fetch(`/v1/sources/${sha256}/text`);
    return response.ok ? await response.text() : null;
  } catch {
    return null;
  }
}
