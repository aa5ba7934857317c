import { describe, expect, it } from '@jest/globals';
import type { AppendRefusal } from '../../appendResult.ts';
import { appendBytes, MAX_APPEND_BYTES } from '../../checkAppend.ts';
import type { NewEvent } from '../../eventLog.ts';
import { collect } from '../collect.ts';
import type { UnderTest } from '../eventLogUnderTest.ts';
import { newEvent, newStream } from '../newEvent.ts';

export function describeRefusing(underTest: UnderTest): void {
  describe('refusing what no log would take', () => {
    const twice = newEvent();
    const unfit: readonly [string, string, readonly NewEvent[], Partial<AppendRefusal>][] = [
      ['a stream without a name', '', [newEvent()], { type: 'INVALID_STREAM_NAME' }],
      ['a stream name of the system', '$all', [newEvent()], { type: 'INVALID_STREAM_NAME' }],
      ['half a character as name', '\ud840', [newEvent()], { type: 'INVALID_STREAM_NAME' }],
      ['an append of nothing', 'test', [], { type: 'NO_EVENTS' }],
      ['an id that is no UUID', 'test', [newEvent({ id: '1' })], { type: 'INVALID_EVENT_ID' }],
      ['an id twice in one append', 'test', [twice, twice], { type: 'REPEATED_EVENT_ID' }],
      ['no event type', 'test', [newEvent({ type: '' })], { type: 'INVALID_EVENT_TYPE' }],
      ['a type of the system', 'test', [newEvent({ type: '$x' })], { type: 'INVALID_EVENT_TYPE' }],
      [
        'a number that JSON cannot hold',
        'test',
        [newEvent({ data: { days: [1, Number.NaN] } })],
        { type: 'NOT_JSON', path: 'data.days[1]' },
      ],
    ];

    it.each(unfit)('refuses %s', async (_, stream, events, refusal) => {
      const { log } = underTest();
      const head = await log.head();
      const result = await log.append(stream, events, { expected: 'ANY' });
      expect(result).toMatchObject({ type: 'REFUSED', refusal });
      expect(await collect(log.readAll({ after: head }))).toEqual([]);
    });

    it('takes an append of the largest size, and refuses one byte more', async () => {
      const { log } = underTest();
      const stream = newStream();
      const room = MAX_APPEND_BYTES - appendBytes([newEvent({ data: '' }), newEvent({ data: '' })]);
      const fits = [newEvent({ data: 'x'.repeat(room) }), newEvent({ data: '' })];
      const tooLarge = [newEvent({ data: 'x'.repeat(room + 1) }), newEvent({ data: '' })];
      expect(appendBytes(fits)).toBe(MAX_APPEND_BYTES);

      expect(await log.append(stream, tooLarge, { expected: 'NO_STREAM' })).toEqual({
        type: 'REFUSED',
        refusal: { type: 'TOO_LARGE', bytes: MAX_APPEND_BYTES + 1, limit: MAX_APPEND_BYTES },
      });
      expect(await log.append(stream, fits, { expected: 'NO_STREAM' })).toMatchObject({
        type: 'APPENDED',
        revision: 1,
      });
      expect(await collect(log.readStream(stream))).toMatchObject(fits);
    });

    it('measures Chinese text in bytes and not in characters', async () => {
      const { log } = underTest();
      const data = '规'.repeat(Math.ceil(MAX_APPEND_BYTES / 3));
      const result = await log.append(newStream(), [newEvent({ data })], { expected: 'ANY' });
      expect(result).toMatchObject({ type: 'REFUSED', refusal: { type: 'TOO_LARGE' } });
    });

    it.each([-1, 0.5, Number.NaN, 2 ** 53])(
      'throws for %p where a revision or a position belongs',
      async (number) => {
        const { log } = underTest();
        const signal = new AbortController().signal;
        const append = log.append(newStream(), [newEvent()], { expected: number });
        await expect(append).rejects.toThrow(RangeError);
        expect(() => log.readStream(newStream(), { from: number })).toThrow(RangeError);
        expect(() => log.readAll({ after: number })).toThrow(RangeError);
        expect(() => log.readAll({ limit: number })).toThrow(RangeError);
        expect(() => log.subscribe({ after: number, signal })).toThrow(RangeError);
      },
    );
  });
}
