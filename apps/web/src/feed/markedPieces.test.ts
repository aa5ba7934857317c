import { describe, expect, test } from '@jest/globals';
import { markedPieces } from './markedPieces.ts';

describe('a text with marks', () => {
  test('the pieces joined are the text, and what overlaps is marked once', () => {
    const pieces = markedPieces(
      '零一二三四五六七八九',
      [
        { offset: 2, length: 4 },
        { offset: 4, length: 3 },
      ],
      null,
    );
    expect(pieces.map(({ text }) => text).join('')).toBe('零一二三四五六七八九');
    expect(
      pieces
        .filter(({ isMarked }) => isMarked)
        .map(({ text }) => text)
        .join(''),
    ).toBe('二三四五六');
  });

  test('the active place is told apart, also where nothing else marks it', () => {
    const pieces = markedPieces('零一二三四', [], { offset: 1, length: 2 });
    expect(pieces.find(({ isActive }) => isActive)?.text).toBe('一二');
    expect(pieces.some(({ isMarked }) => isMarked)).toBe(false);
  });

  test('a mark beyond the end marks nothing and loses nothing', () => {
    const pieces = markedPieces('零一', [{ offset: 5, length: 3 }], null);
    expect(pieces.map(({ text }) => text).join('')).toBe('零一');
  });
});
