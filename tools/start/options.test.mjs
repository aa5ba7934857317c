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

  test('where only hashed tokens are set, the sample is recorded with one of this run', () => {
    const listed = `preview:${'0'.repeat(64)}`;
    const variables = { REGCHRON_TOKENS: listed };
    const sha256 = '3c469e9d6c5875d37a43f353d4f88e61fcf812c66eee3457465a40b0da4153e0';
    const { ingest, environment } = readOptions([], variables, '/regchron', () => 'token');
    expect(ingest.token).toBe('token');
    expect(environment.REGCHRON_TOKENS).toBe(`${listed},record:${sha256}`);
    expect(readOptions([], variables, '/regchron').ingest.token).toMatch(/^[\w-]{43}$/);
  });

  test('hashed tokens stay as they are where there is a token to send, or nothing to record', () => {
    const listed = `preview:${'0'.repeat(64)}`;
    const variables = { REGCHRON_TOKENS: listed, REGCHRON_INGEST_TOKEN: 'mine' };
    expect(read([], variables)).toMatchObject({
      ingest: { token: 'mine' },
      environment: { REGCHRON_TOKENS: listed },
    });
    expect(read(['--no-sample'], { REGCHRON_TOKENS: listed })).toMatchObject({
      ingest: { token: null },
      environment: { REGCHRON_TOKENS: listed },
    });
  });

  test('an argument it does not know is refused, help is given', () => {
    expect(read(['--jsn']).problem).toContain('--jsn');
    expect(read(['--help']).type).toBe('HELP');
  });
});
