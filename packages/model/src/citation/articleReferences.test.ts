import { describe, expect, test } from '@jest/globals';
import { sliceOf } from '../text/span.ts';
import { articleReferencesIn } from './articleReferences.ts';

const numbersOf = (text: string): string[] =>
  articleReferencesIn(text).map(({ title, number }) => `${title} ${number}`);

describe('references to articles of a named work', () => {
  test.each([
    ['依照《噪声办法》第十五条的规定', ['噪声办法 15']],
    ['《噪声办法》第十五条第二款第（三）项、第二十条', ['噪声办法 15', '噪声办法 20']],
    ['《噪声办法》第三条至第五条', ['噪声办法 3', '噪声办法 4', '噪声办法 5']],
    ['《噪声办法》（以下简称办法）第14条之二', ['噪声办法 14-2']],
    [
      '《关于〈噪声办法〉的解释》第一条和《养犬办法》第二条',
      ['关于〈噪声办法〉的解释 1', '养犬办法 2'],
    ],
    ['《噪声办法》第十条第一款、第三款', ['噪声办法 10']],
  ])('%s', (text, references) => {
    expect(numbersOf(text)).toEqual(references);
  });

  test.each([
    '依照本办法第十五条',
    '根据《噪声办法》，制定本细则。第一条',
    '《噪声办法》规定的第三条',
  ])('are not seen in: %s', (text) => {
    expect(numbersOf(text)).toEqual([]);
  });

  test('are told with their place', () => {
    const text = '违反《噪声办法》第十五条的，处以罚款。';
    const [found] = articleReferencesIn(text);
    expect(found && sliceOf(text, found.span)).toBe('《噪声办法》第十五条');
  });

  test('through inserted articles name the ends only', () => {
    expect(numbersOf('《刑法》第三条之一至第五条')).toEqual(['刑法 3-1', '刑法 5']);
  });
});
