/** Sources of other shapes: one instrument alone, tables of contents elsewhere or missing, what cannot be read. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { EventOf, StatementEvent } from '@regchron/model';
import { readSource } from './index.ts';

const gazette = readFileSync(
  new URL('../../../examples/chongqing-2023-21.txt', import.meta.url),
  'utf8',
);
const place = (words: string) => gazette.indexOf(words);
const chinese = place('目 录');
const english = place('GAZETTE OF');
const first = place('重庆市人民政府令 第362号');
const second = place('重庆市人民政府令 第363号');
const third = place('重庆市人民政府令第364号');
const colophon = place('主管单位');
const NOISE = 'Measures of Chongqing Municipality for Noise Pollution Control';

describe('tables of contents', () => {
  test('without the English one there are no English titles', () => {
    const { only, rules } = read(gazette.slice(0, english) + gazette.slice(first));
    expect(only('InstrumentPromulgated').map(({ titleEn }) => titleEn)).toEqual(
      Array(6).fill(null),
    );
    expect(rules).not.toContain('english-titles-not-matched');
  });

  test('without the Chinese one the English titles are taken by position, with a finding', () => {
    const { only, rules } = read(gazette.slice(0, chinese) + gazette.slice(english));
    expect(only('InstrumentPromulgated')[1]?.titleEn).toBe(NOISE);
    expect(rules).toContain('english-titles-by-position');
  });

  test('behind the instruments they are found as well', () => {
    const moved =
      gazette.slice(0, chinese) +
      gazette.slice(first, colophon) +
      gazette.slice(chinese, first) +
      gazette.slice(colophon);
    const { only, unread } = read(moved);
    expect(only('InstrumentPromulgated')).toHaveLength(6);
    expect(only('RegulationEnacted')[1]?.titleEn).toBe(NOISE);
    expect(unread).toEqual([]);
  });

  test('with unequal numbers of entries no English title is used, and a finding tells', () => {
    const { only, rules } = read(gazette.replace(`- ${NOISE} (5)\n`, ''));
    expect(only('InstrumentPromulgated').every(({ titleEn }) => titleEn === null)).toBe(true);
    expect(rules).toContain('english-titles-not-matched');
  });

  test('without either the instruments are found all the same', () => {
    const { only } = read(gazette.slice(0, chinese) + gazette.slice(first));
    expect(only('InstrumentPromulgated')).toHaveLength(6);
    expect(only('RegulationRepealed')).toHaveLength(8);
  });
});

describe('one instrument alone', () => {
  test('is read without an issue', () => {
    const { only } = read(gazette.slice(second, third));
    expect(only('GazetteIssueDescribed')).toEqual([]);
    expect(only('InstrumentPromulgated')[0]?.instrument.number?.label).toBe(
      '重庆市人民政府令第363号',
    );
    expect(only('RegulationRepealed')[0]?.target.number?.label).toBe('重庆市人民政府令第270号');
  });

  test('a decision without a number is recognised by its title', () => {
    const { only, rules } = read(
      '某市人民代表大会常务委员会关于废止部分地方性法规的决定\n\n2021年9月24日某市第十五届人民代表大会常务委员会第三十三次会议通过\n\n某市第十五届人民代表大会常务委员会第三十三次会议决定：\n\n一、废止《某市甲条例》（1992年9月19日某市第九届人民代表大会常务委员会第三十六次会议通过）\n\n本决定自公布之日起施行。',
    );
    expect(only('InstrumentPromulgated')[0]).toMatchObject({
      instrument: { adoptedOn: '2021-09-24' },
      kind: 'DECISION',
    });
    expect(only('RegulationRepealed')).toMatchObject([
      { target: { title: '某市甲条例', adoptedOn: '1992-09-19' }, manner: 'REPEALED' },
    ]);
    expect(rules).toContain('instrument-recognised-by-title');
  });

  test('a bare order that keeps its layout needs no heuristic', () => {
    const order =
      '某市人民政府令第1号\n《某市甲办法》已经2020年1月2日市人民政府第1次常务会议通过，现予公布，自公布之日起施行。\n市长王某\n2020年1月3日\n某市甲办法\n第一条 为了规范，制定本办法。\n第二条 本办法自公布之日起施行。';
    expect(readSource(order, { strict: true }).ok).toBe(true);
  });
});

describe('what cannot be read', () => {
  test('an order without a word behind its number is an error; the others are read', () => {
    const { only, findings, unread } = read(
      `${gazette.slice(0, second)}重庆市人民政府令 第363号\n\n${gazette.slice(third)}`,
    );
    expect(only('InstrumentPromulgated')).toHaveLength(5);
    const error = findings.find(({ rule }) => rule === 'instrument-not-read');
    expect(error?.severity).toBe('ERROR');
    expect(unread).toEqual([error?.span]);
  });

  test.each(['', ' \n', 'hello world', '今天天气很好。', '第一条 甲。'])(
    '%j is refused',
    (text) => {
      expect(readSource(text)).toEqual({
        ok: false,
        refusal: { type: 'NOTHING_RECOGNISED', length: text.length },
      });
    },
  );

  test('a text under another title than promulgated is read, with a finding', () => {
    const { only, rules } = read(
      gazette.replace('\n重庆市噪声污染防治办法\n\n第一条', '\n重庆市噪声防治办法\n\n第一条'),
    );
    expect(only('RegulationEnacted')[1]?.title).toBe('重庆市噪声污染防治办法');
    expect(rules).toContain('title-differs');
  });

  test('an article that is missing is told and nothing is renumbered', () => {
    const { only, rules } = read(gazette.replace(/第十条 船舶[^\n]*\n/, ''));
    expect(rules).toContain('article-number-gap');
    expect(
      only('RegulationEnacted')[1]
        ?.text?.map(({ number }) => number)
        .slice(8, 11),
    ).toEqual(['9', '11', '12']);
  });
});

describe('instruments that amend', () => {
  const text = `某市人民政府令第50号
《某市人民政府关于修改和废止部分规章的决定》已经2022年1月5日市人民政府第70次常务会议通过，现予公布，自公布之日起施行。
市长王某
2022年1月9日
某市人民政府关于修改和废止部分规章的决定
为了优化营商环境，市人民政府决定：
一、对下列规章的部分条款予以修改
（一）《某市供水办法》（某市人民政府令第12号）
1.将第三条中的“水务局”修改为“水利局”。
2.删去第九条。
（二）将《某市道路管理规定》第五条修改为：“道路由城市管理部门负责。”
二、对下列规章予以废止
（一）《某市粮票管理办法》（1985年2月3日某市人民政府发布）
三、本决定自公布之日起施行。
某市人民政府令第51号
《某市人民政府关于修改〈某市公园办法〉的决定》已经通过，现予公布，自2022年3月1日起施行。
市长王某
2022年1月19日
某市人民政府关于修改《某市公园办法》的决定
市人民政府决定对《某市公园办法》（2001年2月3日某市人民政府令第11号公布）作如下修改：
一、将第二条修改为：“公园应当免费开放。”
《某市公园办法》根据本决定作相应修改，重新公布。`;
  const { only, rules } = read(text);

  test('name what they amend, one by one, and what they do to it', () => {
    expect(
      only('RegulationAmended').map(({ target, manner, effectRule }) => [
        target.title,
        target.number?.ordinal,
        manner,
        effectRule.type,
      ]),
    ).toEqual([
      ['某市供水办法', 12, '修正', 'ON_PROMULGATION'],
      ['某市道路管理规定', undefined, '修正', 'ON_PROMULGATION'],
      ['某市公园办法', 11, '修正', 'ON_DAY'],
    ]);
    expect(
      only('RegulationAmended').map(({ operations }) => operations?.map(({ type }) => type)),
    ).toEqual([['SUBSTITUTE', 'DELETE'], ['REPLACE'], ['REPLACE']]);
    expect(rules.filter((rule) => rule.startsWith('amendment-'))).toEqual([]);
  });

  test('repeal what stands under the lead that repeals, and enact nothing', () => {
    expect(only('RegulationRepealed').map(({ target }) => target.title)).toEqual([
      '某市粮票管理办法',
    ]);
    expect(only('RegulationEnacted')).toEqual([]);
  });
});

function read(source: string) {
  const result = readSource(source);
  if (!result.ok) throw new Error('refused');
  const { statements, findings, account } = result.value;
  const only = <Type extends StatementEvent['type']>(type: Type) =>
    statements.flatMap((event) =>
      event.type === type ? [event.data as EventOf<Type>['data']] : [],
    );
  const unread = account.filter(({ role }) => role === 'UNREAD').map(({ span }) => span);
  return { only, findings, rules: findings.map(({ rule }) => rule), unread };
}

describe('an order that promulgates a text revised as a whole', () => {
  const order = (verb: string): string => `某市人民政府令第60号
《某市风筝管理办法》已经2023年1月5日市人民政府第80次常务会议${verb}，现予公布，自2023年3月1日起施行。
市长王某
2023年1月9日
某市风筝管理办法
第一条 风筝应当系线。
第二条 本办法自2023年3月1日起施行。`;

  test('gives the regulation that it was a new text', () => {
    const { only } = read(order('修订通过'));
    const [amended] = only('RegulationAmended');
    expect([amended?.target.title, amended?.manner, amended?.operations]).toEqual([
      '某市风筝管理办法',
      '修订',
      null,
    ]);
    expect(amended?.text?.map(({ number }) => number)).toEqual(['1', '2']);
    expect(only('RegulationEnacted')).toEqual([]);
  });

  test('enacts where it says nothing of a revision', () => {
    const { only } = read(order('审议通过'));
    expect(only('RegulationEnacted').map(({ title }) => title)).toEqual(['某市风筝管理办法']);
    expect(only('RegulationAmended')).toEqual([]);
  });
});

test('the text behind a decision states nothing of the decision: neither its day nor a repeal', () => {
  const { only } = read(`某市人民政府令第51号
《某市人民政府关于修改〈某市公园办法〉的决定》已经2022年1月5日市人民政府第70次常务会议通过，现予公布，自2022年3月1日起施行。
市长王某
2022年1月19日
某市人民政府关于修改《某市公园办法》的决定
市人民政府决定对《某市公园办法》（2001年2月3日某市人民政府令第11号公布）作如下修改：
将第二条修改为：“公园应当免费开放。”
本决定自2022年3月1日起施行。
《某市公园办法》根据本决定作相应修改，重新公布。
某市公园办法
第一条 为了公园，制定本办法。
第二条 公园应当免费开放。
第三条 本办法自2001年3月1日起施行。《某市花园办法》同时废止。`);
  const [amended, ...more] = only('RegulationAmended');
  expect(more).toEqual([]);
  expect(amended?.effectRule).toEqual({ type: 'ON_DAY', day: '2022-03-01' });
  expect(amended?.text?.map(({ number }) => number)).toEqual(['1', '2', '3']);
  expect(only('RegulationRepealed')).toEqual([]);
  expect(only('RegulationEnacted')).toEqual([]);
});
