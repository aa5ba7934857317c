/** What a client does: ask over GraphQL, record over REST, follow over server-sent events. */
import { readFileSync } from 'node:fs';

export const GAZETTE = readFileSync(
  new URL('../../examples/chongqing-2023-21.txt', import.meta.url),
  'utf8',
);

export interface Answer {
  /** Its shape is the story's question. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any
  readonly data: any;
  readonly errors?: readonly { readonly message: string }[];
}

export async function ask(
  query: string,
  document: string,
  variables: object = {},
): Promise<Answer> {
  const response = await fetch(new URL('/graphql', query), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query: document, variables }),
  });
  return (await response.json()) as Answer;
}

export async function record(ingest: string, text: string): Promise<Response> {
  return fetch(new URL('/v1/sources', ingest), {
    method: 'POST',
    headers: { 'content-type': 'text/plain; charset=utf-8' },
    body: text,
  });
}

/** One message of a subscription, like an answer. */
export type Message = Pick<Answer, 'data'>;

/** Asks again until a service is ready: it says so itself, and no clock decides. */
export async function ready(service: string): Promise<void> {
  for (;;) {
    const response = await fetch(new URL('/readyz', service));
    await response.arrayBuffer();
    if (response.ok) return;
  }
}

/** Asks again until the service says what is wanted of it; the service decides, and no clock. */
export async function untilItSays(
  service: string,
  path: string,
  isWanted: (response: Response, body: string) => boolean,
): Promise<void> {
  for (;;) {
    const response = await fetch(new URL(path, service));
    if (isWanted(response, await response.text())) return;
  }
}

/** The first `count` messages of a subscription, by server-sent events. */
export async function follow(
  query: string,
  document: string,
  variables: object,
  count: number,
): Promise<readonly Message[]> {
  const leaving = new AbortController();
  const response = await fetch(new URL('/graphql/stream', query), {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query: document, variables }),
    signal: leaving.signal,
  });
  const messages: Message[] = [];
  let rest = '';
  const decoder = new TextDecoder();
  if (!response.body) throw new Error('the stream has no body');
  for await (const chunk of response.body) {
    rest += decoder.decode(chunk as Uint8Array, { stream: true });
    const blocks = rest.split('\n\n');
    rest = blocks.pop() ?? '';
    for (const block of blocks) {
      const data = /^event: next\ndata: (.*)$/m.exec(block)?.[1];
      if (data !== undefined) messages.push(JSON.parse(data) as Message);
    }
    if (messages.length >= count) break;
  }
  leaving.abort();
  return messages.slice(0, count);
}
