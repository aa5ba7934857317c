import { describe, expect, test } from '@jest/globals';
import fc from 'fast-check';
import { parseArticleLabel, toArticleLabel } from './address.ts';
import { inTitleMarks, normalForm, outerMarksOff, titleKey } from './normalForm.ts';
import { printerOf } from './print.ts';
import type { Provision, ProvisionKind } from './provision.ts';
import { articlesOf, mayHold, PROVISION_KINDS, unitsOf } from './provision.ts';
import { decodeTree, encodeTree } from './treeCodec.ts';

const SOURCE = '第一章 总则 第十四条 违反规定，噪\n\n声敏感： （一）甲；1.乙 第十五条 施行。';
function at(words: string): { offset: number; length: number } {
  return { offset: SOURCE.indexOf(words), length: words.length };
}
function provision(kind: ProvisionKind, known: Partial<Provision>): Provision {
  return { kind, number: null, label: null, heading: [], text: [], children: [], ...known };
}

const POINT = provision('point', { number: '1', label: at('1.'), text: [at('乙')] });
const ITEM = provision('item', {
  number: '1',
  label: at('（一）'),
  text: [at('甲；')],
  children: [POINT],
});
const PARAGRAPH = provision('paragraph', {
  text: [at('违反规定，噪'), at('声敏感：')],
  children: [ITEM],
});
const FOURTEEN = provision('article', {
  number: '14',
  label: at('第十四条'),
  children: [PARAGRAPH],
});
const FIFTEEN = provision('article', {
  number: '15',
  label: at('第十五条'),
  children: [provision('paragraph', { text: [at('施行。')] })],
});
const CHAPTER = provision('chapter', {
  number: '1',
  label: at('第一章'),
  heading: [at('总则')],
  children: [FOURTEEN, FIFTEEN],
});

describe('a provision', () => {
  const print = printerOf(SOURCE);

  test('prints its words without its label, what it holds on lines of its own, breaks healed', () => {
    expect(print.label(FOURTEEN)).toBe('第十四条');
    expect(print.body(FOURTEEN)).toBe('违反规定，噪声敏感：\n（一）甲；\n1.乙');
  });

  test('prints a whole text with headings on lines of their own', () => {
    expect(print.tree([CHAPTER])).toBe(
      '第一章 总则\n第十四条 违反规定，噪声敏感：\n（一）甲；\n1.乙\n第十五条 施行。',
    );
  });

  test('is compared by articles, whatever chapters hold them', () => {
    expect(unitsOf([CHAPTER])).toEqual([FOURTEEN, FIFTEEN]);
    expect(articlesOf([CHAPTER])).toEqual([FOURTEEN, FIFTEEN]);
  });

  test('never holds itself or what stands above it', () => {
    for (const kind of PROVISION_KINDS) expect(mayHold(kind, kind)).toBe(false);
    expect(mayHold('article', 'chapter')).toBe(false);
    expect(mayHold('chapter', 'article')).toBe(true);
  });

  test('goes to the wire and back unchanged', () => {
    const span = fc.record({ offset: fc.nat(), length: fc.nat() });
    const trees = fc.memo((depth: number): fc.Arbitrary<Provision> =>
      fc.record({
        kind: fc.constantFrom(...PROVISION_KINDS),
        number: fc.option(fc.constantFrom('1', '14-2')),
        label: fc.option(span),
        heading: fc.array(span, { maxLength: 2 }),
        text: fc.array(span, { maxLength: 3 }),
        children: depth > 1 ? fc.array(trees(), { maxLength: 2 }) : fc.constant([]),
      }),
    );
    fc.assert(
      fc.property(fc.array(trees(3), { maxLength: 3 }), (provisions) => {
        expect(decodeTree(encodeTree(provisions))).toEqual(provisions);
      }),
      { numRuns: 50 },
    );
  });
});

describe('article labels', () => {
  test.each([
    ['第十四条', '14'],
    ['第十四条之二', '14-2'],
    ['第5条', '5'],
    ['第 一百零一 条', '101'],
  ])('%s is %s', (label, number) => {
    expect(parseArticleLabel(label)).toBe(number);
  });

  test('are printed back in Chinese', () => {
    expect(toArticleLabel('14-2')).toBe('第十四条之二');
    expect(toArticleLabel('十四')).toBeNull();
  });

  test.each(['第十四款', '第条', '第十四条规定', '十四条'])('%s is none', (text) => {
    expect(parseArticleLabel(text)).toBeNull();
  });
});

describe('normal forms', () => {
  test('fold glyphs and spaces, and nothing that is read', () => {
    expect(normalForm('（２０２３） 年：“甲”')).toBe(normalForm('(2023)年:「甲」'));
    expect(normalForm('十日')).not.toBe(normalForm('15日'));
  });

  test('of titles take title marks of either kind for the same', () => {
    expect(titleKey('《〈条例〉实施办法》')).toBe(titleKey('《条例》实施办法'));
    expect(titleKey('重庆市“渝车出海” 行动计划')).toBe(titleKey('重庆市「渝车出海」行动计划'));
  });

  test('leave a title whole that merely begins with another', () => {
    expect(outerMarksOff('《重庆市授予荣誉市民称号条例》实施办法')).toBe(
      '《重庆市授予荣誉市民称号条例》实施办法',
    );
    expect(outerMarksOff('《甲》')).toBe('甲');
    expect(outerMarksOff('《甲》和《乙》')).toBe('《甲》和《乙》');
  });

  test('marks inside marks are single', () => {
    expect(inTitleMarks('《甲条例》实施办法')).toBe('《〈甲条例〉实施办法》');
  });
});
