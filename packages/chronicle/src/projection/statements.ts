/** Statements and asserted facts in the working tables: kept when read, counted when their reading closes, no longer when it is withdrawn. */
import type { Position } from '@regchron/event-log';
import type {
  CalendarDay,
  Operation,
  ProvisionTree,
  Statement,
  StatementEvent,
  Testimony,
} from '@regchron/model';
import {
  encodeOperations,
  encodeTree,
  factInstruments,
  factTitles,
  instrumentsNamed,
  instrumentTitlesNamed,
  isAttestation,
  titlesNamed,
} from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';

/** Keeps a statement of an open reading. It counts for nothing yet. */
export function keepStatement(
  sql: Sql,
  place: { readonly source: string; readonly reading: number; readonly ordinal: number },
  id: string,
  event: StatementEvent,
): void {
  const { lean, tree, operations } = apart(event);
  sql('INSERT OR REPLACE INTO statement VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    place.source,
    place.reading,
    place.ordinal,
    JSON.stringify(lean),
    tree && JSON.stringify(encodeTree(tree)),
    operations && JSON.stringify(encodeOperations(operations)),
    null,
  );
}

interface StatementRow {
  readonly id: string;
  readonly source: string;
  readonly ordinal: number;
  readonly event: string;
  readonly rank: Statement['rank'];
  readonly published_on: CalendarDay | null;
}

const COLUMNS = `s.id, s.source, s.ordinal, s.event, o.rank, r.published_on
  FROM statement s JOIN source o ON o.sha256 = s.source
  JOIN reading r ON r.source = s.source AND r.reading = s.reading`;

/** The statements found under a name, of those that count now. */
export function statementsNamed(sql: Sql, name: string): Testimony[] {
  return sql<StatementRow>(`SELECT ${COLUMNS} JOIN named n ON n.statement = s.id WHERE n.key = ?`)
    .all(name)
    .flatMap(toStatement);
}

/** What a reading testifies, in its order. The issue it describes is no testimony about instruments. */
export function statementsOfReading(sql: Sql, source: string, reading: number): Testimony[] {
  return sql<StatementRow>(
    `SELECT ${COLUMNS} WHERE s.source = ? AND s.reading = ? ORDER BY s.ordinal`,
  )
    .all(source, reading)
    .flatMap(toStatement);
}

function toStatement(row: StatementRow): Testimony[] {
  const event = JSON.parse(row.event) as StatementEvent;
  if (event.type === 'GazetteIssueDescribed') return [];
  const { id, source, rank, ordinal } = row;
  const from = { id, source, rank, ordinal, sourcePublishedOn: row.published_on };
  return [event.type === 'FactAsserted' ? { ...from, event } : { ...from, event }];
}

/** From now on these count. */
export function countStatements(sql: Sql, statements: readonly Testimony[]): void {
  for (const statement of statements) {
    for (const name of namesOf(statement)) {
      sql('INSERT OR IGNORE INTO named VALUES (?, ?)').run(name, statement.id);
    }
  }
}

/** From now on these count no more; their texts stay for answers at earlier positions. */
export function discountStatements(sql: Sql, statements: readonly Testimony[]): void {
  for (const statement of statements) {
    for (const name of namesOf(statement)) {
      sql('DELETE FROM named WHERE key = ? AND statement = ?').run(name, statement.id);
    }
  }
}

/** From now on the one statement is withdrawn, whatever becomes of its reading. */
export function withdrawStatement(sql: Sql, id: string, position: Position): void {
  sql('UPDATE statement SET retracted_at = ? WHERE id = ?').run(position, id);
}

/** Whether a statement counts at present. */
export function countsNow(sql: Sql, statement: Testimony): boolean {
  const [name] = namesOf(statement);
  const found = sql('SELECT 1 FROM named WHERE key = ? AND statement = ?').get(name, statement.id);
  return found !== undefined;
}

/** Facts stand under the names of what they cite, beside the statements that a fold reads there anyway. */
export function namesOf(statement: Testimony): string[] {
  if (isAttestation(statement)) {
    return [
      ...factInstruments(statement).map(nameOfInstrument),
      ...factTitles(statement).map(nameOfTitle),
    ];
  }
  return [
    ...instrumentsNamed(statement).map(nameOfInstrument),
    ...titlesNamed(statement).map(nameOfTitle),
    ...instrumentTitlesNamed(statement).map(nameOfInstrumentTitle),
  ];
}

export function nameOfInstrument(key: string): string {
  return `n:${key}`;
}

export function nameOfTitle(key: string): string {
  return `t:${key}`;
}

export function nameOfInstrumentTitle(key: string): string {
  return `a:${key}`;
}

/** The fold never looks into texts nor into what is done to them: both are kept apart, so that folding parses little. */
function apart(event: StatementEvent): {
  readonly lean: StatementEvent;
  readonly tree: ProvisionTree | null;
  readonly operations: readonly Operation[] | null;
} {
  switch (event.type) {
    case 'RegulationEnacted': {
      const { text: tree } = event.data;
      const lean: StatementEvent = { ...event, data: { ...event.data, text: tree && [] } };
      return { lean, tree, operations: null };
    }
    case 'TextWitnessed': {
      const { text: tree } = event.data;
      return { lean: { ...event, data: { ...event.data, text: [] } }, tree, operations: null };
    }
    case 'RegulationAmended': {
      const { text: tree, operations } = event.data;
      const data = { ...event.data, text: tree && [], operations: operations && [] };
      return { lean: { ...event, data }, tree, operations };
    }
    case 'RegulationCorrected': {
      const { operations } = event.data;
      return {
        lean: { ...event, data: { ...event.data, operations: [] } },
        tree: null,
        operations,
      };
    }
    case 'GazetteIssueDescribed':
    case 'InstrumentPromulgated':
    case 'RegulationRepealed':
    case 'RegulationSuspended':
    case 'EffectDaySet':
    case 'FactAsserted':
      return { lean: event, tree: null, operations: null };
  }
}
