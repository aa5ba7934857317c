import { describe, expect, test } from '@jest/globals';
import { referencesIn } from './referencesIn.ts';

function found(text: string): string[] {
  return referencesIn(text).map(({ article, paragraph, item }) =>
    [article ?? 'own', paragraph?.number ?? '', item?.number ?? ''].join('/'),
  );
}

describe('references to the same text', () => {
  test.each([
    ['依照本法第十九条、第二十条第二款的规定处罚', ['19//', '20/2/']],
    ['违反第三条至第五条规定的', ['3//', '5//']],
    ['第一百二十条之一第二款第三项', ['120-1/2/3']],
    ['第十条第一款、第三款和第十一条第（二）项', ['10/1/', '10/3/', '11//2']],
    ['有第一款所列行为之一的', ['own/1/']],
    ['依照《中华人民共和国民法典》第十条、第十二条第一款，适用本法第三条', ['3//']],
    ['依照刑法第三百八十五条、第三百八十六条定罪', []],
    ['依照该条例第五条', []],
    ['前款规定的情形；（三）项目验收', []],
  ])('%s', (text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test('say where their label stands', () => {
    const text = '依照第十九条第二款处罚';
    const [{ label, paragraph } = { label: null, paragraph: null }] = referencesIn(text);
    expect(text.slice(label?.from, label?.to)).toBe('第十九条');
    expect(text.slice(paragraph?.printed?.from, paragraph?.printed?.to)).toBe('第二款');
  });
});
