import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { once } from 'node:events';
import { identifierOf, SCHEMA_VERSION } from '@regchron/model';
import { WebSocket } from 'ws';
import { MAX_REQUEST_BYTES } from './graphql/limits.ts';
import { openQuery, sampleGazette, type Json, type Opened } from './testing/withQuery.ts';

let opened: Opened;
let isClosed = false;
beforeEach(async () => {
  opened = await openQuery();
  isClosed = false;
});
afterEach(async () => {
  if (!isClosed) await opened.close();
});

const load = (path: string, init?: RequestInit): Promise<Response> =>
  fetch(opened.query.url + path, init);

test('it lives', async () => {
  expect(await (await load('/healthz')).json()).toEqual({ status: 'ok' });
});

test('it is ready once all that is recorded is answered from', async () => {
  const position = await opened.query.record(await sampleGazette());
  const ready = await load('/readyz');
  expect(ready.status).toBe(200);
  expect(await ready.json()).toEqual({ ready: true, position, head: position });
});

test('before an event of a version to come it stays, tells how far it has come, and answers from there', async () => {
  const position = await opened.query.record(await sampleGazette());
  const metadata = {
    schemaVersion: SCHEMA_VERSION,
    recordedAt: '2024-05-02T00:00:00.000Z',
    recorder: 'test',
    correlationId: null,
  };
  const id = identifierOf('source-of-tomorrow', 0);
  const event = { id, type: 'RegulationSuspended', data: {}, metadata };
  await opened.query.log.append('source-of-tomorrow', [event], { expected: 'NO_STREAM' });
  const behind = await load('/readyz');
  expect(behind.status).toBe(503);
  expect(await behind.json()).toEqual({ ready: false, position, head: position + 1 });
  expect(await opened.query.answer('{ basis { position } }')).toEqual({ basis: { position } });
});

test('while its log is away it is not ready, and says so', async () => {
  await opened.query.log.close();
  const away = await load('/readyz');
  expect(away.status).toBe(503);
  expect(await away.json()).toEqual({ ready: false, reason: 'The event log cannot be read.' });
});

test('it measures its lag, its requests and its subscribers', async () => {
  await opened.query.answer('{ coverage { issues } }');
  const metrics = await (await load('/metrics')).text();
  expect(metrics).toContain('regchron_query_lag_positions 0');
  expect(metrics).toContain('regchron_query_lag_seconds 0');
  expect(metrics).toContain('regchron_query_log_age_seconds 0');
  expect(metrics).toContain('regchron_graphql_operations_total{type="query",outcome="ok"} 1');
  expect(metrics).toMatch(
    /regchron_http_request_duration_seconds_count\{method="POST",route="\/graphql",status="200"\} 1/,
  );
});

test('every request has an id, in its answer and in the log', async () => {
  const own = await load('/healthz', { headers: { 'x-request-id': 'mine-1' } });
  expect(own.headers.get('x-request-id')).toBe('mine-1');
  const odd = await load('/healthz', { headers: { 'x-request-id': 'a b\u00ff' } });
  expect(odd.headers.get('x-request-id')).toMatch(/^[0-9a-f-]{36}$/);
  expect(odd.headers.get('x-powered-by')).toBeNull();
  const line = opened.query.logged.find(({ requestId }: Json) => requestId === 'mine-1');
  expect(line).toMatchObject({ msg: 'request', method: 'GET', path: '/healthz', status: 200 });
});

test('a socket that says too much is closed and logged', async () => {
  const socket = socketTo(opened.query.url);
  await once(socket, 'open');
  socket.send(' '.repeat(MAX_REQUEST_BYTES + 1));
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(1009);
});

test('a socket that does not speak the protocol is closed', async () => {
  const socket = socketTo(opened.query.url);
  await once(socket, 'open');
  socket.send('nonsense');
  const [code] = (await once(socket, 'close')) as [number];
  expect(code).toBe(4400);
});

test('when it stops, sockets are sent away and streams end without a word of completion', async () => {
  const { url } = opened.query;
  const socket = socketTo(url);
  await once(socket, 'open');
  socket.send(JSON.stringify({ type: 'connection_init' }));
  await once(socket, 'message');
  const query = 'subscription { repeals { cursor } }';
  socket.send(JSON.stringify({ id: '1', type: 'subscribe', payload: { query } }));
  const messages: string[] = [];
  socket.on('message', (message) => messages.push((message as Buffer).toString('utf8')));
  const stream = await fetch(`${url}/graphql/stream`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', accept: 'text/event-stream' },
    body: JSON.stringify({ query }),
  });
  const gone = once(socket, 'close');
  await opened.close();
  isClosed = true;
  const [code] = (await gone) as [number];
  expect(code).toBe(1001);
  expect(messages).toEqual([]);
  expect(await stream.text()).not.toContain('complete');
  await expect(fetch(`${url}/healthz`)).rejects.toThrow('fetch failed');
});

function socketTo(url: string): WebSocket {
  return new WebSocket(`${url.replace('http', 'ws')}/graphql`, 'graphql-transport-ws');
}
