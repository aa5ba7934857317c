import { resolve } from 'node:path';
import { expect, test } from '@jest/globals';
import { parseLogLocation, sqliteLocation } from '@regchron/event-log';
import { readEnvironment } from './environment.ts';

test('nothing set gives the defaults', () => {
  expect(readEnvironment({ REGCHRON_DATA: ' ', LOG_LEVEL: '' })).toEqual({
    ok: true,
    value: {
      data: resolve('data'),
      log: sqliteLocation(resolve('data', 'log.sqlite')),
      logByDefault: sqliteLocation(resolve('data', 'log.sqlite')),
      host: '127.0.0.1',
      port: 4000,
      maxCost: 50_000,
      logLevel: 'info',
      ingest: { url: 'http://127.0.0.1:4001', previewToken: null, needsToken: false },
    },
  });
});

test('what is set counts', () => {
  const variables = {
    REGCHRON_DATA: '/srv/law',
    REGCHRON_LOG: 'esdb://events:2113?tls=false',
    REGCHRON_QUERY_PORT: '0',
    REGCHRON_QUERY_COST: '9000',
    REGCHRON_HOST: '0.0.0.0',
    REGCHRON_INGEST_TOKEN: 'token',
    LOG_LEVEL: 'silent',
  };
  expect(readEnvironment(variables)).toEqual({
    ok: true,
    value: {
      data: '/srv/law',
      log: parseLogLocation('esdb://events:2113?tls=false'),
      logByDefault: sqliteLocation('/srv/law/log.sqlite'),
      host: '0.0.0.0',
      port: 0,
      maxCost: 9_000,
      logLevel: 'silent',
      ingest: { url: 'http://127.0.0.1:4001', previewToken: 'token', needsToken: true },
    },
  });
});

test('the ingest service is where it is said to be, or beside this one', () => {
  const ingestOf = (variables: Record<string, string>) => {
    const read = readEnvironment(variables);
    return read.ok ? read.value.ingest.url : read.refusal[0]?.variable;
  };
  expect(ingestOf({ REGCHRON_INGEST_URL: 'http://ingest:4001' })).toBe('http://ingest:4001');
  expect(ingestOf({ REGCHRON_INGEST_PORT: '5001' })).toBe('http://127.0.0.1:5001');
  expect(ingestOf({ REGCHRON_HOST: '::1' })).toBe('http://[::1]:4001');
  expect(ingestOf({ REGCHRON_INGEST_URL: 'ftp://ingest' })).toBe('REGCHRON_INGEST_URL');
});

test('only a token of its own is lent to previews', () => {
  const hashed = readEnvironment({ REGCHRON_TOKENS: 'record:ab' });
  expect(hashed).toMatchObject({ value: { ingest: { previewToken: null, needsToken: true } } });
  const lent = readEnvironment({ REGCHRON_TOKENS: 'preview:ab', REGCHRON_PREVIEW_TOKEN: 'lent' });
  expect(lent).toMatchObject({ value: { ingest: { previewToken: 'lent', needsToken: true } } });
});

test.each(['localhost', '::1', '[::1]', '127.0.0.2'])('%s needs no token', (host) => {
  expect(readEnvironment({ REGCHRON_HOST: host }).ok).toBe(true);
});

test('an address that others can reach is refused without a token', () => {
  expect(readEnvironment({ REGCHRON_HOST: '0.0.0.0' })).toMatchObject({
    ok: false,
    refusal: [{ variable: 'REGCHRON_HOST' }],
  });
});

test('every variable that is wrong is told', () => {
  const read = readEnvironment({
    REGCHRON_QUERY_PORT: '65536',
    REGCHRON_QUERY_COST: '0',
    LOG_LEVEL: 'loud',
  });
  expect(read).toMatchObject({
    ok: false,
    refusal: [
      { variable: 'REGCHRON_QUERY_PORT' },
      { variable: 'REGCHRON_QUERY_COST' },
      { variable: 'LOG_LEVEL' },
    ],
  });
});

test('a log that is none is refused, and not repeated', () => {
  const read = readEnvironment({ REGCHRON_LOG: 'mysql://clerk:secret@host' });
  expect(read).toMatchObject({ ok: false, refusal: [{ variable: 'REGCHRON_LOG' }] });
  expect(JSON.stringify(read)).not.toContain('secret');
});
