import type { Database } from 'better-sqlite3';
import type { AppendResult, ExpectedRevision } from '../appendResult.ts';
import type { EncodedEvent } from '../checkAppend.ts';
import { decideAppend } from '../decideAppend.ts';
import type { StreamView } from '../decideAppend.ts';
import type { Statements } from './statements.ts';

/** One caller's append, checked and encoded. */
export interface Append {
  readonly stream: string;
  readonly expected: ExpectedRevision;
  readonly events: readonly EncodedEvent[];
  readonly bytes: number;
}

/**
 * Makes the function that appends for several callers in one transaction.
 * Each is decided before anything of it is written, on what those before it have written, so no savepoints are
 * needed: what still fails (disk full, damage) is no caller's own fault and takes back the whole transaction.
 */
export function createAppendAll(
  db: Database,
  statements: Statements,
): (appends: readonly Append[]) => readonly AppendResult[] {
  const run = db.transaction((appends: readonly Append[]) =>
    appends.map((append) => appendOne(statements, append)),
  );
  // IMMEDIATE: wait for the write lock first. A transaction that has read before it asks for the lock cannot wait for
  // it: what it read may be old by then, and SQLite fails it (SQLITE_BUSY_SNAPSHOT).
  return (appends) => run.immediate(appends);
}

function appendOne(statements: Statements, { stream, expected, events }: Append): AppendResult {
  const number = statements.streamNumber.get(stream)?.number;
  const view = viewOf(statements, number);
  const decision = decideAppend(
    view,
    expected,
    events.map((event) => event.id),
  );
  switch (decision.type) {
    case 'WRONG_EXPECTED_REVISION':
      return { type: 'WRONG_EXPECTED_REVISION', expected, actual: decision.actual };
    case 'ALREADY_APPENDED': {
      const place =
        number === undefined ? undefined : statements.eventAt.get(number, decision.revision);
      if (place === undefined) throw new Error('the rule found an event that is not there');
      return { type: 'ALREADY_APPENDED', revision: place.revision, position: place.position };
    }
    case 'APPEND': {
      const into = number ?? Number(statements.addStream.run(stream).lastInsertRowid);
      let position = 0;
      for (const [index, { id, type, data, metadata }] of events.entries()) {
        const revision = decision.first + index;
        const added = statements.addEvent.run(into, revision, id, type, data, metadata);
        position = Number(added.lastInsertRowid);
      }
      return { type: 'APPENDED', revision: decision.first + events.length - 1, position };
    }
  }
}

function viewOf(statements: Statements, number: number | undefined): StreamView {
  if (number === undefined) return { last: -1, idAt: () => undefined, revisionOf: () => undefined };
  return {
    last: statements.lastPlace.get(number)?.revision ?? -1,
    idAt: (revision) => statements.eventAt.get(number, revision)?.id,
    revisionOf: (id) => statements.placeOf.get(number, id)?.revision,
  };
}
