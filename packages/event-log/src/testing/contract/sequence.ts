import { expect } from '@jest/globals';
import fc from 'fast-check';
import type { ExpectedRevision } from '../../appendResult.ts';
import type { EventLog } from '../../eventLog.ts';
import { collect, idsOf } from '../collect.ts';
import { newEvent, newStream } from '../newEvent.ts';

/** One append of a random sequence: `old` ids taken from the stream at `from`, then `fresh` new ones. */
interface Step {
  readonly handle: number;
  readonly stream: number;
  readonly expected: 'ANY' | 'NO_STREAM' | 'LAST' | number;
  readonly from: number;
  readonly old: number;
  readonly fresh: number;
}

export const anySequence: fc.Arbitrary<readonly Step[]> = fc.array(
  fc.record({
    handle: fc.nat(1),
    stream: fc.nat(1),
    expected: fc.oneof(fc.constantFrom('ANY', 'NO_STREAM', 'LAST' as const), fc.nat(6)),
    from: fc.nat(6),
    old: fc.nat(3),
    fresh: fc.nat(2),
  }),
  { maxLength: 20 },
);

/** Appends step by step, and compares each outcome with that of plain lists. */
export async function runSequence(
  handles: readonly EventLog[],
  steps: readonly Step[],
): Promise<void> {
  const lists: { readonly stream: string; readonly ids: string[] }[] = [
    { stream: newStream(), ids: [] },
    { stream: newStream(), ids: [] },
  ];
  for (const step of steps) {
    const log = handles[step.handle];
    const list = lists[step.stream];
    if (log === undefined || list === undefined) throw new Error('no such handle or stream');
    const { stream, ids } = list;
    const last = ids.length - 1;
    const expected = step.expected === 'LAST' ? (last < 0 ? 'NO_STREAM' : last) : step.expected;

    const old = ids.slice(step.from, step.from + step.old);
    const added = Array.from({ length: step.fresh }, () => newEvent().id);
    const wanted = [...old, ...added];
    if (wanted.length === 0) continue;
    // An id that gets twice into one stream has no one place any more; the examples tell what happens then.
    if (old.length > 0 && outcome(ids, expected, wanted).type === 'APPENDED') continue;

    const result = await log.append(
      stream,
      wanted.map((id) => newEvent({ id })),
      { expected },
    );
    expect(result).toMatchObject(outcome(ids, expected, wanted));
    if (result.type === 'APPENDED') ids.push(...wanted);
  }
  for (const { stream, ids } of lists) {
    for (const log of handles) {
      const recorded = await collect(log.readStream(stream));
      expect(idsOf(recorded)).toEqual(ids);
      expect(recorded.map((event) => event.revision)).toEqual(ids.map((_, index) => index));
    }
  }
}

function outcome(ids: readonly string[], expected: ExpectedRevision, wanted: readonly string[]) {
  const appended = { type: 'APPENDED', revision: ids.length + wanted.length - 1 };
  const wrong = {
    type: 'WRONG_EXPECTED_REVISION',
    expected,
    actual: ids.length === 0 ? 'NO_STREAM' : ids.length - 1,
  };
  if (expected === 'ANY') {
    const places = wanted.map((id) => ids.indexOf(id));
    if (places[0] === -1) return appended;
    return places.includes(-1) ? wrong : { type: 'ALREADY_APPENDED', revision: places.at(-1) };
  }
  const at = expected === 'NO_STREAM' ? 0 : expected + 1;
  if (at === ids.length) return appended;
  const there = ids.slice(at, at + wanted.length);
  return at < ids.length && there.join() === wanted.join()
    ? { type: 'ALREADY_APPENDED', revision: at + wanted.length - 1 }
    : wrong;
}
