/** A regulation and its successor: regulators renamed, a limit lowered, a fine raised, an article put in. */
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { openQuery, type Json, type Opened } from '../testing/withQuery.ts';

function order(ordinal: number, day: string, articles: readonly string[], last: string): string {
  const title = ordinal === 1 ? '清江市环境噪声管理办法' : '清江市噪声污染防治办法';
  const numerals = '一二三四五六七八九';
  const printed = [...articles, `本办法自公布之日起施行。${last}`].map(
    (words, at) => `第${numerals.charAt(at)}条 ${words}`,
  );
  return `清江市人民政府令\n\n第${String(ordinal)}号\n\n《${title}》已经${day}市人民政府常务会议通过，现予公布，自公布之日起施行。\n\n市长 某某\n\n${day}\n\n${title}\n\n第一章 总则\n\n${printed.join('\n\n')}\n`;
}

const PURPOSE = '为了防治噪声污染，保障公众健康，制定本办法。';
const LIMIT = '夜间（22时至次日6时）不得超过55分贝。';
const FINE = '违反本办法第二条规定的，由环境保护主管部门处五千元以上五万元以下罚款。';
const SCOPE = '本市行政区域内的噪声污染防治，适用本办法。';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(order(1, '2013年3月1日', [PURPOSE, LIMIT, FINE], ''));
  await opened.query.record(
    order(
      2,
      '2023年3月1日',
      [
        PURPOSE,
        SCOPE,
        LIMIT.replace('55', '50'),
        FINE.replace('环境保护', '生态环境')
          .replace('第二条', '第三条')
          .replace('五千元以上五万元', '1万元以上10万元'),
      ],
      '《清江市环境噪声管理办法》（清江市人民政府令第1号）同时废止。',
    ),
  );
});
afterAll(() => opened.close());

async function compare(ignoreEditorial: boolean): Promise<Json> {
  const { diff } = await opened.query.answer(
    `query ($ignoreEditorial: Boolean!) {
      diff(
        from: { citation: "清江市人民政府令第1号", on: "2020-01-01" }
        to: { citation: "清江市人民政府令第2号", on: "2024-01-01" }
        ignoreEditorial: $ignoreEditorial
      ) {
        __typename
        ... on Comparison {
          summary { modified inserted renumbered regrouped }
          hiddenEditorialChanges
          headings { level kind confidence evidence { type score } old { label text number span { offset } } new { label text } segments { kind } changes { rule } }
          concordance { old new kind confidence }
          numbers { class old { kind value unit bound text clause article place } new { value } }
          articles {
            kind class
            changes { class rule removed added row }
            numbers { class }
            rows { kind olds { label place text } news { text } segments { kind text change { rule } } }
          }
        }
      }
    }`,
    { ignoreEditorial },
  );
  expect(diff.__typename).toBe('Comparison');
  return diff;
}

describe('A regulation beside its successor', () => {
  test('has every change with its class and the rule that says so', async () => {
    const { articles } = await compare(false);
    const fine = articles[3];
    expect(fine).toMatchObject({ kind: 'MODIFIED', class: 'SUBSTANTIVE' });
    expect(fine.changes.map(({ class: of, rule }: Json) => `${of} ${rule}`)).toEqual([
      'EDITORIAL reference-follows',
      'EDITORIAL body-renamed',
      'SUBSTANTIVE penalty',
      'SUBSTANTIVE penalty',
    ]);
    const marked = fine.rows[0].segments.filter(({ change }: Json) => change !== null);
    expect(marked[0]).toEqual({
      kind: 'REMOVED',
      text: '第二条',
      change: { rule: 'reference-follows' },
    });
  });

  test('has the numbers that changed, as values, with what they limit and where', async () => {
    const { numbers } = await compare(false);
    expect(numbers).toContainEqual({
      class: 'SUBSTANTIVE',
      old: {
        kind: 'SOUND',
        value: '55',
        unit: '分贝',
        bound: 'AT_MOST',
        text: '55分贝',
        clause: '夜间（22时至次日6时）不得超过55分贝',
        article: '2',
        place: '',
      },
      new: { value: '50' },
    });
    expect(numbers.map(({ old, new: now }: Json) => [old?.value, now?.value])).toEqual([
      ['55', '50'],
      ['5000', '10000'],
      ['50000', '100000'],
    ]);
  });

  test('has the concordance and the chapters', async () => {
    const { concordance, headings, summary } = await compare(false);
    expect(concordance.map(({ old, new: now }: Json) => [old.join(), now.join()])).toEqual([
      ['1', '1'],
      ['', '2'],
      ['2', '3'],
      ['3', '4'],
      ['4', '5'],
    ]);
    expect(headings).toMatchObject([
      { level: 'CHAPTER', kind: 'UNCHANGED', old: { label: '第一章', text: '总则' } },
    ]);
    expect(summary).toMatchObject({ inserted: 1, regrouped: 0 });
  });

  test('without editorial changes shows the others only, and says how many are hidden', async () => {
    const { articles, hiddenEditorialChanges } = await compare(true);
    expect(hiddenEditorialChanges).toBe(2);
    const rules = articles.flatMap(({ kind, changes }: Json) =>
      kind === 'MODIFIED' ? changes.map(({ rule }: Json) => rule) : [],
    );
    expect(rules).not.toContain('body-renamed');
    expect(rules.filter((rule: string) => rule === 'penalty')).toHaveLength(2);
    const [row] = articles[3].rows;
    expect(row.segments.filter(({ kind }: Json) => kind === 'REMOVED')).toHaveLength(2);
  });
});
