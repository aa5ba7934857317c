import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import express from 'express';
import type { Server } from 'node:http';
import { pageRoutes } from './pageRoutes.ts';

const HTML = '<!doctype html><title>page</title>';
const SCRIPT = 'export const answer = 42;';
const BROWSER = { accept: 'text/html,application/xhtml+xml,*/*;q=0.8' };

let folder: string;
let server: Server;
let base: string;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'regchron-page-'));
  await mkdir(join(folder, 'assets'));
  await mkdir(join(folder, '.vite'));
  await writeFile(join(folder, 'index.html'), HTML);
  await writeFile(join(folder, '.vite', 'manifest.json'), '{}');
  await writeFile(join(folder, 'assets', 'index-1a.js'), SCRIPT);
  await writeFile(join(folder, 'assets', 'index-1a.js.br'), brotliCompressSync(SCRIPT));
  const app = express();
  app.use(pageRoutes(folder));
  app.use((req, res) => res.status(404).json({ path: req.path }));
  server = app.listen(0, '127.0.0.1');
  await new Promise((listening) => server.once('listening', listening));
  base = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
});

afterAll(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
  await rm(folder, { recursive: true });
});

describe('the page', () => {
  test.each(['/', '/compare?from=1', '/regulations/%E5%8A%9E%E6%B3%95', '/stream', '/feed'])(
    'stands at %s for a browser, under a policy that lets nothing in from elsewhere',
    async (path) => {
      const response = await fetch(base + path, { headers: BROWSER });
      expect([response.status, await response.text()]).toEqual([200, HTML]);
      expect(response.headers.get('content-security-policy')).toContain("default-src 'none'");
      expect(response.headers.get('cache-control')).toBe('no-cache');
    },
  );

  test('says 404 where it has no view, and leaves what is not its own to others', async () => {
    const unknown = await fetch(`${base}/nothing`, { headers: BROWSER });
    expect([unknown.status, await unknown.text()]).toEqual([404, HTML]);
    for (const path of ['/v1/in-force', '/graphql', '/healthz']) {
      const response = await fetch(base + path, { headers: BROWSER });
      expect(await response.json()).toEqual({ path });
    }
  });

  test('is not sent to a program that takes anything', async () => {
    const response = await fetch(`${base}/`, { headers: { accept: '*/*' } });
    expect(await response.json()).toEqual({ path: '/' });
    expect(response.headers.get('vary')).toContain('Accept');
  });

  test('sends the compressed twin to who takes it, kept for ever under its name', async () => {
    const response = await fetch(`${base}/assets/index-1a.js`, {
      headers: { 'accept-encoding': 'br' },
    });
    expect(await response.text()).toBe(SCRIPT);
    expect(response.headers.get('content-encoding')).toBe('br');
    expect(response.headers.get('content-type')).toContain('text/javascript');
    expect(response.headers.get('cache-control')).toContain('immutable');
  });

  test.each(['/.vite/manifest.json', '/assets/index-1a.js.br', '/assets/../../etc/passwd'])(
    'does not serve %s',
    async (path) => {
      const response = await fetch(base + path, { headers: { accept: '*/*' } });
      expect(response.status).toBe(404);
    },
  );

  test('that was not built takes no path from anybody', () => {
    expect(pageRoutes(join(folder, 'nowhere')).stack).toEqual([]);
  });
});
