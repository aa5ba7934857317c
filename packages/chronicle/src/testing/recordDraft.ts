/** For tests: appends to a log what a source draft says, as the recorder would, without a text to read. */
import type { EventLog, JsonObject, JsonValue, NewEvent, Position } from '@regchron/event-log';
import {
  encodeEvent,
  identifierOf,
  SCHEMA_VERSION,
  type RegChronEvent,
  type Testimony,
} from '@regchron/model';
import { attestation, source, type SourceDraft } from '@regchron/model/testing';

/** The statements of a draft as the fold sees them once its n-th reading counts. */
export function statementsOf(draft: SourceDraft, reading = 1): Testimony[] {
  const first = 2 + Number(draft.publishedOn !== null);
  const facts = (draft.facts ?? []).map((fact) => ({ ...attestation(fact), source: draft.name }));
  return [...source(draft.instruments, draft), ...facts].map((statement, index) => ({
    ...statement,
    id: identifierOf(draft.name, reading, index),
    ordinal: first + index,
  }));
}

export async function recordDraft(
  log: EventLog,
  draft: SourceDraft,
  recordedAt = '2026-01-01T00:00:00.000Z',
): Promise<Position> {
  return append(log, draft.name, eventsOf(draft), recordedAt);
}

export async function retractDraft(log: EventLog, draft: SourceDraft): Promise<Position> {
  const data = { reading: 1, statement: null, reason: 'a test', by: 'a person' };
  const retracted: Identified = [
    identifierOf(draft.name, 'retracted'),
    { type: 'ReadingRetracted', data },
  ];
  return append(log, draft.name, [retracted], '2026-01-02T00:00:00.000Z');
}

type Identified = readonly [id: string, event: RegChronEvent];

function eventsOf(draft: SourceDraft): Identified[] {
  const { name, rank, publishedOn } = draft;
  const issue: RegChronEvent[] = publishedOn
    ? [
        {
          type: 'GazetteIssueDescribed',
          data: {
            publication: '公报',
            publicationEn: null,
            year: 2023,
            issue: 1,
            totalIssue: null,
            publishedOn,
            contents: [],
            span: { offset: 0, length: 0 },
          },
        },
      ]
    : [];
  const text = `The text of ${name}.`;
  const received: RegChronEvent = {
    type: 'SourceReceived',
    data: {
      name,
      mediaType: 'text/plain',
      encoding: 'utf-8',
      rawSha256: name,
      rank,
      length: text.length,
      part: 1,
      parts: 1,
      text,
    },
  };
  const statements = statementsOf(draft);
  const closing: RegChronEvent = {
    type: 'ReadingClosed',
    data: { reading: 1, statements: statements.length + issue.length, findings: [] },
  };
  const opening: RegChronEvent = {
    type: 'ReadingOpened',
    data: { reading: 1, reader: 'test', kind: 'GAZETTE_ISSUE' },
  };
  return [
    ...[received, opening, ...issue].map((event, index): Identified => [
      identifierOf(name, 'head', index),
      event,
    ]),
    ...statements.map(({ id, event }): Identified => [id, event]),
    [identifierOf(name, 'closed'), closing],
  ];
}

async function append(
  log: EventLog,
  name: string,
  events: readonly Identified[],
  recordedAt: string,
): Promise<Position> {
  const metadata: JsonObject = {
    schemaVersion: SCHEMA_VERSION,
    recordedAt,
    recorder: 'test',
    correlationId: null,
  };
  const written = events.map(([id, event]): NewEvent => ({
    id,
    type: event.type,
    data: encodeEvent(event) as JsonValue,
    metadata,
  }));
  const appended = await log.append(`source-${name}`, written, { expected: 'ANY' });
  if (appended.type !== 'APPENDED') throw new Error(`not appended: ${JSON.stringify(appended)}`);
  return appended.position;
}
