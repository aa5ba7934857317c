/** Follows the log: rows and checkpoint commit in one transaction, so a crash at any instant loses and repeats nothing. */
import type { EventLog, Position, RecordedEvent } from '@regchron/event-log';
import type { Database } from '../storage/database.ts';
import type { Sql } from '../storage/preparedStatements.ts';
import { projectEvent, UnreadableEvent } from './projectEvent.ts';
import { requireSameLog } from './requireSameLog.ts';

/** How many events of history share a transaction. */
const BATCH = 500;

/** What becomes known while following: everything recorded is answered from, or the log cannot be reached for now. */
export type Following = 'CAUGHT_UP' | 'INTERRUPTED';

export interface Projector {
  position(): Position;
  catchUp(): Promise<Position>;
  follow(signal: AbortSignal, told?: (said: Following) => void): Promise<void>;
}

export function createProjector(
  log: EventLog,
  db: Database,
  sql: Sql,
  advanced: (position: Position) => void,
): Projector {
  const position = (): Position =>
    sql<{ position: Position }>('SELECT position FROM checkpoint').get()?.position ?? 0;

  const project = (events: readonly RecordedEvent[]): void => {
    const reached = db
      .transaction(() => {
        // Following and catching up may meet: what the other has projected is passed over.
        let last = position();
        for (const event of events) {
          if (event.position <= last) continue;
          projectEvent(sql, event, last);
          last = event.position;
        }
        return last;
      })
      .immediate();
    if (events.length > 0) advanced(reached);
  };

  /** What lies before an event that cannot be read is answered from all the same. */
  const projectReadable = (events: readonly RecordedEvent[]): void => {
    try {
      project(events);
    } catch (error) {
      if (!(error instanceof UnreadableEvent)) throw error;
      project(events.filter(({ position: at }) => at < error.position));
      throw error;
    }
  };

  // Once a process: a log does not change under those who have it open.
  let isSameLog = false;
  const catchUp = async (): Promise<Position> => {
    if (!isSameLog) await requireSameLog(log, db, sql, position());
    isSameLog = true;
    let batch: RecordedEvent[] = [];
    for await (const event of log.readAll({ after: position() })) {
      batch.push(event);
      if (batch.length >= BATCH) {
        projectReadable(batch);
        batch = [];
      }
    }
    projectReadable(batch);
    return position();
  };

  return {
    position,
    catchUp,
    follow: async (signal, told = () => undefined) => {
      // History in large transactions, then live, event by event.
      await catchUp();
      for await (const message of log.subscribe({ after: position(), signal })) {
        if (message.type === 'EVENT') project([message.event]);
        else told(message.type);
      }
    },
  };
}
