/** Articles on one line, and labels without white space: where one begins, and where a sentence refers. */
import { describe, expect, test } from '@jest/globals';
import { articlesOf } from '@regchron/model';
import { readSource } from '../index.ts';

const HEAD =
  '海州市港口条例\n（2019年3月28日海州市第七届人民代表大会常务委员会第十九次会议通过）\n';

function numbersOf(body: string): string[] {
  const reading = readSource(HEAD + body);
  if (!reading.ok) throw new Error(reading.refusal.type);
  const witness = reading.value.statements.find(({ type }) => type === 'TextWitnessed');
  if (witness?.type !== 'TextWitnessed') throw new Error('no text');
  return articlesOf(witness.data.text).map(({ number }) => number ?? '');
}

describe('Articles on one line', () => {
  test.each([
    '第一条 为了港口，制定本条例。 第二条 港口应当安全！ 第三条 本条例自2020年1月1日起施行。',
    '第一条 为了港口，制定本条例。第二条港口应当安全。第三条本条例自2020年1月1日起施行。',
    '第一条 为了港口，制定本条例。 第 二 条港口应当安全。 第三条 本条例自2020年1月1日起施行。',
    '第一条\u3000为了港口，制定本条例。\u3000第二条\u3000港口应当安全。\u3000第三条\u3000本条例自2020年1月1日起施行。',
  ])('are set apart: %s', (body) => {
    expect(numbersOf(body)).toEqual(['1', '2', '3']);
  });

  test('are set apart behind a number that is missing', () => {
    const body =
      '第一条 为了港口，制定本条例。 第三条 港口应当安全。 第四条 本条例自2020年1月1日起施行。';
    expect(numbersOf(body)).toEqual(['1', '3', '4']);
  });

  test.each([
    '第一条 为了港口，制定本条例。第二条规定的港口应当安全。',
    '第一条 为了港口，制定本条例。第二条、第三条规定的港口应当安全。',
    '第一条 为了港口，制定本条例。第二条第一款规定的港口应当安全。',
    '第一条 为了港口，制定本条例。第二条中的港口应当安全。',
    '第一条 为了港口，制定本条例。第三条 规定的港口应当安全。',
    '第一条 为了港口，制定本条例。第五条港口应当安全。',
  ])('are not seen where a sentence refers: %s', (body) => {
    expect(numbersOf(body)).toEqual(['1']);
  });
});

describe('A label without white space', () => {
  test.each([
    '第二审人民法院应当审理。',
    '中华人民共和国的港口应当安全。',
    '自治县应当管理港口。',
    '项目应当安全。',
    '有关部门应当管理港口。',
    '所有港口应当安全。',
  ])('is one before %s', (words) => {
    expect(
      numbersOf(`第一条为了港口，制定本条例。\n第二条${words}\n第三条本条例自2020年1月1日起施行。`),
    ).toEqual(['1', '2', '3']);
  });

  test.each([
    '第一款规定的港口应当安全。',
    '中的港口应当安全。',
    '自公布之日起施行。',
    '项下的港口应当安全。',
    '有关规定应当执行。',
  ])('is a reference before %s', (words) => {
    expect(
      numbersOf(
        `第一条为了港口，制定本条例，并且依照本条例第\n二条${words}\n第三条本条例自2020年1月1日起施行。`,
      ),
    ).not.toContain('2');
  });
});

test('a comma between a title and a year is one between words', () => {
  const reading = readSource(
    `${HEAD}第一条 为了港口,制定本条例。\n第二条 本条例自2020年1月1日起施行。1999年1月1日发布的《甲办法》,2000年1月1日发布的《乙办法》同时废止。罚款1,200元。`,
  );
  if (!reading.ok) throw new Error(reading.refusal.type);
  const titles = reading.value.statements.flatMap((event) =>
    event.type === 'RegulationRepealed' ? [event.data.target.title] : [],
  );
  expect(titles).toEqual(['甲办法', '乙办法']);
});

describe('A rule without articles', () => {
  test('in divisions is a law text by its title', () => {
    const reading = readSource(
      '海州市港口管理暂行规定\n为了港口，作如下规定：\n一、港口应当安全。\n二、港口应当清洁。\n',
    );
    expect(reading.ok && reading.value.kind).toBe('LAW_TEXT');
  });

  test.each([
    '海州市人民政府关于印发港口管理办法的通知\n各区人民政府：\n一、港口应当安全。\n二、港口应当清洁。\n',
    '海州市港口管理规定\n各区人民政府：\n一、港口应当安全。\n二、港口应当清洁。\n',
    '海州市港口管理规定\n解读说明\n一、背景\n',
  ])('that is a notice or a note is none: %j', (source) => {
    const reading = readSource(source);
    expect(reading.ok && reading.value.kind === 'LAW_TEXT').toBe(false);
  });
});
