import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DECISION, RULES } from '../testing/amendedRules.ts';
import { openQuery, type Json, type Opened, type QueryUnderTest } from '../testing/withQuery.ts';

const CITING = `# 江州市物业管理条例

2015年3月1日 江州市第四届人民代表大会常务委员会第九次会议通过
2015年5月1日 施行

<!-- INFO END -->

第一条 为了规范物业管理，制定本条例。

第二条 业主养犬的，应当依照《江州市养犬管理条例》第四条的规定登记。

第三条 本条例自2015年5月1日起施行。
`;

const VERSION = `query ($on: Date!) {
  regulation(citation: "江州市养犬管理条例") {
    version(on: $on) {
      complete made
      articles {
        number label text span { source }
        lastChangedBy { type likeliest }
        history { number text renumberedOnly inForceFrom { exact } causes { type } }
      }
      findings { rule severity message span { source offset length } }
    }
  }
}`;

async function opened(...texts: readonly string[]): Promise<Opened> {
  const service = await openQuery();
  for (const text of texts) await service.query.record(text);
  return service;
}

async function versionOn(query: QueryUnderTest, on: string): Promise<Json> {
  return (await query.answer(VERSION, { on })).regulation.version;
}

function wordsOf(version: Json): string[] {
  return version.articles.map(({ label, text }: Json) => `${label} ${text}`);
}

function wordsAt(text: string, { offset, length }: { offset: number; length: number }): string {
  return text.slice(offset, offset + length);
}

const AFTER = [
  '第一条 为了规范养犬行为，制定本条例。',
  '第二条 养犬人应当文明养犬。',
  '第三条 本市行政区域内的养犬活动，适用本条例。',
  '第四条 公安机关是养犬管理的主管部门。',
  '第五条 养犬人应当自取得犬只之日起十五日内到公安机关登记。\n违反本条例第四条规定的部门，由本级人民政府责令改正。',
  '第六条 违反第五条第一款规定的，处五百元罚款。',
  '第七条 本条例自2010年5月1日起施行。',
];

describe('a text and the decision that amends it', () => {
  let service: Opened;
  beforeAll(async () => {
    service = await opened(RULES, DECISION, CITING);
  });
  afterAll(() => service.close());

  test('give the text before until the day the decision takes effect, and the text after from that day on', async () => {
    const before = await versionOn(service.query, '2020-07-31');
    expect(before).toMatchObject({ complete: true, made: 'AS_PRINTED' });
    expect(before.articles).toHaveLength(6);
    const after = await versionOn(service.query, '2020-08-01');
    expect(wordsOf(after)).toEqual(AFTER);
    expect(after.made).toBe('WORKED_OUT');
  });

  test('do so in either order of recording', async () => {
    const other = await opened(DECISION, RULES);
    try {
      expect(wordsOf(await versionOn(other.query, '2020-08-01'))).toEqual(AFTER);
      expect((await versionOn(other.query, '2020-07-31')).articles).toHaveLength(6);
    } finally {
      await other.close();
    }
  });

  test('say what could not be carried out, at its place, and that the text is not complete', async () => {
    const after = await versionOn(service.query, '2020-08-01');
    expect(after.complete).toBe(false);
    const refused = after.findings.find(({ severity }: Json) => severity === 'ERROR');
    expect(refused).toMatchObject({ rule: 'amend-target-missing' });
    expect(wordsAt(DECISION, refused.span)).toContain('将第九条第三款修改为');
    const follows = after.findings.filter(({ rule }: Json) => rule === 'reference-follows');
    expect(follows.map(({ severity }: Json) => severity)).toEqual(['INFO', 'INFO']);
  });

  test('tell article by article which effect gave it its words, and every earlier wording', async () => {
    const [first, second, third, , fifth] = (await versionOn(service.query, '2020-08-01')).articles;
    expect(first.lastChangedBy).toMatchObject([{ type: 'ENACTED' }]);
    expect(second.lastChangedBy).toEqual([{ type: 'AMENDED', likeliest: '2020-08-01' }]);
    expect(third.lastChangedBy).toMatchObject([{ type: 'ENACTED' }]);
    expect(third.history).toMatchObject([
      { number: '2', renumberedOnly: false },
      { number: '3', renumberedOnly: true, inForceFrom: { exact: '2020-08-01' } },
    ]);
    expect(fifth.history.map(({ number, text }: Json) => [number, text.slice(0, 20)])).toEqual([
      ['4', '养犬人应当自取得犬只之日起三十日内到公安'],
      ['5', '养犬人应当自取得犬只之日起十五日内到公安'],
    ]);
  });

  test('list the operations in order, each with its sentence, what it came to, before and after', async () => {
    const { regulation } = await service.query.answer(
      '{ regulation(citation: "江州市养犬管理条例") { timeline { type instrument { id } } } }',
    );
    const amended = regulation.timeline.find(({ type }: Json) => type === 'AMENDED');
    const { amendment } = await service.query.answer(
      `query ($id: ID!) { amendment(instrument: $id) {
        instrument { title } basis { position }
        operations { kind target sentence applied before after finding { rule message } span { source offset length } changes { from to } }
      } }`,
      { id: amended.instrument.id },
    );
    const told = amendment.operations.map(({ kind, target, applied }: Json) => [
      kind,
      target,
      applied,
    ]);
    expect(told).toEqual([
      ['INSERT', '第二条', true],
      ['MOVE', '第四条', true],
      ['REPLACE', '第四条第一款', true],
      ['MOVE', '第五条', true],
      ['SUBSTITUTE', '第五条', true],
      ['REPLACE', '第九条第三款', false],
      ['RESEQUENCE', '全文', true],
    ]);
    const [, , replaced, , , refused] = amendment.operations;
    expect(replaced).toMatchObject({
      before: '养犬人应当自取得犬只之日起三十日内到公安机关登记。',
      after: '养犬人应当自取得犬只之日起十五日内到公安机关登记。',
      changes: [{ from: '第四条第一款', to: '第五条第一款' }],
    });
    expect(refused.finding).toMatchObject({ rule: 'amend-target-missing' });
    expect(wordsAt(DECISION, replaced.span)).toBe(replaced.sentence);
  });

  test('leave references in other texts behind, which are listed with the number now right', async () => {
    const STALE = `query ($on: Date!) { regulation(citation: "江州市养犬管理条例") {
      staleReferences(on: $on) { regulation { title } unit words number numberNow since { likeliest } span { offset } }
    } }`;
    const on = async (day: string): Promise<Json> =>
      (await service.query.answer(STALE, { on: day })).regulation.staleReferences;
    expect(await on('2020-07-31')).toEqual([]);
    expect(await on('2020-08-01')).toMatchObject([
      {
        regulation: { title: '江州市物业管理条例' },
        unit: '第二条',
        words: '《江州市养犬管理条例》第四条',
        number: '4',
        numberNow: '5',
        since: { likeliest: '2020-08-01' },
      },
    ]);
  });
});

describe('a text published anew after the decision', () => {
  const HEAD = `# 江州市养犬管理条例

2010年3月1日 江州市第三届人民代表大会常务委员会第十次会议通过
根据2020年6月1日江州市第五届人民代表大会常务委员会第八次会议《关于修改〈江州市养犬管理条例〉的决定》修正

<!-- INFO END -->

`;
  const published = (articles: readonly string[]): string =>
    `${HEAD}${articles.map((each) => each.replace('\n', '\n\n')).join('\n\n')}\n`;
  const PROOF = `{ regulation(citation: "江州市养犬管理条例") { version(on: "2020-08-01") {
    made articles { text lastChangedBy { type } }
    crossProof { agrees agreeing divergences { number printed workedOut } }
  } } }`;

  test.each([
    ['agrees with what the decision comes to', AFTER, []],
    [
      'or differs, article by article; it is served all the same',
      AFTER.map((each) => each.replace('五百元', '一千元')),
      [
        {
          number: '6',
          printed: '违反第五条第一款规定的，处一千元罚款。',
          workedOut: '违反第五条第一款规定的，处五百元罚款。',
        },
      ],
    ],
  ])('%s', async (_, articles, divergences) => {
    const service = await opened(published(articles), RULES, DECISION);
    try {
      const { version } = (await service.query.answer(PROOF)).regulation;
      expect(version.made).toBe('AS_PRINTED');
      expect(version.crossProof).toEqual({
        agrees: divergences.length === 0,
        agreeing: 7 - divergences.length,
        divergences,
      });
      expect(version.articles[5].text).toBe(articles[5]?.slice(4));
    } finally {
      await service.close();
    }
  });
});

test('an erratum of a text published anew leaves its articles their history', async () => {
  const decision = DECISION.replace(/四、将第九条[^\n]*\n/, '');
  const anew = `# 江州市养犬管理条例

2010年3月1日 江州市第三届人民代表大会常务委员会第十次会议通过
根据2020年6月1日江州市第五届人民代表大会常务委员会第八次会议《关于修改〈江州市养犬管理条例〉的决定》修正

<!-- INFO END -->

${AFTER.map((each) => each.replace('\n', '\n\n').replace('五百元', '五百圆')).join('\n\n')}
`;
  const erratum = `更正

本刊刊登的《江州市养犬管理条例》第六条中的“五百圆”应为“五百元”。特此更正。

江州市人民代表大会常务委员会办公厅
2020年9月1日
`;
  const service = await opened(RULES, decision, anew, erratum);
  try {
    const version = await versionOn(service.query, '2020-08-01');
    expect(version.articles[5].text).toContain('五百元');
    const [first, , third] = version.articles;
    expect(first.lastChangedBy).toMatchObject([{ type: 'ENACTED' }]);
    expect(third.history.map(({ number }: Json) => number)).toEqual(['2', '3']);
  } finally {
    await service.close();
  }
});

test('two versions of one regulation are compared by what the instructions say became of each article', async () => {
  const service = await opened(RULES, DECISION);
  try {
    const { diff } = await service.query.answer(
      `{ diff(from: { citation: "江州市养犬管理条例", on: "2020-07-31" }, to: { citation: "江州市养犬管理条例", on: "2020-08-01" }) {
        ... on Comparison { articles { kind old { number } new { number } evidence { type } } }
      } }`,
    );
    expect(
      diff.articles.map(({ kind, old, new: now }: Json) => [kind, old?.number, now?.number]),
    ).toEqual([
      ['UNCHANGED', '1', '1'],
      ['INSERTED', undefined, '2'],
      ['RENUMBERED', '2', '3'],
      ['RENUMBERED', '3', '4'],
      ['MODIFIED', '4', '5'],
      ['MODIFIED', '5', '6'],
      ['RENUMBERED', '6', '7'],
    ]);
    expect(diff.articles[4].evidence.map(({ type }: Json) => type)).toContain('LINEAGE');
  } finally {
    await service.close();
  }
});

test('a title means the work recorded, and not the one of the same title that it repealed', async () => {
  const service = await opened(
    RULES.replace(
      '第六条 本条例自2010年5月1日起施行。',
      '第六条 本条例自2010年5月1日起施行。1999年7月1日江州市第一届人民代表大会常务委员会第三次会议通过的《江州市养犬管理条例》同时废止。',
    ),
    DECISION,
  );
  try {
    expect((await versionOn(service.query, '2020-08-01')).articles).toHaveLength(7);
    const ASK = `query ($on: Date) { regulation(citation: "江州市养犬管理条例", on: $on) { stub } }`;
    expect(await service.query.answer(ASK)).toEqual({ regulation: { stub: false } });
    expect(await service.query.answer(ASK, { on: '2005-01-01' })).toEqual({
      regulation: { stub: true },
    });
  } finally {
    await service.close();
  }
});
