/**
 * After statements came to count, or ceased to: folds again what that can have changed, and nothing else.
 * A fold is a function of what it reads, and its reads were noted; so the subjects to fold are those that read
 * what changed, and those that the changed names now lead to.
 */
import type { InstrumentNumber, Ledger, Statement, Testimony } from '@regchron/model';
import {
  familyOf,
  foldInstrument,
  foldRegulation,
  instrumentsNamed,
  isContinuous,
  isStatementOfText,
  numberKey,
  numbersNamed,
  statedPromulgation,
  subjectKeys,
  targetOf,
} from '@regchron/model';
import type { Instrument, Regulation } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import { nameOfInstrument, nameOfInstrumentTitle, namesOf } from './statements.ts';
import { sqliteLedger, type Reads } from './sqliteLedger.ts';

export interface Refolded {
  /** By key; null: nothing counted now enacts it or acts on it. */
  readonly regulations: ReadonlyMap<string, Regulation | null>;
  readonly instruments: ReadonlyMap<string, Instrument | null>;
}

/** Folds everything that these statements and facts can have changed, whether they came or went. */
export function refold(sql: Sql, changed: readonly Testimony[]): Refolded {
  const names = new Set(changed.flatMap(namesOf));
  const statements = changed.filter(isStatementOfText);
  const redated = redate(sql, statements);
  const ledger = sqliteLedger(sql);
  const subjects = new Set(dependents(sql, names, redated));
  for (const key of statements.flatMap(instrumentsNamed)) subjects.add(subjectOfInstrument(key));
  // Names lead to subjects that no fold has read yet: new ones, and stubs that come back.
  const found = [
    ...[...names, ...titlesReadBy(sql, subjects)].flatMap((name) => statementsUnder(ledger, name)),
    ...numbersReadBy(sql, subjects).flatMap((name) =>
      statementsUnder(ledger, name).filter(citesByNumberAlone),
    ),
  ];
  for (const statement of found) {
    for (const key of subjectKeys(ledger, statement)) subjects.add(subjectOfRegulation(key));
  }
  ledger.takeReads();
  const regulations = new Map<string, Regulation | null>();
  const instruments = new Map<string, Instrument | null>();
  const sorted = new Set([...subjects].sort());
  for (const subject of sorted) {
    const key = subject.slice(2);
    if (subject.startsWith('r:')) {
      regulations.set(key, foldRegulation(ledger, key));
      // What persons made one with it is no regulation now, and comes back by what it reads.
      for (const member of familyOf(ledger, key).keys) sorted.add(subjectOfRegulation(member));
    } else instruments.set(key, foldInstrument(ledger, key));
    noteReads(sql, subject, ledger.takeReads());
  }
  return { regulations, instruments };
}

/** The regulations that this coming to count, or ceasing to, can change: every one of them, and some that stay. */
export function regulationsTouched(sql: Sql, changed: readonly Testimony[]): string[] {
  const names = new Set(changed.flatMap(namesOf));
  return dependents(sql, names, [])
    .filter((subject) => subject.startsWith(subjectOfRegulation('')))
    .map((subject) => subject.slice(2));
}

function subjectOfRegulation(key: string): string {
  return `r:${key}`;
}

function subjectOfInstrument(key: string): string {
  return `i:${key}`;
}

/** Brings the dated numbers up to date; the numbers of those whose day changed. */
function redate(sql: Sql, changed: readonly Statement[]): InstrumentNumber[] {
  const ledger = sqliteLedger(sql);
  const numbers = new Map(
    changed
      .flatMap(numbersNamed)
      .filter(isContinuous)
      .map((number) => [numberKey(number), number]),
  );
  return [...numbers].flatMap(([key, number]) => {
    const { day } = statedPromulgation(ledger.ofInstrument(key), [key]);
    const known = sql<{ day: string }>(
      'SELECT day FROM dated_number WHERE series = ? AND ordinal = ?',
    ).get(number.series, number.ordinal);
    if ((known?.day ?? null) === day) return [];
    if (day === null) {
      sql('DELETE FROM dated_number WHERE series = ? AND ordinal = ?').run(
        number.series,
        number.ordinal,
      );
    } else {
      sql('INSERT OR REPLACE INTO dated_number VALUES (?, ?, ?, ?)').run(
        number.series,
        number.ordinal,
        JSON.stringify(number),
        day,
      );
    }
    return [number];
  });
}

function dependents(
  sql: Sql,
  names: ReadonlySet<string>,
  numbers: readonly InstrumentNumber[],
): string[] {
  const byName = [...names].flatMap((name) =>
    sql<{ subject: string }>('SELECT subject FROM depends WHERE key = ?').all(name),
  );
  const byRange = numbers.flatMap(({ series, ordinal }) =>
    sql<{ subject: string }>(
      'SELECT subject FROM depends_range WHERE series = ? AND low <= ? AND high >= ?',
    ).all(series, ordinal, ordinal),
  );
  return [...byName, ...byRange].map(({ subject }) => subject);
}

/** Titles that the affected regulations bear: what else stands under them may now mean another regulation. */
function titlesReadBy(sql: Sql, subjects: ReadonlySet<string>): string[] {
  return [...subjects].flatMap((subject) =>
    sql<{ key: string }>(`SELECT key FROM depends WHERE subject = ? AND key >= 't:' AND key < 't;'`)
      .all(subject)
      .map(({ key }) => key),
  );
}

/** Numbers under which the affected regulations were looked for: what cites by them alone stands under no title. */
function numbersReadBy(sql: Sql, subjects: ReadonlySet<string>): string[] {
  const read = [...subjects].flatMap((subject) =>
    sql<{ key: string }>(`SELECT key FROM depends WHERE subject = ? AND key >= 'n:' AND key < 'n;'`)
      .all(subject)
      .map(({ key }) => key),
  );
  return [...new Set(read)];
}

function citesByNumberAlone(statement: Statement): boolean {
  return targetOf(statement)?.title === null;
}

function statementsUnder(ledger: Ledger, name: string): readonly Statement[] {
  const key = name.slice(2);
  if (name.startsWith(nameOfInstrument(''))) return ledger.ofInstrument(key);
  return name.startsWith(nameOfInstrumentTitle(''))
    ? ledger.ofInstrumentTitle(key)
    : ledger.ofTitle(key);
}

function noteReads(sql: Sql, subject: string, { keys, ranges }: Reads): void {
  sql('DELETE FROM depends WHERE subject = ?').run(subject);
  sql('DELETE FROM depends_range WHERE subject = ?').run(subject);
  for (const key of keys) sql('INSERT INTO depends VALUES (?, ?)').run(subject, key);
  for (const { series, low, high } of ranges) {
    sql('INSERT OR IGNORE INTO depends_range VALUES (?, ?, ?, ?)').run(subject, series, low, high);
  }
}
