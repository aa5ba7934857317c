import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { problemOf } from './rejections/problems.ts';
import type { Rejection } from './rejections/rejection.ts';
import { withIngest } from './testing/withIngest.ts';

interface Operation {
  readonly responses: Readonly<Record<string, unknown>>;
}

const document = JSON.parse(
  readFileSync(new URL('../../../schema/openapi/ingest.json', import.meta.url), 'utf8'),
) as { readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>> };

/** One of each refusal; a refusal that is missing here does not compile. */
const EACH: { readonly [Type in Rejection['type']]: Extract<Rejection, { type: Type }> } = {
  EMPTY_SOURCE: { type: 'EMPTY_SOURCE' },
  NOT_TEXT: { type: 'NOT_TEXT', because: 'NUL', offset: 0 },
  HTML_TOO_DEEP: { type: 'HTML_TOO_DEEP', limit: 512 },
  DAMAGED_DOCX: { type: 'DAMAGED_DOCX', because: 'NO_ZIP' },
  DOCX_TOO_LARGE: { type: 'DOCX_TOO_LARGE', limit: 8 },
  BAD_PARAMETER: { type: 'BAD_PARAMETER', parameter: 'name', problem: 'is too long' },
  BAD_MEMBER: { type: 'BAD_MEMBER', member: 'reason', problem: 'is missing' },
  NO_SUCH_READING: { type: 'NO_SUCH_READING', readings: [1] },
  NO_SUCH_STATEMENT: { type: 'NO_SUCH_STATEMENT', statement: 'x' },
  MALFORMED_SHA256: { type: 'MALFORMED_SHA256', given: 'x' },
  MALFORMED_REQUEST: { type: 'MALFORMED_REQUEST', problem: 'request aborted' },
  UNAUTHORISED: { type: 'UNAUTHORISED' },
  SCOPE_MISSING: { type: 'SCOPE_MISSING', scope: 'record' },
  TOO_MANY_REQUESTS: { type: 'TOO_MANY_REQUESTS', limit: 8, seconds: 3 },
  CROSS_SITE: { type: 'CROSS_SITE', header: 'Host', given: 'x' },
  UNKNOWN_PATH: { type: 'UNKNOWN_PATH', path: '/' },
  SOURCE_NOT_RECORDED: { type: 'SOURCE_NOT_RECORDED', sha256: '', torn: true },
  METHOD_NOT_ALLOWED: { type: 'METHOD_NOT_ALLOWED', method: 'PUT', allow: ['GET'] },
  TOO_LARGE: { type: 'TOO_LARGE', limit: 8 },
  UNSUPPORTED_MEDIA_TYPE: { type: 'UNSUPPORTED_MEDIA_TYPE', given: null },
  UNSUPPORTED_CHARSET: { type: 'UNSUPPORTED_CHARSET', given: 'gbk' },
  UNSUPPORTED_CONTENT_ENCODING: { type: 'UNSUPPORTED_CONTENT_ENCODING' },
  NOTHING_RECOGNISED: { type: 'NOTHING_RECOGNISED', length: 1 },
  HEURISTICS_USED: { type: 'HEURISTICS_USED', findings: [] },
  UNREADABLE_STREAM: {
    type: 'UNREADABLE_STREAM',
    stream: 'source-x',
    revision: 0,
    refusal: { type: 'NEWER_SCHEMA', schemaVersion: 2 },
  },
  CONTENDED: { type: 'CONTENDED', stream: 'source-x', attempts: 64 },
  LOG_UNAVAILABLE: { type: 'LOG_UNAVAILABLE', reason: 'BUSY' },
  NOT_YET_PROJECTED: { type: 'NOT_YET_PROJECTED', sha256: '' },
  INTERNAL: { type: 'INTERNAL' },
};

/** Answered whatever the path is, and so written at no operation. */
const OF_NO_OPERATION: readonly Rejection['type'][] = ['UNKNOWN_PATH', 'METHOD_NOT_ALLOWED'];

describe('the OpenAPI document', () => {
  test('every operation in it exists', () =>
    withIngest(async (ingest) => {
      for (const [path, operations] of Object.entries(document.paths)) {
        for (const method of Object.keys(operations)) {
          const asked = path.replace('{sha256}', '0'.repeat(64));
          const response = await ingest.fetch(asked, { method: method.toUpperCase() });
          const { type } = (await response.json().catch(() => ({}))) as { type?: string };
          expect([method, path, type]).not.toContain('urn:regchron:problem:unknown-path');
          expect([method, path, type]).not.toContain('urn:regchron:problem:method-not-allowed');
          expect(Object.keys(operations[method]?.responses ?? {})).toContain(
            String(response.status),
          );
        }
      }
    }));

  test('every status that a refusal has is written at an operation, and no other error is', () => {
    const written = Object.values(document.paths)
      .flatMap((operations) => Object.values(operations))
      .flatMap(({ responses }) => Object.keys(responses))
      .filter((status) => Number(status) >= 400);
    const answered = Object.values(EACH)
      .filter(({ type }) => !OF_NO_OPERATION.includes(type))
      .map((rejection) => String(problemOf(rejection).status));
    expect(new Set(written)).toEqual(new Set(answered));
  });

  test('every problem has a title and says in whole sentences what to do', () => {
    for (const rejection of Object.values(EACH)) {
      const { title, detail, status } = problemOf(rejection);
      expect(title).toMatch(/^[A-Z].*[^.]$/);
      expect(detail).toMatch(/^.+\.$/);
      expect(status).toBeGreaterThanOrEqual(400);
    }
  });

  test('it is served', () =>
    withIngest(async (ingest) => {
      expect(await (await ingest.fetch('/openapi.json')).json()).toEqual(document);
    }));
});
