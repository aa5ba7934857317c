import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import { beginningOf, shanghaiDayAt } from './shanghaiDay.ts';

test.each([
  ['2024-01-31T15:59:59.999Z', '2024-01-31'],
  ['2024-01-31T16:00:00.000Z', '2024-02-01'],
  ['2023-12-31T16:00:00.000Z', '2024-01-01'],
  ['2024-02-28T16:00:00.000Z', '2024-02-29'],
  ['2024-02-01T00:00:00+08:00', '2024-02-01'],
])('at %s it is %s in Shanghai', (instant, day) => {
  expect(shanghaiDayAt(new Date(instant))).toBe(day);
});

test('the day is the one that the time zone database gives', () => {
  const shanghai = new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Shanghai' });
  const instants = fc.date({
    min: new Date('1992-01-01'),
    max: new Date('2100-01-01'),
    noInvalidDate: true,
  });
  fc.assert(
    fc.property(instants, (instant) => {
      const day = shanghaiDayAt(instant);
      expect(day).toBe(shanghai.format(instant));
      expect(beginningOf(day).getTime()).toBeLessThanOrEqual(instant.getTime());
      expect(shanghaiDayAt(beginningOf(day))).toBe(day);
    }),
  );
});
