/** Opens a node's read model over a log. */
import type { EventLog, Position } from '@regchron/event-log';
import { ok, refused } from '@regchron/model';
import type { Chronicle } from './chronicle.ts';
import { previewOf } from './preview.ts';
import { previewOfFact } from './previewFact.ts';
import { regulationsTouched } from './projection/refold.ts';
import { createProjector } from './projection/projector.ts';
import { sqliteLedger } from './projection/sqliteLedger.ts';
import { dueEffects, nextDueDay, sqliteFeed } from './questions/changes/sqliteFeed.ts';
import { sqliteView } from './questions/sqliteView.ts';
import { carriersWith, sqliteCarriers } from './texts/carrier.ts';
import { operationsOf } from './texts/operations.ts';
import { createTexts } from './texts/texts.ts';
import { openDatabase } from './storage/database.ts';
import { preparedStatements, type Sql } from './storage/preparedStatements.ts';

export interface ChronicleOptions {
  readonly log: EventLog;
  /** The folder for the read model's file, for this node alone; made where it is missing. */
  readonly directory: string;
}

/** Opens the read model; it answers from what it has projected so far. Throws ReadModelUnusable for a damaged file. */
export function openChronicle({ log, directory }: ChronicleOptions): Chronicle {
  const db = openDatabase(directory);
  const sql = preparedStatements(db);
  const carriers = sqliteCarriers(sql);
  const texts = createTexts(carriers);
  const listeners = new Set<(position: Position) => void>();
  const projector = createProjector(log, db, sql, (position) => {
    for (const listener of [...listeners]) listener(position);
  });
  const { position } = projector;
  const onAdvance = (listener: (position: Position) => void): (() => void) => {
    listeners.add(listener);
    return () => void listeners.delete(listener);
  };
  return {
    follow: projector.follow,
    catchUp: projector.catchUp,
    progress: async () => ({ position: position(), head: await log.head() }),
    reached: (wanted, signal) =>
      new Promise((resolve, reject) => {
        if (position() >= wanted) return resolve();
        if (signal?.aborted) return reject(signal.reason as Error);
        const giveUp = (): void => {
          stop();
          reject(signal?.reason as Error);
        };
        const stop = onAdvance((now) => {
          if (now < wanted) return;
          stop();
          signal?.removeEventListener('abort', giveUp);
          resolve();
        });
        signal?.addEventListener('abort', giveUp, { once: true });
      }),
    onAdvance,
    viewAt: async (asOf, now) => {
      switch (asOf.type) {
        case 'LATEST':
          return ok(sqliteView(sql, texts, position(), position));
        case 'POSITION':
          return asOf.position > position()
            ? refused({ type: 'BEYOND_THE_LOG', position: asOf.position, projected: position() })
            : ok(sqliteView(sql, texts, asOf.position, position));
        case 'INSTANT':
          if (Date.parse(asOf.instant) >= Date.parse(now)) {
            return refused({ type: 'NOT_YET_PAST', instant: asOf.instant });
          }
          // Once something later is known, nothing recorded by then can still come; the log need not be asked.
          if (positionBefore(sql, asOf.instant) === null) await projector.catchUp();
          return ok(
            sqliteView(sql, texts, positionBefore(sql, asOf.instant) ?? position(), position),
          );
      }
    },
    latest: () => sqliteView(sql, texts, position(), position),
    feed: sqliteFeed(sql, position),
    dueEffects: (today, limit) => dueEffects(sql, today, limit),
    nextDueDay: (today) => nextDueDay(sql, today),
    preview: (statements, source) => {
      const seen = createTexts(carriersWith(carriers, source, statements));
      return {
        ...previewOf(sqliteLedger(sql), statements),
        operations: (regulation, effect) => operationsOf(seen, regulation, effect),
      };
    },
    previewFact: (fact) => previewOfFact(sqliteLedger(sql), fact, regulationsTouched(sql, [fact])),
    close: () => {
      db.close();
    },
  };
}

/** The last event whose effective record time is at or before the instant; null where nothing later is known. */
function positionBefore(sql: Sql, instant: string): Position | null {
  const next = sql<{ previous: Position }>(
    'SELECT previous FROM moment WHERE recorded_ms > ? ORDER BY recorded_ms LIMIT 1',
  ).get(Date.parse(instant));
  return next ? next.previous : null;
}
