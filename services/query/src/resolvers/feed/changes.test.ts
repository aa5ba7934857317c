import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { overEvents, overWebSocket } from '../../testing/subscribe.ts';
import {
  exampleQuery,
  openQuery,
  sampleGazette,
  type Json,
  type Opened,
} from '../../testing/withQuery.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(await sampleGazette());
  await opened.query.comeDue('2024-06-01');
});
afterAll(() => opened.close());

const CHANGES = `query (
  $from: DayOrInstant!, $to: DayOrInstant!, $axis: ChangeAxis!, $types: [EffectType!],
  $kinds: [RegulationKind!], $issuer: String, $regulation: ID, $certainty: Certainty, $after: String
) {
  changes(
    between: { from: $from, to: $to }, axis: $axis, types: $types, kinds: $kinds, issuer: $issuer
    regulation: $regulation, certainty: $certainty, first: 4, after: $after
  ) {
    totalCount
    edges { cursor certainty phase recordedAt node { type on { exact } regulation { id number } } }
    pageInfo { hasNextPage endCursor }
    basis { position }
  }
}`;
const FEBRUARY = { from: '2024-02-01', to: '2024-02-02', axis: 'LEGAL' };
const MAY = { from: '2024-05-01', to: '2024-05-02', axis: 'RECORD' };

async function ask(variables: Record<string, unknown>): Promise<Json> {
  const { changes } = await opened.query.answer(CHANGES, variables);
  return changes;
}

describe('Changes on the legal axis', () => {
  test('are those whose day lies in the half-open range', async () => {
    const { totalCount, edges } = await ask({ ...FEBRUARY, certainty: 'CERTAIN' });
    expect(totalCount).toBe(4);
    for (const { certainty, phase, recordedAt, node } of edges) {
      expect({ certainty, phase, recordedAt, on: node.on.exact }).toEqual({
        certainty: 'CERTAIN',
        phase: null,
        recordedAt: null,
        on: '2024-02-01',
      });
    }
    expect(
      (await ask({ ...FEBRUARY, from: '2024-01-31', to: '2024-02-01', certainty: 'CERTAIN' }))
        .totalCount,
    ).toBe(0);
  });

  test('tell of days that only may lie in the range', async () => {
    const range = { from: '2015-01-01', to: '2015-02-01', axis: 'LEGAL' };
    const { totalCount, edges } = await ask(range);
    expect(totalCount).toBeGreaterThan(0);
    expect(edges.every(({ certainty }: Json) => certainty === 'POSSIBLE')).toBe(true);
    expect((await ask({ ...range, certainty: 'CERTAIN' })).totalCount).toBe(0);
  });

  test('are filtered by type, kind, issuer and regulation, and come in pages', async () => {
    const count = async (filter: object): Promise<number> =>
      (await ask({ ...FEBRUARY, certainty: 'CERTAIN', ...filter })).totalCount as number;
    expect(await count({ types: ['ENACTED'] })).toBe(2);
    expect(await count({ kinds: ['LAW'] })).toBe(0);
    expect(await count({ issuer: '重庆市人民政府' })).toBe(4);
    const { regulation } = await opened.query.answer(
      '{ regulation(citation: "重庆市人民政府令第363号") { id } }',
    );
    expect(await count({ regulation: regulation.id })).toBe(1);
    expect(await count({ regulation: 'nobody' })).toBe(0);

    const year = { from: '2023-01-01', to: '2025-01-01', axis: 'LEGAL' };
    const seen: Json[] = [];
    let page = await ask(year);
    seen.push(...page.edges);
    while (page.pageInfo.hasNextPage) {
      page = await ask({ ...year, after: page.pageInfo.endCursor });
      seen.push(...page.edges);
    }
    expect(seen).toHaveLength(page.totalCount);
  });

  test('refuse what is no range of days', async () => {
    const message = async (variables: object): Promise<string> =>
      (await opened.query.ask(CHANGES, { ...FEBRUARY, ...variables })).errors[0].message as string;
    expect(await message({ from: '2024-01-01T00:00:00Z' })).toContain('counts in days');
    expect(await message({ to: '2024-02-01' })).toContain('is not before between.to');
    expect(await message({ to: 'soon' })).toContain('soon is neither day nor instant');
    expect(await message({ ...MAY, certainty: 'CERTAIN' })).toContain('leave it out');
  });
});

describe('Changes on the record axis', () => {
  test('are what the log learned of between two instants', async () => {
    const { totalCount, edges } = await ask(MAY);
    expect(totalCount).toBe(13);
    for (const { certainty, phase, recordedAt } of edges) {
      expect({ certainty, phase, recordedAt }).toEqual({
        certainty: 'CERTAIN',
        phase: 'RECORDED',
        recordedAt: '2024-05-01T00:00:00.000Z',
      });
    }
    expect((await ask({ ...MAY, types: ['REPEALED'] })).totalCount).toBe(8);
    // A day begins in Shanghai, eight hours before it does in Greenwich.
    expect((await ask({ ...MAY, to: '2024-05-01T08:00:00+08:00' })).totalCount).toBe(0);
    expect((await ask({ ...MAY, from: '2024-05-01T08:00:00+08:00' })).totalCount).toBe(13);
  });
});

test.each([
  { name: 'sockets', transport: overWebSocket },
  { name: 'server-sent events', transport: overEvents },
])('the stream of changes tells them over $name, by axis and type', async ({ transport }) => {
  const subscription = `subscription ($types: [EffectType!], $filter: ChangeFilter, $after: String) {
    changes(types: $types, filter: $filter, after: $after) {
      cursor phase type recordedAt effect { id } regulation { id } basis { position }
    }
  }`;
  const take = async (variables: Record<string, unknown>, count: number): Promise<Json[]> => {
    const subscriber = transport(opened.query.url, subscription, variables);
    const taken = await subscriber.take(count);
    await subscriber.leave();
    return taken.map(({ data }) => data.changes);
  };
  const all = await take({}, 26);
  expect(all.filter(({ phase }) => phase === 'RECORDED')).toHaveLength(13);
  expect(await take({ filter: { axis: 'LEGAL' } }, 13)).toEqual(all.slice(13));
  expect(await take({ after: all[20].cursor }, 5)).toEqual(all.slice(21));
  const enacted = all.filter(({ type }) => type === 'ENACTED');
  expect(await take({ types: ['ENACTED'] }, enacted.length)).toEqual(enacted);
  const [{ regulation }] = enacted as [Json];
  const ofOne = all.filter((each) => each.regulation.id === regulation.id);
  expect(await take({ filter: { regulation: regulation.id } }, ofOne.length)).toEqual(ofOne);
});

test('the query that lies ready asks for the changes of a month', async () => {
  const { changes } = await opened.query.answer(await exampleQuery('changes'));
  expect(changes.edges.length).toBeGreaterThan(0);
});
