import { describe, expect, test } from '@jest/globals';
import { numberOfDay } from '../days/day.ts';
import { spansOf } from './spans.ts';

const days = (earliest: string | null, latest: string | null) => ({ earliest, latest });
const n = numberOfDay;

describe('what is drawn of a version', () => {
  test('order 270: possibly between its bounds, certainly after them, until its successor', () => {
    const version = {
      inForceFrom: days('2012-04-20', '2019-11-16'),
      inForceTo: days('2024-02-01', '2024-02-01'),
    };
    expect(spansOf([version])).toEqual([
      { from: n('2012-04-20'), to: n('2019-11-16'), certainty: 'POSSIBLE' },
      { from: n('2019-11-16'), to: n('2024-02-01'), certainty: 'CERTAIN' },
    ]);
  });

  test('a stated day and no end: certain from there on', () => {
    const version = { inForceFrom: days('2024-02-01', '2024-02-01'), inForceTo: null };
    expect(spansOf([version])).toEqual([{ from: n('2024-02-01'), to: null, certainty: 'CERTAIN' }]);
  });

  test('an end that may come before the latest beginning leaves nothing certain', () => {
    const version = {
      inForceFrom: days('2012-01-01', '2015-01-01'),
      inForceTo: days('2014-01-01', '2016-01-01'),
    };
    expect(spansOf([version])).toEqual([
      { from: n('2012-01-01'), to: n('2016-01-01'), certainty: 'POSSIBLE' },
    ]);
  });

  test('a beginning nobody bounds is open to the left and never certain', () => {
    const version = { inForceFrom: days(null, null), inForceTo: days('2014-01-01', '2014-01-01') };
    expect(spansOf([version])).toEqual([
      { from: null, to: n('2014-01-01'), certainty: 'POSSIBLE' },
    ]);
  });

  test('an uncertain end is possible from its earliest to its latest day', () => {
    const version = {
      inForceFrom: days('2012-01-01', '2012-01-01'),
      inForceTo: days('2014-01-01', null),
    };
    expect(spansOf([version])).toEqual([
      { from: n('2012-01-01'), to: n('2014-01-01'), certainty: 'CERTAIN' },
      { from: n('2014-01-01'), to: null, certainty: 'POSSIBLE' },
    ]);
  });
});
