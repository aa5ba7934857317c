/** The lists of changes: on the legal axis over the days of effects, on the record axis over the feed. */
import type { Position } from '@regchron/event-log';
import type { Result } from '@regchron/model';
import { dayNumber, ok } from '@regchron/model';
import type { Sql } from '../../storage/preparedStatements.ts';
import { DAWN, DOOM } from '../../storage/schema.ts';
import type { DatedEffect, EffectsQuestion, RecordedQuestion } from './changes.ts';
import type { FeedMessage } from './feed.ts';
import { holdingAt, oneOf, pagePosition, readPage, when } from '../list.ts';
import { regulationRow, type Standpoint } from '../lists.ts';
import { FEED_COLUMNS, feedConditions, feedMessage, type FeedRow } from './sqliteFeed.ts';
import type { BadCursor, Page } from '../page.ts';

export function listEffects(
  { sql, position, latest }: Standpoint,
  question: EffectsQuestion,
): Result<Page<DatedEffect>, BadCursor> {
  const at = pagePosition(question, 'effects', position);
  if (!at.ok) return at;
  const { types, kinds, issuer, regulation, certainty } = question;
  const from = question.from === null ? DAWN : dayNumber(question.from);
  // Past all days, so that an open end is inside a range without end.
  const to = question.to === null ? DOOM + 1 : dayNumber(question.to);
  const isInside = (row: EffectRow): boolean => row.on_from >= from && row.on_to < to;
  const listed = readPage<EffectRow>(
    sql,
    {
      list: 'effects',
      from: 'effect_day e',
      columns: 'e.regulation, e.from_position, e.place, e.on_from, e.on_to',
      sortBy: 'e.sort_day',
      id: "e.regulation || '|' || e.place",
      descending: false,
      conditions: [
        holdingAt(at.value, latest, 'e.'),
        {
          // Two walks of one index: days that are known are found without looking at those that are not.
          sql: `((e.exact = 1 AND e.on_from >= ? AND e.on_from < ?)
            OR (e.exact = 0 AND e.on_from < ? AND e.on_to >= ?))`,
          values: [from, to, to, from],
        },
        ...oneOf('e.type', types),
        ...oneOf('e.kind', kinds),
        ...when(issuer !== undefined, 'e.issuer = ?', issuer ?? ''),
        ...when(regulation !== undefined, 'e.regulation = ?', regulation ?? ''),
        ...when(certainty === 'CERTAIN', '(e.on_from >= ? AND e.on_to < ?)', from, to),
        ...when(certainty === 'POSSIBLE', 'NOT (e.on_from >= ? AND e.on_to < ?)', from, to),
      ],
    },
    question,
    at.value,
  );
  if (!listed.ok) return listed;
  const { page } = listed.value;
  return ok({
    ...page,
    rows: page.rows.flatMap((row) => {
      const found = regulationRow(sql, row.regulation, row.from_position);
      const effect = found.effects[row.place];
      if (!effect) throw new Error(`effect ${String(row.place)} of ${row.regulation} is missing`);
      return { regulation: found, effect, certainty: isInside(row) ? 'CERTAIN' : 'POSSIBLE' };
    }),
  });
}

interface EffectRow {
  readonly regulation: string;
  readonly from_position: Position;
  readonly place: number;
  readonly on_from: number;
  readonly on_to: number;
}

export function listRecorded(
  { sql, position }: Standpoint,
  question: RecordedQuestion,
): Result<Page<FeedMessage>, BadCursor> {
  const at = pagePosition(question, 'recorded', position);
  if (!at.ok) return at;
  const { from, to, filter } = question;
  const listed = readPage<FeedRow>(
    sql,
    {
      list: 'recorded',
      from: 'feed f',
      columns: FEED_COLUMNS,
      sortBy: 'f.position',
      id: 'f.place',
      descending: false,
      conditions: [
        { sql: 'f.position <= ?', values: [at.value] },
        ...when(from !== null, 'f.position >= ?', from === null ? 0 : firstAt(sql, from)),
        ...when(to !== null, 'f.position < ?', to === null ? 0 : firstAt(sql, to)),
        ...feedConditions(filter),
      ],
    },
    question,
    at.value,
  );
  if (!listed.ok) return listed;
  const { page } = listed.value;
  return ok({ ...page, rows: page.rows.map(feedMessage) });
}

/** The first position whose effective record time is at or after the instant; past all where there is none. */
function firstAt(sql: Sql, instant: string): Position {
  const row = sql<{ position: Position }>(
    'SELECT position FROM moment WHERE recorded_ms >= ? ORDER BY recorded_ms LIMIT 1',
  ).get(Date.parse(instant));
  return row?.position ?? Number.MAX_SAFE_INTEGER;
}
