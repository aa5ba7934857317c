/** A regulation amended twice, once by an act that amends another one too, and a rule that followed it. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { DECISION, RULES } from '../../testing/amendedRules.ts';
import { openQuery, type Json, type Opened } from '../../testing/withQuery.ts';

const PROPERTY = `# 江州市物业管理条例

2015年3月1日 江州市第四届人民代表大会常务委员会第九次会议通过
2015年5月1日 施行

<!-- INFO END -->

第一条 为了规范物业管理，制定本条例。

第二条 物业服务人应当自年度终了之日起六十日内公布账目。

第三条 本条例自2015年5月1日起施行。
`;

const OMNIBUS = `# 江州市人民代表大会常务委员会关于修改《江州市养犬管理条例》等二件地方性法规的决定

2022年6月1日 江州市第五届人民代表大会常务委员会第二十次会议通过

<!-- INFO END -->

江州市第五届人民代表大会常务委员会第二十次会议决定，对下列地方性法规作出修改：

一、对《江州市养犬管理条例》作出修改

将第六条中的“五百元”修改为“一千元”。

二、对《江州市物业管理条例》作出修改

将第二条中的“六十日”修改为“三十日”。

本决定自2022年8月1日起施行。
`;

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  for (const text of [RULES, PROPERTY, DECISION, OMNIBUS]) await opened.query.record(text);
});
afterAll(() => opened.close());

const STEPS = `query ($from: VersionAt!, $to: VersionAt!) {
  diffSteps(from: $from, to: $to) {
    type: __typename
    ... on StepsComparison {
      steps {
        effect { type likeliest instrument { title } }
        comparison { from { on } to { on } summary { modified inserted renumbered } basis { permalink } }
      }
      overall { summary { modified inserted } }
      threads { old new changes { step effect { likeliest } article { kind old { number } new { number } } } }
      concordance { old new kind }
      basis { position }
    }
    ... on NotInForce { side on state }
    ... on CitationNotFound { side }
  }
}`;

async function steps(fromOn: string, toOn: string, to = '江州市养犬管理条例'): Promise<Json> {
  const { diffSteps } = await opened.query.answer(STEPS, {
    from: { citation: '江州市养犬管理条例', on: fromOn },
    to: { citation: to, on: toOn },
  });
  return diffSteps;
}

describe('What changed between two days', () => {
  test('is told step by step, each with the instrument that did it', async () => {
    const told = await steps('2010-05-01', '2023-01-01');
    const acts = told.steps.map(({ effect }: Json) => [effect.type, effect.likeliest]);
    expect(acts).toEqual([
      ['AMENDED', '2020-08-01'],
      ['AMENDED', '2022-08-01'],
    ]);
    expect(told.steps[0].effect.instrument.title).toContain('关于修改《江州市养犬管理条例》的决定');
    expect(
      told.steps.map(({ comparison }: Json) => [comparison.from.on, comparison.to.on]),
    ).toEqual([
      ['2010-05-01', '2020-08-01'],
      ['2020-08-01', '2022-08-01'],
    ]);
    expect(told.steps[0].comparison.summary).toMatchObject({ inserted: 1 });
    expect(told.steps[1].comparison.summary).toEqual({ modified: 1, inserted: 0, renumbered: 0 });
  });

  test('follows each article through all of them', async () => {
    const { threads, concordance } = await steps('2010-05-01', '2023-01-01');
    const fine = threads.find(({ new: now }: Json) => now.includes('6'));
    expect(fine.old).toEqual(['5']);
    expect(
      fine.changes.map(({ step, effect, article }: Json) => [
        step,
        effect.likeliest,
        article.kind,
        article.old.number,
        article.new.number,
      ]),
    ).toEqual([
      [0, '2020-08-01', 'MODIFIED', '5', '6'],
      [1, '2022-08-01', 'MODIFIED', '6', '6'],
    ]);
    expect(threads.find(({ new: now }: Json) => now.includes('1')).changes).toEqual([]);
    expect(concordance).toContainEqual({ old: ['4'], new: ['5'], kind: 'MODIFIED' });
    expect(concordance).toContainEqual({ old: [], new: ['2'], kind: 'INSERTED' });
  });

  test('of each step is the answer that its permalink gives', async () => {
    const told = await steps('2010-05-01', '2023-01-01');
    for (const { comparison } of told.steps) {
      const response = await fetch(opened.query.url + (comparison.basis.permalink as string));
      const answer: Json = await response.json();
      expect(answer.summary).toMatchObject(comparison.summary);
    }
  });

  test('is nothing where both days have one text', async () => {
    const told = await steps('2011-01-01', '2012-01-01');
    expect(told).toMatchObject({ steps: [], overall: { summary: { modified: 0, inserted: 0 } } });
    expect(told.threads).toHaveLength(6);
    expect(told.threads.every(({ changes }: Json) => changes.length === 0)).toBe(true);
  });

  test('goes on from a regulation to another one', async () => {
    const told = await steps('2020-01-01', '2023-01-01', '江州市物业管理条例');
    expect(told.steps.map(({ effect }: Json) => [effect.type, effect.likeliest])).toEqual([
      ['AMENDED', '2020-08-01'],
      ['AMENDED', '2022-08-01'],
      ['ENACTED', '2015-05-01'],
      ['AMENDED', '2022-08-01'],
    ]);
  });

  test('is refused where a day is too early, or the days are turned', async () => {
    expect(await steps('2009-01-01', '2023-01-01')).toMatchObject({
      type: 'NotInForce',
      side: 'FROM',
      state: 'NOT_YET',
    });
    expect(await steps('2010-05-01', '2023-01-01', '无名条例')).toMatchObject({
      type: 'CitationNotFound',
      side: 'TO',
    });
    const { errors } = await opened.query.ask(STEPS, {
      from: { citation: '江州市养犬管理条例', on: '2023-01-01' },
      to: { citation: '江州市养犬管理条例', on: '2010-05-01' },
    });
    expect(errors[0]).toMatchObject({ extensions: { code: 'BAD_USER_INPUT' } });
    expect(errors[0].message).toContain('is later than');
  });
});

describe('Everything one instrument did', () => {
  const doings = async (citation: string): Promise<Json> => {
    const { instrument } = await opened.query.answer(
      `query ($citation: String!) { instrument(citation: $citation) { doings {
        regulation { title }
        effects { type }
        diff { type: __typename ... on Comparison {
          from { on } to { on }
          summary { modified unchanged } numbers { old { text } new { text } }
        } }
      } } }`,
      { citation },
    );
    return instrument.doings;
  };

  test('is told target by target, each with the text before and after', async () => {
    const told = await doings(
      '江州市人民代表大会常务委员会关于修改《江州市养犬管理条例》等二件地方性法规的决定',
    );
    const said = told.map(({ regulation, diff }: Json) => [
      regulation.title,
      diff.from.on,
      diff.to.on,
      diff.summary.modified,
      diff.numbers.map(({ old, new: now }: Json) => [old.text, now.text]),
    ]);
    expect(said).toEqual([
      ['江州市养犬管理条例', '2020-08-01', '2022-08-01', 1, [['五百元', '一千元']]],
      ['江州市物业管理条例', '2015-05-01', '2022-08-01', 1, [['六十日', '三十日']]],
    ]);
  });

  test('has no two texts where it enacts', async () => {
    const { regulation } = await opened.query.answer(
      `{ regulation(citation: "江州市养犬管理条例") { timeline { type instrument { doings { effects { type } diff { type: __typename } } } } } }`,
    );
    const [enacted] = regulation.timeline.filter(({ type }: Json) => type === 'ENACTED');
    expect(enacted.instrument.doings).toEqual([{ effects: [{ type: 'ENACTED' }], diff: null }]);
  });
});
