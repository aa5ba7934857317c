import { describe, expect, test } from '@jest/globals';
import type { Citation } from '../citation/citation.ts';
import type { Fact } from '../events/fact.ts';
import {
  attestation,
  cited,
  day,
  given,
  order,
  orderNumber,
  source,
  type Given,
} from '../testing/index.ts';
import type { Testimony } from './identity/statement.ts';

const ON_PROMULGATION = { type: 'ON_PROMULGATION' } as const;
const byNumber = (ordinal: number): Citation => cited(null, { number: orderNumber(ordinal) });

const effectDay = (target: Citation, on: string): Fact => ({
  type: 'EFFECT_DAY',
  target,
  effect: 'ENACTED',
  act: null,
  day: day(on),
});

function rulesOf({ chronicle }: Given): string[] {
  return [...chronicle.regulations, ...chronicle.instruments].flatMap(({ findings }) =>
    findings.map(({ rule }) => rule),
  );
}

/** Orders 264 and 324 are dated; order 363 repeals order 270, whose day nobody tells. */
const GAZETTE: readonly Testimony[] = source([
  order(264, '2012-04-20', ON_PROMULGATION).enacts('甲办法'),
  order(324, '2018-11-16', ON_PROMULGATION).enacts('乙办法'),
  order(363, '2023-12-05', { type: 'ON_DAY', day: day('2024-02-01') })
    .enacts('噪声办法')
    .repeals(cited('环境噪声办法', { number: orderNumber(270) }), {
      rule: { type: 'WITH_ENACTMENT' },
      replacedBy: '噪声办法',
    }),
]);
const NOISE = '重庆市人民政府令第270号';

describe('the day of an effect that a person states', () => {
  test('outranks what its number and a presumption leave open, and the answer names the person', () => {
    const before = given(GAZETTE).on('2015-01-01').status(NOISE);
    expect(before).toMatchObject({ inForce: 'MAYBE', bases: ['ORDER_NUMBER', 'PRESUMED'] });
    const fact = attestation(effectDay(byNumber(270), '2013-05-01'), '张三', '公报2013年第9期');
    const after = given([...GAZETTE, fact]);
    expect(after.on('2013-05-01').status(NOISE)).toEqual({
      state: 'IN_FORCE',
      certainty: 'CERTAIN',
      inForce: 'YES',
      bases: ['STATED'],
      reason: 'on the word of 张三 (公报2013年第9期)',
    });
    expect(after.on('2013-04-30').status(NOISE).inForce).toBe('NO');
    const { facts, effects, findings } = after.regulation(NOISE);
    expect(facts).toMatchObject([{ id: fact.id, type: 'EFFECT_DAY', by: '张三', used: true }]);
    expect(effects[0]?.statements).toContain(fact.id);
    expect(findings).toEqual([]);
  });

  test('never overrules a day that the text itself states: that is a finding', () => {
    const fact = attestation(effectDay(byNumber(363), '2024-03-01'));
    const chronicle = given([...GAZETTE, fact]);
    expect(chronicle.on('2024-02-01').inForce()).toEqual(given(GAZETTE).on('2024-02-01').inForce());
    expect(rulesOf(chronicle)).toEqual(['fact-contradicts-source']);
    expect(chronicle.regulation('噪声办法').facts).toMatchObject([{ used: false }]);
  });

  test('is not used where persons state different days; of two who agree both are named', () => {
    const first = attestation(effectDay(byNumber(270), '2013-05-01'), 'A');
    const other = attestation(effectDay(byNumber(270), '2013-06-01'), 'B');
    const quarrel = given([...GAZETTE, first, other]);
    expect(quarrel.on('2015-01-01').status(NOISE).inForce).toBe('MAYBE');
    expect(rulesOf(quarrel)).toEqual(['facts-contradict']);
    const agreed = given([
      ...GAZETTE,
      first,
      attestation(effectDay(byNumber(270), '2013-05-01'), 'B'),
    ]);
    expect(agreed.on('2015-01-01').status(NOISE).reason).toMatch(/word of A .*word of B/);
  });

  test('carries over to what took effect at the same time', () => {
    const open = source(
      [
        order(400, '2024-01-10', { type: 'SET_BY_OTHER_ACT' })
          .enacts('新办法')
          .repeals(cited('甲办法', { number: orderNumber(264) }), {
            rule: { type: 'WITH_ENACTMENT' },
            replacedBy: '新办法',
          }),
      ],
      { name: 'other' },
    );
    const fact = attestation(effectDay(byNumber(400), '2024-06-01'), '张三');
    const chronicle = given([...GAZETTE, ...open, fact]);
    const ended = chronicle.on('2024-06-01').status('重庆市人民政府令第264号');
    expect(ended).toMatchObject({ state: 'ENDED', certainty: 'CERTAIN', bases: ['COMPUTED'] });
    expect(ended.reason).toContain('张三');
  });

  test('of an amendment needs the act where several amended', () => {
    const amended = source(
      [
        order(300, '2015-01-01').amends(cited('环境噪声办法', { number: orderNumber(270) })),
        order(310, '2016-01-01').amends(cited('环境噪声办法', { number: orderNumber(270) })),
      ],
      { name: 'other' },
    );
    const fact = (
      act: Fact['type'] extends never ? never : ReturnType<typeof cited> | null,
    ): Fact => ({
      type: 'EFFECT_DAY',
      target: byNumber(270),
      effect: 'AMENDED',
      act,
      day: day('2016-03-01'),
    });
    expect(rulesOf(given([...GAZETTE, ...amended, attestation(fact(null))]))).toEqual([
      'fact-fits-no-one-effect',
    ]);
    const heard = given([...GAZETTE, ...amended, attestation(fact(byNumber(310)))]);
    const { effects, findings } = heard.regulation(NOISE);
    expect(findings).toEqual([]);
    const [other, meant] = effects.filter(({ type }) => type === 'AMENDED');
    expect(meant?.on.latest).toMatchObject({ day: '2016-03-01', grounds: [{ basis: 'STATED' }] });
    expect(other?.on.earliest?.day).not.toBe(other?.on.latest?.day);
  });
});

describe('the day of promulgation that a person states', () => {
  const fact: Fact = {
    type: 'PROMULGATION_DAY',
    instrument: byNumber(270),
    day: day('2013-03-09'),
  };

  test('outranks the bounds of the number series; the effect is presumed from it, on that word', () => {
    const chronicle = given([...GAZETTE, attestation(fact, '张三')]);
    const { effects, facts } = chronicle.regulation(NOISE);
    expect(effects[0]?.published.earliest).toMatchObject({
      day: '2013-03-09',
      grounds: [{ basis: 'STATED', attested: { by: '张三' } }],
    });
    expect(effects[0]?.on.latest?.day).toBe('2014-03-09');
    expect(facts).toMatchObject([{ used: true }]);
    expect(chronicle.on('2014-03-09').status(NOISE).reason).toContain('on the word of 张三');
  });

  test('gives way to the day that a text states', () => {
    const other: Fact = { ...fact, instrument: byNumber(264) };
    const chronicle = given([...GAZETTE, attestation(other)]);
    expect(rulesOf(chronicle)).toContain('fact-contradicts-source');
    expect(chronicle.regulation('甲办法').effects[0]?.published.earliest?.day).toBe('2012-04-20');
  });
});

describe('these two are one', () => {
  const two = source([
    order(100, '2000-01-01', ON_PROMULGATION).enacts('旧名办法'),
    order(300, '2016-01-01', ON_PROMULGATION).repeals(cited('新名办法')),
  ]);

  test('and what was done to the one was done to the other; each id leads to it', () => {
    const apart = given(two);
    expect(apart.on('2020-01-01').inForce()).toEqual([orderNumber(100).label]);
    const fact: Fact = { type: 'SAME', a: cited('新名办法'), b: byNumber(100) };
    const one = given([...two, attestation(fact)]);
    expect(one.chronicle.regulations).toHaveLength(1);
    expect(one.on('2015-12-31').inForce()).toEqual([orderNumber(100).label]);
    expect(one.on('2016-01-01').inForce()).toEqual([]);
    const { id, aliases, facts } = one.regulation('旧名办法');
    expect(id).toBe(apart.regulation('旧名办法').id);
    expect(aliases).toContain(apart.regulation('新名办法').id);
    expect(facts).toMatchObject([{ type: 'SAME', used: true }]);
  });

  test('and the id is that of the first promulgated, whichever the person names first', () => {
    const acts = source([
      order(100, '2000-01-01', ON_PROMULGATION).enacts('甲办法'),
      order(200, '2010-01-01', ON_PROMULGATION).enacts('乙办法'),
    ]);
    const fact: Fact = { type: 'SAME', a: byNumber(200), b: byNumber(100) };
    const one = given([...acts, attestation(fact)]);
    expect(one.chronicle.regulations.map(({ title }) => title)).toEqual(['甲办法']);
    expect(one.on('2005-01-01').inForce()).toEqual([orderNumber(100).label]);
    expect(rulesOf(one)).toEqual(['one-regulation-dated-twice']);
  });

  test('settles a title that might have meant either', () => {
    const namesakes = source([
      order(101, null).enacts('同名办法'),
      order(102, null).enacts('同名办法'),
      order(300, '2016-01-01', ON_PROMULGATION).repeals(cited('同名办法')),
    ]);
    const fact: Fact = { type: 'SAME', a: byNumber(101), b: byNumber(102) };
    const one = given([...namesakes, attestation(fact)]);
    expect(one.chronicle.regulations).toHaveLength(1);
    expect(one.on('2016-01-01').inForce()).toEqual([]);
  });
});

describe('these two are not one', () => {
  test('keeps a title away from the work that the fold would take it for', () => {
    const two = source([
      order(100, '2000-01-01', ON_PROMULGATION).enacts('噪声办法'),
      order(300, '2016-01-01', ON_PROMULGATION).repeals(cited('噪声办法')),
    ]);
    expect(given(two).on('2020-01-01').inForce()).toEqual([]);
    const fact: Fact = { type: 'DISTINCT', a: cited('噪声办法'), b: byNumber(100) };
    const apart = given([...two, attestation(fact)]);
    expect(apart.on('2020-01-01').inForce()).toEqual([orderNumber(100).label]);
    expect(apart.chronicle.regulations).toHaveLength(2);
    for (const { facts } of apart.chronicle.regulations) {
      expect(facts).toMatchObject([{ type: 'DISTINCT', used: true }]);
    }
  });

  test('takes a candidate out of an ambiguity', () => {
    const namesakes = source([
      order(101, null).enacts('同名办法'),
      order(102, null).enacts('同名办法'),
      order(300, '2016-01-01', ON_PROMULGATION).repeals(cited('同名办法')),
    ]);
    expect(rulesOf(given(namesakes))).toEqual(['target-ambiguous']);
    const fact: Fact = { type: 'DISTINCT', a: cited('同名办法'), b: byNumber(101) };
    const clear = given([...namesakes, attestation(fact)]);
    expect(rulesOf(clear)).toEqual([]);
    expect(clear.regulation(orderNumber(102).label).effects.map(({ type }) => type)).toEqual([
      'ENACTED',
      'REPEALED',
    ]);
    expect(clear.regulation(orderNumber(101).label).effects).toHaveLength(1);
  });

  test('keeps a work cited by its day apart from the recorded work of that day', () => {
    const two = source([
      order(100, '2000-01-01', ON_PROMULGATION).enacts('噪声办法'),
      order(300, '2016-01-01', ON_PROMULGATION).repeals(
        cited('噪声办法', { promulgatedOn: day('2000-01-01') }),
      ),
    ]);
    const a = cited('噪声办法', { promulgatedOn: day('2000-01-01') });
    const fact: Fact = { type: 'DISTINCT', a, b: byNumber(100) };
    expect(given(two).chronicle.regulations).toHaveLength(1);
    expect(given([...two, attestation(fact)]).chronicle.regulations).toHaveLength(2);
  });

  test('against "these two are one": neither is used, and both are told', () => {
    const two = source([
      order(100, '2000-01-01', ON_PROMULGATION).enacts('甲办法'),
      order(200, '2010-01-01', ON_PROMULGATION).enacts('乙办法'),
      order(300, '2020-01-01', ON_PROMULGATION).enacts('丙办法'),
    ]);
    const same = (a: number, b: number, by: string): Testimony =>
      attestation({ type: 'SAME', a: byNumber(a), b: byNumber(b) }, by);
    const distinct = attestation({ type: 'DISTINCT', a: byNumber(200), b: byNumber(100) }, 'B');
    const quarrel = given([...two, same(100, 200, 'A'), distinct]);
    expect(quarrel.chronicle.regulations).toHaveLength(3);
    expect(rulesOf(quarrel)).toEqual(['facts-contradict', 'facts-contradict']);
    // Also where only several together unite what one keeps apart.
    const chain = given([...two, same(100, 300, 'A'), same(300, 200, 'A'), distinct]);
    expect(chain.chronicle.regulations).toHaveLength(3);
    expect(rulesOf(chain)).toEqual(Array(3).fill('facts-contradict'));
    for (const { facts } of chain.chronicle.regulations) {
      expect(facts.every(({ used }) => !used)).toBe(true);
    }
  });
});

test('a fact whose title several works bear is not used', () => {
  const namesakes = source([
    order(101, null).enacts('同名办法'),
    order(102, null).enacts('同名办法'),
  ]);
  const fact: Fact = { type: 'SAME', a: cited('同名办法'), b: byNumber(103) };
  const chronicle = given([...namesakes, attestation(fact)]);
  expect(chronicle.chronicle.regulations).toHaveLength(2);
  expect(rulesOf(chronicle)).toEqual(['fact-ambiguous', 'fact-ambiguous']);
});
