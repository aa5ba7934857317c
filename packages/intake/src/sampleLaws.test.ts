/** Every real law text of ../shared/samples; skipped, with this line saying so, where that folder is absent. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from '@jest/globals';
import type { EventOf, EventType } from '@regchron/model';
import { articlesOf, decodeEvent, encodeEvent, endOf, SCHEMA_VERSION, walk } from '@regchron/model';
import type { SourceReading } from './index.ts';
import { readSource } from './index.ts';

const ROOT = fileURLToPath(new URL('../../../../shared/samples/', import.meta.url));
const isHere = existsSync(ROOT);
const run = isHere ? describe : describe.skip;
const FILES = isHere
  ? ['laws', 'pairs', 'triples', 'amendments'].flatMap((folder) =>
      readdirSync(ROOT + folder, { recursive: true, encoding: 'utf8' })
        .filter((name) => /\.(?:md|txt)$/.test(name))
        .map((name) => `${folder}/${name}`),
    )
  : [];

/** Files by the beginning of their path. A text of articles without any title tells of no regulation. */
const REFUSED = ['laws/L68'];
const EMPTY = ['laws/L13', 'laws/L33'];

type Days = readonly [string | null, string | null, string, (readonly [string, string])?];

/** Looked up in the texts by hand; files by the beginning of their path. */
const EXPECTED = JSON.parse(
  readFileSync(new URL('../fixtures/sampleLaws.json', import.meta.url), 'utf8'),
) as {
  /** Where lines that begin with 第…条 are not the articles: how many there are, and why. */
  readonly articlesOtherwise: Readonly<Record<string, readonly [number, string]>>;
  /** Adopted, promulgated, in force (the enactment), and the later act that has a day of effect of its own. */
  readonly days: Readonly<Record<string, Days>>;
  /** Every repeal of every file; a file that is not named repeals nothing. */
  readonly repeals: Readonly<Record<string, readonly string[]>>;
  /** Amending instruments: adopted, in force, and how many regulations they amend. */
  readonly amendments: Readonly<Record<string, readonly [string | null, string, number]>>;
};

run('the sample law texts (skipped where ../shared/samples is absent)', () => {
  test.each(FILES.map((file) => [file]))('%s is read or refused whole', (file) => {
    const source = readFileSync(ROOT + file, 'utf8');
    const result = readSource(source);
    expect(result.ok).toBe(!named(REFUSED, file));
    if (!result.ok) return;
    expect(result.value.kind).toBe('LAW_TEXT');
    isPartition(source, result.value);
    isStorable(result.value);
    hasItsArticles(file, source, result.value);
    expect(all(result.value, 'RegulationRepealed').map(({ target }) => target.title)).toEqual(
      valueFor(EXPECTED.repeals, file) ?? [],
    );
  });

  test.each(Object.entries(EXPECTED.days))(
    '%s: days',
    (file, [adopted, promulgated, inForce, later]) => {
      const reading = readingOf(file);
      const [instrument] = all(reading, 'InstrumentPromulgated');
      expect(instrument?.instrument).toMatchObject({
        adoptedOn: adopted,
        promulgatedOn: promulgated,
      });
      const [enacted] = all(reading, 'RegulationEnacted');
      expect(enacted && printed(enacted.effectRule)).toBe(inForce);
      const dated = all(reading, 'TextWitnessed')
        .flatMap(({ regulation }) => regulation.history)
        .filter(({ effectiveOn }) => effectiveOn !== null);
      expect(dated.map(({ on, effectiveOn }) => [on, effectiveOn])).toEqual(later ? [later] : []);
    },
  );

  test.each(Object.entries(EXPECTED.amendments))(
    '%s: an amendment',
    (file, [adopted, inForce, count]) => {
      const reading = readingOf(file);
      expect(all(reading, 'InstrumentPromulgated')[0]?.instrument.adoptedOn).toBe(adopted);
      const amended = all(reading, 'RegulationAmended');
      expect(amended).toHaveLength(count);
      expect([...new Set(amended.map(({ effectRule }) => printed(effectRule)))]).toEqual([inForce]);
      expect(all(reading, 'RegulationEnacted')).toEqual([]);
      expect(all(reading, 'TextWitnessed')).toEqual([]);
    },
  );

  test.each(['P06', 'P07', 'P10', 'P14'])('%s repeals the same in both versions', (pair) => {
    const told = ['a', 'b'].map((version) => {
      const reading = readingOf(`pairs/${pair}/${version}`);
      return all(reading, 'RegulationRepealed').map(({ instrument, target, effectRule }) => ({
        instrument,
        effectRule,
        target: { ...target, span: null, history: target.history.map(({ on }) => on) },
      }));
    });
    expect(told[0]).toEqual(told[1]);
    expect(told[0]).not.toEqual([]);
  });

  test('N01: private-use characters change no structure', () => {
    const shapes = ['a', 'b'].map((version) =>
      all(readingOf(`pairs/N01/${version}`), 'TextWitnessed').map(({ text }) =>
        [...walk(text)].map(({ kind, number }) => [kind, number]),
      ),
    );
    expect(shapes[0]).toEqual(shapes[1]);
  });

  test('X06 and X07 bear one number and are two instruments', () => {
    const refs = ['X06', 'X07'].map(
      (name) => all(readingOf(`amendments/${name}`), 'InstrumentPromulgated')[0]?.instrument,
    );
    expect(refs[0]?.number?.label).not.toBe(refs[1]?.number?.label);
    expect(refs.map((ref) => ref?.adoptedOn)).toEqual(['1988-04-12', '1993-03-29']);
  });
});

function readingOf(prefix: string): SourceReading {
  const file = FILES.find((name) => name.startsWith(prefix));
  if (file === undefined) throw new Error(`${prefix}: no such file`);
  const result = readSource(readFileSync(ROOT + file, 'utf8'));
  if (!result.ok) throw new Error(`${prefix}: ${result.refusal.type}`);
  return result.value;
}

function isPartition(source: string, { account, findings }: SourceReading): void {
  let at = 0;
  for (const { span } of account) {
    expect(span.offset).toBe(at);
    at = endOf(span);
  }
  expect(at).toBe(source.length);
  const unread = account.filter(({ role }) => role === 'UNREAD').map(({ span }) => span);
  expect(findings.filter(({ rule }) => rule === 'not-read').map(({ span }) => span)).toEqual(
    unread,
  );
  expect(unread).toEqual([]);
}

function isStorable({ statements }: SourceReading): void {
  const metadata = {
    schemaVersion: SCHEMA_VERSION,
    recordedAt: '2024-01-01T00:00:00Z',
    recorder: 'test',
    correlationId: null,
  };
  for (const event of statements) {
    const stored: unknown = JSON.parse(JSON.stringify(encodeEvent(event)));
    expect(decodeEvent(event.type, stored, metadata)).toMatchObject({ ok: true, value: { event } });
  }
}

function hasItsArticles(file: string, source: string, reading: SourceReading): void {
  const witnesses = all(reading, 'TextWitnessed');
  expect(witnesses).toHaveLength(file.startsWith('amendments/') || named(EMPTY, file) ? 0 : 1);
  for (const { text } of witnesses) {
    const lines = source
      .split(/\r?\n/)
      .filter((line) => /^\s*(?:\*\*)?第\s*[一二三四五六七八九十百千零]+\s*条/.test(line));
    const [expected] = valueFor(EXPECTED.articlesOtherwise, file) ?? [lines.length];
    expect(articlesOf(text)).toHaveLength(expected);
  }
}

function named(prefixes: readonly string[], file: string): boolean {
  return prefixes.some((prefix) => file.startsWith(prefix));
}

function valueFor<Value>(table: Readonly<Record<string, Value>>, file: string): Value | undefined {
  return Object.entries(table).find(([prefix]) => file.startsWith(prefix))?.[1];
}

function printed(rule: EventOf<'RegulationEnacted'>['data']['effectRule']): string {
  return rule.type === 'ON_DAY' ? rule.day : rule.type;
}

function all<Type extends EventType>(
  { statements }: SourceReading,
  type: Type,
): EventOf<Type>['data'][] {
  return statements.flatMap((event) =>
    event.type === type ? [event.data as EventOf<Type>['data']] : [],
  );
}
