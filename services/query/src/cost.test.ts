import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { getIntrospectionQuery } from 'graphql';
import { exampleQuery, openQuery, type Json, type Opened } from './testing/withQuery.ts';
import { overEvents, overWebSocket } from './testing/subscribe.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery({ maxCost: 60 });
});
afterAll(() => opened.close());

async function ask(query: string, variables?: Record<string, unknown>): Promise<[Response, Json]> {
  const response = await fetch(`${opened.query.url}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ query, variables }),
  });
  return [response, await response.json()];
}

const titles = 'query ($first: Int) { regulations(first: $first) { edges { node { title } } } }';

test('an answer says what it cost and of how much', async () => {
  const [response, { data, errors }] = await ask(titles, { first: 10 });
  expect(errors).toBeUndefined();
  expect(data.regulations.edges).toEqual([]);
  expect(response.headers.get('regchron-cost')).toBe('cost=31, limit=60');
});

test('a query beyond the limit is refused before it runs, with its cost, the limit and the way out', async () => {
  const [response, { data, errors }] = await ask(titles, { first: 20 });
  expect(response.status).toBe(400);
  expect(data).toBeUndefined();
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions).toEqual({ code: 'TOO_COSTLY', cost: 61, limit: 60 });
  expect(errors[0].message).toContain('costs 61, and 60 are answered');
  expect(errors[0].message).toContain('ask for shorter pages (first)');
  expect(response.headers.get('regchron-cost')).toBe('cost=61, limit=60');
});

test('fragments that grow without bound are refused without a number', async () => {
  const doubling = Array.from({ length: 30 }, (_, n) => {
    const next = String(n + 1);
    return `fragment F${String(n)} on Query { ...F${next} ... on Query { ...F${next} } }`;
  });
  const query = `{ ...F0 } ${doubling.join(' ')} fragment F30 on Query { coverage { issues } }`;
  const [response, { errors }] = await ask(query);
  expect(response.status).toBe(400);
  expect(errors[0].extensions).toEqual({ code: 'TOO_COSTLY', limit: 60 });
  expect(errors[0].message).toContain('ask in several requests');
});

test('introspection goes through', async () => {
  const [response, { data }] = await ask(getIntrospectionQuery());
  expect(data.__schema.types.length).toBeGreaterThan(50);
  expect(response.headers.get('regchron-cost')).toBe('cost=0, limit=60');
});

test('a variable that does not fit is refused as such', async () => {
  const [, { errors }] = await ask(titles, { first: 'many' });
  expect(errors[0].extensions).toEqual({ code: 'BAD_USER_INPUT' });
});

describe.each([
  ['graphql-ws', overWebSocket],
  ['server-sent events', overEvents],
])('Over %s', (_, transport) => {
  test('a subscription whose messages cost too much is refused', async () => {
    const query = `subscription {
      changes { regulation { versions { articles { label } } } }
    }`;
    const refused = await transport(opened.query.url, query)
      .next()
      .then(
        (message) => message?.errors as unknown,
        (errors: unknown) => errors,
      );
    expect(refused).toMatchObject([{ extensions: { code: 'TOO_COSTLY', cost: 258, limit: 60 } }]);
  });

  test('queries are weighed too', async () => {
    const subscriber = transport(opened.query.url, '{ regulations { edges { cursor } } }');
    const refused = await subscriber.next().then(
      (message) => message?.errors as unknown,
      (errors: unknown) => errors,
    );
    expect(refused).toMatchObject([{ extensions: { code: 'TOO_COSTLY', cost: 101 } }]);
  });
});

test('every ready-made operation is far from the limit that stands by itself', async () => {
  const generous = await openQuery();
  try {
    for (const [name, variables] of [
      ['inForce', { on: '2024-02-01' }],
      ['one', {}],
      ['anomalies', { on: '2024-02-01' }],
    ] as const) {
      const response = await fetch(`${generous.query.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ query: await exampleQuery(name), variables }),
      });
      const [, cost, limit] = /^cost=(\d+), limit=(\d+)$/.exec(
        response.headers.get('regchron-cost') ?? '',
      ) ?? [null, NaN, NaN];
      expect(Number(cost)).toBeLessThan(Number(limit) / 10);
    }
  } finally {
    await generous.close();
  }
});
