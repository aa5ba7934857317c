import { describe, expect, it } from '@jest/globals';
import { eventTypesOf, wordListsOf, wordsWithoutRow } from './glossaryRules.mjs';

const events = `export const EVENT_SCHEMAS = {
  SourceReceived: sourceReceivedSchema,
  ReadingOpened: readingOpenedSchema,
} as const;`;
const bounds = `export const BASES = [
  'STATED',
  'COMPUTED',
] as const;`;
const glossary = `| word | meaning |
|---|---|
| \`SourceReceived\` | x |
| \`ReadingOpened\` | x |
| \`STATED\` | x |
`;

describe('the rules for the glossary', () => {
  it('find the event types and the lists of words', () => {
    expect(eventTypesOf(events)).toEqual(['SourceReceived', 'ReadingOpened']);
    expect(wordListsOf(bounds).get('BASES')).toEqual(['STATED', 'COMPUTED']);
  });

  it('miss a row for a word that goes through the door', () => {
    const door = "export { BASES } from './kernel/bounds.ts';";
    expect(wordsWithoutRow({ glossary, events, sources: [bounds], door })).toEqual([
      'docs/GLOSSARY.md: no row for COMPUTED',
    ]);
  });

  it('leave alone what stays inside', () => {
    expect(wordsWithoutRow({ glossary, events, sources: [bounds], door: '' })).toEqual([]);
  });

  it('miss a row for an event type', () => {
    const poorer = glossary.replace('ReadingOpened', 'Other');
    expect(wordsWithoutRow({ glossary: poorer, events, sources: [], door: '' })).toEqual([
      'docs/GLOSSARY.md: no row for ReadingOpened',
    ]);
  });

  it('say so when they find no event types, instead of passing', () => {
    const [first] = wordsWithoutRow({ glossary, events: '', sources: [], door: '' });
    expect(first).toMatch(/no event types found/);
  });
});
