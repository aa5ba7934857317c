/** Which texts cite which articles of other works: noted when a text comes to count, so that nobody has to read them all. */
import type { Position } from '@regchron/event-log';
import type { Statement, WireTree } from '@regchron/model';
import {
  articleReferencesIn,
  decodeTree,
  printerOf,
  spanOf,
  titleKey,
  unitsOf,
} from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import { FOREVER } from '../storage/schema.ts';

export function noteArticleReferences(
  sql: Sql,
  statements: readonly Statement[],
  position: Position,
): void {
  for (const statement of statements) {
    const row = sql<{ tree: string | null; text: string }>(
      'SELECT s.tree, o.text FROM statement s JOIN source o ON o.sha256 = s.source WHERE s.id = ? AND s.tree IS NOT NULL',
    ).get(statement.id);
    if (row?.tree) noteReferencesOf(sql, statement.id, row.text, row.tree, position);
  }
}

function noteReferencesOf(
  sql: Sql,
  statement: string,
  source: string,
  tree: string,
  position: Position,
): void {
  const { label, body } = printerOf(source);
  let place = 0;
  for (const unit of unitsOf(decodeTree(JSON.parse(tree) as WireTree))) {
    const text = body(unit);
    if (!text.includes('》第') && !text.includes('》（')) continue;
    const span = spanOf(unit);
    for (const { title, number, span: cited } of articleReferencesIn(text)) {
      sql('INSERT OR REPLACE INTO article_reference VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').run(
        titleKey(title),
        number,
        statement,
        place,
        label(unit),
        text.slice(cited.offset, cited.offset + cited.length),
        span?.offset ?? 0,
        span?.length ?? 0,
        position,
        FOREVER,
      );
      place += 1;
    }
  }
}
