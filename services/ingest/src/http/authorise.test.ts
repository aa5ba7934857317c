import { describe, expect, test } from '@jest/globals';
import { authorise } from './authorise.ts';
import { tokenOf } from './token.ts';

const TOKENS = [tokenOf('s3cret'), tokenOf('looker', ['preview'])];

describe('who may record', () => {
  test('with a token, who shows it', () => {
    expect(authorise({ authorization: 'Bearer s3cret' }, TOKENS, 'record').ok).toBe(true);
    for (const authorization of ['Bearer s3cre', 'Bearer s3cret2', 'Basic s3cret', 's3cret', '']) {
      expect(authorise({ authorization }, TOKENS, 'record')).toEqual({
        ok: false,
        refusal: { type: 'UNAUTHORISED' },
      });
    }
    expect(authorise({}, TOKENS, 'record').ok).toBe(false);
  });

  test('a token that may preview does not record', () => {
    const headers = { authorization: 'Bearer looker' };
    expect(authorise(headers, TOKENS, 'preview').ok).toBe(true);
    expect(authorise(headers, TOKENS, 'record')).toEqual({
      ok: false,
      refusal: { type: 'SCOPE_MISSING', scope: 'record' },
    });
  });

  test('without a token, this machine, by whatever name', () => {
    for (const host of ['127.0.0.1:4001', 'localhost:4001', '[::1]:4001']) {
      expect(authorise({ host }, [], 'record').ok).toBe(true);
      expect(authorise({ host, origin: 'http://localhost:4000' }, [], 'record').ok).toBe(true);
    }
  });

  test('without a token, no page of another site that the browser of this machine shows', () => {
    const host = '127.0.0.1:4001';
    for (const origin of ['https://evil.example', 'http://127.0.0.1.evil.example', 'null']) {
      expect(authorise({ host, origin }, [], 'record')).toMatchObject({
        refusal: { type: 'CROSS_SITE', header: 'Origin' },
      });
    }
    expect(authorise({ host: 'rebound.example:4001' }, [], 'record')).toMatchObject({
      refusal: { type: 'CROSS_SITE', header: 'Host' },
    });
  });
});
