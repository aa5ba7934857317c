/** The lists that can be asked for, each with its filters and orders. */
import type { Position } from '@regchron/event-log';
import type { Basis, Instrument, Regulation, Result } from '@regchron/model';
import { dayNumber, ok, titleKey } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import { EVERYTHING } from '../storage/schema.ts';
import type { Condition } from './list.ts';
import { holdingAt, oneOf, pagePosition, readPage, when } from './list.ts';
import type { BadCursor, Page } from './page.ts';
import type {
  FindingsQuestion,
  InForcePage,
  InForceQuestion,
  InstrumentsQuestion,
  RegulationFilter,
  RegulationsQuestion,
  SortOrder,
  SourceFinding,
} from './view.ts';

/** Where a question is asked from: a position, and the latest one projected. */
export interface Standpoint {
  readonly sql: Sql;
  readonly position: Position;
  readonly latest: Position;
}

const IN_FORCE_SORT = {
  TITLE: 'f.title',
  NUMBER: 'f.sort_number',
  IN_FORCE_SINCE: 'f.on_from',
} as const satisfies Record<SortOrder, string>;
const REGULATION_SORT = {
  TITLE: 'r.title',
  NUMBER: 'r.sort_number',
  IN_FORCE_SINCE: 'r.sort_since',
} as const satisfies Record<SortOrder, string>;

export function listInForce(
  { sql, position, latest }: Standpoint,
  question: InForceQuestion,
): Result<InForcePage, BadCursor> {
  const list = `in-force:${question.orderBy}:${String(question.descending)}`;
  const at = pagePosition(question, list, position);
  if (!at.ok) return at;
  const { on, asPublishedBy: by, filter } = question;
  const day = dayNumber(on);
  const listed = readPage<InForceSqlRow>(
    sql,
    {
      list,
      from: 'in_force f',
      columns: 'f.id, f.certain, f.bases, f.reason, f.from_position',
      sortBy: IN_FORCE_SORT[question.orderBy],
      id: 'f.id',
      descending: question.descending,
      conditions: [
        holdingAt(at.value, latest, 'f.'),
        by === null
          ? { sql: `f.by_to = ${String(EVERYTHING)}`, values: [] }
          : { sql: 'f.by_from <= ? AND f.by_to > ?', values: [dayNumber(by), dayNumber(by)] },
        { sql: 'f.on_from <= ? AND f.on_to > ?', values: [day, day] },
        ...regulationConditions('f', filter),
        ...when(
          filter.certainty !== undefined,
          'f.certain = ?',
          Number(filter.certainty === 'CERTAIN'),
        ),
      ],
      counts: { certain: 'sum(f.certain)' },
    },
    question,
    at.value,
  );
  if (!listed.ok) return listed;
  const { page, counts } = listed.value;
  return ok({
    ...page,
    certainCount: counts['certain'] ?? 0,
    rows: page.rows.map((row) => ({
      regulation: regulationRow(sql, row.id, row.from_position),
      certainty: row.certain ? 'CERTAIN' : 'POSSIBLE',
      bases: JSON.parse(row.bases) as Basis[],
      reason: row.reason,
    })),
  });
}

interface InForceSqlRow {
  readonly id: string;
  readonly certain: number;
  readonly bases: string;
  readonly reason: string | null;
  readonly from_position: Position;
}

/** The regulation as it stood when the row was written: one look-up by primary key for each row of a page. */
export function regulationRow(sql: Sql, id: string, from: Position): Regulation {
  const row = sql<{ json: string }>(
    'SELECT json FROM regulation WHERE id = ? AND from_position = ?',
  ).get(id, from);
  if (!row) throw new Error(`the row of regulation ${id} at ${String(from)} is missing`);
  return JSON.parse(row.json) as Regulation;
}

export function listRegulations(
  { sql, position, latest }: Standpoint,
  question: RegulationsQuestion,
): Result<Page<Regulation>, BadCursor> {
  const list = `regulations:${question.orderBy}:${String(question.descending)}`;
  const at = pagePosition(question, list, position);
  if (!at.ok) return at;
  const { filter } = question;
  return parsedRows<Regulation>(
    readPage<JsonRow>(
      sql,
      {
        list,
        from: 'regulation r',
        columns: 'r.json',
        sortBy: REGULATION_SORT[question.orderBy],
        id: 'r.id',
        descending: question.descending,
        conditions: [
          holdingAt(at.value, latest, 'r.'),
          ...regulationConditions('r', filter),
          ...when(filter.stub !== undefined, 'r.stub = ?', Number(filter.stub)),
        ],
      },
      question,
      at.value,
    ),
  );
}

export function listInstruments(
  { sql, position, latest }: Standpoint,
  question: InstrumentsQuestion,
): Result<Page<Instrument>, BadCursor> {
  const at = pagePosition(question, 'instruments', position);
  if (!at.ok) return at;
  const { filter } = question;
  return parsedRows<Instrument>(
    readPage<JsonRow>(
      sql,
      {
        list: 'instruments',
        from: 'instrument i',
        columns: 'i.json',
        sortBy: 'i.sort_number',
        id: 'i.id',
        descending: false,
        conditions: [
          holdingAt(at.value, latest, 'i.'),
          ...when(filter.issuer !== undefined, 'i.issuer = ?', filter.issuer ?? ''),
          ...when(
            filter.title !== undefined,
            'instr(i.title_key, ?) > 0',
            titleKey(filter.title ?? ''),
          ),
          ...when(filter.stub !== undefined, 'i.stub = ?', Number(filter.stub)),
        ],
      },
      question,
      at.value,
    ),
  );
}

export function listFindings(
  { sql, position, latest }: Standpoint,
  question: FindingsQuestion,
): Result<Page<SourceFinding>, BadCursor> {
  const at = pagePosition(question, 'findings', position);
  if (!at.ok) return at;
  const { source, severity, rule } = question;
  const listed = readPage<FindingRow>(
    sql,
    {
      list: 'findings',
      from: 'finding f',
      columns: 'f.source, f.rule, f.severity, f.message, f."offset", f.length',
      sortBy: 'f.source',
      id: 'f.id',
      descending: false,
      conditions: [
        holdingAt(at.value, latest, 'f.'),
        ...when(source !== undefined, 'f.source = ?', source ?? ''),
        ...when(severity !== undefined, 'f.severity = ?', severity ?? ''),
        ...when(rule !== undefined, 'f.rule = ?', rule ?? ''),
      ],
    },
    question,
    at.value,
  );
  if (!listed.ok) return listed;
  const { page } = listed.value;
  return ok({
    ...page,
    rows: page.rows.map(({ offset, length, ...finding }) => ({
      ...finding,
      span: offset === null || length === null ? null : { offset, length },
    })),
  });
}

interface FindingRow extends Omit<SourceFinding, 'span'> {
  readonly offset: number | null;
  readonly length: number | null;
}

interface JsonRow {
  readonly json: string;
}

function parsedRows<Row>(
  listed: Result<{ readonly page: Page<JsonRow> }, BadCursor>,
): Result<Page<Row>, BadCursor> {
  if (!listed.ok) return listed;
  const { page } = listed.value;
  return ok({ ...page, rows: page.rows.map(({ json }) => JSON.parse(json) as Row) });
}

function regulationConditions(
  table: string,
  { kinds, issuer, title }: RegulationFilter,
): Condition[] {
  return [
    ...oneOf(`${table}.kind`, kinds),
    ...when(issuer !== undefined, `${table}.issuer = ?`, issuer ?? ''),
    ...when(title !== undefined, `instr(${table}.title_key, ?) > 0`, titleKey(title ?? '')),
  ];
}
