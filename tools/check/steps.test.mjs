import { describe, expect, it } from '@jest/globals';
import { chooseSteps, STEPS } from './steps.mjs';

describe('choosing the steps of a check', () => {
  it('takes all of them when none is named', () => {
    expect(chooseSteps([])).toEqual({ type: 'CHOSEN', steps: STEPS });
  });

  it('takes those named, in their own order', () => {
    const { steps } = chooseSteps(['tests', 'format']);
    expect(steps.map(({ name }) => name)).toEqual(['format', 'tests']);
  });

  it('refuses a name it does not know instead of checking nothing', () => {
    expect(chooseSteps(['lint', 'lnit'])).toEqual({ type: 'UNKNOWN', unknown: ['lnit'] });
  });
});
