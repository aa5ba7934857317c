import { describe, expect, it } from '@jest/globals';
import { decideAppend } from './decideAppend.ts';
import type { StreamView } from './decideAppend.ts';

const streamOf = (...ids: readonly string[]): StreamView => ({
  last: ids.length - 1,
  idAt: (revision) => ids[revision],
  revisionOf: (id) => (ids.includes(id) ? ids.lastIndexOf(id) : undefined),
});

describe('the rule of appending', () => {
  it('appends at the revision expected without looking at ids', () => {
    const decision = decideAppend(streamOf('a', 'b'), 1, ['a', 'c']);
    expect(decision).toEqual({ type: 'APPEND', first: 2 });
  });

  it('knows a repetition by ids at the same place, also when the stream has grown since', () => {
    const stream = streamOf('a', 'b', 'c', 'd');
    expect(decideAppend(stream, 0, ['b', 'c'])).toEqual({ type: 'ALREADY_APPENDED', revision: 2 });
    expect(decideAppend(stream, 'NO_STREAM', ['a'])).toEqual({
      type: 'ALREADY_APPENDED',
      revision: 0,
    });
  });

  it.each([
    ['other ids', 0, ['x', 'y']],
    ['ids in another order', 0, ['c', 'b']],
    ['a part that is there and a part that is not', 1, ['c', 'x']],
    ['more than is there', 1, ['c', 'd', 'e']],
  ])('finds a stale revision wrong for %s', (_, expected, ids) => {
    const decision = decideAppend(streamOf('a', 'b', 'c', 'd'), expected, ids);
    expect(decision).toEqual({ type: 'WRONG_EXPECTED_REVISION', actual: 3 });
  });

  it('expecting anything, asks whether each id is in the stream, at whatever place', () => {
    const stream = streamOf('a', 'b', 'c');
    expect(decideAppend(stream, 'ANY', ['c', 'a'])).toEqual({
      type: 'ALREADY_APPENDED',
      revision: 0,
    });
    expect(decideAppend(stream, 'ANY', ['a', 'x'])).toEqual({
      type: 'WRONG_EXPECTED_REVISION',
      actual: 2,
    });
    expect(decideAppend(stream, 'ANY', ['x', 'a'])).toEqual({ type: 'APPEND', first: 3 });
  });
});
