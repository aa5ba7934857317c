import { expect, test } from '@jest/globals';
import { supersedes } from './supersedes.ts';

test.each([
  ['intake/2', 'intake/1', true],
  ['intake/10', 'intake/9', true],
  ['intake/1', 'intake/1', false],
  ['intake/1', 'intake/2', false],
  ['docx/2', 'intake/1', false],
  ['intake', 'intake/1', false],
])('%s supersedes %s: %s', (reader, other, expected) => {
  expect(supersedes(reader, other)).toBe(expected);
});
