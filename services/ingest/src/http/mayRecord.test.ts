import { describe, expect, test } from '@jest/globals';
import { mayRecord } from './mayRecord.ts';

describe('who may record', () => {
  test('with a token, who shows it', () => {
    expect(mayRecord({ authorization: 'Bearer s3cret' }, 's3cret').ok).toBe(true);
    for (const authorization of ['Bearer s3cre', 'Bearer s3cret2', 'Basic s3cret', 's3cret', '']) {
      expect(mayRecord({ authorization }, 's3cret')).toEqual({
        ok: false,
        refusal: { type: 'UNAUTHORISED' },
      });
    }
    expect(mayRecord({}, 's3cret').ok).toBe(false);
  });

  test('without a token, this machine, by whatever name', () => {
    for (const host of ['127.0.0.1:4001', 'localhost:4001', '[::1]:4001']) {
      expect(mayRecord({ host }, null).ok).toBe(true);
      expect(mayRecord({ host, origin: 'http://localhost:4000' }, null).ok).toBe(true);
    }
  });

  test('without a token, no page of another site that the browser of this machine shows', () => {
    const host = '127.0.0.1:4001';
    for (const origin of ['https://evil.example', 'http://127.0.0.1.evil.example', 'null']) {
      expect(mayRecord({ host, origin }, null)).toMatchObject({
        refusal: { type: 'CROSS_SITE', header: 'Origin' },
      });
    }
    expect(mayRecord({ host: 'rebound.example:4001' }, null)).toMatchObject({
      refusal: { type: 'CROSS_SITE', header: 'Host' },
    });
  });
});
