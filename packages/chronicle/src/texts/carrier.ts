/** What statements carry beside the facts the fold reads: texts, and operations on texts. */
import type { Operation, ProvisionTree, SourceText, Statement } from '@regchron/model';
import { decodeOperations, decodeTree, type WireOperations, type WireTree } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';

export interface Carrier {
  readonly source: SourceText;
  readonly tree: ProvisionTree | null;
  readonly operations: readonly Operation[] | null;
}

/** What an instrument orders done to a text, and the source whose words it is in. */
export interface Instructions {
  readonly source: SourceText;
  readonly operations: readonly Operation[];
}

/** Where texts are looked up; null for what is not there. */
export interface Carriers {
  statement(id: string): Carrier | null;
  source(sha256: string): SourceText | null;
}

/** What the read model holds. Statements and sources never change, so it answers for every position alike. */
export function sqliteCarriers(sql: Sql): Carriers {
  const source = (sha256: string): SourceText | null => {
    const row = sql<{ text: string }>('SELECT text FROM source WHERE sha256 = ?').get(sha256);
    return row ? { id: sha256, text: row.text } : null;
  };
  return {
    source,
    statement: (id) => {
      const row = sql<{ source: string; tree: string | null; operations: string | null }>(
        'SELECT source, tree, operations FROM statement WHERE id = ?',
      ).get(id);
      const text = row && source(row.source);
      if (!row || !text) return null;
      return {
        source: text,
        tree: row.tree === null ? null : decodeTree(JSON.parse(row.tree) as WireTree),
        operations:
          row.operations === null
            ? null
            : decodeOperations(JSON.parse(row.operations) as WireOperations),
      };
    },
  };
}

/** A source that is only looked at, laid upon what is recorded. */
export function carriersWith(
  below: Carriers,
  source: SourceText,
  statements: readonly Statement[],
): Carriers {
  const own = new Map(
    statements.filter((each) => each.source === source.id).map((each) => [each.id, each]),
  );
  return {
    source: (sha256) => (sha256 === source.id ? source : below.source(sha256)),
    statement: (id) => {
      const statement = own.get(id);
      return statement ? carriedBy(statement, source) : below.statement(id);
    },
  };
}

function carriedBy({ event }: Statement, source: SourceText): Carrier {
  switch (event.type) {
    case 'RegulationEnacted':
    case 'TextWitnessed':
      return { source, tree: event.data.text, operations: null };
    case 'RegulationAmended':
      return { source, tree: event.data.text, operations: event.data.operations };
    case 'RegulationCorrected':
      return { source, tree: null, operations: event.data.operations };
    case 'InstrumentPromulgated':
    case 'RegulationRepealed':
    case 'RegulationSuspended':
    case 'EffectDaySet':
      return { source, tree: null, operations: null };
  }
}
