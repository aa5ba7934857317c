/** The real gazette, Chongqing 2023 no. 21: the facts below were read from the printed page, not from the reader. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { Citation, EventOf, Provision, Span, StatementEvent } from '@regchron/model';
import { articlesOf, printerOf, sliceOf, walk } from '@regchron/model';
import type { SourceReading } from './index.ts';
import { readSource } from './index.ts';

const GAZETTE = new URL('../../../examples/chongqing-2023-21.txt', import.meta.url);
const source = readFileSync(GAZETTE, 'utf8');
const reading = read();
const order = (ordinal: number) => `重庆市人民政府令第${String(ordinal)}号`;
const notice = (ordinal: number) => `渝府办发〔2023〕${String(ordinal)}号`;

describe('the issue', () => {
  const [issue] = only('GazetteIssueDescribed');

  test('is the twenty-first of 2023, the 948th of all', () => {
    expect(issue).toMatchObject({
      publication: '重庆市人民政府公报',
      publicationEn: "GAZETTE OF CHONGQING MUNICIPAL PEOPLE'S GOVERNMENT",
      year: 2023,
      issue: 21,
      totalIssue: 948,
      publishedOn: '2023-12-15',
    });
  });

  test('has two tables of contents that run beside each other', () => {
    const entries = issue?.contents.map(({ language, section, page }) => [language, section, page]);
    const rules = 'Regulations of the Municipal Government';
    const documents = "Documents of the General Office of Chongqing Municipal People's Government";
    expect(entries).toEqual([
      ['zh', '市政府规章', 1],
      ['zh', '市政府规章', 5],
      ['zh', '市政府规章', 8],
      ['zh', '市政府办公厅文件', 9],
      ['zh', '市政府办公厅文件', 12],
      ['zh', '市政府办公厅文件', 17],
      ['en', rules, 1],
      ['en', rules, 5],
      ['en', rules, 8],
      ['en', documents, 9],
      ['en', documents, 12],
      ['en', documents, 17],
    ]);
    expect(issue?.contents[1]?.title).toBe('重庆市噪声污染防治办法');
  });
});

describe('the instruments', () => {
  test('are three orders and three notices, in the order of print', () => {
    const told = only('InstrumentPromulgated').map(({ instrument, kind }) => [
      kind,
      instrument.number?.label,
      instrument.promulgatedOn,
      instrument.adoptedOn,
    ]);
    expect(told).toEqual([
      ['ORDER', order(362), '2023-12-01', '2023-11-16'],
      ['ORDER', order(363), '2023-12-05', '2023-11-16'],
      ['ORDER', order(364), '2023-12-08', '2023-11-27'],
      ['NOTICE', notice(89), '2023-11-25', null],
      ['NOTICE', notice(91), '2023-12-01', null],
      ['NOTICE', notice(92), '2023-12-04', null],
    ]);
  });

  test('tell who adopted, signed and issued them', () => {
    expect(instrument(order(362))).toMatchObject({
      instrument: { issuer: '重庆市人民政府', title: '重庆市民用无人驾驶航空器公共安全管理办法' },
      numberPrinted: '重庆市人民政府令 第362号',
      adoptedBy: '市第六届人民政府第23次常务会议',
      signatory: '重庆市人民政府市长',
      titleEn:
        'Measures of Chongqing Municipality for the Administration of Public Safety of Civil Unmanned Aircraft',
    });
    expect(instrument(notice(91))).toMatchObject({
      instrument: {
        issuer: '重庆市人民政府办公厅',
        title: '重庆市人民政府办公厅关于印发《重庆市推动外贸稳规模优结构若干措施》的通知',
      },
    });
  });

  test('mention what they only cite', () => {
    const mentioned = instrument(order(364))?.mentions.map(({ title }) => title);
    expect(mentioned).toEqual(['规章制定程序条例']);
    const [opinion] = instrument(notice(91))?.mentions ?? [];
    expect(opinion?.number?.label).toBe('国办发〔2023〕10号');
  });
});

describe('what is enacted', () => {
  test('two rules by order and three normative documents, titled as themselves', () => {
    const told = only('RegulationEnacted').map(({ title, kind, effectRule }) => [
      title,
      kind,
      effectRule,
    ]);
    const february = { type: 'ON_DAY', day: '2024-02-01' };
    const silent = { type: 'NOT_STATED' };
    expect(told).toEqual([
      ['重庆市民用无人驾驶航空器公共安全管理办法', 'LOCAL_GOVERNMENT_RULE', february],
      ['重庆市噪声污染防治办法', 'LOCAL_GOVERNMENT_RULE', february],
      ['重庆市“渝车出海”行动计划', 'NORMATIVE_DOCUMENT', silent],
      ['重庆市推动外贸稳规模优结构若干措施', 'NORMATIVE_DOCUMENT', silent],
      ['重庆市推进跨境电商高质量发展若干措施', 'NORMATIVE_DOCUMENT', silent],
    ]);
  });

  test('the English title of a measure is what the title of its notice quotes', () => {
    expect(enacted('重庆市“渝车出海”行动计划')?.titleEn).toBe(
      "Action Plan of Chongqing Municipality for 'Export of Vehicles Made in Chongqing'",
    );
  });

  test('24 and 21 articles; article 14 of the noise measures is one healed paragraph', () => {
    const noise = enacted('重庆市噪声污染防治办法');
    expect(
      articlesOf(enacted('重庆市民用无人驾驶航空器公共安全管理办法')?.text ?? []),
    ).toHaveLength(24);
    expect(articlesOf(noise?.text ?? [])).toHaveLength(21);
    const fourteen = articlesOf(noise?.text ?? [])[13];
    expect(fourteen?.children).toHaveLength(1);
    expect(fourteen && printerOf(source).body(fourteen)).toContain(
      '新建与航空无关的噪声敏感建筑物的，由规划',
    );
    const healed = reading.findings.filter(({ rule }) => rule === 'page-break-healed');
    expect(healed.map(({ span }) => words(span))).toContain('噪声');
  });

  test('article 4 of order 362 has two paragraphs, the first with six items though one bracket is narrow', () => {
    const four = articlesOf(enacted('重庆市民用无人驾驶航空器公共安全管理办法')?.text ?? [])[3];
    expect(four?.children.map(({ children }) => children.length)).toEqual([6, 0]);
    expect(four?.children[0]?.children.map((item) => printerOf(source).label(item))).toEqual([
      '（一）',
      '（二）',
      '（三）',
      '（四）',
      '（五）',
      '(六)',
    ]);
  });

  test('the plan without articles is a tree of divisions, items and points', () => {
    const plan = enacted('重庆市“渝车出海”行动计划')?.text ?? [];
    const shape = (kind: Provision['kind']) =>
      [...walk(plan)].filter((provision) => provision.kind === kind).length;
    expect([shape('division'), shape('item'), shape('point'), shape('article')]).toEqual([
      3, 9, 17, 0,
    ]);
    expect(plan[0]?.kind).toBe('paragraph');
    expect(plan[1] && printerOf(source).heading(plan[1])).toBe('发展目标');
  });

  test('the clause is the sentence that promulgates or issues', () => {
    expect(words(enacted('重庆市噪声污染防治办法')?.clause)).toMatch(
      /^《重庆市噪声污染防治办法》已经.*起施行。$/,
    );
    expect(words(enacted('重庆市推动外贸稳规模优结构若干措施')?.clause)).toContain('现印发给你们');
  });

  test('the legal bases are those of article 1', () => {
    expect(enacted('重庆市噪声污染防治办法')?.legalBasis.map(({ title }) => title)).toEqual([
      '中华人民共和国噪声污染防治法',
      '重庆市环境保护条例',
    ]);
  });
});

describe('what is repealed', () => {
  test('each new rule replaces its predecessor when it takes effect itself', () => {
    const replaced = only('RegulationRepealed').filter(({ manner }) => manner === 'REPLACED');
    expect(
      replaced.map(({ target, replacedBy, effectRule }) => [
        cited(target),
        replacedBy?.number?.label,
        effectRule.type,
      ]),
    ).toEqual([
      [['重庆市民用无人驾驶航空器管理暂行办法', order(315), null], order(362), 'WITH_ENACTMENT'],
      [['重庆市环境噪声污染防治办法', order(270), null], order(363), 'WITH_ENACTMENT'],
    ]);
    expect(words(replaced[1]?.clause)).toBe(
      '《重庆市环境噪声污染防治办法》(重庆市人民政府令第270号)同时废止。',
    );
  });

  test('order 364 repeals six, on promulgation; a title inside a title is no target', () => {
    const repealed = only('RegulationRepealed').filter(
      ({ instrument: { number } }) => number?.label === order(364),
    );
    expect(repealed.map(({ target }) => cited(target))).toEqual([
      ['《重庆市授予荣誉市民称号条例》实施办法', order(112), '2001-03-19'],
      ['重庆市建设领域行政审批制度改革试点方案', order(190), '2005-11-20'],
      ['重庆市养犬管理暂行办法', order(208), '2007-11-14'],
      ['重庆市人民政府关于深化以建设领域为重点的行政审批制度改革的决定', order(222), '2008-12-30'],
      ['重庆市实施国家安全法规定', order(264), '2012-04-20'],
      ['重庆市生活垃圾分类管理办法', order(324), '2018-11-16'],
    ]);
    expect(
      new Set(repealed.map(({ effectRule, manner }) => `${effectRule.type} ${manner}`)),
    ).toEqual(new Set(['ON_PROMULGATION REPEALED']));
    expect(repealed[2]?.target.history).toMatchObject([
      { type: 'AMENDED', manner: '修订', on: '2012-02-08', number: { label: order(261) } },
    ]);
  });

  test('nothing else is done to any regulation', () => {
    expect(reading.statements).toHaveLength(1 + 6 + 5 + 8);
  });
});

test('nothing is left unread, and every heuristic that fired is told', () => {
  expect(reading.account.filter(({ role }) => role === 'UNREAD')).toEqual([]);
  const rules = [...new Set(reading.findings.map(({ rule }) => rule))].sort();
  expect(rules).toEqual(['list-dash-dropped', 'page-break-healed', 'title-joined']);
  expect(reading.findings.filter(({ rule }) => rule === 'page-break-healed')).toHaveLength(6);
});

test('strict mode refuses the gazette and lists why', () => {
  expect(readSource(source, { strict: true })).toMatchObject({
    ok: false,
    refusal: {
      type: 'HEURISTICS_USED',
      findings: expect.arrayContaining([expect.objectContaining({ rule: 'page-break-healed' })]),
    },
  });
});

function read(): SourceReading {
  const result = readSource(source);
  if (!result.ok) throw new Error('the sample gazette was refused');
  return result.value;
}

function only<Type extends StatementEvent['type']>(type: Type): EventOf<Type>['data'][] {
  return reading.statements.flatMap((event) =>
    event.type === type ? [event.data as EventOf<Type>['data']] : [],
  );
}

function instrument(label: string) {
  return only('InstrumentPromulgated').find(
    ({ instrument: { number } }) => number?.label === label,
  );
}

function enacted(title: string) {
  return only('RegulationEnacted').find((regulation) => regulation.title === title);
}

function cited({ title, number, promulgatedOn }: Citation) {
  return [title, number?.label, promulgatedOn];
}

/** The words of a span without the spaces between them. */
function words(span: Span | null | undefined): string {
  return span ? sliceOf(source, span).replace(/\s/g, '') : '';
}
