import { describe, expect, test } from '@jest/globals';
import { resolve } from 'node:path';
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
        host: '127.0.0.1',
        port: 4001,
        token: null,
        logLevel: 'info',
      },
    });
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

  test('everything that is wrong is told at once', () => {
    const wrong = {
      REGCHRON_HOST: '0.0.0.0',
      REGCHRON_INGEST_TOKEN: 'two words',
      REGCHRON_INGEST_PORT: 'abc',
      LOG_LEVEL: 'loud',
    };
    expect(variablesRefused(wrong)).toEqual([
      'REGCHRON_INGEST_TOKEN',
      'REGCHRON_INGEST_PORT',
      'LOG_LEVEL',
    ]);
  });
});
