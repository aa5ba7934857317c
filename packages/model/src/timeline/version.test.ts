import { describe, expect, test } from '@jest/globals';
import { cited, day, given, order, orderNumber, source } from '../testing/index.ts';
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
});
