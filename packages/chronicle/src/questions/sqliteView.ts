/** A view over the read model's file at one position. */
import type { Position } from '@regchron/event-log';
import type { Citation, InstrumentRef, StatementLife } from '@regchron/model';
import { instrumentId, instrumentKey, sliceOf, titleKey } from '@regchron/model';
import type { Sql } from '../storage/preparedStatements.ts';
import type { Texts } from '../texts/texts.ts';
import { operationsOf } from '../texts/operations.ts';
import { traceOf } from '../texts/trace.ts';
import { anomaliesAt } from './anomalies/anomaliesAt.ts';
import { articlesCited } from './articleReferences.ts';
import { holdingAt } from './list.ts';
import { listEffects, listRecorded } from './changes/listChanges.ts';
import {
  listFindings,
  listInForce,
  listInstruments,
  listRegulations,
  type Standpoint,
} from './lists.ts';
import { instrumentById, instrumentCited, regulationById, regulationCited } from './lookUp.ts';
import type { Coverage, GazetteIssue, Mention, SourceRow, View } from './view.ts';

/** Texts are immutable and shared: one view reads each source once, however many articles are asked for. */
export function sqliteView(
  sql: Sql,
  texts: Texts,
  position: Position,
  latestPosition: () => Position,
): View {
  // Rows close when the projection moves on, so "latest" is asked anew at each question.
  const standpoint = (): Standpoint => ({ sql, position, latest: latestPosition() });
  const sources = new Map<string, SourceRow | null>();
  const source = (sha256: string): SourceRow | null => {
    const known = sources.get(sha256);
    if (known !== undefined) return known;
    const row = readSource(standpoint(), sha256);
    sources.set(sha256, row);
    return row;
  };
  return {
    position,
    recordedAt: recordedAtOf(sql, position),
    coverage: () => coverageOf(standpoint()),
    inForce: (question) => listInForce(standpoint(), question),
    regulations: (question) => listRegulations(standpoint(), question),
    regulation: (id) => regulationById(standpoint(), id),
    regulationCited: (citation, on) => regulationCited(standpoint(), citation, on),
    instruments: (question) => listInstruments(standpoint(), question),
    instrument: (id) => instrumentById(standpoint(), id),
    instrumentCited: (citation) => instrumentCited(standpoint(), citation),
    effectsBetween: (question) => listEffects(standpoint(), question),
    recordedBetween: (question) => listRecorded(standpoint(), question),
    anomalies: (kinds, on) => anomaliesAt(standpoint(), kinds, on),
    gazetteIssues: () => issuesAt(standpoint()),
    findings: (question) => listFindings(standpoint(), question),
    text: (version) => texts.ofVersion(version),
    checkOf: (version) => texts.checkOf(version),
    trace: (regulation) => traceOf(texts, regulation),
    operations: (regulation, effect) => operationsOf(texts, regulation, effect),
    articlesCited: (title) => articlesCited(standpoint(), title),
    otherTexts: ({ otherTexts }) => otherTexts.flatMap((id) => texts.recorded(id) ?? []),
    clause: ({ source: sha256, span }) => sliceOf(source(sha256)?.text ?? '', span),
    source,
    statementLife: (statement) => lifeOfStatement(standpoint(), statement),
    mentions: (title) => mentionsOf(standpoint(), title),
  };
}

function recordedAtOf(sql: Sql, position: Position): string | null {
  const row = sql<{ recorded_ms: number }>(
    'SELECT recorded_ms FROM moment WHERE position <= ? ORDER BY position DESC LIMIT 1',
  ).get(position);
  return row ? new Date(row.recorded_ms).toISOString() : null;
}

function coverageOf({ sql, position, latest }: Standpoint): Coverage {
  const holding = holdingAt(position, latest);
  const issues = sql<Omit<Coverage, 'sources'> & { readonly issues: number }>(
    `SELECT count(*) AS issues, min(published_on) AS "from", max(published_on) AS "to" FROM gazette_issue WHERE ${holding.sql}`,
  ).get(...holding.values);
  const sources = sql<{ sources: number }>(
    'SELECT count(*) AS sources FROM reading WHERE closed_at <= ? AND (ended_at IS NULL OR ended_at > ?)',
  ).get(position, position);
  return {
    issues: issues?.issues ?? 0,
    sources: sources?.sources ?? 0,
    from: issues?.from ?? null,
    to: issues?.to ?? null,
  };
}

function issuesAt({ sql, position, latest }: Standpoint): GazetteIssue[] {
  const holding = holdingAt(position, latest);
  return sql<{ statement: string; source: string; json: string }>(
    `SELECT statement, source, json FROM gazette_issue WHERE ${holding.sql} ORDER BY published_on, statement`,
  )
    .all(...holding.values)
    .map(({ statement, source, json }) => ({
      id: statement,
      source,
      described: JSON.parse(json) as GazetteIssue['described'],
    }));
}

function readSource({ sql, position }: Standpoint, sha256: string): SourceRow | null {
  const row = sql<
    Omit<SourceRow, 'reading' | 'mediaType' | 'receivedAt'> & {
      media_type: string;
      received_at: Position;
    }
  >(
    'SELECT sha256, name, media_type, rank, length, text, received_at FROM source WHERE sha256 = ? AND received_at <= ?',
  ).get(sha256, position);
  if (!row) return null;
  const reading = sql<{ reading: number }>(
    'SELECT reading FROM reading WHERE source = ? AND closed_at <= ? AND (ended_at IS NULL OR ended_at > ?)',
  ).get(sha256, position, position);
  const { media_type: mediaType, received_at: receivedAt, ...rest } = row;
  return { ...rest, mediaType, receivedAt, reading: reading?.reading ?? null };
}

function lifeOfStatement({ sql, position }: Standpoint, statement: string): StatementLife | null {
  const row = sql<{ rank: StatementLife['rank']; otherwise: number; counts: number }>(
    `SELECT o.rank, (s.retracted_at IS NULL OR s.retracted_at > ?) AND EXISTS (
       SELECT 1 FROM reading c WHERE c.source = s.source AND c.reading = s.reading
       AND c.closed_at <= ? AND (c.ended_at IS NULL OR c.ended_at > ?)) AS counts, EXISTS (
       SELECT 1 FROM reading x WHERE x.source = s.source AND x.reading <> s.reading
       AND x.closed_at <= ? AND (x.ended_at IS NULL OR x.ended_at > ?)) AS otherwise
     FROM statement s JOIN source o ON o.sha256 = s.source WHERE s.id = ?`,
  ).get(position, position, position, position, position, statement);
  return row
    ? { rank: row.rank, counts: row.counts === 1, isReadOtherwise: row.otherwise === 1 }
    : null;
}

function mentionsOf({ sql, position, latest }: Standpoint, title: string): Mention[] {
  const holding = holdingAt(position, latest);
  return sql<{ instrument: string; json: string }>(
    `SELECT instrument, json FROM mention WHERE title_key = ? AND ${holding.sql} ORDER BY statement, place`,
  )
    .all(titleKey(title), ...holding.values)
    .map(({ instrument, json }) => ({
      citation: JSON.parse(json) as Citation,
      instrument: instrumentId(instrumentKey(JSON.parse(instrument) as InstrumentRef)),
    }));
}
