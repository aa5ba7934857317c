/** A real browser: Chromium from the system, or where REGCHRON_CHROMIUM says. Nothing is downloaded. */
import { existsSync } from 'node:fs';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';

const PLACES = [
  process.env['REGCHRON_CHROMIUM'],
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Null where there is none: stories that need it are skipped. */
export const CHROMIUM = PLACES.find((place) => place !== undefined && existsSync(place)) ?? null;

const PATIENCE_MS = 60_000;

export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: CHROMIUM ?? '',
    // In a container there is no sandbox to put it in, and no memory to share.
    args: ['--no-sandbox', '--disable-dev-shm-usage', '--disable-gpu'],
  });
}

export interface Looked {
  readonly page: Page;
  /** Requests to other origins, errors of the page and of its scripts: none of them may be. */
  readonly wrongs: string[];
}

/** A page of its own, as a Chinese reader's browser opens it. */
export async function look(
  browser: Browser,
  origin: string,
  options: BrowserContextOptions = {},
): Promise<Looked> {
  const context = await browser.newContext({
    baseURL: origin,
    locale: 'zh-CN',
    viewport: { width: 1440, height: 900 },
    ...options,
  });
  const page = await context.newPage();
  page.setDefaultTimeout(PATIENCE_MS);
  const wrongs: string[] = [];
  page.on('pageerror', ({ message }) => wrongs.push(message));
  page.on('console', (said) => {
    if (said.type() === 'error') wrongs.push(said.text());
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !/^(?:blob|data):/.test(request.url())) {
      wrongs.push(`left the origin: ${request.url()}`);
    }
  });
  return { page, wrongs };
}
