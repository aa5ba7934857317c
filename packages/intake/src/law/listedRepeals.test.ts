/** 同时废止 in the shapes in which laws print it: how many titles it names, in sentences, lists and annexes. */
import { describe, expect, test } from '@jest/globals';
import { readSource } from '../index.ts';

const TITLES = [
  '甲条例',
  '乙办法',
  '丙规定',
  '丁细则',
  '戊办法',
  '己规则',
  '庚条例',
  '辛办法',
  '壬规定',
].map((title) => `海州市${title}`);
const NUMERALS = '一二三四五六七八九';

interface Read {
  readonly titles: readonly string[];
  readonly rules: readonly string[];
  readonly numbers: readonly (string | undefined)[];
}

function read(last: string): Read {
  const source = `海州市港口条例\n（2019年3月28日海州市第七届人民代表大会常务委员会第十九次会议通过）\n第一条 为了港口，根据《中华人民共和国港口法》，制定本条例。\n第二条 本条例自2020年1月1日起施行。${last}\n`;
  const reading = readSource(source);
  if (!reading.ok) throw new Error(reading.refusal.type);
  const { statements, findings } = reading.value;
  const repeals = statements.flatMap((event) =>
    event.type === 'RegulationRepealed' ? [event.data] : [],
  );
  for (const { effectRule } of repeals) expect(effectRule).toEqual({ type: 'WITH_ENACTMENT' });
  return {
    titles: repeals.map(({ target, part }) => (target.title ?? '') + (part ? `#${part}` : '')),
    rules: findings.map(({ rule }) => rule),
    numbers: repeals.map(({ target }) => target.number?.label),
  };
}

type Shape = (titles: readonly string[]) => string;

const marked = (title: string): string => `《${title}》`;
const SHAPES: readonly (readonly [string, Shape])[] = [
  ['with 、 between them', (titles) => `${titles.map(marked).join('、')}同时废止。`],
  ['with nothing between them', (titles) => `${titles.map(marked).join('')}同时废止。`],
  [
    'with their days',
    (titles) =>
      `${titles.map((title, n) => `${String(1990 + n)}年5月1日海州市人民政府发布的${marked(title)}`).join('，')}同时废止。`,
  ],
  [
    'with their numbers',
    (titles) =>
      `${titles.map((title, n) => `${marked(title)}（海州市人民政府令第${String(n + 1)}号）`).join('、')}同时废止。`,
  ],
  [
    'with their histories',
    (titles) =>
      `${titles.map((title, n) => `${String(1990 + n)}年5月1日海州市第七届人民代表大会常务委员会第${String(n + 1)}次会议通过、${String(1995 + n)}年6月1日修正的${marked(title)}`).join('、')}同时废止。`,
  ],
  [
    'in items',
    (titles) =>
      `下列规定同时废止：\n${titles.map((title, n) => `（${NUMERALS.charAt(n)}）${marked(title)}；`).join('\n')}`,
  ],
  [
    'in items without title marks',
    (titles) =>
      `下列规章同时废止：\n${titles.map((title, n) => `（${NUMERALS.charAt(n)}）${title}（1990年1月1日海州市人民政府令第${String(n + 1)}号）`).join('\n')}`,
  ],
  [
    'in an annex',
    (titles) =>
      `附件所列规章同时废止。\n附件：废止的规章目录\n${titles.map((title, n) => `${String(n + 1)}．${title}（海州市人民政府令第${String(n + 1)}号）`).join('\n')}`,
  ],
  [
    'in a table',
    (titles) =>
      `本条例附表所列规章自本条例施行之日起废止。\n附表 废止的规章目录\n| 序号 | 名称 | 文号 |\n| --- | --- | --- |\n${titles.map((title, n) => `| ${String(n + 1)} | ${title} | 海州市人民政府令第${String(n + 1)}号 |`).join('\n')}`,
  ],
];

describe.each(SHAPES)('Repealed %s', (_, shape) => {
  test.each([1, 2, 3, 4, 5, 9])('%d titles are repealed, each once and nothing else', (count) => {
    const titles = TITLES.slice(0, count);
    const { titles: repealed, rules } = read(shape(titles));
    expect(repealed).toEqual(titles);
    expect(rules.filter((rule) => rule.startsWith('repeal-'))).toEqual([]);
  });
});

test('a list and a table tell the numbers of what they name', () => {
  for (const at of [6, 7, 8]) {
    const [, shape] = SHAPES[at] ?? [];
    expect(read(shape?.(TITLES.slice(0, 2)) ?? '').numbers).toEqual([
      '海州市人民政府令第1号',
      '海州市人民政府令第2号',
    ]);
  }
});

describe('Words of repeal', () => {
  test.each([
    '《海州市甲条例》同日废止。',
    '《海州市甲条例》从即日起废止。',
    '《海州市甲条例》届时废止。',
    '原《海州市甲条例》自行废止。',
    '自本条例施行之日起，《海州市甲条例》同时废止。',
  ])('%s', (last) => {
    expect(read(last).titles).toEqual(['海州市甲条例']);
  });

  test('that mean one more and do not name it repeal the named one, and say so', () => {
    const { titles, rules } = read('《海州市甲条例》及其实施细则同时废止。');
    expect(titles).toEqual(['海州市甲条例']);
    expect(rules).toContain('repeal-list-open');
  });

  test.each([
    '《海州市甲条例》规定的许可证同时失效。',
    '附件所列许可证同时废止。\n附件：许可证目录\n1．海州市甲办法许可证',
    '附件所列规章继续有效。\n附件：保留的规章目录\n1．海州市甲办法（海州市人民政府令第1号）',
    '附件所列规章应当及时废止。\n附件：拟废止的规章目录\n1．海州市甲办法（海州市人民政府令第1号）',
    '下列情形之一的，许可证废止：\n（一）《海州市甲办法》规定的情形；\n（二）其他情形。',
    '本条例施行前依照《海州市甲条例》作出的决定，不因本条例施行而废止。',
    '与《海州市甲条例》不一致的，以本条例为准。',
    '凡与本条例不一致的，同时废止。',
  ])('that repeal nothing: %j', (last) => {
    expect(read(last).titles).toEqual([]);
  });
});
