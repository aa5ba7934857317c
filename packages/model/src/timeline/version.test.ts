import { describe, expect, test } from '@jest/globals';
import type { Place } from '../amend/place.ts';
import {
  cited,
  day,
  given,
  instrument,
  order,
  orderNumber,
  source,
  type InstrumentBuilder,
} from '../testing/index.ts';
import { statusOf } from './status.ts';
import { versionOn, versionsOf } from './version.ts';

const ON_PROMULGATION = { type: 'ON_PROMULGATION' } as const;

describe('versions', () => {
  const enacted = order(100, '2000-01-01', ON_PROMULGATION).enacts('办法');
  const amended = order(200, '2010-01-01', ON_PROMULGATION).amends(cited('办法'));
  const repealed = order(300, '2020-01-01', ON_PROMULGATION).repeals(cited('办法'));
  const regulation = given(source([enacted, amended, repealed])).regulation('办法');

  test('run from boundary to boundary, each with its cause', () => {
    expect(
      versionsOf(regulation).map(({ cause, inForceFrom, inForceTo }) => [
        cause.instrument?.number?.ordinal,
        inForceFrom.earliest?.day,
        inForceTo?.earliest?.day,
      ]),
    ).toEqual([
      [100, '2000-01-01', '2010-01-01'],
      [200, '2010-01-01', '2020-01-01'],
    ]);
  });

  test('are complete until a change that is not applied, and say which', () => {
    expect(versionOn(regulation, day('2009-12-31'), null)).toMatchObject({
      complete: true,
      findings: [],
    });
    const later = versionOn(regulation, day('2010-01-01'), null);
    expect(later).toMatchObject({ complete: false });
    expect(later?.findings.map(({ rule }) => rule)).toEqual(['change-not-applied']);
  });

  test('do not exist on days when the regulation is certainly not in force', () => {
    expect(versionOn(regulation, day('1999-12-31'), null)).toBeNull();
    expect(versionOn(regulation, day('2020-01-01'), null)).toBeNull();
    expect(versionOn(regulation, day('2020-01-01'), day('2019-12-31'))).not.toBeNull();
  });

  test('of a stub have no text and say so', () => {
    const stub = given(
      source([
        order(300, '2020-01-01', ON_PROMULGATION).repeals(
          cited('旧办法', { number: orderNumber(50), promulgatedOn: day('1999-01-01') }),
        ),
      ]),
    ).regulation('旧办法');
    expect(versionOn(stub, day('2010-01-01'), null)).toMatchObject({
      textFrom: null,
      complete: false,
      findings: [{ rule: 'text-not-recorded' }],
    });
  });

  describe('of a text as found', () => {
    const history = [
      {
        type: 'AMENDED',
        manner: '修正',
        number: orderNumber(200),
        issuer: null,
        title: null,
        on: day('2010-01-01'),
        effectiveOn: null,
        span: null,
      },
    ] as const;
    const found = source(
      [
        order(100, '2000-01-01', ON_PROMULGATION)
          .witnessed(cited('办法', { number: orderNumber(100), history }))
          .witnessed(cited('办法', { number: orderNumber(100) })),
      ],
      { name: 'site', rank: 'OTHER' },
    );

    test('serve the text after the last amendment its header tells, and say what is not proven', () => {
      const law = given([...source([amended, repealed]), ...found]).regulation('办法');
      expect(law.stub).toBe(false);
      expect(versionOn(law, day('2012-01-01'), null)).toMatchObject({
        textFrom: found[1]?.id,
        complete: true,
        findings: [{ rule: 'consolidation-not-proven' }],
      });
      expect(versionOn(law, day('2005-01-01'), null)).toMatchObject({ textFrom: found[2]?.id });
    });

    test('leave the served text to the more trusted witness, and name the others', () => {
      const gazette = source([enacted]);
      const law = given([...found, ...gazette]).regulation('办法');
      expect(versionOn(law, day('2005-01-01'), null)).toMatchObject({
        textFrom: gazette[1]?.id,
        otherTexts: [found[2]?.id],
      });
    });
  });

  describe('are reached from a recorded text by instructions', () => {
    const place: Place = {
      path: [{ kind: 'article', number: '3', through: null }],
      part: 'WHOLE',
      sentence: null,
      numbering: 'BEFORE',
    };
    const carried = order(200, '2010-01-01', ON_PROMULGATION).amends(cited('办法'), {
      operations: [],
    });
    const second = order(250, '2015-01-01', ON_PROMULGATION).amends(cited('办法'), {
      operations: [],
    });

    test('each step after the one before it, whichever was recorded first', () => {
      for (const instruments of [
        [enacted, carried, second],
        [second, carried, enacted],
      ]) {
        const law = given(source(instruments)).regulation('办法');
        const version = versionOn(law, day('2015-01-01'), null);
        expect(version).toMatchObject({ complete: true, findings: [], check: null });
        expect(version?.steps.map(({ effect }) => effect.instrument?.number?.ordinal)).toEqual([
          200, 250,
        ]);
        expect(version?.textFrom).toBe(law.texts[0]?.statement);
      }
    });

    test('and those between the two texts where the text after is recorded too, as a check of it', () => {
      const after = order(100, '2000-01-01', ON_PROMULGATION).witnessed(
        cited('办法', {
          number: orderNumber(100),
          history: [
            {
              type: 'AMENDED',
              manner: '修正',
              number: orderNumber(200),
              issuer: null,
              title: null,
              on: day('2010-01-01'),
              effectiveOn: null,
              span: null,
            },
          ],
        }),
      );
      const law = given(source([enacted, carried, after])).regulation('办法');
      const version = versionOn(law, day('2010-01-01'), null);
      const [base, found] = law.texts;
      expect(version).toMatchObject({ textFrom: found?.statement, steps: [] });
      expect(version?.check).toMatchObject({ textFrom: base?.statement });
      expect(version?.check?.steps).toHaveLength(1);
    });

    test('of one day in the order of publication and number, and say where nothing tells the order', () => {
      const law = (...acts: readonly InstrumentBuilder[]) =>
        versionOn(given(source([enacted, ...acts])).regulation('办法'), day('2020-01-01'), null);
      const onDay = { type: 'ON_DAY', day: day('2016-01-01') } as const;
      const amend = (by: InstrumentBuilder) => by.amends(cited('办法'), { operations: [] });
      const later = amend(order(260, '2015-06-01', onDay));
      const earlier = amend(order(255, '2015-06-01', onDay));
      const decision = (title: string) =>
        amend(
          instrument({
            number: null,
            issuer: '市人大',
            title,
            promulgatedOn: day('2015-06-01'),
            effectRule: onDay,
          }),
        );
      expect(law(later, earlier)?.steps).toMatchObject([
        { effect: { instrument: { number: { ordinal: 255 } } }, isOrdered: true },
        { effect: { instrument: { number: { ordinal: 260 } } }, isOrdered: true },
      ]);
      expect(law(decision('甲决定'), decision('乙决定'))?.steps[1]).toMatchObject({
        isOrdered: false,
      });
    });

    test('with errata from the beginning of the text they correct, for readers after their publication', () => {
      const erratum = order(210, '2011-05-01').corrects(cited('办法'));
      const law = given(source([enacted, carried, second, erratum])).regulation('办法');
      const stepsOn = (on: string, by: string | null) =>
        versionOn(law, day(on), by === null ? null : day(by))?.steps.map(
          ({ effect }) => effect.instrument?.number?.ordinal,
        );
      expect(stepsOn('2010-01-01', null)).toEqual([200, 210]);
      expect(stepsOn('2010-01-01', '2011-04-30')).toEqual([200]);
      expect(stepsOn('2009-12-31', null)).toEqual([]);
      expect(stepsOn('2016-01-01', null)).toEqual([200, 210, 250]);
    });

    test('and stay whole when provisions are repealed by number or suspended, which the version tells', () => {
      const partly = order(220, '2012-01-01', ON_PROMULGATION).repeals(cited('办法'), {
        part: '第三条',
        places: [place],
      });
      const suspended = order(230, '2013-01-01', ON_PROMULGATION).suspends(cited('办法'), {
        where: '自由贸易试验区',
        through: '2014-12-31',
      });
      const law = given(source([enacted, partly, suspended, second])).regulation('办法');
      const limits = (on: string) =>
        versionOn(law, day(on), null)?.limitedBy.map(({ type }) => type);
      expect(limits('2011-12-31')).toEqual([]);
      expect(limits('2012-01-01')).toEqual(['SUSPENDED', 'REPEALED']);
      expect(limits('2015-01-01')).toEqual(['REPEALED']);
      expect(versionOn(law, day('2014-01-01'), null)).toMatchObject({ complete: true });
      expect(statusOf(law, day('2014-01-01'), null)).toMatchObject({ inForce: 'YES' });
    });

    test('but not where the repeal of a part names no provision', () => {
      const partly = order(220, '2012-01-01', ON_PROMULGATION).repeals(cited('办法'), {
        part: '有关罚款的规定',
      });
      const law = given(source([enacted, partly])).regulation('办法');
      expect(versionOn(law, day('2012-01-01'), null)).toMatchObject({
        complete: false,
        findings: [{ rule: 'change-not-applied' }],
      });
    });
  });
});
