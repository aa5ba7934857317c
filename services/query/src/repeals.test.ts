import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { overEvents, overWebSocket, type Subscriber, type Transport } from './testing/subscribe.ts';
import {
  exampleQuery,
  openQuery,
  sampleGazette,
  type Json,
  type Opened,
} from './testing/withQuery.ts';

const TODAY = '2024-06-01';

let opened: Opened;
let repeals: string;
const subscribers: Subscriber[] = [];

beforeEach(async () => {
  opened = await openQuery();
  repeals = await exampleQuery('repeals');
});
afterEach(async () => {
  await Promise.all(subscribers.splice(0).map((subscriber) => subscriber.leave()));
  await opened.close();
});

function follow(
  transport: Transport,
  variables: Record<string, unknown> = {},
  query = repeals,
): Subscriber {
  const subscriber = transport(opened.query.url, query, variables);
  subscribers.push(subscriber);
  return subscriber;
}

async function recordAll(): Promise<void> {
  await opened.query.record(await sampleGazette());
  await opened.query.comeDue(TODAY);
}

const repealsOf = (messages: readonly Json[]): Json[] =>
  messages.map((message) => {
    expect(message.errors).toBeUndefined();
    return message.data.repeals;
  });

describe.each([
  ['graphql-ws', overWebSocket],
  ['server-sent events', overEvents],
])('The repeals over %s', (_, transport) => {
  test('are eight in sixteen messages, each once recorded and once come due', async () => {
    await recordAll();
    const messages = repealsOf(await follow(transport).take(16));
    const phases = (phase: string): string[] =>
      messages
        .filter((message) => message.phase === phase)
        .map(({ regulation }) => regulation.number);
    expect(new Set(phases('RECORDED')).size).toBe(8);
    expect(new Set(phases('CAME_DUE')).size).toBe(8);
    expect(new Set(messages.map(({ cursor }) => cursor)).size).toBe(16);
    for (const { instrument, clause, on } of messages) {
      expect(instrument.number).toMatch(/^重庆市人民政府令第36[234]号$/);
      expect(clause.text).toMatch(/废止|令第 \d+ 号公布/);
      expect(on.earliest).toBe(on.latest);
    }
    const replaced = messages.find(({ regulation }) => regulation.number.includes('270'));
    expect(replaced).toMatchObject({
      on: { earliest: '2024-02-01' },
      replacedBy: { number: '重庆市人民政府令第363号' },
    });
  });

  test('go on after any message with exactly the rest', async () => {
    await recordAll();
    const all = repealsOf(await follow(transport).take(16));
    for (const [index, { cursor }] of all.entries()) {
      const rest = repealsOf(await follow(transport, { after: cursor }).take(15 - index));
      expect(rest).toEqual(all.slice(index + 1));
    }
  });

  test('come live, after the history, without a gap', async () => {
    const subscriber = follow(transport);
    await opened.query.record(await sampleGazette());
    const recorded = repealsOf(await subscriber.take(8));
    expect(recorded.map(({ phase }) => phase)).toEqual(Array(8).fill('RECORDED'));
    const pending = subscriber.take(8);
    await opened.query.comeDue(TODAY);
    const due = repealsOf(await pending);
    expect(due.map(({ phase }) => phase)).toEqual(Array(8).fill('CAME_DUE'));
  });

  test('from the END are only the new ones', async () => {
    await opened.query.record(await sampleGazette());
    const subscriber = follow(transport, { after: 'END' });
    // That the service has begun is seen by its metrics; nothing is recorded before that.
    await subscribed();
    const pending = subscriber.take(8);
    await opened.query.comeDue(TODAY);
    expect(repealsOf(await pending).map(({ phase }) => phase)).toEqual(Array(8).fill('CAME_DUE'));
  });

  test('are told as they were known at their moment', async () => {
    await recordAll();
    const query = `subscription { repeals(filter: { phases: [CAME_DUE] }) {
      phase basis { position } regulation { number status(on: "2024-02-01") { state } }
    } }`;
    const messages = repealsOf(await follow(transport, {}, query).take(8));
    const positions = messages.map(({ basis }) => basis.position);
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(new Set(positions).size).toBe(8);
  });

  test('are filtered by phase, kind and issuer', async () => {
    await recordAll();
    const query = `subscription ($filter: RepealFilter) {
      repeals(filter: $filter) { phase regulation { kind issuer } }
    }`;
    const filter = {
      phases: ['CAME_DUE'],
      kinds: ['LOCAL_GOVERNMENT_RULE'],
      issuer: '重庆市人民政府',
    };
    const messages = repealsOf(await follow(transport, { filter }, query).take(8));
    expect(messages.map(({ phase }) => phase)).toEqual(Array(8).fill('CAME_DUE'));
  });

  test.each(['nonsense', 'WyJmZWVkIiwxLDBd=', ''])('refuse the cursor %j', async (after) => {
    expect(await errorOf(follow(transport, { after }))).toMatchObject({
      extensions: { code: 'BAD_CURSOR' },
    });
  });

  test('refuse a cursor of another log', async () => {
    await recordAll();
    const [, , { cursor }] = repealsOf(await follow(transport).take(3)) as [Json, Json, Json];
    const elsewhere = await openQuery();
    try {
      const subscriber = transport(elsewhere.query.url, repeals, { after: cursor });
      subscribers.push(subscriber);
      expect(await errorOf(subscriber)).toMatchObject({ extensions: { code: 'BAD_CURSOR' } });
    } finally {
      await elsewhere.close();
    }
  });

  test('refuse a document that does not fit the schema', async () => {
    const error = await errorOf(follow(transport, {}, 'subscription { repeals { nothing } }'));
    expect(error.message).toContain('Cannot query field "nothing"');
    expect(error.extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('answer queries as well', async () => {
    const subscriber = follow(transport, {}, '{ coverage { issues } }');
    expect(await subscriber.next()).toEqual({ data: { coverage: { issues: 0 } } });
    expect(await subscriber.next()).toBeNull();
  });

  test('let go of a subscriber that leaves while nothing happens', async () => {
    const subscriber = follow(transport);
    await subscribed();
    await subscriber.leave();
    await until(async () => (await subscriberCount()) === 0);
    expect(await subscriberCount()).toBe(0);
  });
});

/** A refusal comes as a message with errors, or as the failure of the subscription, by transport. */
async function errorOf(subscriber: Subscriber): Promise<Json> {
  const answer: Json = await subscriber.next().catch((error: unknown) => ({ errors: error }));
  return answer.errors[0];
}

async function subscriberCount(): Promise<number> {
  const metrics = await (await fetch(`${opened.query.url}/metrics`)).text();
  return [...metrics.matchAll(/^regchron_subscribers\{.*\} (\d+)/gm)].reduce(
    (sum, [, count]) => sum + Number(count),
    0,
  );
}

async function subscribed(): Promise<void> {
  await until(async () => (await subscriberCount()) > 0);
}

/** Asks again until it is so; each asking is a request, so that the service gets its turn. */
async function until(isSo: () => Promise<boolean>): Promise<void> {
  while (!(await isSo()));
}
