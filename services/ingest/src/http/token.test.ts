import { createHash } from 'node:crypto';
import { expect, test } from '@jest/globals';
import { readTokens, tokenOf, tokenShown } from './token.ts';

const hex = (secret: string): string => createHash('sha256').update(secret).digest('hex');

test('tokens are read with their scopes and found by what is shown', () => {
  const read = readTokens(`preview:${hex('a')}, preview+record:${hex('b').toUpperCase()}`);
  if (!read.ok) throw new Error('not read');
  expect(tokenShown('Bearer a', read.value)?.scopes).toEqual(['preview']);
  expect(tokenShown('bearer  b', read.value)?.scopes).toEqual(['preview', 'record']);
  for (const authorization of ['Bearer c', 'Basic a', 'a', '', undefined, `Bearer ${hex('a')}`]) {
    expect(tokenShown(authorization, read.value)).toBeNull();
  }
});

test('a token without scopes named has both', () => {
  expect(tokenOf('a').scopes).toEqual(['preview', 'record']);
});

test.each([
  ['', 1],
  ['record:abc', 1],
  [`write:${hex('a')}`, 1],
  [`record+:${hex('a')}`, 1],
  [`record:${hex('a')},${hex('b')}`, 2],
  [`record:${hex('a')},`, 2],
])('%s is refused, with the number of the entry', (list, entry) => {
  expect(readTokens(list)).toEqual({ ok: false, refusal: entry });
});
