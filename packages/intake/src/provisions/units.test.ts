/** Where lines are joined, and where they are not. */
import { describe, expect, test } from '@jest/globals';
import { textOf } from '@regchron/model';
import { collectFindings } from '../findingRules.ts';
import { linesOf } from '../lines/line.ts';
import { unitsOfLines } from './units.ts';

describe('a broken sentence is joined', () => {
  test.each([
    ['第一条 建设单位在噪\n\n声敏感建筑物集中区域施工的，应当公告。', 'page-break-healed'],
    ['第一条 建设单位在噪\n声敏感建筑物集中区域施工的，应当公告。', 'line-break-healed'],
    ['第一条 违反本办法\n\n第二条规定的，处罚款。', 'page-break-healed'],
    ['（一）围绕市场开拓，持续\n\n（一）项所列的措施，加强服务。', 'page-break-healed'],
    ['第一条 依照本办法第三条第一款\n第（一）项规定的，处罚款。', 'line-break-healed'],
  ])('%j', (text, rule) => {
    const { units, rules } = read(text);
    expect(units).toEqual([text.replaceAll('\n', '')]);
    expect(rules).toContain(rule);
  });
});

describe('what stands apart stays apart', () => {
  test.each([
    ['a paragraph that ended', '本市适用本办法。\n\n法律另有规定的，从其规定。'],
    ['an introduction and its items', '下列情形除外：\n\n（一）抢险；\n（二）救灾。'],
    ['items that end with 、', '（一）甲、\n（二）乙。'],
    ['a heading and its text', '一、发展目标\n\n加快建设全国领先的基地。'],
    ['a chapter and its articles', '第一章 总则\n第一条 为了规范，制定本办法。'],
    ['an item that is a heading', '（一）加强统筹指导\n\n依托领导小组，协调解决困难。'],
    ['rows of a list', '甲单位\n乙单位\n丙单位'],
    ['an attachment', '本办法由市公安局解释\n附件：1.名单'],
    ['a closing bracket', '支持企业出海。（责任单位：市商务委）\n鼓励企业参展。'],
  ])('%s', (_name, text) => {
    const { units, rules } = read(text);
    expect(units).toEqual(text.split(/\n+/));
    expect(rules).toEqual([]);
  });
});

describe('articles on one line', () => {
  test('are set apart where each follows its predecessor behind a full stop', () => {
    const { units, rules } = read('第一条 制定本规则。 第二条 遵守本规则。 第三条 负责。');
    expect(units).toEqual(['第一条 制定本规则。', '第二条 遵守本规则。', '第三条 负责。']);
    expect(rules).toEqual(['article-run-on-split', 'article-run-on-split']);
  });

  test.each([
    '第一条 制定本规则。第二条规定的除外。',
    '第一条 制定本规则。 第五条 不是下一条。',
    '第一条 依照第二条 的规定办理。',
  ])('stay together at a mere reference: %s', (text) => {
    expect(read(text)).toEqual({ units: [text], rules: [] });
  });
});

test('a label without a space is one only with the expected number', () => {
  const text = '第一条 甲。\n第二条违反规定的，处罚。\n第九条规定的情形除外。';
  expect(read(text).rules).toEqual(['article-label-without-space']);
});

function read(text: string) {
  const { notice, findings } = collectFindings();
  const units = unitsOfLines(text, linesOf(text), notice);
  return {
    units: units.map(({ spans }) => textOf(text, spans)),
    rules: findings.map(({ rule }) => rule),
  };
}
