/** Acts on laws as single files, what is refused, and what two versions of one law have in common. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import type { EventOf, EventType, StatementEvent } from '@regchron/model';
import type { SourceReading } from '../index.ts';
import { readSource } from '../index.ts';

describe('acts on laws as single files', () => {
  test('a decision that amends, with the day of its caption', () => {
    const { reading } = read('decision-amends.md');
    expect(one(reading, 'InstrumentPromulgated')).toMatchObject({
      instrument: { issuer: '全国人民代表大会常务委员会', adoptedOn: '2024-06-28' },
      kind: 'DECISION',
    });
    expect(all(reading, 'RegulationAmended')).toMatchObject([
      {
        target: { title: '中华人民共和国风筝法' },
        effectRule: { type: 'ON_DAY', day: '2024-07-01' },
      },
    ]);
    expect(all(reading, 'RegulationEnacted')).toEqual([]);
    expect(all(reading, 'TextWitnessed')).toEqual([]);
    expect(rules(reading)).not.toContain('amendment-operations-not-read');
    expect(
      all(reading, 'RegulationAmended').flatMap(({ operations }) =>
        operations?.map(({ type }) => type),
      ),
    ).toEqual(['REPLACE', 'INSERT']);
  });

  test('a decision that repeals', () => {
    const { reading } = read('decision-repeals.md');
    expect(
      all(reading, 'RegulationRepealed').map(({ target, effectRule }) => [
        target.title,
        target.adoptedOn,
        effectRule.type,
      ]),
    ).toEqual([
      ['海州市夜市条例', '1992-09-19', 'ON_PROMULGATION'],
      ['海州市晨市条例', '1994-07-22', 'ON_PROMULGATION'],
    ]);
  });

  test('修正案 amends the work it is named for', () => {
    const { reading } = read('amendment-of-code.md');
    expect(all(reading, 'RegulationAmended')).toMatchObject([
      { target: { title: '中华人民共和国风筝法' }, effectRule: { type: 'ON_PROMULGATION' } },
    ]);
    expect(all(reading, 'RegulationEnacted')).toEqual([]);
  });
});

test.each(['ley-de-cometas.md', 'README-of-a-shelf.md'])(
  '%s is no Chinese law and is refused',
  (name) => {
    expect(readSource(textOf(name))).toMatchObject({
      ok: false,
      refusal: { type: 'NOTHING_RECOGNISED' },
    });
  },
);

test('two versions of one law tell of the same instrument and the same repeal', () => {
  const source = textOf('harbour-lights.md');
  const older = readSource(source.replace(/2021年9月24日.*\n/, ''));
  const newer = readSource(source);
  if (!older.ok || !newer.ok) throw new Error('not read');
  expect(one(older.value, 'TextWitnessed').regulation.history).toEqual([]);
  const told = (reading: SourceReading): unknown[] => [
    one(reading, 'InstrumentPromulgated').instrument,
    ...all(reading, 'RegulationRepealed').map(({ instrument, target, effectRule }) => [
      instrument,
      target.title,
      effectRule,
    ]),
  ];
  expect(told(older.value)).toEqual(told(newer.value));
});

function textOf(name: string): string {
  return readFileSync(new URL(`../../fixtures/laws/${name}`, import.meta.url), 'utf8');
}

function read(name: string): { reading: SourceReading } {
  const source = textOf(name);
  const result = readSource(source);
  if (!result.ok) throw new Error(`${name}: ${result.refusal.type}`);
  expect(result.value.kind).toBe('LAW_TEXT');
  expect(result.value.account.filter(({ role }) => role === 'UNREAD')).toEqual([]);
  return { reading: result.value };
}

function rules({ findings }: SourceReading): string[] {
  return findings.map(({ rule }) => rule);
}

function all<Type extends EventType>(
  { statements }: SourceReading,
  type: Type,
): EventOf<Type>['data'][] {
  return statements
    .filter((event): event is Extract<StatementEvent, { type: Type }> => event.type === type)
    .map(({ data }) => data as EventOf<Type>['data']);
}

function one<Type extends EventType>(reading: SourceReading, type: Type): EventOf<Type>['data'] {
  const [first, ...more] = all(reading, type);
  if (!first || more.length > 0) throw new Error(`${type}: ${String(more.length + 1)}`);
  return first;
}
