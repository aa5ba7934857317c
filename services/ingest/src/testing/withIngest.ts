/** The whole service over real HTTP, on a real log in a folder of its own. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from '@jest/globals';
import { sqliteLocation } from '@regchron/event-log';
import { pino } from 'pino';
import { tokenOf, type Token } from '../http/token.ts';
import { DEFAULT_LIMITS, type Limits } from '../limits.ts';
import { startIngest, type Ingest } from '../ingest.ts';

export interface IngestUnderTest {
  readonly url: string;
  readonly data: string;
  post(body: RequestInit['body'], request?: PostRequest): Promise<Response>;
  fetch(path: string, init?: RequestInit): Promise<Response>;
}

export interface PostRequest {
  readonly query?: string;
  readonly headers?: Record<string, string>;
}

export interface TestSettings {
  readonly token?: string;
  /** Besides `token`, which has every scope. */
  readonly tokens?: readonly Token[];
  readonly limits?: Partial<Limits>;
  readonly now?: string;
  /** Fills the data directory before the service starts. */
  readonly before?: (data: string) => Promise<void>;
  /** Where the read model is never to come as far as the log: nobody waits for it. */
  readonly isStuck?: boolean;
}

export async function withIngest(
  test: (ingest: IngestUnderTest) => Promise<void>,
  settings: TestSettings = {},
): Promise<void> {
  const { token, tokens = [], limits, now = '2024-02-15T00:00:00Z', isStuck = false } = settings;
  const data = await mkdtemp(join(tmpdir(), 'regchron-ingest-'));
  let ingest: Ingest | null = null;
  try {
    await settings.before?.(data);
    ingest = await startIngest({
      environment: {
        data,
        log: sqliteLocation(join(data, 'log.sqlite')),
        logByDefault: sqliteLocation(join(data, 'log.sqlite')),
        host: '127.0.0.1',
        port: 0,
        tokens: [...(token === undefined ? [] : [tokenOf(token)]), ...tokens],
        limits: { ...DEFAULT_LIMITS, ...limits },
      },
      clock: () => new Date(now),
      logger: pino({ level: 'silent' }),
      ...(isStuck ? { patienceMs: 1 } : {}),
    });
    if (isStuck) await expect(ingest.running).rejects.toThrow();
    else await ingest.ready;
    const { url } = ingest;
    await test({
      url,
      data,
      fetch: (path, init) => fetch(url + path, init),
      post: (body, { query = '', headers = { 'Content-Type': 'text/plain' } } = {}) =>
        fetch(`${url}/v1/sources${query}`, { method: 'POST', headers, body: body ?? null }),
    });
  } finally {
    await ingest?.stop();
    await rm(data, { recursive: true });
  }
}
