/** A freshly started stack with the sample gazette, and a browser to look at its page. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser } from 'playwright-core';
import { GAZETTE, ready, record } from './client.ts';
import { openBrowser } from './browser.ts';
import { startService, type RunningService } from './service.ts';

export interface Stack {
  readonly browser: Browser;
  readonly ingest: RunningService;
  /** Where the page stands. */
  readonly origin: string;
  /** The query service ends and comes back where it was; in between it is not there. */
  readonly restartQuery: (between: () => Promise<void>) => Promise<void>;
  readonly close: () => Promise<void>;
}

export interface StackOptions {
  readonly empty?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

/** For stories that share one, because they only read; who opens it closes it. */
export async function openStack({
  empty = false,
  settings = {},
}: StackOptions = {}): Promise<Stack> {
  const data = await mkdtemp(join(tmpdir(), 'regchron-e2e-'));
  const ingest = await startService('ingest', data, settings);
  if (!empty) await record(ingest.url, GAZETTE);
  const beside = { ...settings, REGCHRON_INGEST_URL: ingest.url };
  let query = await startService('query', data, beside);
  await ready(query.url);
  const origin = query.url;
  const browser = await openBrowser();
  return {
    browser,
    ingest,
    origin,
    restartQuery: async (between) => {
      await query.end('SIGTERM');
      await between();
      const REGCHRON_QUERY_PORT = new URL(origin).port;
      query = await startService('query', data, { ...beside, REGCHRON_QUERY_PORT });
    },
    close: async () => {
      await browser.close();
      await Promise.all([ingest.end('SIGTERM'), query.end('SIGTERM')]);
      await rm(data, { recursive: true, force: true });
    },
  };
}

/** For a story that changes what is recorded. */
export async function withPage(
  play: (stack: Stack) => Promise<void>,
  options: StackOptions = {},
): Promise<void> {
  const stack = await openStack(options);
  try {
    await play(stack);
  } finally {
    await stack.close();
  }
}
