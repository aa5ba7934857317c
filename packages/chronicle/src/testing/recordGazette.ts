/** For tests: records the sample gazette, read as the service reads it. */
import { readFileSync } from 'node:fs';
import type { EventLog, Position } from '@regchron/event-log';
import { READER_VERSION, readSource } from '@regchron/intake';
import { recordSource } from '@regchron/recording';

const GAZETTE = new URL('../../../../examples/chongqing-2023-21.txt', import.meta.url);

export async function recordGazette(
  log: EventLog,
  recordedAt = '2026-01-01T00:00:00.000Z',
): Promise<Position> {
  return recordText(log, readFileSync(GAZETTE, 'utf8'), recordedAt);
}

export async function recordText(
  log: EventLog,
  text: string,
  recordedAt = '2026-01-01T00:00:00.000Z',
): Promise<Position> {
  const read = readSource(text);
  if (!read.ok) throw new Error(JSON.stringify(read.refusal));
  const source = {
    text,
    name: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    rawSha256: '0'.repeat(64),
    rank: 'OFFICIAL_GAZETTE',
  } as const;
  const recorded = await recordSource(
    log,
    { source, reading: read.value, reader: READER_VERSION },
    { clock: () => new Date(recordedAt), recorder: 'test', correlationId: null },
  );
  if (!recorded.ok) throw new Error(JSON.stringify(recorded.refusal));
  return recorded.value.position;
}
