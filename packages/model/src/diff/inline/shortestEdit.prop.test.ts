import { describe, expect, it } from '@jest/globals';
import { diffArrays } from 'diff';
import fc from 'fast-check';
import { shortestEdit, type Edit } from './shortestEdit.ts';

const sequence = fc.array(fc.integer({ min: 0, max: 4 }), { maxLength: 40 });

function applied(old: readonly number[], now: readonly number[], edits: readonly Edit[]): number[] {
  let [i, j] = [0, 0];
  return edits.flatMap(({ kind, count }) => {
    const taken = kind === 'ADDED' ? now.slice(j, j + count) : old.slice(i, i + count);
    if (kind !== 'ADDED') i += count;
    if (kind !== 'REMOVED') j += count;
    return kind === 'REMOVED' ? [] : taken;
  });
}

function sizeOf(edits: readonly Edit[]): number {
  return edits.reduce((sum, { kind, count }) => sum + (kind === 'SAME' ? 0 : count), 0);
}

describe('the edit script of any two sequences', () => {
  it('turns the old one into the new one, with as few edits as another implementation finds', () => {
    fc.assert(
      fc.property(sequence, sequence, (old, now) => {
        const edits = shortestEdit(Int32Array.from(old), Int32Array.from(now), 1_000);
        expect(edits).not.toBeNull();
        expect(applied(old, now, edits ?? [])).toEqual(now);
        const taken = (edits ?? []).filter(({ kind }) => kind !== 'ADDED');
        expect(taken.reduce((sum, { count }) => sum + count, 0)).toBe(old.length);
        const others = diffArrays(old, now).filter(({ added, removed }) => added || removed);
        expect(sizeOf(edits ?? [])).toBe(others.reduce((sum, { count }) => sum + count, 0));
      }),
    );
  });

  it('is not searched beyond the edits allowed', () => {
    const [old, now] = [Int32Array.from([1, 2, 3]), Int32Array.from([4, 5, 6])];
    expect(shortestEdit(old, now, 5)).toBeNull();
    expect(sizeOf(shortestEdit(old, now, 6) ?? [])).toBe(6);
    expect(shortestEdit(old, Int32Array.from([]), 2)).toBeNull();
  });
});
