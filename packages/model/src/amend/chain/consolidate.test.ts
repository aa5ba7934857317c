import { describe, expect, test } from '@jest/globals';
import { DecisionBuilder, lawText, place, placeAfter } from '../../testing/amending.ts';
import type { ChainLink } from './consolidate.ts';
import { consolidate } from './consolidate.ts';
import { crossProof } from './crossProof.ts';
import { historyOf } from './history.ts';

const LAW = lawText(['第一条 甲应当报告。', '第二条 乙应当报告。', '第三条 丙应当报告。']);

function link(decision: DecisionBuilder): ChainLink {
  return { type: 'AMENDMENT', ...decision.amendment };
}

function words(id: string, article: string, from: string, by: string): ChainLink {
  const decision = new DecisionBuilder(id);
  return link(
    decision.order('SUBSTITUTE', {
      at: place(`article ${article}`),
      words: decision.words(from),
      by: decision.words(by),
      occurrence: null,
    }),
  );
}

describe('a chain of amendments', () => {
  const renumbering = new DecisionBuilder('2010');
  const chain = consolidate(LAW, [
    words('2005', '2', '报告', '汇报'),
    link(
      renumbering
        .order('INSERT', {
          of: 'article',
          to: placeAfter('article 1'),
          beside: null,
          content: renumbering.content('本法适用于全国。'),
          holds: null,
        })
        .order('RESEQUENCE', { of: ['article'] }),
    ),
    words('2015', '3', '汇报', '申报'),
  ]);

  test('gives every earlier wording of an article through its renumbering, with what ended each', () => {
    expect(historyOf(chain, 'law:2')).toEqual([
      { label: '第二条', number: '2', words: '乙应当报告。', from: null, until: '2005' },
      { label: '第二条', number: '2', words: '乙应当汇报。', from: '2005', until: '2010' },
      { label: '第三条', number: '3', words: '乙应当汇报。', from: '2010', until: '2015' },
      { label: '第三条', number: '3', words: '乙应当申报。', from: '2015', until: null },
    ]);
  });

  test('is complete as long as everything ordered was carried out', () => {
    expect(chain.map(({ complete }) => complete)).toEqual([true, true, true, true]);
  });

  test('keeps a finding on an article until the article is replaced as a whole', () => {
    const cure = new DecisionBuilder('2020');
    const texts = consolidate(LAW, [
      words('2005', '2', '没有的词', '词'),
      words('2010', '1', '甲', '丁'),
      link(cure.order('REPLACE', { at: place('article 2'), with: cure.content('戊应当报告。') })),
    ]);
    expect(texts.map(({ complete }) => complete)).toEqual([true, false, false, true]);
    expect(texts[2]?.findings).toMatchObject([
      { rule: 'amend-words-not-found', amendment: '2005', units: ['law:2'] },
    ]);
    expect(texts[2]?.findings[0]?.message).toContain('第二条');
  });

  test('serves a text published anew, articles keeping their identities', () => {
    const official = lawText(['第一条 甲应当报告。', '第二条 乙必须报告。'], 'official');
    const texts = consolidate(LAW, [
      words('2005', '2', '没有的词', '词'),
      { type: 'REPUBLISHED', id: '2006', ...official },
    ]);
    const last = texts.at(-1);
    expect(last?.complete).toBe(true);
    expect(historyOf(texts, 'law:2').map(({ words: each }) => each)).toEqual([
      '乙应当报告。',
      '乙必须报告。',
    ]);
    expect(historyOf(texts, 'law:4').at(-1)?.until).toBe('2006');
  });
});

describe('cross-proof', () => {
  test('tells article by article what agrees and what does not', () => {
    const official = lawText(['第一条 甲应当报告。', '第二条 乙必须报告。', '第四条 丁。']);
    const proof = crossProof(
      { text: LAW.source.text, tree: LAW.tree },
      { text: official.source.text, tree: official.tree },
    );
    expect(proof.agrees).toBe(false);
    expect(proof.units.map(({ label, verdict }) => [label, verdict])).toEqual([
      ['第一条', 'AGREES'],
      ['第二条', 'OTHER_WORDS'],
      ['第三条', 'ONLY_OURS'],
      ['第四条', 'ONLY_OFFICIAL'],
    ]);
  });

  test('takes glyphs and spaces for the same', () => {
    const official = lawText([
      '第一条 甲应当报告。 ',
      '第二条 乙应当报告。',
      '第三条 丙应当 报告。',
    ]);
    expect(
      crossProof(
        { text: LAW.source.text, tree: LAW.tree },
        { text: official.source.text, tree: official.tree },
      ).agrees,
    ).toBe(true);
  });
});
