import { describe, expect, it } from '@jest/globals';
import { compareWords, withoutGlyphChanges } from './segments.ts';
import { tokensOf } from './tokens.ts';

function marked(old: string, now: string): string {
  return compareWords(old, now)
    .segments.map(({ kind, text }) =>
      kind === 'KEPT' ? text : kind === 'ADDED' ? `{${text}}` : `[${text}]`,
    )
    .join('');
}

describe('the words of an article', () => {
  it.each([
    ['依照本法第十四条之二第三款第（一）项的规定', '第十四条之二第三款第（一）项'],
    ['自2024年2月1日起施行', '2024年2月1日'],
    ['自二〇二四年二月一日起施行', '二〇二四年二月一日'],
    ['在三十个工作日内答复', '三十个工作日'],
    ['处1.5万元以下罚款', '1.5万元'],
    ['不超过总量的百分之三十', '百分之三十'],
    ['昼间不得超过55dB(A)', '55dB(A)'],
    ['符合GB 12348—2008标准', 'GB 12348—2008'],
    ['渝府办发〔2023〕89号', '〔2023〕89号'],
    ['在𠮷林省', '𠮷'],
  ])('of %s hold %s as one', (text, word) => {
    expect(tokensOf(text).some((token) => token.text.includes(word))).toBe(true);
  });

  it.each(['统一条件', '统一年度计划', '万一发生', '二十四人民'])(
    'are not taken for an amount in %s',
    (text) => {
      const tokens = tokensOf(text).map((token) => token.text);
      expect(tokens).not.toContain(/[一四](?:条|年|次|人)/.exec(text)?.[0] ?? '万');
    },
  );

  it('are replaced whole: amounts, days and citations are never cut', () => {
    expect(marked('处五百元以下罚款', '处一千五百元以下罚款')).toBe(
      '处[五百元]{一千五百元}以下罚款',
    );
    expect(marked('依照第十四条第二款处理', '依照第十四条第三款处理')).toBe(
      '依照[第十四条第二款]{第十四条第三款}处理',
    );
    expect(marked('自2023年2月1日起', '自2024年2月1日起')).toBe('自[2023年2月1日]{2024年2月1日}起');
  });

  it('show each amount of a range replaced, though one of them stood at the other end', () => {
    expect(marked('处五百元以上一千元以下罚款', '处一千元以上二千元以下罚款')).toBe(
      '处[五百元]{一千元}以上[一千元]{二千元}以下罚款',
    );
    expect(marked('处一千元以上二千元以下罚款', '处五百元以上一千元以下罚款')).toBe(
      '处[一千元]{五百元}以上[二千元]{一千元}以下罚款',
    );
  });

  it('are marked in one piece where one sign between two changes stays', () => {
    expect(marked('宾馆、饭馆应当备案', '旅店、茶座应当备案')).toBe(
      '[宾馆、饭馆]{旅店、茶座}应当备案',
    );
  });

  it('are not joined across a line break', () => {
    expect(marked('应当备案甲\n乙不得经营', '应当备案丙\n丁不得经营')).toBe(
      '应当备案[甲]{丙}\n[乙]{丁}不得经营',
    );
  });

  it('that were inserted are marked from clause end to clause end', () => {
    expect(marked('应当申报；应当备案。', '应当申报；应当公告；应当备案。')).toBe(
      '应当申报；{应当公告；}应当备案。',
    );
  });

  it('beside nothing are all added or all removed', () => {
    expect(marked('', '应当备案')).toBe('{应当备案}');
    expect(marked('应当备案', '')).toBe('[应当备案]');
    expect(compareWords('', '').segments).toEqual([]);
  });

  it('stand alone once glyph changes are left out', () => {
    const { segments } = compareWords('影院(室)\u3000禁止\uE004吸烟', '影院（室）禁止游戏');
    expect(withoutGlyphChanges(segments)).toEqual([
      { kind: 'KEPT', text: '影院（室）禁止', sameWords: true },
      { kind: 'REMOVED', text: '\uE004吸烟', sameWords: false },
      { kind: 'ADDED', text: '游戏', sameWords: false },
    ]);
  });

  it('too long and too different are shown as replaced, and said not to be compared', () => {
    const long = (from: number): string =>
      Array.from({ length: 2_000 }, (_, at) => String.fromCharCode(from + ((at * 31) % 997))).join(
        '',
      );
    const compared = compareWords(long(0x4e00), long(0x7000));
    expect(compared.complete).toBe(false);
    expect(compared.segments).toHaveLength(2);
  });
});
