/** The results of folding as rows on the record axis: a changed answer closes the old row and opens a new one. */
import type { Position } from '@regchron/event-log';
import type { CalendarDay, Instrument, InstrumentNumber, Regulation } from '@regchron/model';
import {
  anomaliesOfRegulation,
  dayNumber,
  ends,
  exactDay,
  inForceCells,
  instrumentId,
  regulationId,
  titleKey,
} from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import { DAWN, DOOM, EVERYTHING, FOREVER } from '../storage/schema.ts';

const TABLES = [
  'regulation',
  'in_force',
  'regulation_name',
  'regulation_text',
  'effect_day',
  'anomaly',
] as const;

/** Writes a regulation as it stands from this position on; its former self, null where there was none. */
export function writeRegulation(
  sql: Sql,
  position: Position,
  key: string,
  regulation: Regulation | null,
): Regulation | null {
  const id = regulationId(key);
  const known = sql<{ json: string }>(
    'SELECT json FROM regulation WHERE id = ? AND to_position = ?',
  ).get(id, FOREVER);
  const json = regulation && JSON.stringify(regulation);
  if ((known?.json ?? null) !== json) {
    for (const table of TABLES) {
      const column = table === 'effect_day' || table === 'anomaly' ? 'regulation' : 'id';
      sql(`UPDATE ${table} SET to_position = ? WHERE ${column} = ? AND to_position = ?`).run(
        position,
        id,
        FOREVER,
      );
    }
    if (regulation) {
      insertRegulation(sql, position, regulation);
      insertEffectDays(sql, position, regulation);
      insertAnomalies(sql, position, regulation);
    }
  }
  return known ? (JSON.parse(known.json) as Regulation) : null;
}

function insertRegulation(sql: Sql, position: Position, regulation: Regulation): void {
  const { id, kind, issuer, title } = regulation;
  const number = sortNumber(regulation.number);
  const cells = inForceCells(regulation);
  const since = cells
    .filter(({ everything }) => everything)
    .map(({ onFrom }) => numberOf(onFrom, DAWN));
  sql('INSERT INTO regulation VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    regulation.key,
    position,
    FOREVER,
    kind,
    issuer,
    title,
    titleKey(title),
    Number(regulation.stub),
    number,
    Math.min(DOOM, ...since),
    JSON.stringify(regulation),
  );
  for (const name of new Set([id, ...regulation.aliases])) {
    sql('INSERT INTO regulation_name VALUES (?, ?, ?, ?)').run(name, id, position, FOREVER);
  }
  for (const statement of new Set(regulation.texts.map((text) => text.statement))) {
    sql('INSERT INTO regulation_text VALUES (?, ?, ?, ?)').run(statement, id, position, FOREVER);
  }
  for (const { onFrom, onTo, by, everything, status } of cells) {
    sql('INSERT INTO in_force VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      id,
      position,
      FOREVER,
      by ? numberOf(by.from, DAWN) : DOOM,
      everything ? EVERYTHING : numberOf(by?.to ?? null, DOOM),
      numberOf(onFrom, DAWN),
      numberOf(onTo, DOOM),
      Number(status.inForce === 'YES'),
      JSON.stringify(status.bases),
      status.reason,
      kind,
      issuer,
      title,
      titleKey(title),
      number,
    );
  }
}

/** Every effect with the bounds of its day, also those known only from history. */
function insertEffectDays(sql: Sql, position: Position, regulation: Regulation): void {
  const { id, kind, issuer, effects } = regulation;
  for (const [place, effect] of effects.entries()) {
    const { type, on, likeliest } = effect;
    sql('INSERT INTO effect_day VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
      id,
      position,
      FOREVER,
      place,
      type,
      Number(exactDay(on) !== null),
      numberOf(on.earliest?.day ?? null, DAWN),
      numberOf(on.latest?.day ?? null, DOOM),
      numberOf(likeliest, DOOM),
      kind,
      issuer,
      ends(effect) ? (effect.replacedBy?.regulation ?? null) : null,
    );
  }
}

function insertAnomalies(sql: Sql, position: Position, regulation: Regulation): void {
  for (const { kind, effect, since } of anomaliesOfRegulation(regulation)) {
    sql('INSERT INTO anomaly VALUES (?, ?, ?, ?, ?, ?)').run(
      kind,
      regulation.id,
      position,
      FOREVER,
      effect,
      numberOf(since, DAWN),
    );
  }
}

/** Writes an instrument as it stands from this position on. */
export function writeInstrument(
  sql: Sql,
  position: Position,
  key: string,
  instrument: Instrument | null,
): void {
  const id = instrumentId(key);
  const known = sql<{ json: string }>(
    'SELECT json FROM instrument WHERE id = ? AND to_position = ?',
  ).get(id, FOREVER);
  const json = instrument && JSON.stringify(instrument);
  if ((known?.json ?? null) === json) return;
  for (const table of ['instrument', 'instrument_name'] as const) {
    sql(`UPDATE ${table} SET to_position = ? WHERE id = ? AND to_position = ?`).run(
      position,
      id,
      FOREVER,
    );
  }
  if (!instrument) return;
  for (const name of [id, ...instrument.aliases]) {
    sql('INSERT INTO instrument_name VALUES (?, ?, ?, ?)').run(name, id, position, FOREVER);
  }
  sql('INSERT INTO instrument VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
    id,
    key,
    position,
    FOREVER,
    instrument.issuer,
    titleKey(instrument.title ?? ''),
    Number(instrument.stub),
    sortNumber(instrument.number),
    json,
  );
}

/** Series, then year or term, then number; what has no number comes last. */
export function sortNumber(number: InstrumentNumber | null): string {
  if (!number) return '\uffff';
  const padded = (value: number): string => String(value).padStart(8, '0');
  return `${number.series}|${padded(number.term ?? 0)}|${padded(number.ordinal)}`;
}

function numberOf(day: CalendarDay | null, open: number): number {
  return day === null ? open : dayNumber(day);
}
