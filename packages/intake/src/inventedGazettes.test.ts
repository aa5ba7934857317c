/** Gazettes written for these tests (see fixtures/README.md), with the facts that a reader of the page would tell. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { EventOf, StatementEvent } from '@regchron/model';
import { articlesOf, printerOf, sliceOf } from '@regchron/model';
import { readSource } from './index.ts';

describe('two orders with effects on each other', () => {
  const { only, rules } = reading('two-orders');

  test('the first replaces two older rules, one with a history', () => {
    const [first, second] = only('RegulationRepealed');
    expect(first).toMatchObject({
      target: {
        title: '云岭省古树名木保护暂行办法',
        number: { label: '云岭省人民政府令第21号' },
        promulgatedOn: '1998-03-05',
        history: [
          { manner: '修正', on: '2010-11-09', number: { label: '云岭省人民政府令第60号' } },
        ],
      },
      manner: 'REPLACED',
      replacedBy: { number: { label: '云岭省人民政府令第88号' } },
    });
    expect(second?.target).toMatchObject({
      title: '云岭省名木认养规定',
      number: { label: '云政发〔2001〕15号' },
    });
  });

  test('the second repeals one article of the first, not the whole', () => {
    const third = only('RegulationRepealed')[2];
    expect(third).toMatchObject({
      target: { number: { label: '云岭省人民政府令第88号' } },
      part: '第二条',
    });
    expect(only('RegulationRepealed')).toHaveLength(3);
  });

  test('where order and text disagree about the day the text is followed and a finding tells', () => {
    expect(only('RegulationEnacted').map(({ effectRule }) => effectRule)).toEqual([
      { type: 'ON_DAY', day: '2022-09-01' },
      { type: 'ON_DAY', day: '2022-10-15' },
    ]);
    expect(rules).toContain('effect-day-disagrees');
  });

  test('chapters hold articles; the inner table of contents makes none; 第三条之一 is 3-1', () => {
    const tree = only('RegulationEnacted')[0]?.text ?? [];
    expect(tree.map(({ kind }) => kind)).toEqual(['chapter', 'chapter', 'chapter']);
    expect(articlesOf(tree).map(({ number }) => number)).toEqual(['1', '2', '3', '3-1', '4', '5']);
  });
});

describe('an omnibus repeal', () => {
  const { only, rules } = reading('omnibus-repeal');
  const repeals = only('RegulationRepealed');

  test('repeals four and lets two lapse, on promulgation, and replaces nothing', () => {
    expect(repeals.map(({ target, manner, part }) => [target.title, manner, part])).toEqual([
      ['清江市城镇房屋拆迁管理办法', 'REPEALED', null],
      ['〈清江市献血条例〉实施细则', 'REPEALED', null],
      ['清江市临时占道收费办法（试行）', 'REPEALED', null],
      ['清江市水路运输管理规定', 'REPEALED', '第九条、第十条'],
      ['清江市迎接第十届运动会市容整治规定', 'LAPSED', null],
      ['清江市第六次人口普查办法', 'LAPSED', null],
    ]);
    expect(
      repeals.every(
        ({ effectRule, replacedBy }) =>
          effectRule.type === 'ON_PROMULGATION' && replacedBy === null,
      ),
    ).toBe(true);
  });

  test('reads Chinese numerals in numbers and days, and both amendments of the first', () => {
    expect(only('InstrumentPromulgated')[0]).toMatchObject({
      instrument: {
        number: { label: '清江市人民政府令第45号' },
        adoptedOn: '2021-02-26',
        promulgatedOn: '2021-03-10',
      },
    });
    expect(repeals[0]?.target).toMatchObject({
      number: { label: '清江市人民政府令第8号' },
      promulgatedOn: '1999-05-01',
      history: [
        { on: '2004-06-30', number: { label: '清江市人民政府令第21号' } },
        { on: '2011-01-12', title: '清江市人民政府关于修改部分规章的决定' },
      ],
    });
  });

  test('what is inconsistent names nobody, and what stays valid is not repealed', () => {
    expect(rules).toContain('repeal-names-nobody');
    expect(repeals.map(({ target }) => target.title)).not.toContain('清江市统计管理办法');
  });
});

describe('effect some days after promulgation', () => {
  const { only } = reading('days-after');

  test('thirty days, in either numeral; valid for five years', () => {
    expect(only('RegulationEnacted')[0]).toMatchObject({
      effectRule: { type: 'AFTER_PROMULGATION', duration: { count: 30, unit: 'DAY' } },
      expiryRule: { type: 'AFTER_EFFECT', duration: { count: 5, unit: 'YEAR' } },
    });
  });

  test('a part of the older rule is repealed: the words that name it are kept', () => {
    expect(only('RegulationRepealed')).toMatchObject([
      {
        target: { title: '清江市市容管理规定', promulgatedOn: '2010-03-01' },
        part: '中有关餐厨垃圾的规定',
      },
    ]);
  });

  test('a notice whose title has no 《》 issues what its text is called; valid through a day', () => {
    expect(only('RegulationEnacted')[1]).toMatchObject({
      title: '清江市夜间经济扶持办法',
      effectRule: { type: 'ON_DAY', day: '2020-10-01' },
      expiryRule: { type: 'THROUGH_DAY', day: '2023-09-30' },
    });
  });
});

test('one act leaves the day open and another sets it', () => {
  const { only } = reading('set-by-another');
  expect(only('RegulationEnacted').map(({ effectRule }) => effectRule.type)).toEqual([
    'SET_BY_OTHER_ACT',
  ]);
  expect(only('EffectDaySet')).toMatchObject([
    {
      target: { title: '清江市轨道交通运营办法', number: { label: '清江市人民政府令第36号' } },
      effectRule: { type: 'ON_DAY', day: '2019-05-01' },
      instrument: { number: { label: '清政发〔2019〕8号' } },
    },
  ]);
});

describe('notices that repeal notices', () => {
  const { only, rules } = reading('notice-repeals-notice');

  test('a notice with rules of its own is the regulation, and replaces its predecessor', () => {
    expect(only('RegulationEnacted').map(({ title, kind }) => [title, kind])).toEqual([
      ['清江市人民政府关于加强冬季供暖工作的通知', 'NORMATIVE_DOCUMENT'],
    ]);
    expect(only('RegulationRepealed')[0]).toMatchObject({
      target: {
        title: '清江市人民政府关于做好冬季供暖工作的通知',
        number: { label: '清政发〔2009〕70号' },
      },
      manner: 'REPLACED',
    });
  });

  test('a notice that only repeals enacts nothing; a title within a listed title is no target', () => {
    expect(
      only('RegulationRepealed')
        .slice(1)
        .map(({ target, effectRule }) => [target.title, effectRule]),
    ).toEqual([
      ['清江市大型活动审批办法', { type: 'ON_DAY', day: '2018-12-01' }],
      ['关于贯彻《清江市献血条例》有关问题的通知', { type: 'ON_DAY', day: '2018-12-01' }],
    ]);
  });

  test('an appointment enacts nothing', () => {
    expect(only('InstrumentPromulgated')).toHaveLength(3);
    expect(rules).toContain('enacts-no-regulation');
  });
});

describe('the gazette of another city', () => {
  const { only, rules, source, account } = reading('other-city');

  test('第17号令 under the name of its body; the number may stand before the title', () => {
    expect(
      only('InstrumentPromulgated').map(({ instrument }) => [
        instrument.number?.label,
        instrument.issuer,
      ]),
    ).toEqual([
      ['海州市人民政府令第17号', '海州市人民政府'],
      ['海政办发〔2023〕12号', '海州市人民政府办公厅'],
    ]);
  });

  test('page numbers inside sentences are dropped, articles on one line set apart', () => {
    const articles = articlesOf(only('RegulationEnacted')[0]?.text ?? []);
    expect(articles.map(({ number }) => number)).toEqual(['1', '2', '3', '4', '5', '6']);
    const [, second, third] = articles.map((article) => printerOf(source).body(article));
    expect(second).toBe('任何单位和个人有义务参加防御台风工作，并有权举报违法行为。');
    expect(third).toBe('防台风工作依照第二条 的规定实行行政首长负责制。');
    for (const rule of [
      'page-furniture-dropped',
      'article-run-on-split',
      'article-label-without-space',
    ]) {
      expect(rules).toContain(rule);
    }
  });

  test('a number that names its body in context is completed', () => {
    expect(only('RegulationRepealed').map(({ target }) => target)).toMatchObject([
      {
        title: '海州市防台风工作暂行规定',
        number: { label: '海州市人民政府令第5号' },
        promulgatedOn: '1996-07-01',
      },
      { title: '海州市避风港管理办法', issuer: '海州市人民政府', adoptedOn: '2004-12-01' },
    ]);
  });

  test('spans count the byte-order mark and carriage returns', () => {
    expect(account.at(-1)?.span).toBeDefined();
    const [first] = only('InstrumentPromulgated');
    expect(first && sliceOf(source, first.span).startsWith('海州市人民政府\r\n第１７号令')).toBe(
      true,
    );
  });
});

function reading(name: string) {
  const source = readFileSync(new URL(`../fixtures/${name}.txt`, import.meta.url), 'utf8');
  const result = readSource(source);
  if (!result.ok) throw new Error(`${name} was refused`);
  const { statements, findings, account } = result.value;
  const only = <Type extends StatementEvent['type']>(type: Type) =>
    statements.flatMap((event) =>
      event.type === type ? [event.data as EventOf<Type>['data']] : [],
    );
  return { source, only, rules: findings.map(({ rule }) => rule), account };
}
