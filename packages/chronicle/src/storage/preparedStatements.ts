/** SQL prepared once and kept: the same text is the same statement. */
import type { Statement } from 'better-sqlite3';
import type { Database } from './database.ts';

export type Sql = <Row = unknown>(text: string) => Statement<unknown[], Row>;

export function preparedStatements(db: Database): Sql {
  const kept = new Map<string, Statement>();
  return <Row>(text: string): Statement<unknown[], Row> => {
    const known = kept.get(text);
    if (known) return known as Statement<unknown[], Row>;
    const prepared = db.prepare(text);
    kept.set(text, prepared);
    return prepared as Statement<unknown[], Row>;
  };
}
