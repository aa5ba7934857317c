import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { sha256OfText } from '@regchron/recording';
import {
  exampleQuery,
  openQuery,
  sampleGazette,
  type Json,
  type Opened,
} from './testing/withQuery.ts';

const order = (ordinal: number): string => `重庆市人民政府令第${String(ordinal)}号`;

const DAY = {
  fact: { type: 'EFFECT_DAY', target: order(270), effect: 'ENACTED', day: '2013-05-01' },
  by: '张三',
  evidence: '《重庆市人民政府公报》2013年第9期',
};

let opened: Opened;
let recorded: number;
beforeEach(async () => {
  opened = await openQuery();
  recorded = await opened.query.record(await sampleGazette());
});
afterEach(() => opened.close());

const REGULATION = `query ($citation: String!, $on: Date!, $atPosition: Position) {
  regulation(citation: $citation, atPosition: $atPosition) {
    id number title aliases stub
    status(on: $on) { state certainty bases reason }
    timeline { type on { earliest latest basis reason attestations { by evidence statement source } } }
    facts { statement type words by evidence used clause { text span { source } } }
    findings { rule message }
  }
}`;

async function asked(citation: string, on: string, atPosition?: number): Promise<Json> {
  const { query } = opened;
  return (await query.answer(REGULATION, { citation, on, atPosition })).regulation;
}

async function why(regulation: string, on: string, a: object, b: object): Promise<Json> {
  const variables = { question: { regulation, on }, a, b };
  return (await opened.query.answer(await exampleQuery('whyDifferent'), variables)).whyDifferent;
}

describe('Order 270 took effect on 2013-05-01, says a person', () => {
  test('before: possibly, since some day; after: certainly; earlier positions and after its withdrawal: as before', async () => {
    const before = await asked(order(270), '2015-01-01');
    expect(before.status).toMatchObject({ state: 'IN_FORCE', certainty: 'POSSIBLE' });
    expect(before.timeline[0].on).toMatchObject({ earliest: '2012-04-20', latest: '2019-11-16' });
    expect(before.facts).toEqual([]);

    const { sha256, statement } = await opened.query.assert(DAY);
    const after = await asked(order(270), '2013-05-01');
    expect(after.status).toEqual({
      state: 'IN_FORCE',
      certainty: 'CERTAIN',
      bases: ['STATED'],
      reason: 'on the word of 张三 (《重庆市人民政府公报》2013年第9期)',
    });
    expect((await asked(order(270), '2013-04-30')).status).toMatchObject({ state: 'NOT_YET' });
    expect(after.timeline[0].on).toEqual({
      earliest: '2013-05-01',
      latest: '2013-05-01',
      basis: 'STATED',
      reason: 'on the word of 张三 (《重庆市人民政府公报》2013年第9期)',
      attestations: [
        { by: '张三', evidence: '《重庆市人民政府公报》2013年第9期', statement, source: sha256 },
      ],
    });
    expect(after.facts).toEqual([
      {
        statement,
        type: 'EFFECT_DAY',
        words: `${order(270)} was enacted with effect on 2013-05-01.`,
        by: '张三',
        evidence: '《重庆市人民政府公报》2013年第9期',
        used: true,
        clause: {
          text: `${order(270)} was enacted with effect on 2013-05-01.`,
          span: { source: sha256 },
        },
      },
    ]);
    const { source } = await opened.query.answer(`{ source(sha256: "${sha256}") { rank text } }`);
    expect(source.rank).toBe('ATTESTATION');
    expect(source.text).toContain('Asserted by: 张三');

    expect(await asked(order(270), '2015-01-01', recorded)).toEqual(before);
    await opened.query.retract(sha256);
    expect(await asked(order(270), '2015-01-01')).toEqual(before);
  });

  test('is in the list of what was in force on that day, certainly', async () => {
    await opened.query.assert(DAY);
    const { regulationsInForce } = await opened.query.answer(
      '{ regulationsInForce(on: "2013-05-01") { edges { certainty bases reason node { number } } } }',
    );
    expect(regulationsInForce.edges).toContainEqual({
      certainty: 'CERTAIN',
      bases: ['STATED'],
      reason: expect.stringContaining('张三'),
      node: { number: order(270) },
    });
  });

  test('makes the difference between two answers: a correction, and one taken back', async () => {
    const { sha256, statement, position } = await opened.query.assert(DAY);
    const told = await why(order(270), '2015-01-01', { atPosition: recorded }, {});
    expect(told.differences).toMatchObject([
      { kind: 'CORRECTION', countsIn: null, statements: [statement], b: { type: 'ENACTED' } },
    ]);
    expect(told.differences[0].message).toContain('what a person attested');
    await opened.query.retract(sha256, statement);
    const back = await why(order(270), '2015-01-01', { atPosition: position }, {});
    expect(back.differences).toMatchObject([{ kind: 'CORRECTION', statements: [statement] }]);
    const alike = await why(order(270), '2015-01-01', { atPosition: recorded }, {});
    expect(alike).toMatchObject({ same: true, differences: [] });
  });

  test('does not overrule what the gazette states of order 363', async () => {
    const before = await asked(order(363), '2024-02-01');
    await opened.query.assert({ ...DAY, fact: { ...DAY.fact, target: order(363) } });
    const after = await asked(order(363), '2024-02-01');
    expect({ ...after, facts: [], findings: [] }).toEqual({ ...before, findings: [] });
    expect(after.facts).toMatchObject([{ used: false }]);
    expect(after.findings).toMatchObject([{ rule: 'fact-contradicts-source' }]);
  });
});

test('a statement that is withdrawn alone makes the difference, as a retraction', async () => {
  const regulation = opened.query.chronicle
    .latest()
    .regulationCited({ ...CITED, number: NUMBER_315 }, null);
  if (regulation.type !== 'FOUND') throw new Error(regulation.type);
  const repeal = regulation.found.effects.find(({ type }) => type === 'REPEALED');
  const [statement] = repeal?.statements ?? [];
  await opened.query.retract(sha256OfText(await sampleGazette()), statement);
  const told = await why(order(315), '2024-03-01', { atPosition: recorded }, {});
  expect(new Set(told.differences.map(({ kind }: Json) => kind))).toEqual(new Set(['RETRACTION']));
  expect(told.differences.flatMap(({ statements }: Json) => statements)).toContain(statement);
});

const NUMBER_315 = { series: '重庆市人民政府令', term: null, ordinal: 315, label: order(315) };
const CITED = {
  title: null,
  number: null,
  issuer: null,
  promulgatedOn: null,
  adoptedOn: null,
  history: [],
  span: null,
};

/** A later notice repeals the old noise measures by a name that is not quite theirs. */
const LATER = `重庆市人民政府令第365号

《重庆市人民政府关于废止部分政府规章的决定》已经 2024 年 3 月 1 日市第六届人民政府第 30 次常务会议审议通过，现予公布，自公布之日起施行。

重庆市人民政府市长

2024 年 3 月 5 日

重庆市人民政府 关于废止部分政府规章的决定

根据《规章制定程序条例》有关规定，经清理，市政府决定对以下政府规章予以废止：

一、重庆市噪声管理办法。

本决定自公布之日起施行。
`;

describe('These two are one, says a person', () => {
  test('what was done to the one was done to the other, and both names lead to it', async () => {
    const late = await opened.query.record(LATER);
    const stub = await asked('重庆市噪声管理办法', '2024-04-01');
    expect(stub).toMatchObject({ stub: true, status: { state: 'ENDED' } });
    expect((await asked(order(363), '2024-04-01')).status.state).toBe('IN_FORCE');
    const fact = { type: 'SAME', a: '《重庆市噪声管理办法》', b: order(363) };
    const { sha256, statement, position } = await opened.query.assert({ ...DAY, fact });
    const one = await asked(order(363), '2024-04-01');
    expect(one.status).toMatchObject({ state: 'ENDED', certainty: 'CERTAIN' });
    expect(one.aliases).toContain(stub.id);
    expect(one.facts).toMatchObject([{ type: 'SAME', used: true }]);
    expect((await asked('重庆市噪声管理办法', '2024-04-01')).id).toBe(one.id);
    const told = await why(order(363), '2024-04-01', { atPosition: late }, {});
    expect(told.differences).toMatchObject([{ kind: 'CORRECTION', countsIn: 'B' }]);
    expect(told.differences[0].statements).toContain(statement);
    // Asked as it was, and once it is taken back, they are two again.
    expect((await asked(order(363), '2024-04-01', late)).status.state).toBe('IN_FORCE');
    await opened.query.retract(sha256);
    expect((await asked(order(363), '2024-04-01')).status.state).toBe('IN_FORCE');
    expect(await asked('重庆市噪声管理办法', '2024-04-01')).toEqual(stub);
    const back = await why(order(363), '2024-04-01', { atPosition: position }, {});
    expect(back.differences).toMatchObject([{ kind: 'CORRECTION', countsIn: 'A' }]);
  });
});

describe('These two are not one, says a person', () => {
  test('a repeal by title no longer meets the work that it was taken to mean', async () => {
    const title = '重庆市噪声污染防治办法';
    const late = await opened.query.record(LATER.replaceAll('噪声管理办法', '噪声污染防治办法'));
    expect((await asked(order(363), '2024-04-01')).status.state).toBe('ENDED');
    const fact = { type: 'DISTINCT', a: title, b: order(363) };
    const { sha256 } = await opened.query.assert({ ...DAY, fact });
    const apart = await asked(order(363), '2024-04-01');
    expect(apart.status.state).toBe('IN_FORCE');
    expect(apart.facts).toMatchObject([{ type: 'DISTINCT', used: true }]);
    const told = await why(order(363), '2024-04-01', { atPosition: late }, {});
    expect(told.differences).toMatchObject([{ kind: 'CORRECTION', countsIn: 'A' }]);
    // And against one who says that they are one: neither is heard, and both are told.
    const same = { type: 'SAME', a: title, b: order(363) };
    await opened.query.assert({ ...DAY, fact: same, by: '李四' });
    const quarrel = await asked(order(363), '2024-04-01');
    expect(quarrel.status.state).toBe('ENDED');
    expect(quarrel.facts.map(({ used }: Json) => used)).toEqual([false, false]);
    expect(quarrel.findings.map(({ rule }: Json) => rule)).toContain('facts-contradict');
    await opened.query.retract(sha256);
    expect((await asked(order(363), '2024-04-01')).findings).toEqual([]);
  });
});
