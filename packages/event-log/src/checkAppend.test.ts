import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { appendBytes, checkAppend } from './checkAppend.ts';
import type { JsonObject } from './json.ts';
import { newEvent } from './testing/newEvent.ts';

describe('the check of an append', () => {
  it('measures the JSON in UTF-8 bytes, and two bytes for each character of the type', () => {
    const event = newEvent({ type: 'Noted', data: '规', metadata: { a: 1 } });
    expect(appendBytes([event, event])).toBe(2 * (5 + 7 + 10));
  });

  it('lets all JSON through', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (data) => {
        const plain = JSON.parse(JSON.stringify(data)) as JsonObject;
        expect(checkAppend('test', [newEvent({ data: plain })]).type).toBe('CHECKED');
      }),
    );
  });

  it.each<[string, unknown, string]>([
    ['undefined', { on: undefined }, 'data.on'],
    ['an infinite number', [Infinity], 'data[0]'],
    ['a Date, which would become a string', { on: new Date(0) }, 'data.on'],
    ['a Map, which would become {}', new Map([['a', 1]]), 'data'],
    ['a hole in a list, which would become null', [1, , 3], 'data[1]'], // eslint-disable-line no-sparse-arrays
    ['a BigInt', { n: 1n }, 'data.n'],
  ])('refuses %s and says where', (_, data, path) => {
    const event = newEvent({ data: data as JsonObject });
    expect(checkAppend('test', [event])).toEqual({ type: 'NOT_JSON', id: event.id, path });
  });
});
