/** Law texts that are not whole or not clean: what is told of them, and on what nothing is told. */
import { describe, expect, test } from '@jest/globals';
import { articlesOf, walk } from '@regchron/model';
import { readSource, type SourceReading } from '../index.ts';

const HEADER = '（2020年5月6日海州市人民政府令第8号公布）';
const CHAPTERS = ['总则', '航行', '停泊', '监督'];

function law(body: string, header = HEADER): string {
  return `海州市渡船管理办法\n${header}\n${body}\n`;
}

function inChapters(last: string, chapters = CHAPTERS): string {
  return [...chapters, last]
    .map((name, n) => {
      const number = '一二三四五六七'.charAt(n);
      return `第${number}章 ${name}\n第${number}条 渡船应当按照核定的航线航行，不得超载。`;
    })
    .join('\n');
}

function read(source: string): SourceReading {
  const reading = readSource(source);
  if (!reading.ok) throw new Error(reading.refusal.type);
  return reading.value;
}

const rulesOf = ({ findings }: SourceReading): string[] => findings.map(({ rule }) => rule);

function promulgated(source: string): unknown {
  const act = read(source).statements.find(({ type }) => type === 'InstrumentPromulgated');
  return act?.type === 'InstrumentPromulgated' ? act.data.instrument : null;
}

describe('A text that may not be whole', () => {
  test.each([
    [
      '第一条 为了管理渡船，制定本办法。\n第二条 渡船应当按照核定的航线航行，不得超载，并且应当在船上的显著',
    ],
    [inChapters('法律责任')],
  ])('is told: %j', (body) => {
    expect(rulesOf(read(law(body)))).toContain('text-cut-off');
  });

  test.each([
    [
      '第一条 为了管理渡船，制定本办法。\n第二条 渡船应当按照核定的航线航行，不得超载，并且应当在船上的显著位置公示。',
    ],
    [
      '第一条 渡船收费标准见附表。\n附表\n渡船收费标准一览（由市物价部门会同市交通部门每年核定一次并且向社会公布）',
    ],
    [inChapters('附则')],
    [inChapters('法律责任').replace('不得超载。', '不得超载。本办法自2020年6月1日起施行。')],
    [inChapters('法律责任', CHAPTERS.slice(0, 2))],
  ])('is not seen in %j', (body) => {
    expect(rulesOf(read(law(body)))).not.toContain('text-cut-off');
  });
});

test('A meeting named before its day is the one that adopted', () => {
  const header = '（海州市第七届人民代表大会常务委员会第十九次会议于2020年4月28日通过）';
  expect(promulgated(law('第一条 为了管理渡船，制定本办法。', header))).toMatchObject({
    issuer: '海州市人民代表大会常务委员会',
    adoptedOn: '2020-04-28',
  });
});

describe('A header of a rule', () => {
  test.each([
    [
      '海州市人民政府令\n（第8号）\n2020年5月6日公布',
      '海州市人民政府',
      '海州市人民政府令第8号',
      '2020-05-06',
    ],
    [
      '（2020.5.6海州市人民政府令第8号公布）',
      '海州市人民政府',
      '海州市人民政府令第8号',
      '2020-05-06',
    ],
    [
      '（2020-05-06海州市人民政府令第8号发布）',
      '海州市人民政府',
      '海州市人民政府令第8号',
      '2020-05-06',
    ],
    [
      '（2020年5月6日海州市人民政府令第8号）',
      '海州市人民政府',
      '海州市人民政府令第8号',
      '2020-05-06',
    ],
    [
      '（海州市人民政府令第8号，2020年5月6日公布）',
      '海州市人民政府',
      '海州市人民政府令第8号',
      '2020-05-06',
    ],
    [
      '【2020年5月6日海州市人民政府令第8号公布】',
      '海州市人民政府',
      '海州市人民政府令第8号',
      '2020-05-06',
    ],
    [
      '（2020年5月6日以海州市人民政府令第8号公布）',
      '海州市人民政府',
      '海州市人民政府令第8号',
      '2020-05-06',
    ],
    ['海州市人民政府令第8号', '海州市人民政府', '海州市人民政府令第8号', null],
    [
      '（2008年12月18日财政部、国家税务总局令第50号公布）',
      '财政部、国家税务总局',
      '国家税务总局令第50号',
      '2008-12-18',
    ],
    [
      '2008年12月18日 财政部 国家税务总局令第50号公布',
      '财政部、国家税务总局',
      '国家税务总局令第50号',
      '2008-12-18',
    ],
    ['（1994年1月25日公安部令第16号发布）', '公安部', '公安部令第16号', '1994-01-25'],
  ])('%s', (header, issuer, label, promulgatedOn) => {
    const body = '第一条 为了管理渡船，制定本办法。\n第二条 本办法自2020年6月1日起施行。';
    expect(promulgated(law(body, header))).toMatchObject({
      title: '海州市渡船管理办法',
      issuer,
      number: { label },
      promulgatedOn,
    });
  });

  test('is not made of an order that a gazette prints before its text', () => {
    const order = `海州市人民政府令\n第8号\n《海州市渡船管理办法》已经2020年5月1日市人民政府常务会议审议通过，现予公布，自2020年6月1日起施行。\n市长 甲\n2020年5月6日\n海州市渡船管理办法\n第一条 为了管理渡船，制定本办法。\n第二条 本办法自2020年6月1日起施行。`;
    expect(read(order).kind).toBe('GAZETTE_ISSUE');
  });
});

test('a month of effect is told and no day made of it', () => {
  const reading = read(law('第一条 为了管理渡船，制定本办法。\n第二条 本办法自2020年6月起施行。'));
  expect(rulesOf(reading)).toContain('effect-day-in-part');
  const enacted = reading.statements.find(({ type }) => type === 'RegulationEnacted');
  expect(enacted?.data).toMatchObject({ effectRule: { type: 'NOT_STATED' } });
});

test('1., （1） and ① count apart, stay in their paragraph, and leave no gap', () => {
  const reading = read(
    law(
      '第一条 渡船应当具备下列条件：\n（一）船体：\n1.钢制：\n（1）厚度：\n①舷侧；\n②船底；\n（2）焊缝；\n2.木制。\n（二）船员。\n第二条 本办法自2020年6月1日起施行。',
    ),
  );
  expect(rulesOf(reading)).not.toContain('item-number-gap');
  const witness = reading.statements.find(({ type }) => type === 'TextWitnessed');
  if (witness?.type !== 'TextWitnessed') throw new Error('no text');
  const [article] = articlesOf(witness.data.text);
  expect(article?.children).toHaveLength(1);
  const points = [...walk(article ? [article] : [])].filter(({ kind }) => kind === 'point');
  expect(points.map(({ number }) => number)).toEqual(['1', '1', '1', '2', '2', '2']);
});

test('marks of Markdown are no guesses: strictly read too', () => {
  const markdown =
    '# 海州市渡船管理条例\n\n2020年5月6日 海州市第七届人民代表大会常务委员会第十九次会议通过\n\n<!-- INFO END -->\n\n## 第一章 总则\n\n**第一条** 为了管理渡船，制定本条例。\n\n第二条 本条例自2020年6月1日起施行。\n';
  expect(readSource(markdown, { strict: true }).ok).toBe(true);
  const dashed = markdown.replace('第二条', '- （一）渡船。\n\n第二条');
  expect(readSource(dashed, { strict: true }).ok).toBe(false);
});
