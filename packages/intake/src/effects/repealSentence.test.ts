/** Sentences of repeal from the survey in their many shapes, and those that repeal nothing. */
import { describe, expect, test } from '@jest/globals';
import { collectFindings } from '../findingRules.ts';
import { passageOf } from '../lines/passage.ts';
import { repealsInPassage } from './repealSentence.ts';

describe('who is repealed', () => {
  test.each([
    ['《甲条例》同时废止。', [['甲条例', null]]],
    [
      '本法自公布之日起施行，《中华人民共和国甲法（试行）》同时废止。',
      [['中华人民共和国甲法（试行）', null]],
    ],
    ['1986年9月5日公布、1994年5月12日修订公布的《甲条例》同时废止。', [['甲条例', null]]],
    [
      '《甲办法》、《乙办法》和《丙办法》同时废止。',
      [
        ['甲办法', null],
        ['乙办法', null],
        ['丙办法', null],
      ],
    ],
    [
      '《甲办法》（市政府令第3号）、《乙规定》（甲府发〔2001〕5号）即行废止。',
      [
        ['甲办法', null],
        ['乙规定', null],
      ],
    ],
    ['《甲条例》实施细则同时废止。', [['《甲条例》实施细则', null]]],
    ['《甲办法》中有关收费的规定同时废止。', [['甲办法', '中有关收费的规定']]],
    ['《甲办法》第三条、第五条同时废止。', [['甲办法', '第三条、第五条']]],
    ['根据2010年1月1日《关于修改〈甲办法〉的决定》修正的《甲办法》同时废止。', [['甲办法', null]]],
    ['根据《丁法》的规定，《甲办法》同时废止。', [['甲办法', null]]],
    ['《甲办法》自2024年3月1日起废止。', [['甲办法', null]]],
    [
      '本解释公布施行后，最高法院于1992年7月14日发布的《甲意见》同时废止；以前的解释与本解释不一致的，不再适用。',
      [['甲意见', null]],
    ],
    [
      '财政部1986年发布的《甲办法》和原国家税务局1991年发布的《乙规定》同时废止。',
      [
        ['甲办法', null],
        ['乙规定', null],
      ],
    ],
  ])('%s', (sentence, named) => {
    expect(read(sentence).repeals.map(({ citation, part }) => [citation.title, part])).toEqual(
      named,
    );
  });

  test('in an instrument that repeals, the verb may stand before its objects', () => {
    const named = read(
      '一、废止《甲条例》（1992年9月19日市第九届人民代表大会常务委员会第三十六次会议通过）',
      true,
    ).repeals;
    expect(
      named.map(({ citation }) => [citation.title, citation.adoptedOn, citation.issuer]),
    ).toEqual([['甲条例', '1992-09-19', '市人民代表大会常务委员会']]);
  });

  test('the recital tells number, day and body', () => {
    const [first] = read(
      '1988年11月3日原国家工商行政管理局令第1号公布的《甲细则》同时废止。',
    ).repeals;
    expect(first?.citation).toMatchObject({
      promulgatedOn: '1988-11-03',
      number: { label: '国家工商行政管理局令第1号' },
      issuer: '国家工商行政管理局',
    });
    const [second] = read(
      '最高人民法院于2001年9月11日公布的《甲规定》（法释〔2001〕27号）同时废止。',
    ).repeals;
    expect(second?.citation).toMatchObject({
      promulgatedOn: '2001-09-11',
      issuer: '最高人民法院',
      number: { label: '法释〔2001〕27号' },
    });
  });

  test('a day of its own is kept', () => {
    expect(read('《甲办法》自2024年3月1日起废止。').repeals[0]?.rule).toEqual({
      type: 'ON_DAY',
      day: '2024-03-01',
    });
    expect(read('《甲办法》自本通知印发之日起停止执行。').repeals[0]?.rule).toEqual({
      type: 'ON_PROMULGATION',
    });
  });

  test('不再适用 ends a part that is named, and of a whole only a person can tell', () => {
    expect(read('《甲办法》第三条自2024年6月1日起不再适用。').repeals[0]).toMatchObject({
      part: '第三条',
      words: '不再适用',
    });
    for (const sentence of ['《甲办法》不再适用。', '《甲办法》作废。']) {
      expect(read(sentence)).toEqual({ repeals: [], rules: ['possible-effect-not-read'] });
    }
  });

  test('失效 keeps its word', () => {
    expect(read('《甲办法》自行失效。').repeals[0]?.words).toBe('自行失效');
  });
});

describe('who is not repealed', () => {
  test.each([
    '制定、修改、废止《甲办法》规定的标准，应当公告。',
    '市政府规章的制定、修改和废止程序，依照《规章制定程序条例》执行。',
    '《甲办法》已废止的，按照新规定执行。',
    '对《甲办法》不予废止。',
    '与《甲办法》不一致的，以本办法为准。',
    '根据《甲办法》制定的文件，不适应发展要求的，应当及时予以废止。',
    '违反《甲办法》的，许可证失效。',
    '依照《甲法》的规定，支付令自行失效。',
    '建议废止《甲办法》。',
    '可以按照《甲办法》废止其资格。',
  ])('%s', (sentence) => {
    expect(read(sentence).repeals).toEqual([]);
    expect(read(sentence, true).repeals).toEqual([]);
  });

  test.each([
    '凡与本办法不一致的规定同时废止。',
    '本市以前的有关规定与本办法相抵触的同时废止。',
    '原有规定同时废止。',
  ])('names nobody, with a finding: %s', (sentence) => {
    expect(read(sentence)).toEqual({ repeals: [], rules: ['repeal-names-nobody'] });
  });

  test('what cannot be told with certainty is a finding and no repeal', () => {
    expect(read('《甲办法》发布前的乙同时废止。')).toEqual({
      repeals: [],
      rules: ['repeal-target-not-read'],
    });
  });

  test('《甲》等 names one and tells that others are meant', () => {
    const { repeals, rules } = read('《甲办法》等文件同时废止。');
    expect(repeals).toHaveLength(1);
    expect(rules).toEqual(['repeal-list-open']);
  });
});

function read(sentence: string, objectMayFollow = false) {
  const { notice, findings } = collectFindings();
  const passage = passageOf(sentence, [{ offset: 0, length: sentence.length }]);
  const repeals = repealsInPassage(passage, { issuer: null, objectMayFollow }, notice);
  return { repeals, rules: findings.map(({ rule }) => rule) };
}
