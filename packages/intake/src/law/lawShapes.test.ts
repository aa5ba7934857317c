/** Shapes of law texts met on sites and in folders, each in a few lines; and what must not be taken for one. */
import { expect, test } from '@jest/globals';
import type { EventOf, EventType, StatementEvent } from '@regchron/model';
import { articlesOf } from '@regchron/model';
import type { SourceReading } from '../index.ts';
import { readSource } from '../index.ts';

const CAPTION = '2019年3月28日 海州市第七届人民代表大会常务委员会第十九次会议通过';
const APPROVED = '2019年5月30日 云岭省第十一届人民代表大会常务委员会第十二次会议批准';
const BODY = '第一条 为了港口，制定本条例。\n\n第二条 本条例自2020年1月1日起施行。\n';

function law(last: string, header = `${CAPTION}\n\n${APPROVED}`): string {
  return `# 海州市港口条例\n\n${header}\n\n<!-- INFO END -->\n\n第一条 为了港口，制定本条例。\n\n第二条 ${last}\n`;
}

test.each([
  ['本条例从1995年1月1日起施行。', { type: 'ON_DAY', day: '1995-01-01' }],
  ['本条例于二00四年一月一日起施行。', { type: 'ON_DAY', day: '2004-01-01' }],
  ['本条例自 2019年 7月 1 日起 施行。', { type: 'ON_DAY', day: '2019-07-01' }],
  ['本条例自2021年7月1日施行。', { type: 'ON_DAY', day: '2021-07-01' }],
  ['本条例自批准之日起施行。', { type: 'ON_DAY', day: '2019-05-30' }],
  ['本条例自发布之日起实行。', { type: 'ON_PROMULGATION' }],
  [
    '本条例公布后30日起施行。',
    { type: 'AFTER_PROMULGATION', duration: { count: 30, unit: 'DAY' } },
  ],
  ['本条例的施行日期由市人民政府另行规定。', { type: 'SET_BY_OTHER_ACT' }],
  ['灯光区自2021年5月1日起执行本条例。', { type: 'NOT_STATED' }],
])('%s', (last, rule) => {
  expect(one(read(law(last)), 'RegulationEnacted').effectRule).toEqual(rule);
});

test.each([
  ['原《甲条例》即行废止。', ['甲条例']],
  ['《甲条例》一律废止。', ['甲条例']],
  ['自本条例施行之日起，《甲条例》同时废止。', ['甲条例']],
  ['凡与本条例相抵触的规定同时废止。', []],
  ['本市以前的规定与《甲条例》不一致的，以本条例为准。', []],
  ['本市废止《甲条例》的程序另行规定。', []],
  ['许可证失效的，依照《甲条例》办理。', []],
])('%s', (last, titles) => {
  const repeals = all(read(law(`本条例自2020年1月1日起施行。${last}`)), 'RegulationRepealed');
  expect(repeals.map(({ target }) => target.title)).toEqual(titles);
});

test('市人民政府令第5号 in a text of the city’s congress is an order of its government', () => {
  const [repeal] = all(
    read(
      law('本条例自2020年1月1日起施行。1998年1月1日市人民政府令第5号发布的《甲办法》同时废止。'),
    ),
    'RegulationRepealed',
  );
  expect(repeal?.target).toMatchObject({
    number: { label: '海州市人民政府令第5号' },
    issuer: '海州市人民政府',
    promulgatedOn: '1998-01-01',
  });
});

test('two courts adopt one interpretation on two days: the later completes it', () => {
  const reading = read(
    `# 最高人民法院、最高人民检察院关于渡船的解释\n\n1997年12月11日 最高人民法院审判委员会第951次会议通过，1998年1月13日最高人民检察院第八届检察委员会第119次会议通过\n\n法释〔1998〕93号\n\n<!-- INFO END -->\n\n${BODY}`,
  );
  expect(one(reading, 'InstrumentPromulgated').instrument).toMatchObject({
    issuer: '最高人民法院、最高人民检察院',
    number: { label: '法释〔1998〕93号' },
    adoptedOn: '1998-01-13',
  });
});

test('an amendment adopted by one body and approved by another is one act, on the day of its adoption', () => {
  const header = `${CAPTION}\n\n${APPROVED}\n\n2021年8月29日 海州市第八届人民代表大会常务委员会第四次会议通过\n\n2021年11月29日 云岭省第十二届人民代表大会常务委员会第七次会议批准的《海州市人民代表大会常务委员会关于修改部分地方性法规的决定》修正`;
  const { history } = one(
    read(law('本条例自2020年1月1日起施行。', header)),
    'TextWitnessed',
  ).regulation;
  expect(history).toMatchObject([
    { on: '2021-08-29', issuer: '海州市人民代表大会常务委员会', manner: '修正' },
  ]);
});

test('a version named behind the title is taken off it', () => {
  const reading = read(`# 海州市港口条例（2020修正）\n\n${CAPTION}\n\n${BODY}`);
  expect(one(reading, 'InstrumentPromulgated').instrument.title).toBe('海州市港口条例');
  expect(reading.findings.map(({ rule }) => rule)).toContain('title-version-dropped');
});

test('a page of a site: what it sets around the law is told as unread', () => {
  const reading = read(
    `首页 > 法规库\n海州市港口条例\n来源：海州人大 字号：大 中 小\n（${CAPTION}）\n${BODY}【打印】【关闭】`,
  );
  expect(one(reading, 'InstrumentPromulgated').instrument).toMatchObject({
    title: '海州市港口条例',
    adoptedOn: '2019-03-28',
  });
  expect(reading.findings.filter(({ rule }) => rule === 'not-read')).toHaveLength(3);
});

test('a title over two lines, labels without space, a word behind one that references begin with too', () => {
  const reading = read(
    `海州市实施《中华人民共和国港口法》\n办法\n（${CAPTION}）\n第一章 总则 第一条 为了港口，制定本办法。\n第二条自治州的港口适用本办法。\n第三条 本办法自2020年1月1日起施行。`,
  );
  expect(one(reading, 'InstrumentPromulgated').instrument.title).toBe(
    '海州市实施《中华人民共和国港口法》办法',
  );
  expect(articlesOf(one(reading, 'TextWitnessed').text)).toHaveLength(3);
});

test('items behind an article label without words stay in that article, in their order', () => {
  const reading = read(
    `# 海州市港口条例\n\n${CAPTION}\n\n第一条【灯光】\n\n（一）红；\n\n（二）绿。\n\n第二条 本条例自2020年1月1日起施行。`,
  );
  const [first] = articlesOf(one(reading, 'TextWitnessed').text);
  expect(first?.children).toMatchObject([
    { kind: 'paragraph', children: [{ kind: 'item' }, { kind: 'item' }] },
  ]);
});

test('an announcement that carries the law is read as an instrument of a gazette', () => {
  const result = readSource(
    `海州市第七届人民代表大会常务委员会公告\n第12号\n《海州市港口条例》已由海州市第七届人民代表大会常务委员会第十九次会议于2019年3月28日通过，现予公布，自2020年1月1日起施行。\n海州市人民代表大会常务委员会\n2019年3月30日\n海州市港口条例\n${BODY}`,
  );
  expect(result.ok && result.value.kind).toBe('GAZETTE_ISSUE');
});

function read(source: string): SourceReading {
  const result = readSource(source);
  if (!result.ok) throw new Error(result.refusal.type);
  expect(result.value.kind).toBe('LAW_TEXT');
  return result.value;
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
  const [first] = all(reading, type);
  if (!first) throw new Error(`no ${type}`);
  return first;
}
