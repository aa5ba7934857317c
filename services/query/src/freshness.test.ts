import { expect, test } from '@jest/globals';
import { createFreshness } from './freshness.ts';

test('answers are fresh until the log is out of reach, then have an age, and are fresh again', () => {
  let now = '2024-01-01T00:00:00.000Z';
  const freshness = createFreshness(() => now);
  freshness.caughtUp();
  expect(freshness.staleness()).toBeNull();
  freshness.interrupted();
  now = '2024-01-01T00:01:30.900Z';
  freshness.interrupted();
  expect(freshness.staleness()).toEqual({ since: '2024-01-01T00:00:00.000Z', ageSeconds: 90 });
  freshness.caughtUp();
  expect(freshness.staleness()).toBeNull();
});

test('the age is not known to a process that never reached the log', () => {
  const freshness = createFreshness(() => '2024-01-01T00:00:00.000Z');
  freshness.interrupted();
  expect(freshness.staleness()).toEqual({ since: null, ageSeconds: null });
});
