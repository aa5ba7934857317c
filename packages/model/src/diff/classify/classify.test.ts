import { describe, expect, it } from '@jest/globals';
import { compareTexts } from '../compareTexts.ts';
import type { ComparedArticle, TextSide } from '../comparison.ts';
import { sideOf } from '../testing/sides.ts';
import { withoutEditorialChanges } from '../withoutEditorialChanges.ts';
import { classOf, SUBSTANTIVE_RULES, type EditorialRule } from './change.ts';

function articles(old: TextSide, now: TextSide): readonly ComparedArticle[] {
  const result = compareTexts(old, now);
  if (!result.ok) throw new Error(result.refusal.type);
  return result.value.articles;
}

/** The rules of the changes of the only article, in order. */
function rules(old: string, now: string): string[] {
  return articles(sideOf(old), sideOf(now)).flatMap(({ changes }) =>
    changes.map(({ rule }) => rule),
  );
}

describe('a change is editorial', () => {
  it.each([
    ['glyphs', '影剧院(室)禁止吸烟。', '影剧院（室）禁止吸烟。'],
    ['punctuation', '经营者、管理者应当备案。', '经营者，管理者应当备案。'],
    ['variant-characters', '经营者应当建立台帐并备查。', '经营者应当建立台账并备查。'],
    ['numerals', '应当在三十日内答复申请人。', '应当在30日内答复申请人。'],
    ['numerals', '处2万元以下罚款，并公告。', '处二万元以下罚款，并公告。'],
    ['numerals', '保证金为合同价款的百分之五。', '保证金为合同价款的5%。'],
    ['numerals', '经百分之五十的业主同意。', '经二分之一的业主同意。'],
    ['numerals', '自二〇二四年二月一日起施行。', '自2024年2月1日起施行。'],
    ['body-renamed', '由环境保护主管部门责令改正。', '由生态环境主管部门责令改正。'],
    ['body-renamed', '由环境保护行政主管部门责令改正。', '由生态环境部门责令改正。'],
    ['body-renamed', '由卫生和计划生育行政部门负责。', '由卫生健康主管部门负责。'],
    ['body-renamed', '工商行政管理、公安等部门应当配合。', '市场监督管理、公安等部门应当配合。'],
    ['body-renamed', '由质量监督检验行政主管部门检定。', '由市场监督管理部门检定。'],
    ['law-name-shortened', '依照《中华人民共和国民事诉讼法》办理。', '依照民事诉讼法办理。'],
    [
      'several-editorial',
      '依照《中华人民共和国行政诉讼法》三十日内起诉。',
      '依照行政诉讼法30日内起诉。',
    ],
  ])('by the rule %s: %s → %s', (rule, old, now) => {
    expect(new Set(rules(old, now))).toEqual(new Set([rule]));
    expect(classOf(rule as EditorialRule)).toBe('EDITORIAL');
  });

  it('by the rule reference-follows, where the article that is cited was renumbered so', () => {
    const [purpose, duty] = ['为了防治噪声污染，制定本办法。', '施工单位应当公告作业时间。'];
    const fine = (article: string): string => `违反本办法${article}规定的，由城管部门责令改正。`;
    const scope = '本市行政区域内的噪声污染防治，适用本办法。';
    const compared = articles(
      sideOf(purpose, duty, fine('第二条')),
      sideOf(purpose, scope, duty, fine('第三条')),
    );
    expect(compared.at(-1)?.changes.map(({ rule }) => rule)).toEqual(['reference-follows']);
  });

  it('by no rule where another article is cited than the one that moved on', () => {
    expect(rules('违反第二条规定的，责令改正。', '违反第三条规定的，责令改正。')).toEqual([
      'reference',
    ]);
  });
});

describe('a change is substantive', () => {
  it.each([
    ['penalty', '处二千元以上二万元以下罚款。', '处五千元以上二万元以下罚款。'],
    ['penalty', '对经营者给予警告并公告。', '对经营者责令停业并公告。'],
    ['deadline', '应当在三十日内答复申请人。', '应当在十五日内答复申请人。'],
    ['deadline', '应当在三十日内答复申请人。', '应当在三十个工作日内答复申请人。'],
    ['number', '夜间不得超过五十分贝的限值。', '夜间不得超过四十五分贝的限值。'],
    ['duty', '施工单位可以公告作业时间。', '施工单位应当公告作业时间。'],
    ['duty', '经营者不得转让许可证。', '经营者可以转让许可证。'],
    ['duty-bearer', '由公安机关负责处理。', '由城市管理部门负责处理。'],
    ['duty-bearer', '由公安机关负责处理。', '由生态环境主管部门负责处理。'],
    ['basis', '依照《中华人民共和国合同法》处理。', '依照《中华人民共和国民法典》处理。'],
    ['scope', '除抢险作业以外，禁止夜间施工。', '除抢险作业和救灾以外，禁止夜间施工。'],
    ['wording', '应当保护自然环境的质量。', '应当改善自然环境的质量。'],
    // 环境保护 is a body's name only where a body follows.
    ['wording', '公民有环境保护的义务。', '公民有生态环境的义务。'],
    // 依法 names no law.
    ['wording', '发现问题的，予以纠正。', '发现问题的，依法修改。'],
  ])('by the rule %s: %s → %s', (rule, old, now) => {
    expect(rules(old, now)).toContain(rule);
    expect((SUBSTANTIVE_RULES as readonly string[]).includes(rule)).toBe(true);
  });

  it('as a whole where a paragraph came or went', () => {
    const words = '经营者应当办理登记。';
    expect(rules(words, `${words}\n登记事项应当公告。`)).toEqual(['provision-inserted']);
    expect(rules(`${words}\n登记事项应当公告。`, words)).toEqual(['provision-deleted']);
  });
});

describe('leaving editorial changes out', () => {
  const old = sideOf(
    '为了防治噪声污染，制定本办法。',
    '由环境保护主管部门处二千元罚款。',
    '由环境保护主管部门负责。',
  );
  const now = sideOf(
    '为了防治噪声污染，制定本办法。',
    '由生态环境主管部门处五千元罚款。',
    '由生态环境主管部门负责。',
  );
  const result = compareTexts(old, now);
  if (!result.ok) throw new Error(result.refusal.type);
  const view = withoutEditorialChanges(result.value);

  it('leaves the substantive ones, in the print of the new text', () => {
    expect(view.articles.map(({ kind }) => kind)).toEqual(['UNCHANGED', 'MODIFIED', 'UNCHANGED']);
    expect(view.articles[1]?.segments.map(({ kind, text }) => [kind, text])).toEqual([
      ['KEPT', '由生态环境主管部门处'],
      ['REMOVED', '二千元'],
      ['ADDED', '五千元'],
      ['KEPT', '罚款。'],
    ]);
    expect(view.articles[1]?.numbers.map(({ change }) => change)).toEqual([0]);
    expect(view.summary).toMatchObject({ modified: 1, unchanged: 2 });
    expect(view.concordance.map(({ kind }) => kind)).toEqual([
      'UNCHANGED',
      'MODIFIED',
      'UNCHANGED',
    ]);
  });

  it('says how many are hidden, and takes nothing from the comparison', () => {
    expect(view.hidden).toBe(2);
    expect(result.value.summary).toMatchObject({ modified: 2 });
  });
});
