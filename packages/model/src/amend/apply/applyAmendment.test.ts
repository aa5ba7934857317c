import { describe, expect, test } from '@jest/globals';
import { DecisionBuilder, lawText, place, placeAfter } from '../../testing/amending.ts';
import { draftOf } from '../draft/draft.ts';
import { printDraft } from '../draft/printDraft.ts';
import type { Amended } from './applyAmendment.ts';
import { applyAmendment } from './applyAmendment.ts';

const LAW = [
  '第一章 总则',
  '第一条 为了保护环境，制定本法。',
  '第二条 本法所称环境，是指水、大气、土壤。',
  '第二章 监督',
  '第三条 下列单位应当报告：',
  '（一）工厂；',
  '（二）矿山；',
  '（三）港口。',
  '前款报告每年一次。',
  '第四条 违反第三条第一款规定的，处罚款。',
  '第五条 依照《刑法》第三条和本法第四条追究责任。',
];

function amended(decision: DecisionBuilder, law: readonly string[] = LAW): Amended {
  const { source, tree } = lawText(law);
  return applyAmendment(draftOf(source, tree), decision.amendment);
}

function lines({ draft }: Amended): string[] {
  return printDraft(draft).text.split('\n').filter(Boolean);
}

function rules({ findings }: Amended): string[] {
  return findings.map(({ rule, severity }) => `${severity} ${rule}`);
}

const THROUGH = { of: ['article' as const] };

describe('an amendment', () => {
  test('inserts an article, renumbers the rest, and references follow; other laws are left alone', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision
        .order('INSERT', {
          of: 'article',
          to: placeAfter('article 2'),
          beside: null,
          content: decision.content('国家保护环境。', '人人有责。'),
          holds: null,
        })
        .order('RESEQUENCE', THROUGH),
    );
    expect(lines(result)).toEqual([
      '第一章 总则',
      '第一条 为了保护环境，制定本法。',
      '第二条 国家保护环境。',
      '人人有责。',
      '第三条 本法所称环境，是指水、大气、土壤。',
      '第二章 监督',
      '第四条 下列单位应当报告：',
      '（一）工厂；',
      '（二）矿山；',
      '（三）港口。',
      '前款报告每年一次。',
      '第五条 违反第四条第一款规定的，处罚款。',
      '第六条 依照《刑法》第三条和本法第五条追究责任。',
    ]);
    expect(rules(result)).toEqual(['INFO reference-follows', 'INFO reference-follows']);
  });

  test('refuses a number that is taken where nothing is numbered anew', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision.order('INSERT', {
        of: 'article',
        to: placeAfter('article 2'),
        beside: null,
        content: decision.content('国家保护环境。'),
        holds: null,
      }),
    );
    expect(lines(result)).toEqual(LAW);
    expect(result.outcomes[0]).toMatchObject({
      state: 'REFUSED',
      finding: { rule: 'amend-number-taken', severity: 'ERROR', units: ['law:3'] },
    });
  });

  test('puts 第二条之一 behind the second article without renumbering anything', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision.order('INSERT', {
        of: 'article',
        to: placeAfter('article 2-1'),
        beside: { side: 'AFTER', place: place('article 2') },
        content: decision.content('水包括海洋。'),
        holds: null,
      }),
    );
    expect(lines(result).slice(2, 5)).toEqual([
      '第二条 本法所称环境，是指水、大气、土壤。',
      '第二条之一 水包括海洋。',
      '第二章 监督',
    ]);
    expect(rules(result)).toEqual([]);
  });

  test('deletes an article and warns of references to it', () => {
    const result = amended(
      new DecisionBuilder()
        .order('DELETE', { at: place('article 4') })
        .order('RESEQUENCE', THROUGH),
    );
    expect(lines(result).at(-1)).toBe('第四条 依照《刑法》第三条和本法第四条追究责任。');
    expect(rules(result)).toEqual(['WARNING reference-to-deleted']);
    expect(result.findings[0]?.message).toContain('第四条');
  });

  test('a deleted article’s number that another takes is another article', () => {
    const result = amended(
      new DecisionBuilder()
        .order('DELETE', { at: place('article 4') })
        .order('RESEQUENCE', THROUGH),
    );
    const [four] = printDraft(result.draft).lineage.filter(
      ({ number, kind }) => kind === 'article' && number === '4',
    );
    expect(four?.touches.map(({ kind }) => kind)).toContain('RENUMBERED');
    expect(four?.identity).not.toBe('law:11');
  });

  test('inserts, deletes and moves items; their numbers and stops follow', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision
        .order('DELETE', { at: place('article 3', 'paragraph 1', 'item 3') })
        .order('INSERT', {
          of: 'item',
          to: placeAfter('article 3', 'item 2'),
          beside: null,
          content: decision.content('（二）电厂'),
          holds: null,
        }),
    );
    expect(lines(result).slice(4, 9)).toEqual([
      '第三条 下列单位应当报告：',
      '（一）工厂；',
      '（二）电厂；',
      '（三）矿山。',
      '前款报告每年一次。',
    ]);
    expect(rules(result)).toEqual(['WARNING numbering-follows', 'INFO stop-follows']);
  });

  test('replaces words wherever they stand in the place, and nothing where they do not stand', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision
        .order('SUBSTITUTE', {
          at: place('article 2'),
          words: decision.words('水、大气'),
          by: decision.words('水体'),
          occurrence: null,
        })
        .order('SUBSTITUTE', {
          at: place('article 1'),
          words: decision.words('噪声'),
          by: [],
          occurrence: null,
        }),
    );
    expect(lines(result)[2]).toBe('第二条 本法所称环境，是指水体、土壤。');
    expect(result.outcomes.map(({ state }) => state)).toEqual(['APPLIED', 'REFUSED']);
    expect(rules(result)).toEqual(['ERROR amend-words-not-found']);
  });

  test('takes a member out of a row with its sign', () => {
    const built = new DecisionBuilder();
    const result = amended(
      built.order('SUBSTITUTE', {
        at: place('article 2'),
        words: built.words('大气'),
        by: [],
        occurrence: null,
      }),
    );
    expect(lines(result)[2]).toBe('第二条 本法所称环境，是指水、土壤。');
  });

  test('never carries out what was not read, and marks the articles its words name', () => {
    const result = amended(
      new DecisionBuilder().order('NOT_READ', { near: [place('article 2')], problem: '?' }),
    );
    expect(lines(result)).toEqual(LAW);
    expect(result.findings).toMatchObject([
      { rule: 'amend-not-read', severity: 'ERROR', units: ['law:3'] },
    ]);
  });

  test('prints quotes inside the decision’s quotes as a law prints them', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision.order('REPLACE', {
        at: place('article 1'),
        with: decision.content('坚持‘两山’理念。'),
      }),
    );
    expect(lines(result)[1]).toBe('第一条 坚持“两山”理念。');
  });

  test('makes an article of a paragraph, and the last one takes the article with it', () => {
    const result = amended(
      new DecisionBuilder()
        .order('MOVE', { at: place('article 3', 'paragraph 2'), to: placeAfter('article 3') })
        .order('MOVE', { at: place('article 3', 'paragraph 1'), to: placeAfter('article 4') })
        .order('RESEQUENCE', THROUGH),
    );
    expect(lines(result).slice(3, 9)).toEqual([
      '第二章 监督',
      '第三条 前款报告每年一次。',
      '第四条 下列单位应当报告：',
      '（一）工厂；',
      '（二）矿山；',
      '（三）港口。',
    ]);
    const four = printDraft(result.draft).lineage.find(
      ({ kind, number }) => kind === 'article' && number === '4',
    );
    expect(four?.identity).toBe('law:6');
  });

  test('tells which numbers are doubtful where an instruction that counts was not carried out', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision
        .order('DELETE', { at: place('article 9') })
        .order('MOVE', { at: place('article 3'), to: placeAfter('article 2') })
        .order('RESEQUENCE', THROUGH),
    );
    expect(rules(result)).toEqual([
      'ERROR amend-target-missing',
      ...Array.from({ length: 4 }, () => 'WARNING amend-number-doubtful'),
      'INFO reference-follows',
    ]);
  });

  test('shows each stretch of the text where it was taken from', () => {
    const decision = new DecisionBuilder();
    const result = amended(
      decision.order('SUBSTITUTE', {
        at: place('article 1'),
        words: decision.words('环境'),
        by: decision.words('生态环境'),
        occurrence: null,
      }),
    );
    const { text, origins } = printDraft(result.draft);
    const sources = new Map([
      ['law', LAW.join('\n')],
      ['decision', decision.amendment.source.text],
    ]);
    const taken = origins.map(({ from, span }) =>
      from ? sources.get(from.source)?.slice(from.offset, from.offset + span.length) : null,
    );
    expect(taken).toEqual(
      origins.map(({ span }) => text.slice(span.offset, span.offset + span.length)),
    );
    expect(origins.filter(({ by }) => by !== null)).toMatchObject([
      { from: { source: 'decision' }, by: { amendment: 'decision', operation: 0 } },
    ]);
  });
});
