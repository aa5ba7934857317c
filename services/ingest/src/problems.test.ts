import { describe, expect, test } from '@jest/globals';
import { gzipSync } from 'node:zlib';
import { MAX_SOURCE_BYTES } from './routes/sources.ts';
import { SAMPLE } from './testing/gazette.ts';
import { withIngest, type IngestUnderTest, type TestSettings } from './testing/withIngest.ts';

interface ProblemAnswer {
  readonly type: string;
  readonly status: number;
  readonly title: string;
  readonly detail: string;
  readonly instance: string;
}

type Ask = (ingest: IngestUnderTest) => Promise<Response>;

const TYPED = { 'Content-Type': 'text/plain' };

const CASES: readonly (readonly [
  what: string,
  ask: Ask,
  status: number,
  type: string,
  settings?: TestSettings,
])[] = [
  ['an empty body', (it) => it.post(''), 400, 'empty-source'],
  ['no body and no type', (it) => it.fetch('/v1/sources', { method: 'POST' }), 400, 'empty-source'],
  ['white space', (it) => it.post(' \n\n'), 400, 'empty-source'],
  ['GB18030', (it) => it.post(Buffer.from([0x41, 0xb9, 0xab])), 400, 'not-text'],
  ['a NUL byte', (it) => it.post('重庆\0'), 400, 'not-text'],
  ['a misspelt preview', (it) => it.post(SAMPLE, { query: '?prevew=true' }), 400, 'bad-parameter'],
  [
    'a preview that is neither',
    (it) => it.post(SAMPLE, { query: '?preview=yes' }),
    400,
    'bad-parameter',
  ],
  [
    'two previews',
    (it) => it.post(SAMPLE, { query: '?preview=true&preview=false' }),
    400,
    'bad-parameter',
  ],
  [
    'a name that is a book',
    (it) => it.post(SAMPLE, { query: `?name=${'x'.repeat(501)}` }),
    400,
    'bad-parameter',
  ],
  [
    'a torn compression',
    (it) =>
      it.post(gzipSync(SAMPLE).subarray(0, 90), {
        headers: { ...TYPED, 'Content-Encoding': 'gzip' },
      }),
    400,
    'malformed-request',
  ],
  ['a malformed path', (it) => it.fetch('/v1/sources/%E0'), 400, 'malformed-request'],
  ['half a SHA-256', (it) => it.fetch('/v1/sources/4e4513ad'), 400, 'malformed-sha256'],
  ['no token', (it) => it.post(SAMPLE), 401, 'unauthorised', { token: 's3cret' }],
  [
    'no token for a preview',
    (it) => it.post(SAMPLE, { query: '?preview=true' }),
    401,
    'unauthorised',
    { token: 's3cret' },
  ],
  [
    'another site',
    (it) => it.post(SAMPLE, { headers: { ...TYPED, Origin: 'https://evil.example' } }),
    403,
    'cross-site',
  ],
  [
    'a source not recorded',
    (it) => it.fetch(`/v1/sources/${'0'.repeat(64)}`),
    404,
    'source-not-recorded',
  ],
  ['its text', (it) => it.fetch(`/v1/sources/${'0'.repeat(64)}/text`), 404, 'source-not-recorded'],
  ['an unknown path', (it) => it.fetch('/v2/sources'), 404, 'unknown-path'],
  [
    'a method without meaning',
    (it) => it.fetch('/v1/sources', { method: 'DELETE' }),
    405,
    'method-not-allowed',
  ],
  [
    'posting where one looks',
    (it) => it.fetch('/readyz', { method: 'POST' }),
    405,
    'method-not-allowed',
  ],
  [
    'too large a source',
    (it) => it.post(Buffer.alloc(MAX_SOURCE_BYTES + 1, 0x41)),
    413,
    'too-large',
  ],
  [
    'too large once unpacked',
    (it) =>
      it.post(gzipSync(Buffer.alloc(MAX_SOURCE_BYTES + 1, 0x41)), {
        headers: { ...TYPED, 'Content-Encoding': 'gzip' },
      }),
    413,
    'too-large',
  ],
  [
    'a PDF',
    (it) => it.post(SAMPLE, { headers: { 'Content-Type': 'application/pdf' } }),
    415,
    'unsupported-media-type',
  ],
  ['no type', (it) => it.post(SAMPLE, { headers: {} }), 415, 'unsupported-media-type'],
  [
    'another charset',
    (it) => it.post(SAMPLE, { headers: { 'Content-Type': 'text/plain; charset=gb18030' } }),
    415,
    'unsupported-charset',
  ],
  [
    'an unknown compression',
    (it) => it.post(SAMPLE, { headers: { ...TYPED, 'Content-Encoding': 'zip' } }),
    415,
    'unsupported-content-encoding',
  ],
  ['a letter', (it) => it.post('亲爱的市长：您好。'), 422, 'nothing-recognised'],
  [
    'guesses where none are wanted',
    (it) => it.post(SAMPLE, { query: '?strict=true' }),
    422,
    'heuristics-used',
  ],
];

describe('what cannot be done is answered as a problem', () => {
  // A fifth parameter that a row leaves out would be taken for jest's callback.
  test.each(CASES)('%s', async (...row) => {
    const [, ask, status, type, settings] = row;
    await withIngest(async (ingest) => {
      const response = await ask(ingest);
      expect(response.status).toBe(status);
      expect(response.headers.get('Content-Type')).toBe('application/problem+json; charset=utf-8');
      const problem = (await response.json()) as ProblemAnswer;
      expect(problem).toMatchObject({ type: `urn:regchron:problem:${type}`, status });
      expect(problem.detail).toMatch(/\.$/);
      expect(problem.instance).toMatch(/^\//);
    }, settings);
  });

  test('the offset of what is no text, the methods allowed, the limit and the scheme are told', async () => {
    await withIngest(
      async (ingest) => {
        const unauthorised = await ingest.post(SAMPLE);
        expect(unauthorised.headers.get('WWW-Authenticate')).toMatch(/^Bearer/);
        const put = await ingest.fetch('/v1/sources', { method: 'PUT' });
        expect(put.headers.get('Allow')).toBe('POST');
        const headers = { ...TYPED, Authorization: 'Bearer s3cret' };
        const notText = await ingest.post(Buffer.from([0x41, 0xff]), { headers });
        expect(await notText.json()).toMatchObject({ offset: 1 });
        expect((await ingest.post(SAMPLE, { headers })).status).toBe(201);
      },
      { token: 's3cret' },
    );
  });

  test('nothing that was refused was recorded', async () => {
    await withIngest(async (ingest) => {
      await ingest.post(SAMPLE, { query: '?prevew=true' });
      await ingest.post(SAMPLE, { query: '?strict=true' });
      expect((await ingest.post(SAMPLE)).status).toBe(201);
    });
  });
});
