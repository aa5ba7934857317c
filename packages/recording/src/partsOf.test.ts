import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { PART_LENGTH, partsOf } from './partsOf.ts';

test('parts joined are the text, none is longer than allowed, and none but the only one is empty', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), fc.integer({ min: 2, max: 9 }), (text, length) => {
      const parts = partsOf(text, length);
      expect(parts.join('')).toBe(text);
      expect(parts.every((part) => part.length <= length)).toBe(true);
      expect(text === '' ? parts : parts.filter((part) => part === '')).toEqual(
        text === '' ? [''] : [],
      );
      expect(parts.some((part) => /\p{Surrogate}/u.test(part))).toBe(false);
    }),
  );
});

test('the worst text of one part still fits into one event of the log', () => {
  expect(JSON.stringify('\u0001'.repeat(PART_LENGTH)).length).toBeLessThan(1_000_000);
});
