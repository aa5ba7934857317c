import { describe, expect, test } from '@jest/globals';
import { citationPieces } from './citationPieces.ts';

const citable = {
  titles: new Set(['中华人民共和国噪声污染防治法']),
  articles: new Map([['第十四条', '14']]),
};

describe('what a text cites', () => {
  test('a title the interface names becomes a link, another one stays words', () => {
    const text = '根据《中华人民共和国噪声污染防治法》《某条例》，制定本办法。';
    expect(citationPieces(text, citable)).toEqual([
      { type: 'WORDS', text: '根据' },
      {
        type: 'TITLE',
        text: '《中华人民共和国噪声污染防治法》',
        title: '中华人民共和国噪声污染防治法',
      },
      { type: 'WORDS', text: '《某条例》，制定本办法。' },
    ]);
  });

  test('an article of the same text becomes a link, one that is not there stays words', () => {
    expect(citationPieces('违反本办法第十四条的，', citable)).toContainEqual({
      type: 'ARTICLE',
      text: '本办法第十四条',
      number: '14',
    });
    expect(citationPieces('违反本办法第九十条的，', citable)).toEqual([
      { type: 'WORDS', text: '违反本办法第九十条的，' },
    ]);
  });

  test('the pieces joined are the text', () => {
    const text = '依照《中华人民共和国噪声污染防治法》和本办法第十四条处罚。';
    expect(
      citationPieces(text, citable)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  });
});
