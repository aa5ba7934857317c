import { describe, expect, it } from '@jest/globals';
import { countTests } from './countTests.mjs';

const results = { success: true, numPassedTests: 12, numFailedTests: 0 };

describe('counting the tests of a run', () => {
  it('says how many passed and failed', () => {
    expect(countTests(results)).toEqual({ line: '12 passed, 0 failed', green: true });
  });

  it('says how many were skipped, when some were', () => {
    expect(countTests({ ...results, numPendingTests: 3 }).line).toBe(
      '12 passed, 0 failed, 3 skipped',
    );
  });

  it('takes a suite that could not be loaded for a failure', () => {
    const torn = { ...results, success: false, numRuntimeErrorTestSuites: 1 };
    expect(countTests(torn)).toEqual({ line: '12 passed, 1 failed', green: false });
  });

  it('is not green when nothing ran or nothing was written', () => {
    expect(countTests({ ...results, numPassedTests: 0 }).green).toBe(false);
    expect(countTests(null)).toEqual({ line: '0 passed, 0 failed', green: false });
  });
});
