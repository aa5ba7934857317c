import { expect, test } from '@jest/globals';
import type { StatementEvent } from '@regchron/model';
import { day } from '@regchron/model/testing';
import { eventsOfSource } from './eventsOfSource.ts';
import { sha256OfText } from './source.ts';
import { statementsOf } from './statementsOf.ts';
import { readingOf, sourceOf } from './testing/sources.ts';

test('statements bear the ids, places and day that a projection of their recording would give them', () => {
  const issue: StatementEvent = {
    type: 'GazetteIssueDescribed',
    data: {
      publication: '重庆市人民政府公报',
      publicationEn: null,
      year: 2023,
      issue: 21,
      totalIssue: 948,
      publishedOn: day('2023-12-15'),
      contents: [],
      span: { offset: 0, length: 0 },
    },
  };
  const source = sourceOf('公报');
  const { statements, findings } = readingOf(2);
  const reading = { kind: 'GAZETTE_ISSUE' as const, statements: [issue, ...statements], findings };
  const sha256 = sha256OfText(source.text);
  const events = eventsOfSource(source, reading, 'reader/1');
  const seen = statementsOf(
    { sha256, rank: 'OTHER', reading: { number: 1, reader: 'reader/1' } },
    reading.statements,
  );
  expect(seen.map(({ id }) => id)).toEqual(events.slice(3, -1).map(({ id }) => id));
  expect(seen.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3]);
  expect(seen.every(({ sourcePublishedOn }) => sourcePublishedOn === '2023-12-15')).toBe(true);
});
