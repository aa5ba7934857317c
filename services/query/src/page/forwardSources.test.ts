import { createServer, type IncomingHttpHeaders, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import express from 'express';
import { pino } from 'pino';
import type { IngestSettings } from '../environment.ts';
import { forwardSources } from './forwardSources.ts';

interface Seen {
  readonly method: string | undefined;
  readonly url: string | undefined;
  readonly headers: IncomingHttpHeaders;
  readonly body: string;
}

let seen: Seen[];
let ingest: Server;
let servers: Server[];

async function listening(server: Server): Promise<string> {
  servers.push(server.listen(0, '127.0.0.1'));
  await new Promise((heard) => server.once('listening', heard));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** A query service that hands on to the recorder above, or to nobody. */
async function query(settings: Partial<IngestSettings> = {}): Promise<string> {
  const url = settings.url ?? (await listening(ingest));
  const app = express();
  app.use((_req, res, next) => {
    Object.assign(res.locals, { requestId: 'r-1', logger: pino({ level: 'silent' }) });
    next();
  });
  app.use(forwardSources({ previewToken: null, needsToken: false, ...settings, url }));
  return listening(createServer((req, res) => void app(req, res)));
}

beforeEach(() => {
  seen = [];
  servers = [];
  ingest = createServer((req, res) => {
    const pieces: Buffer[] = [];
    req.on('data', (piece: Buffer) => pieces.push(piece));
    req.on('end', () => {
      const { method, url, headers } = req;
      seen.push({ method, url, headers, body: Buffer.concat(pieces).toString() });
      res.writeHead(201, { 'content-type': 'application/json', location: '/v1/sources/ab' });
      res.end('{"recorded":true}');
    });
  });
});

afterEach(async () => {
  await Promise.all(
    servers.map((server) => {
      server.closeAllConnections();
      return new Promise((closed) => server.close(closed));
    }),
  );
});

const PREVIEW = '/v1/sources?name=a&preview=true';
const sent = { method: 'POST', body: '令', headers: { 'content-type': 'text/plain' } };

describe('sources handed on to ingest', () => {
  test('go as they came, with the token the reader gave, and so does the answer', async () => {
    const base = await query();
    const response = await fetch(`${base}/v1/sources?name=a`, {
      ...sent,
      headers: { ...sent.headers, authorization: 'Bearer mine', cookie: 'a=b' },
    });
    expect([response.status, await response.json()]).toEqual([201, { recorded: true }]);
    expect(response.headers.get('location')).toBe('/v1/sources/ab');
    expect(response.headers.get('regchron-recording')).toBe('open');
    const [{ method, url, body, headers }] = seen as [Seen];
    expect({ method, url, body }).toEqual({
      method: 'POST',
      url: '/v1/sources?name=a',
      body: '令',
    });
    expect(headers).toMatchObject({ authorization: 'Bearer mine', host: new URL(base).host });
    expect(headers['cookie']).toBeUndefined();
  });

  test('a token is lent to a preview, and only to that', async () => {
    const base = await query({ previewToken: 'lent', needsToken: true });
    const preview = await fetch(base + PREVIEW, sent);
    expect(preview.headers.get('regchron-recording')).toBe('token');
    for (const path of [
      '/v1/sources?name=a',
      '/v1/sources?preview=true&preview=false',
      '/v1/sources?preview=True',
      '/v1/sources/ab/readings?preview=true',
      '/v1/sources/?preview=true',
    ]) {
      await fetch(base + path, sent);
    }
    await fetch(`${base}/v1/sources/ab?preview=true`);
    expect(seen.map(({ headers }) => headers.authorization)).toEqual([
      'Bearer lent',
      ...Array.from({ length: 6 }, () => undefined),
    ]);
  });

  test('a reader’s own token is never replaced by the lent one', async () => {
    const base = await query({ previewToken: 'lent', needsToken: true });
    await fetch(base + PREVIEW, { ...sent, headers: { authorization: 'Bearer wrong' } });
    expect(seen[0]?.headers.authorization).toBe('Bearer wrong');
  });

  test('from the page of another site are refused, and ingest never hears of them', async () => {
    const base = await query();
    const headers = { ...sent.headers, origin: 'http://elsewhere.example' };
    const response = await fetch(base + PREVIEW, { ...sent, headers });
    expect([response.status, await response.json()]).toMatchObject([403, { status: 403 }]);
    const own = await fetch(base + PREVIEW, {
      ...sent,
      headers: { ...sent.headers, origin: base },
    });
    expect(own.status).toBe(201);
    expect(seen).toHaveLength(1);
  });

  test('where ingest is not running a problem says so', async () => {
    const gone = createServer();
    const url = await listening(gone);
    await new Promise((closed) => gone.close(closed));
    servers = [];
    const base = await query({ url });
    const response = await fetch(base + PREVIEW, sent);
    expect(response.status).toBe(502);
    expect(await response.json()).toMatchObject({
      type: 'urn:regchron:problem:ingest-unreachable',
      requestId: 'r-1',
    });
  });
});
