import { describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
import { sqliteLocation } from '@regchron/event-log';
import { DEFAULT_LIMITS } from './limits.ts';
import { isLoopback, readEnvironment } from './environment.ts';

function variablesRefused(variables: Record<string, string>): string[] {
  const read = readEnvironment(variables);
  return read.ok ? [] : read.refusal.map(({ variable }) => variable);
}

describe('the environment', () => {
  test('without any variable the service listens on this machine only and asks for no token', () => {
    expect(readEnvironment({})).toEqual({
      ok: true,
      value: {
        data: resolve('data'),
        log: sqliteLocation(resolve('data', 'log.sqlite')),
        logByDefault: sqliteLocation(resolve('data', 'log.sqlite')),
        host: '127.0.0.1',
        port: 4001,
        tokens: [],
        limits: DEFAULT_LIMITS,
        logLevel: 'info',
      },
    });
  });

  test('the log may be named, by kind and place; what is no name is refused and not repeated', () => {
    const read = readEnvironment({ REGCHRON_LOG: 'kurrentdb://events:2113?tls=false' });
    expect(read).toMatchObject({ value: { log: { type: 'EVENT_STORE' } } });
    const none = { REGCHRON_LOG: 'mysql://clerk:secret@host' };
    expect(variablesRefused(none)).toEqual(['REGCHRON_LOG']);
    expect(JSON.stringify(readEnvironment(none))).not.toContain('secret');
  });

  test('an empty variable counts as not set', () => {
    const empty = { REGCHRON_HOST: '', REGCHRON_INGEST_PORT: ' ', REGCHRON_INGEST_TOKEN: '' };
    expect(readEnvironment(empty)).toEqual(readEnvironment({}));
  });

  test('an address that others can reach is refused, unless there is a token', () => {
    for (const host of ['0.0.0.0', '::', '192.168.1.5', 'regchron.example', '128.0.0.1']) {
      expect(variablesRefused({ REGCHRON_HOST: host })).toEqual(['REGCHRON_HOST']);
      expect(variablesRefused({ REGCHRON_HOST: host, REGCHRON_INGEST_TOKEN: 't' })).toEqual([]);
    }
  });

  test.each(['127.0.0.1', '127.8.9.10', '::1', '[::1]', 'localhost', 'LOCALHOST'])(
    '%s is an address of this machine alone',
    (host) => {
      expect(isLoopback(host)).toBe(true);
    },
  );

  test.each(['abc', '-1', '65536', '4001.5', '0x10', '1e3'])('%s is no port', (port) => {
    expect(variablesRefused({ REGCHRON_INGEST_PORT: port })).toEqual(['REGCHRON_INGEST_PORT']);
  });

  test('tokens are kept by their hashes alone, and the limits can be set', () => {
    const read = readEnvironment({
      REGCHRON_HOST: '0.0.0.0',
      REGCHRON_TOKENS: `preview:${'0'.repeat(64)}`,
      REGCHRON_INGEST_TOKEN: 's3cret',
      REGCHRON_REQUESTS_PER_MINUTE: '60',
    });
    expect(read).toMatchObject({
      value: {
        tokens: [{ scopes: ['preview', 'record'] }, { scopes: ['preview'] }],
        limits: { ...DEFAULT_LIMITS, requestsPerMinute: 60 },
      },
    });
    expect(JSON.stringify(read)).not.toContain('s3cret');
  });

  test('what is wrong with a list of tokens is told without repeating it', () => {
    const read = readEnvironment({ REGCHRON_TOKENS: 'record:s3cret' });
    expect(JSON.stringify(read)).toContain('entry 1');
    expect(JSON.stringify(read)).not.toContain('s3cret');
  });

  test('everything that is wrong is told at once', () => {
    const wrong = {
      REGCHRON_HOST: '0.0.0.0',
      REGCHRON_INGEST_TOKEN: 'two words',
      REGCHRON_INGEST_PORT: 'abc',
      REGCHRON_TOKENS: 'record:secret',
      REGCHRON_SOURCE_BYTES: '8 MiB',
      REGCHRON_REQUESTS_PER_MINUTE: '0',
      LOG_LEVEL: 'loud',
    };
    expect(variablesRefused(wrong)).toEqual([
      'REGCHRON_INGEST_TOKEN',
      'REGCHRON_TOKENS',
      'REGCHRON_SOURCE_BYTES',
      'REGCHRON_REQUESTS_PER_MINUTE',
      'REGCHRON_INGEST_PORT',
      'LOG_LEVEL',
    ]);
  });
});
