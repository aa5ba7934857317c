import { describe, expect, it } from '@jest/globals';
import { decisionFaults } from './decisionRules.mjs';

const decision = (number) =>
  `# ${number}: A title\n\n- Status: accepted\n- Date: 2026-11-23\n\n## Context\n\n## Decision\n\n## Consequences\n`;

describe('the rules for decisions', () => {
  it('have nothing against whole decisions in order', () => {
    const decisions = { '0002-two.md': decision('0002'), '0001-one.md': decision('0001') };
    expect(decisionFaults(decisions)).toEqual([]);
  });

  it('name the gap, and not everything after it', () => {
    const decisions = Object.fromEntries(
      ['0001', '0003', '0004'].map((number) => [`${number}-x.md`, decision(number)]),
    );
    expect(decisionFaults(decisions)).toEqual(['docs/adr/0003-x.md: 0002 is next']);
  });

  it('name a number given twice', () => {
    const decisions = { '0001-a.md': decision('0001'), '0001-b.md': decision('0001') };
    expect(decisionFaults(decisions)).toEqual(['docs/adr/0001-b.md: 0002 is next']);
  });

  it.each([
    ['# 0001: A title', /first line/],
    ['- Status: accepted', /Status/],
    ['- Date: 2026-11-23', /Date/],
    ['## Consequences', /Consequences/],
  ])('miss "%s" when it is not there', (line, complaint) => {
    const faults = decisionFaults({ '0001-x.md': decision('0001').replace(line, '') });
    expect(faults).toEqual([expect.stringMatching(complaint)]);
  });
});
