import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import { decodeEvent, encodeEvent, SCHEMA_VERSION } from './codec.ts';
import { EVENT_SCHEMAS } from './event.ts';

interface Recorded {
  readonly type: string;
  readonly data: unknown;
  readonly metadata: Readonly<Record<string, unknown>>;
}

const FIXTURES = new URL('../../fixtures/events/', import.meta.url);

function fixtures(version: string): Recorded[] {
  return readdirSync(new URL(`${version}/`, FIXTURES)).map(
    (name) => JSON.parse(readFileSync(new URL(`${version}/${name}`, FIXTURES), 'utf8')) as Recorded,
  );
}

const recorded = readdirSync(FIXTURES).flatMap((version) => fixtures(version));

/** The samples of each type in the latest version that has any: a type keeps its shape until a later one has. */
const newest = recorded.filter((sample) =>
  recorded.every((other) => other.type !== sample.type || versionOf(other) <= versionOf(sample)),
);
const older = recorded.filter((sample) => !newest.includes(sample));

function versionOf({ metadata }: Recorded): number {
  return Number(metadata['schemaVersion']);
}

const [repealed] = fixtures('v1').filter(({ type }) => type === 'RegulationRepealed');

describe('the codec', () => {
  test('has a sample of every event type in the shape written now', () => {
    const sampled = new Set(newest.map(({ type }) => type));
    expect([...sampled].sort()).toEqual(Object.keys(EVENT_SCHEMAS).sort());
    // A folder holds the types that are new or changed in its version.
    expect(fixtures(`v${String(SCHEMA_VERSION)}`).length).toBeGreaterThan(0);
  });

  test.each(readdirSync(FIXTURES))('has samples of %s that say so themselves', (version) => {
    for (const { metadata } of fixtures(version)) {
      expect(`v${String(metadata['schemaVersion'])}`).toBe(version);
    }
  });

  test.each(newest)(
    'reads $type of version $metadata.schemaVersion as it is recorded, and writes it back to the letter',
    ({ type, data, metadata }) => {
      const decoded = decodeEvent(type, data, metadata);
      expect(decoded).toMatchObject({ ok: true });
      expect(decoded.ok && encodeEvent(decoded.value.event)).toEqual(data);
    },
  );

  test.each(older)(
    'reads $type of version $metadata.schemaVersion, all it carried kept',
    ({ type, data, metadata }) => {
      const decoded = decodeEvent(type, data, metadata);
      expect(decoded).toMatchObject({ ok: true });
      expect(decoded.ok && encodeEvent(decoded.value.event)).toMatchObject(data as object);
    },
  );

  test('refuses an event type it does not know, by name', () => {
    expect(decodeEvent('RegulationForgotten', {}, repealed?.metadata)).toEqual({
      ok: false,
      refusal: { type: 'UNKNOWN_EVENT_TYPE', eventType: 'RegulationForgotten' },
    });
  });

  test('refuses shapes of a later schema instead of guessing at them', () => {
    const later = { ...repealed?.metadata, schemaVersion: SCHEMA_VERSION + 1 };
    expect(decodeEvent('RegulationRepealed', repealed?.data, later)).toEqual({
      ok: false,
      refusal: { type: 'NEWER_SCHEMA', schemaVersion: SCHEMA_VERSION + 1 },
    });
  });

  test('names the place where data is malformed', () => {
    const data = { ...(repealed?.data as object), clause: { offset: -1, length: 2 } };
    const decoded = decodeEvent('RegulationRepealed', data, repealed?.metadata);
    expect(decoded).toMatchObject({
      ok: false,
      refusal: { type: 'MALFORMED_EVENT', problem: expect.stringContaining('clause.offset') },
    });
  });

  test('refuses a day the calendar does not have', () => {
    const opened = { type: 'ON_DAY', day: '2023-02-29' };
    const data = { ...(repealed?.data as object), effectRule: opened };
    expect(decodeEvent('RegulationRepealed', data, repealed?.metadata)).toMatchObject({
      ok: false,
    });
  });
});
