import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { encodeEvent, identifierOf, SCHEMA_VERSION, type RegChronEvent } from '@regchron/model';
import { sha256OfText } from '@regchron/recording';
import {
  exampleQuery,
  openQuery,
  sampleGazette,
  type Json,
  type Opened,
} from '../../testing/withQuery.ts';

let opened: Opened;
let sourceName: string;
let recorded: number;
beforeEach(async () => {
  opened = await openQuery();
  const gazette = await sampleGazette();
  sourceName = sha256OfText(gazette);
  recorded = await opened.query.record(gazette);
});
afterEach(() => opened.close());

const NOISE = { regulation: '重庆市人民政府令第270号', on: '2024-03-01' };

async function why(question: object, a: object, b: object): Promise<Json> {
  const query = await exampleQuery('whyDifferent');
  const { whyDifferent } = await opened.query.answer(query, { question, a, b });
  return whyDifferent;
}

/** Appends events of the source's own stream, as another reader or a person would. */
async function append(recordedAt: string, ...events: RegChronEvent[]): Promise<number> {
  const { log, chronicle } = opened.query;
  const written = events.map((event, index) => ({
    id: identifierOf(recordedAt, index),
    type: event.type,
    data: encodeEvent(event) as never,
    metadata: { schemaVersion: SCHEMA_VERSION, recordedAt, recorder: 'test', correlationId: null },
  }));
  const appended = await log.append(`source-${sourceName}`, written, { expected: 'ANY' });
  if (appended.type !== 'APPENDED') throw new Error(appended.type);
  await chronicle.reached(appended.position);
  return appended.position;
}

describe('Two answers differ', () => {
  test('because an act was published only later', async () => {
    const told = await why(NOISE, { asPublishedBy: '2023-12-03' }, {});
    expect(told.same).toBe(false);
    expect(told.a.status.state).toBe('IN_FORCE');
    expect(told.b.status.state).toBe('ENDED');
    expect(told.differences).toEqual([
      {
        kind: 'LATER_PROMULGATION',
        countsIn: 'B',
        a: null,
        b: {
          type: 'REPEALED',
          instrument: { number: '重庆市人民政府令第363号' },
          clause: { text: expect.stringContaining('同时废止') },
        },
        statements: expect.any(Array),
        message: expect.stringContaining('published only after'),
      },
    ]);
  });

  test('because an act that was out already was recorded late', async () => {
    const told = await why(NOISE, { atPosition: 0 }, {});
    expect(told.a).toMatchObject({ regulation: null, status: null, version: null });
    expect(told.differences.length).toBeGreaterThan(0);
    for (const { kind, countsIn } of told.differences) {
      expect([kind, countsIn]).toEqual(['LATE_RECORDING', 'B']);
    }
    const turned = await why(NOISE, {}, { atPosition: 0 });
    expect(turned.differences.map(({ kind, countsIn }: Json) => [kind, countsIn])).toEqual(
      told.differences.map(() => ['LATE_RECORDING', 'A']),
    );
    expect(turned.basis.position).toBe(recorded);
  });

  test('because a reading was withdrawn', async () => {
    await append('2024-05-02T00:00:00.000Z', {
      type: 'ReadingRetracted',
      data: { reading: 1, statement: null, reason: 'a test', by: 'a person' },
    });
    const told = await why(NOISE, { atPosition: recorded }, {});
    expect(told.b.regulation).toBeNull();
    // The feed tells of it too, as it stood just before.
    const feed = await fetch(`${opened.query.url}/v1/feeds/repeals.atom?phases=RETRACTED`);
    expect((await feed.text()).match(/已撤回 · 废止：《/g)).toHaveLength(8);
    expect(new Set(told.differences.map(({ kind }: Json) => kind))).toEqual(
      new Set(['RETRACTION']),
    );
  });

  test('because the same source was read again and better', async () => {
    await append(
      '2024-05-02T00:00:00.000Z',
      { type: 'ReadingOpened', data: { reading: 2, kind: 'GAZETTE_ISSUE', reader: 'test/2' } },
      { type: 'ReadingClosed', data: { reading: 2, statements: 0, findings: [] } },
    );
    const told = await why(NOISE, { atPosition: recorded }, {});
    const kinds = new Set(told.differences.map(({ kind }: Json) => kind));
    expect(kinds).toEqual(new Set(['BETTER_READING']));
    // From before the first reading nothing was read worse: the source was not there.
    const { differences } = await why(NOISE, { atPosition: 0 }, { atPosition: recorded });
    expect(new Set(differences.map(({ kind }: Json) => kind))).toEqual(new Set(['LATE_RECORDING']));
  });
});

test('where both points answer alike nothing is told', async () => {
  await opened.query.comeDue('2024-06-01');
  const told = await why(NOISE, { atPosition: recorded }, {});
  expect(told).toMatchObject({ same: true, differences: [] });
});

test('a name that means several, or a point that lies ahead, is refused', async () => {
  const query = await exampleQuery('whyDifferent');
  const ask = async (variables: object): Promise<Json> =>
    (await opened.query.ask(query, { question: NOISE, a: {}, b: {}, ...variables })).errors[0];
  expect((await ask({ b: { atPosition: 99_999 } })).extensions.code).toBe('BEYOND_THE_LOG');
  expect((await ask({ question: { ...NOISE, regulation: ' ' } })).message).toContain('is empty');
});
