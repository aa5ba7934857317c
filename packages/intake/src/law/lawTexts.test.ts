/** Single law texts, invented: what each structure yields, and what must never come of it. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { EventOf, EventType, StatementEvent } from '@regchron/model';
import { articlesOf, printerOf, sliceOf, walk } from '@regchron/model';
import type { SourceReading } from '../index.ts';
import { readSource } from '../index.ts';

describe('a law of a local congress', () => {
  const { source, reading } = read('harbour-lights.md');

  test('is adopted on the day of 通过; 批准 is another day and no act on it', () => {
    const { instrument, adoptedBy, kind } = one(reading, 'InstrumentPromulgated');
    expect(instrument).toEqual({
      issuer: '海州市人民代表大会常务委员会',
      number: null,
      title: '海州市港口灯光管理条例',
      adoptedOn: '2019-03-28',
      promulgatedOn: null,
    });
    expect(adoptedBy).toBe('海州市第七届人民代表大会常务委员会第十九次会议');
    expect(kind).toBe('OTHER');
  });

  test('takes effect on the day of its last article, and its text is a witness and no part of the enactment', () => {
    expect(one(reading, 'RegulationEnacted')).toMatchObject({
      kind: 'LOCAL_REGULATION',
      effectRule: { type: 'ON_DAY', day: '2019-08-01' },
      expiryRule: null,
      text: null,
      legalBasis: [{ title: '中华人民共和国港口法' }],
    });
    const witness = one(reading, 'TextWitnessed');
    expect(articlesOf(witness.text).map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
    expect(witness.publishedOn).toBeNull();
    expect(witness.regulation.history).toMatchObject([
      {
        type: 'AMENDED',
        manner: '修正',
        on: '2021-09-24',
        issuer: '海州市人民代表大会常务委员会',
        title: '关于修改〈海州市河湖条例〉等六件地方性法规的决定',
        effectiveOn: null,
      },
    ]);
  });

  test('repeals what its last article names, once, and nothing that a duty speaks of', () => {
    expect(all(reading, 'RegulationRepealed')).toMatchObject([
      {
        target: { title: '海州市港口照明规定', adoptedOn: '2003-06-05' },
        effectRule: { type: 'WITH_ENACTMENT' },
        manner: 'REPLACED',
        replacedBy: { title: '海州市港口灯光管理条例' },
      },
    ]);
  });

  test('keeps its annex behind the articles and out of the last of them', () => {
    const { text } = one(reading, 'TextWitnessed');
    const print = printerOf(source);
    expect(text.slice(-2).map((provision) => print.body(provision))).toEqual([
      '附件：灯光颜色表',
      '红 绿 白',
    ]);
    expect(print.heading(text[0] ?? fail())).toBe('总　　则');
  });
});

describe('a law adopted anew (修订)', () => {
  const { reading } = read('bell-towers-readopted.md');

  test('gives its day of effect to the re-adoption; when the enactment took effect is not told', () => {
    expect(one(reading, 'RegulationEnacted').effectRule).toEqual({ type: 'NOT_STATED' });
    const { history } = one(reading, 'TextWitnessed').regulation;
    expect(history.map(({ manner, on, effectiveOn }) => [manner, on, effectiveOn])).toEqual([
      ['修正', '2004-07-30', null],
      ['修订', '2016-03-25', '2016-06-01'],
      ['修正', '2020-11-27', null],
    ]);
    expect(rules(reading)).toContain('effect-of-readoption');
  });

  test('repeals by the re-adoption, on its day', () => {
    expect(all(reading, 'RegulationRepealed')).toMatchObject([
      {
        instrument: {
          issuer: '海州市人民代表大会常务委员会',
          number: null,
          title: '海州市钟楼保护条例',
          adoptedOn: '2016-03-25',
          promulgatedOn: null,
        },
        effectRule: { type: 'ON_DAY', day: '2016-06-01' },
        target: { title: '海州市钟鼓规定' },
      },
    ]);
  });

  test('自公布之日 behind a re-adoption is said of it, and its day stays open', () => {
    const lantern = read('lantern-law.txt').reading;
    expect(one(lantern, 'RegulationEnacted')).toMatchObject({
      kind: 'LAW',
      effectRule: { type: 'NOT_STATED' },
    });
    expect(one(lantern, 'TextWitnessed').regulation.history).toMatchObject([
      { manner: '修正', on: '2000-10-31' },
      { manner: '修订', on: '2025-12-27', effectiveOn: null },
    ]);
    expect(rules(lantern)).toContain('effect-of-readoption');
  });
});

test('修订 by a decision that amends leaves the words of effect and the repeal with the enactment', () => {
  const { reading } = read('rope-order.md');
  expect(one(reading, 'InstrumentPromulgated')).toMatchObject({
    instrument: {
      issuer: '国务院',
      number: { label: '国务院令第9322号' },
      promulgatedOn: '2001-11-16',
      adoptedOn: null,
    },
    kind: 'ORDER',
    numberPrinted: '中华人民共和国国务院令第9322号',
  });
  expect(one(reading, 'RegulationEnacted')).toMatchObject({
    kind: 'ADMINISTRATIVE_REGULATION',
    effectRule: { type: 'ON_PROMULGATION' },
  });
  expect(all(reading, 'RegulationRepealed')).toMatchObject([
    {
      instrument: { number: { label: '国务院令第9322号' } },
      effectRule: { type: 'WITH_ENACTMENT' },
    },
  ]);
  expect(one(reading, 'TextWitnessed').regulation.history.map(({ issuer }) => issuer)).toEqual([
    '国务院',
    '国务院',
  ]);
});

test('plain text with a byte-order mark, 目录 and one caption in brackets', () => {
  const { reading, source } = read('lantern-law.txt');
  const { text } = one(reading, 'TextWitnessed');
  expect(text.map(({ kind }) => kind)).toEqual(['chapter', 'chapter']);
  expect(printerOf(source).tree(text)).toContain('为了规范灯笼的制作，制定本法。');
  expect(reading.account.filter(({ role }) => role === 'CONTENTS')).toHaveLength(3);
});

test('front matter is a claim: none of its days is taken', () => {
  const { reading, source } = read('kites-front-matter.md');
  expect(reading.findings.find(({ rule }) => rule === 'front-matter-claims')?.span?.offset).toBe(0);
  expect(one(reading, 'InstrumentPromulgated').instrument).toMatchObject({
    adoptedOn: '2020-12-26',
    promulgatedOn: null,
  });
  expect(one(reading, 'RegulationEnacted').effectRule).toEqual({
    type: 'ON_DAY',
    day: '2021-03-01',
  });
  expect(JSON.stringify(reading.statements)).not.toContain('1999-01-01');
  const { text } = one(reading, 'TextWitnessed');
  expect(articlesOf(text)).toHaveLength(3);
  expect(printerOf(source).tree(text)).not.toContain('*');
  expect(printerOf(source).tree(text)).toContain('第二条 依照本法第一条的规定放飞。');
});

test('an autonomous county: adopted by its congress, approved above, amended by “县第十六届人民代表大会”', () => {
  const { reading } = read('county-terraces.md');
  expect(one(reading, 'RegulationEnacted').kind).toBe('AUTONOMOUS_REGULATION');
  expect(one(reading, 'InstrumentPromulgated').instrument.adoptedOn).toBe('2011-05-10');
  expect(one(reading, 'TextWitnessed').regulation.history).toMatchObject([
    { manner: '修改', on: '2012-11-30', issuer: '青岩苗族自治县人民代表大会' },
  ]);
  expect(articlesOf(one(reading, 'TextWitnessed').text).map(({ number }) => number)).toEqual([
    '1',
    '2',
    '4',
  ]);
  expect(rules(reading)).toContain('article-number-gap');
});

test('a court that adopts twice amends the second time, and 施行 is of the last act', () => {
  const { reading, source } = read('court-on-ferries.md');
  expect(one(reading, 'RegulationEnacted')).toMatchObject({
    kind: 'JUDICIAL_INTERPRETATION',
    effectRule: { type: 'NOT_STATED' },
  });
  expect(one(reading, 'TextWitnessed').regulation.history).toMatchObject([
    { manner: '修改', on: '2020-12-23', effectiveOn: '2021-01-01', issuer: '最高人民法院' },
  ]);
  expect(rules(reading)).toContain('later-adoption-as-amendment');
  expect(all(reading, 'RegulationRepealed')).toHaveLength(1);
  const { text } = one(reading, 'TextWitnessed');
  expect(text.map(({ kind, number }) => `${kind} ${number ?? ''}`.trim())).toEqual([
    'paragraph',
    'division 1',
    'article 1',
    'division 2',
    'article 2',
    'division 3',
    'article 3',
  ]);
  expect(
    [...walk(text)]
      .filter(({ kind }) => kind === 'point')
      .map(({ label }) => label && sliceOf(source, label)),
  ).toEqual(['⒈', '⒉']);
});

test('articles on one line are set apart, each following its predecessor, and so is a glued chapter', () => {
  const { reading } = read('one-line-rules.md');
  const { text } = one(reading, 'TextWitnessed');
  expect(articlesOf(text).map(({ number }) => number)).toEqual(['1', '2', '3', '4']);
  expect(text.at(-1)).toMatchObject({ kind: 'chapter', number: '2' });
  expect(one(reading, 'InstrumentPromulgated').instrument).toMatchObject({
    issuer: '国务院、中央军事委员会',
    number: { label: '国务院令第9288号' },
  });
  expect(one(reading, 'RegulationEnacted').effectRule).toEqual({
    type: 'ON_DAY',
    day: '2001-08-01',
  });
});

test('a header without a text enacts, and witnesses nothing', () => {
  const { reading } = read('empty-body.md');
  expect(reading.statements.map(({ type }) => type)).toEqual([
    'InstrumentPromulgated',
    'RegulationEnacted',
  ]);
  expect(rules(reading)).toContain('law-text-empty');
});

test('glosses are headings, links are contents, and a number that restarts with each term names nothing', () => {
  const { reading, source } = read('with-glosses.md');
  const { text, regulation } = one(reading, 'TextWitnessed');
  const print = printerOf(source);
  expect(
    articlesOf(text).map((article) => [print.heading(article), article.children.length]),
  ).toEqual([
    ['【立法宗旨】', 1],
    ['【施行时间】', 1],
  ]);
  expect(text.map(({ kind }) => kind)).toEqual(['chapter', 'chapter']);
  expect(regulation.history).toMatchObject([{ on: '2012-12-28', number: null }]);
  expect(rules(reading)).toContain('number-of-restarting-series');
});

function textOf(name: string): string {
  return readFileSync(new URL(`../../fixtures/laws/${name}`, import.meta.url), 'utf8');
}

function read(name: string): { source: string; reading: SourceReading } {
  const source = textOf(name);
  const result = readSource(source);
  if (!result.ok) throw new Error(`${name}: ${result.refusal.type}`);
  expect(result.value.kind).toBe('LAW_TEXT');
  expect(result.value.account.filter(({ role }) => role === 'UNREAD')).toEqual([]);
  return { source, reading: result.value };
}

function rules({ findings }: SourceReading): string[] {
  return findings.map(({ rule }) => rule);
}

function all<Type extends EventType>(
  { statements }: SourceReading,
  type: Type,
): EventOf<Type>['data'][] {
  return statements
    .filter((event): event is Extract<StatementEvent, { type: Type }> => event.type === type)
    .map(({ data }) => data as EventOf<Type>['data']);
}

function one<Type extends EventType>(reading: SourceReading, type: Type): EventOf<Type>['data'] {
  const [first, ...more] = all(reading, type);
  if (!first || more.length > 0) throw new Error(`${type}: ${String(more.length + 1)}`);
  return first;
}

function fail(): never {
  throw new Error('nothing is there');
}
