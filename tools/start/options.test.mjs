import { describe, expect, test } from '@jest/globals';
import { readOptions } from './options.mjs';

const read = (words, variables = {}) => readOptions(words, variables, '/regchron');

describe('what npm start is asked', () => {
  test('nothing said: both services on this machine, the data beside package.json, the sample recorded', () => {
    expect(read([])).toMatchObject({
      type: 'RUN',
      json: false,
      sample: 'examples/chongqing-2023-21.txt',
      ingest: { url: 'http://127.0.0.1:4001', token: null },
      query: { url: 'http://127.0.0.1:4000' },
      environment: { REGCHRON_DATA: '/regchron/data', LOG_LEVEL: 'warn' },
    });
  });

  test.each([
    ['0.0.0.0', 'http://127.0.0.1:4001'],
    ['::', 'http://[::1]:4001'],
    ['::1', 'http://[::1]:4001'],
    ['10.0.0.5', 'http://10.0.0.5:4001'],
  ])('a service that listens on %s is spoken to at %s', (host, url) => {
    expect(read([], { REGCHRON_HOST: host }).ingest.url).toBe(url);
  });

  test('a port that is none, or one for both, is refused with its variable', () => {
    for (const port of ['abc', '0', '65536', '-1']) {
      expect(read([], { REGCHRON_QUERY_PORT: port }).problem).toContain('REGCHRON_QUERY_PORT');
    }
    expect(read([], { REGCHRON_QUERY_PORT: '4001' }).problem).toContain('both 4001');
  });

  test('an argument it does not know is refused, help is given', () => {
    expect(read(['--jsn']).problem).toContain('--jsn');
    expect(read(['--help']).type).toBe('HELP');
  });
});
