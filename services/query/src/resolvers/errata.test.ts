import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { exampleQuery, openQuery, type Json, type Opened } from '../testing/withQuery.ts';

const RULES = `江州市人民政府令

第12号

《江州市风筝管理办法》已经2023年1月3日市人民政府第2次常务会议通过，现予公布，自2023年3月1日起施行。

市长 张三

2023年1月10日

江州市风筝管理办法

第一条 为了规范风筝放飞，制定本办法。

第二条 风筝线长不得超过五百米。

第三条 违反本办法的，应当在十五日内改正。

第四条 本办法自2023年3月1日起施行。
`;

const ERRATUM = `更正

本刊2023年第2期刊登的《江州市风筝管理办法》（江州市人民政府令第12号）第三条中的“十五日”应为“五日”。特此更正。

江州市人民政府办公厅
2023年4月5日
`;

const VERSION = `query ($on: Date!, $by: Date, $at: Position) {
  regulation(citation: "江州市风筝管理办法", atPosition: $at) {
    timeline { type part scope { places where through } instrument { title } }
    status(on: $on) { state certainty }
    version(on: $on, asPublishedBy: $by) {
      complete made
      limitedBy { type }
      articles { number text limitedBy { type } }
      findings { rule severity message }
    }
  }
}`;

let opened: Opened;
let before: number;
beforeEach(async () => {
  opened = await openQuery();
  before = await opened.query.record(RULES);
});
afterEach(() => opened.close());

async function ask(variables: object): Promise<Json> {
  return (await opened.query.answer(VERSION, { ...variables })).regulation;
}

async function third(variables: object): Promise<string> {
  return (await ask(variables)).version.articles[2].text;
}

describe('an erratum', () => {
  test('corrects the text from its own beginning, for those who could have read the erratum', async () => {
    await opened.query.record(ERRATUM);
    expect(await third({ on: '2023-03-01' })).toBe('违反本办法的，应当在五日内改正。');
    expect(await third({ on: '2023-03-01', by: '2023-04-04' })).toContain('十五日');
    expect(await third({ on: '2023-03-01', by: '2023-04-05' })).toContain('应当在五日内');
    const { timeline, version } = await ask({ on: '2023-03-01' });
    expect(timeline.map(({ type }: Json) => type)).toEqual(['ENACTED', 'CORRECTED']);
    expect(version).toMatchObject({ complete: true, made: 'WORKED_OUT' });
  });

  test('leaves both answers to be asked for, before it was recorded and after, and is named as what makes the difference', async () => {
    const after = await opened.query.record(ERRATUM);
    expect(await third({ on: '2023-03-01', at: before })).toContain('十五日');
    expect(await third({ on: '2023-03-01', at: after })).toContain('应当在五日内');
    const { whyDifferent } = await opened.query.answer(await exampleQuery('whyDifferent'), {
      question: { regulation: '江州市人民政府令第12号', on: '2023-03-01' },
      a: { atPosition: before },
      b: { atPosition: after },
    });
    expect(whyDifferent.same).toBe(false);
    expect(whyDifferent.differences).toMatchObject([{ countsIn: 'B', b: { type: 'CORRECTED' } }]);
    expect(whyDifferent.differences[0].kind).toBe('CORRECTION');
  });

  test('that is worked into the text recorded is no gap', async () => {
    const corrected = RULES.replace('十五日内改正', '五日内改正');
    const service = await openQuery();
    try {
      await service.query.record(corrected);
      await service.query.record(ERRATUM);
      const { version } = (await service.query.answer(VERSION, { on: '2023-05-01' })).regulation;
      expect(version.complete).toBe(true);
      expect(version.findings.map(({ rule }: Json) => rule)).toContain('already-corrected');
    } finally {
      await service.close();
    }
  });
});

/** The articles that an effect limits, by number. */
function limited(version: Json): unknown[] {
  return version.articles.flatMap(({ number, limitedBy }: Json) =>
    limitedBy.map(({ type }: Json) => [number, type]),
  );
}

describe('a part of a regulation', () => {
  const decision = (title: string, words: string): string =>
    `${title}\n\n${words}\n\n江州市人民政府\n2024年1月5日\n`;

  test('suspended for a time and a place leaves the regulation in force and its words as they are', async () => {
    await opened.query.record(
      decision(
        '江州市人民政府关于调整风筝管理措施的决定',
        '自2024年3月1日起至2025年2月28日，在滨海新区暂停执行《江州市风筝管理办法》（江州市人民政府令第12号）第二条。',
      ),
    );
    const during = await ask({ on: '2024-06-01' });
    expect(during.status).toEqual({ state: 'IN_FORCE', certainty: 'CERTAIN' });
    expect(during.timeline.at(-1)).toMatchObject({
      type: 'SUSPENDED',
      scope: { places: ['第二条'], where: '滨海新区', through: '2025-02-28' },
    });
    expect(during.version).toMatchObject({
      complete: true,
      made: 'AS_PRINTED',
      limitedBy: [{ type: 'SUSPENDED' }],
    });
    expect(limited(during.version)).toEqual([['2', 'SUSPENDED']]);
    expect(limited((await ask({ on: '2023-06-01' })).version)).toEqual([['2', 'SUSPENDED']]);
  });

  test('repealed by its number stays printed, marked as no longer applying', async () => {
    await opened.query.record(
      decision(
        '江州市人民政府关于废止《江州市风筝管理办法》第二条的决定',
        '江州市人民政府决定废止《江州市风筝管理办法》（江州市人民政府令第12号）第二条，自公布之日起施行。',
      ),
    );
    const { status, version, timeline } = await ask({ on: '2024-06-01' });
    expect(status.state).toBe('IN_FORCE');
    expect(timeline.at(-1)).toMatchObject({ type: 'REPEALED', scope: { places: ['第二条'] } });
    expect(version.articles).toHaveLength(4);
    expect(version.limitedBy).toEqual([{ type: 'REPEALED' }]);
    expect(limited(version)).toEqual([['2', 'REPEALED']]);
    expect(limited((await ask({ on: '2023-06-01' })).version)).toEqual([]);
    expect(version.findings.map(({ rule }: Json) => rule)).toContain('provision-disapplied');
  });
});
