/** The feed: which effects were recorded, came due or were withdrawn, each told once and in one order on every node. */
import type { Position } from '@regchron/event-log';
import type { Effect, Regulation } from '@regchron/model';
import { dayNumber, exactDay } from '@regchron/model';
import type { FeedMessage } from '../questions/changes/feed.ts';
import type { Sql } from '../storage/preparedStatements.ts';
import { FOREVER } from '../storage/schema.ts';

/** A message as it is kept; its time is that of its position. */
export type FeedDraft = Omit<FeedMessage, 'cursor' | 'recordedAt'>;

/** One regulation before and after a refold; null: not there. */
export interface Change {
  readonly before: Regulation | null;
  readonly after: Regulation | null;
}

/** Brings the effects that stand now up to date, and tells of those that came and went. */
export function tellEffects(
  sql: Sql,
  position: Position,
  changes: readonly Change[],
  ordinalOf: (statement: string) => number,
): void {
  for (const { before } of changes) removeEffects(sql, before);
  for (const { after } of changes) if (after) insertEffects(sql, after);
  const recorded = changes
    .flatMap(({ after }) => ownEffects(after))
    .filter(({ effect }) => !effect.ids.some((id) => isTold(sql, id)))
    .sort(
      (a, b) =>
        placeOf(a.effect, ordinalOf) - placeOf(b.effect, ordinalOf) ||
        (a.effect.id < b.effect.id ? -1 : 1),
    );
  const retracted = changes
    .flatMap(({ before }) => ownEffects(before))
    .filter(({ effect }) => !effect.ids.some((id) => stands(sql, id)))
    .filter(({ effect }) => effect.ids.some((id) => isTold(sql, id)))
    .sort((a, b) => (a.effect.id < b.effect.id ? -1 : 1));
  for (const { effect } of retracted) {
    for (const id of effect.ids) sql('DELETE FROM told WHERE effect = ?').run(id);
  }
  for (const { after } of changes) {
    for (const { effect } of ownEffects(after)) {
      for (const id of effect.ids) sql('INSERT OR IGNORE INTO told VALUES (?)').run(id);
    }
  }
  tell(sql, position, [
    ...retracted.map((each) => draft('RETRACTED', each)),
    ...recorded.map((each) => draft('RECORDED', each)),
  ]);
}

/** Notes that an effect came due and tells of it, where the effect still stands. */
export function tellDue(sql: Sql, position: Position, effectId: string, day: number): void {
  sql('INSERT OR IGNORE INTO due VALUES (?, ?)').run(effectId, day);
  const rows = sql<OfRegulation['regulation'] & { effect: string; json: string }>(
    `SELECT e.id AS effect, e.json, r.id, r.kind, r.issuer FROM effect_name n
     JOIN effect e ON e.id = n.effect AND e.regulation = n.regulation
     JOIN regulation r ON r.id = e.regulation AND r.to_position = ${String(FOREVER)}
     WHERE n.name = ?`,
  ).all(effectId);
  for (const { effect } of rows) {
    sql('UPDATE effect SET came_due = 1 WHERE id = ? AND on_day = ?').run(effect, day);
  }
  tell(
    sql,
    position,
    rows.map(({ json, ...regulation }) =>
      draft('CAME_DUE', { effect: JSON.parse(json) as Effect, regulation }),
    ),
  );
}

interface OfRegulation {
  readonly effect: Effect;
  readonly regulation: Pick<Regulation, 'id' | 'kind' | 'issuer'>;
}

interface Draft {
  readonly message: FeedDraft;
  readonly regulation: OfRegulation['regulation'];
}

/** Effects whose own act is recorded: those known only from history are told of to nobody. */
function ownEffects(regulation: Regulation | null): OfRegulation[] {
  if (!regulation) return [];
  return regulation.effects
    .filter(({ evidence }) => evidence === 'OWN')
    .map((effect) => ({ effect, regulation }));
}

function removeEffects(sql: Sql, regulation: Regulation | null): void {
  if (!regulation) return;
  sql('DELETE FROM effect_name WHERE regulation = ?').run(regulation.id);
  sql('DELETE FROM effect WHERE regulation = ?').run(regulation.id);
}

function insertEffects(sql: Sql, regulation: Regulation): void {
  for (const { effect } of ownEffects(regulation)) {
    const day = exactDay(effect.on);
    const number = day && dayNumber(day);
    const isDue = number !== null && effect.ids.some((id) => wasDue(sql, id, number));
    sql('INSERT OR REPLACE INTO effect VALUES (?, ?, ?, ?, ?, ?)').run(
      effect.id,
      regulation.id,
      effect.type,
      number,
      Number(isDue),
      JSON.stringify(effect),
    );
    for (const id of effect.ids) {
      sql('INSERT OR IGNORE INTO effect_name VALUES (?, ?, ?)').run(id, effect.id, regulation.id);
    }
  }
}

function draft(phase: FeedMessage['phase'], { effect, regulation }: OfRegulation): Draft {
  const message = {
    phase,
    type: effect.type,
    effect: effect.id,
    regulation: regulation.id,
    instrument: effect.instrument?.id ?? null,
    replacedBy: effect.replacedBy?.regulation ?? null,
    on: effect.on,
    clause: effect.clause,
  };
  return { message, regulation };
}

function tell(sql: Sql, position: Position, drafts: readonly Draft[]): void {
  for (const [place, { message, regulation }] of drafts.entries()) {
    sql('INSERT INTO feed VALUES (?, ?, ?, ?, ?, ?, ?, ?)').run(
      position,
      place,
      message.type,
      message.phase,
      regulation.id,
      regulation.kind,
      regulation.issuer,
      JSON.stringify(message),
    );
  }
}

/** In the order of the source that was just read; effects that rest on others only come after. */
function placeOf(effect: Effect, ordinalOf: (statement: string) => number): number {
  return Math.min(...effect.statements.map(ordinalOf));
}

function isTold(sql: Sql, id: string): boolean {
  return sql('SELECT 1 FROM told WHERE effect = ?').get(id) !== undefined;
}

function stands(sql: Sql, id: string): boolean {
  return sql('SELECT 1 FROM effect_name WHERE name = ?').get(id) !== undefined;
}

function wasDue(sql: Sql, id: string, day: number): boolean {
  return sql('SELECT 1 FROM due WHERE effect = ? AND day = ?').get(id, day) !== undefined;
}
