import { expect, test } from '@jest/globals';
import { EventLogUnavailable } from '@regchron/event-log';
import { problemOf } from '../rejections/problems.ts';
import { rejectionOf } from './rejectionOf.ts';

test('a log that cannot serve is 503, with the time after which to come back', () => {
  const rejection = rejectionOf(
    new EventLogUnavailable('DISK_FULL', 'log.sqlite: the disk is full'),
  );
  expect(rejection).toEqual({ type: 'LOG_UNAVAILABLE', reason: 'DISK_FULL' });
  expect(problemOf(rejection)).toMatchObject({ status: 503, headers: { 'Retry-After': '5' } });
});

test('a bug is 500, and its words stay inside', () => {
  for (const bug of [new TypeError('secret.path is undefined'), 'thrown', null, { status: 404 }]) {
    expect(rejectionOf(bug)).toEqual({ type: 'INTERNAL' });
  }
});
