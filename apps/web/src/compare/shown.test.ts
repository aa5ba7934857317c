import { describe, expect, test } from '@jest/globals';
import { isShown, readShown, toggled } from './shown.ts';

describe('which articles are shown', () => {
  test('nothing said: only changes', () => {
    expect(isShown({ kind: 'UNCHANGED' }, readShown(null))).toBe(false);
    expect(isShown({ kind: 'RENUMBERED' }, readShown(null))).toBe(true);
  });

  test('kinds are switched on one by one, and off again', () => {
    const inserted = toggled(readShown(null), 'INSERTED');
    expect(inserted).toBe('inserted');
    const both = toggled(readShown(inserted), 'DELETED');
    expect(both).toBe('inserted,deleted');
    expect(isShown({ kind: 'MODIFIED' }, readShown(both))).toBe(false);
    expect(toggled(readShown(inserted), 'INSERTED')).toBeNull();
  });

  test('a word that is no kind asks for nothing', () => {
    expect(readShown('nonsense')).toEqual({ type: 'CHANGES' });
  });
});
