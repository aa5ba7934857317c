/** A read model belongs to one log: positions of another mean nothing in it, and going on would leave events out. */
import { START, type EventLog, type Position } from '@regchron/event-log';
import { ReadModelUnusable, type Database } from '../storage/database.ts';
import type { Sql } from '../storage/preparedStatements.ts';

/**
 * Throws ReadModelUnusable where the log is not the one the read model was filled from, or has lost events since: it
 * ends before the last event projected, or does not hold the first source where it was.
 */
export async function requireSameLog(
  log: EventLog,
  db: Database,
  sql: Sql,
  projected: Position,
): Promise<void> {
  if (projected === START) return;
  const head = await log.head();
  if (head < projected) {
    throw another(db, `it ends at position ${String(head)}, before ${String(projected)}`);
  }
  const first = sql<{ sha256: string; received_at: Position }>(
    'SELECT sha256, received_at FROM source ORDER BY received_at LIMIT 1',
  ).get();
  if (!first) return;
  const isThere = await holds(log, `source-${first.sha256}`, first.received_at);
  if (!isThere) {
    throw another(db, `source ${first.sha256} is not at position ${String(first.received_at)}`);
  }
}

async function holds(log: EventLog, stream: string, position: Position): Promise<boolean> {
  for await (const event of log.readStream(stream)) {
    if (event.position >= position) return event.position === position;
  }
  return false;
}

function another(db: Database, what: string): ReadModelUnusable {
  return new ReadModelUnusable(
    `The read model ${db.name} was not filled from this log, or the log has lost events: ${what}. If it is the right log, remove the read model's folder and start again: it is made anew. If it is not, name the right one by REGCHRON_LOG or REGCHRON_DATA.`,
  );
}
