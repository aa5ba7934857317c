/** Readings on the record axis: opened, closed, superseded, retracted. Only whole readings count. */
import type { Position } from '@regchron/event-log';
import type { EventOf, Finding, StatementEvent, Testimony } from '@regchron/model';
import { isStatementOfText, titleKey } from '@regchron/model';
import { noteArticleReferences } from './articleReferences.ts';
import type { Sql } from '../storage/preparedStatements.ts';
import { FOREVER } from '../storage/schema.ts';
import {
  countsNow,
  countStatements,
  discountStatements,
  statementsOfReading,
  withdrawStatement,
} from './statements.ts';

/** The statements that ceased to count and those that count from now on. */
export interface Turnover {
  readonly gone: readonly Testimony[];
  readonly come: readonly Testimony[];
}

export function openReading(
  sql: Sql,
  source: string,
  { reading }: EventOf<'ReadingOpened'>['data'],
  position: Position,
): void {
  sql('INSERT OR IGNORE INTO reading VALUES (?, ?, ?, NULL, NULL, NULL)').run(
    source,
    reading,
    position,
  );
}

/** Closes a reading; it supersedes the one of the same source that counted before. */
export function closeReading(
  sql: Sql,
  source: string,
  data: EventOf<'ReadingClosed'>['data'],
  position: Position,
): Turnover {
  const { reading } = data;
  const read = sql<{ count: number }>(
    'SELECT count(*) AS count FROM statement WHERE source = ? AND reading = ?',
  ).get(source, reading);
  if (read?.count !== data.statements) {
    noteFinding(sql, source, reading, position, {
      rule: 'reading-torn',
      severity: 'ERROR',
      message: `Reading ${String(reading)} closed with ${String(data.statements)} statements, but ${String(read?.count ?? 0)} are in the log; it does not count.`,
      span: null,
    });
    return { gone: [], come: [] };
  }
  const gone = endCountingReading(sql, source, position);
  describeIssues(sql, source, reading, position);
  sql('UPDATE reading SET closed_at = ? WHERE source = ? AND reading = ?').run(
    position,
    source,
    reading,
  );
  const come = statementsOfReading(sql, source, reading);
  countStatements(sql, come);
  mention(sql, come, position);
  noteArticleReferences(sql, come.filter(isStatementOfText), position);
  for (const finding of data.findings) noteFinding(sql, source, reading, position, finding);
  return { gone, come };
}

function noteFinding(
  sql: Sql,
  source: string,
  reading: number,
  position: Position,
  { rule, severity, message, span }: Finding,
): void {
  sql('INSERT INTO finding VALUES (NULL, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    source,
    reading,
    rule,
    severity,
    message,
    span?.offset ?? null,
    span?.length ?? null,
    position,
    FOREVER,
  );
}

/** Withdraws a whole reading, or one statement of it. What no longer counts cannot be withdrawn again. */
export function retract(
  sql: Sql,
  source: string,
  { reading, statement }: EventOf<'ReadingRetracted'>['data'],
  position: Position,
): Turnover {
  if (statement === null) {
    const counting = countingReading(sql, source);
    const gone = counting === reading ? endCountingReading(sql, source, position) : [];
    return { gone, come: [] };
  }
  const gone = statementsOfReading(sql, source, reading).filter(
    (each) => each.id === statement && countsNow(sql, each),
  );
  discountStatements(sql, gone);
  for (const { id } of gone) withdrawStatement(sql, id, position);
  endRows(sql, 'mention', 'statement', statement, position);
  endRows(sql, 'article_reference', 'statement', statement, position);
  endRows(sql, 'gazette_issue', 'statement', statement, position);
  return { gone, come: [] };
}

/** The number of the reading of a source that counts now; null for none. */
export function countingReading(sql: Sql, source: string): number | null {
  const row = sql<{ reading: number }>(
    'SELECT reading FROM reading WHERE source = ? AND closed_at IS NOT NULL AND ended_at IS NULL',
  ).get(source);
  return row?.reading ?? null;
}

function endCountingReading(sql: Sql, source: string, position: Position): Testimony[] {
  const reading = countingReading(sql, source);
  if (reading === null) return [];
  const statements = statementsOfReading(sql, source, reading).filter((each) =>
    countsNow(sql, each),
  );
  discountStatements(sql, statements);
  sql('UPDATE reading SET ended_at = ? WHERE source = ? AND reading = ?').run(
    position,
    source,
    reading,
  );
  for (const { id } of statements) {
    endRows(sql, 'mention', 'statement', id, position);
    endRows(sql, 'article_reference', 'statement', id, position);
  }
  endRows(sql, 'gazette_issue', 'source', source, position);
  endRows(sql, 'finding', 'source', source, position);
  return statements;
}

function endRows(
  sql: Sql,
  table: 'mention' | 'article_reference' | 'gazette_issue' | 'finding',
  column: 'statement' | 'source',
  value: string,
  position: Position,
): void {
  sql(`UPDATE ${table} SET to_position = ? WHERE ${column} = ? AND to_position = ?`).run(
    position,
    value,
    FOREVER,
  );
}

/** The issue a reading describes, and on every statement of it the day the issue was published. */
function describeIssues(sql: Sql, source: string, reading: number, position: Position): void {
  const rows = sql<{ id: string; event: string }>(
    'SELECT id, event FROM statement WHERE source = ? AND reading = ? ORDER BY ordinal',
  ).all(source, reading);
  for (const { id, event } of rows) {
    const parsed = JSON.parse(event) as StatementEvent;
    if (parsed.type !== 'GazetteIssueDescribed') continue;
    const { publishedOn } = parsed.data;
    sql('INSERT OR REPLACE INTO gazette_issue VALUES (?, ?, ?, ?, ?, ?)').run(
      id,
      source,
      publishedOn,
      position,
      FOREVER,
      JSON.stringify(parsed.data),
    );
    sql('UPDATE reading SET published_on = ? WHERE source = ? AND reading = ?').run(
      publishedOn,
      source,
      reading,
    );
  }
}

function mention(sql: Sql, statements: readonly Testimony[], position: Position): void {
  for (const { id, event } of statements) {
    if (event.type !== 'InstrumentPromulgated') continue;
    for (const [place, citation] of event.data.mentions.entries()) {
      sql('INSERT OR REPLACE INTO mention VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        titleKey(citation.title ?? ''),
        JSON.stringify(event.data.instrument),
        id,
        place,
        JSON.stringify(citation),
        position,
        FOREVER,
      );
    }
  }
}
