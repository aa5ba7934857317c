import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { MAX_DEPTH, MAX_REQUEST_BYTES } from './graphql/limits.ts';
import { NOW, openQuery, sampleGazette, type Json, type Opened } from './testing/withQuery.ts';

let opened: Opened;
beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(await sampleGazette());
});
afterAll(() => opened.close());

async function refusal(query: string, variables?: Record<string, unknown>): Promise<Json> {
  const { errors } = await opened.query.ask(query, variables);
  expect(errors).toHaveLength(1);
  expect(errors[0].extensions.stacktrace).toBeUndefined();
  return errors[0];
}

const WITH_DAY = 'query ($on: Date!) { regulationsInForce(on: $on) { totalCount } }';

describe('A day that the calendar does not have', () => {
  test.each(['2023-02-30', '2023-2-3', '20230203', 'yesterday', ''])(
    'is refused as a variable: %j',
    async (on) => {
      const { message, extensions } = await refusal(WITH_DAY, { on });
      expect(message).toContain(`${on} is no calendar day: use YYYY-MM-DD`);
      expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
    },
  );

  test('is refused in the document', async () => {
    const { message, extensions, locations } = await refusal(
      '{ regulationsInForce(on: "2023-02-30") { totalCount } }',
    );
    expect(message).toBe('2023-02-30 is no calendar day: use YYYY-MM-DD');
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
    expect(locations).toEqual([{ line: 1, column: 26 }]);
  });
});

describe('A point of the record', () => {
  test.each(['2024-01-31', '2024-01-31T08:00:00', '2024-02-30T08:00:00Z', 'now'])(
    'is no instant: %j',
    async (asRecordedAt) => {
      const { message, extensions } = await refusal(
        'query ($asRecordedAt: DateTime) { basis(asRecordedAt: $asRecordedAt) { position } }',
        { asRecordedAt },
      );
      expect(message).toContain(`${asRecordedAt} is no instant`);
      expect(extensions.code).toBe('BAD_USER_INPUT');
    },
  );

  test.each([NOW, '2099-01-01T00:00:00Z', '2024-06-01T08:00:00+08:00'])(
    'is not yet past: %j',
    async (asRecordedAt) => {
      const { extensions } = await refusal(
        `{ basis(asRecordedAt: "${asRecordedAt}") { position } }`,
      );
      expect(extensions).toEqual({ code: 'NOT_YET_PAST', instant: asRecordedAt });
    },
  );

  test('lies beyond the log', async () => {
    const projected = await opened.query.log.head();
    const { message, extensions } = await refusal('{ basis(atPosition: 999999) { position } }');
    expect(message).toContain('Nothing is recorded at position 999999 yet');
    expect(extensions).toEqual({ code: 'BEYOND_THE_LOG', position: 999_999, projected });
  });

  test.each(['-1', '1.5'])('is no position: %s', async (position) => {
    const { extensions } = await refusal(`{ basis(atPosition: ${position}) { position } }`);
    expect(extensions.code).toBe('BAD_USER_INPUT');
  });

  test('is chosen once', async () => {
    const { message, extensions } = await refusal(
      '{ basis(atPosition: 1, asRecordedAt: "2024-05-02T00:00:00Z") { position } }',
    );
    expect(message).toContain('give one of them');
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });
});

describe('A page', () => {
  test.each([0, -1, 501])('of %d rows is refused', async (first) => {
    const { message, extensions } = await refusal(
      'query ($first: Int) { regulations(first: $first) { totalCount } }',
      { first },
    );
    expect(message).toBe(`first is ${String(first)}: a page has 1 to 500 rows.`);
    expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
  });

  test.each(['regulations', 'instruments', 'gazetteIssues', 'findings'])(
    'of %s after a cursor it never gave is refused',
    async (list) => {
      const { message, extensions } = await refusal(`{ ${list}(after: "abc") { totalCount } }`);
      expect(message).toContain('The cursor "abc" is none of this list');
      expect(extensions).toEqual({ code: 'BAD_CURSOR' });
    },
  );

  test('after a cursor of another order is refused', async () => {
    const { regulations } = await opened.query.answer(
      '{ regulations(first: 1) { pageInfo { endCursor } } }',
    );
    const { extensions } = await refusal(
      'query ($after: String) { regulations(after: $after, orderBy: { field: NUMBER }) { totalCount } }',
      { after: regulations.pageInfo.endCursor },
    );
    expect(extensions).toEqual({ code: 'BAD_CURSOR' });
  });
});

describe('Naming one thing', () => {
  test.each(['regulation', 'instrument'])('%s needs an id or a citation', async (field) => {
    for (const given of ['', '(id: "a", citation: "b")']) {
      const { message, extensions } = await refusal(`{ ${field}${given} { id } }`);
      expect(message).toBe('Give either id or citation, and not both.');
      expect(extensions).toEqual({ code: 'BAD_USER_INPUT' });
    }
  });

  test.each(['regulation', 'instrument'])('%s refuses an empty citation', async (field) => {
    const { message } = await refusal(`{ ${field}(citation: " ") { id } }`);
    expect(message).toContain('The citation is empty');
  });

  test('a part of a source outside its text is refused', async () => {
    const { gazetteIssues } = await opened.query.answer(
      '{ gazetteIssues { edges { node { source { sha256 } } } } }',
    );
    const { message } = await refusal(
      `{ source(sha256: "${gazetteIssues.edges[0].node.source.sha256 as string}") { text(offset: -1) } }`,
    );
    expect(message).toContain('is no part of it');
  });
});

describe('A document', () => {
  test('that is no GraphQL is refused', async () => {
    expect((await refusal('{')).extensions.code).toBe('GRAPHQL_PARSE_FAILED');
  });

  test('that does not fit the schema is refused', async () => {
    const { message, extensions } = await refusal('{ regulation(citation: "a") { nothing } }');
    expect(message).toContain('Cannot query field "nothing" on type "Regulation".');
    expect(extensions.code).toBe('GRAPHQL_VALIDATION_FAILED');
  });

  test('that is too deep is refused, also through fragments', async () => {
    const deep = 'predecessors { '.repeat(MAX_DEPTH) + 'id' + ' }'.repeat(MAX_DEPTH);
    const queries = [
      `{ regulation(citation: "a") { ${deep} } }`,
      `{ regulation(citation: "a") { ...Deep } } fragment Deep on Regulation { ${deep} }`,
    ];
    for (const query of queries) {
      const { message, extensions } = await refusal(query);
      expect(message).toContain(`${String(MAX_DEPTH)} are answered`);
      expect(extensions).toEqual({ code: 'TOO_DEEP', depth: MAX_DEPTH + 2, limit: MAX_DEPTH });
    }
  });

  test('with a fragment inside itself is refused and ends', async () => {
    const query = `{ regulation(citation: "a") { ...Loop } }
      fragment Loop on Regulation { predecessors { ...Loop } }`;
    expect((await refusal(query)).message).toContain('Cannot spread fragment "Loop" within itself');
  });

  test('of too many words is refused', async () => {
    const { message } = await refusal(`{ ${'coverage { issues } '.repeat(2_000)} }`);
    expect(message).toContain('more that 4000 tokens');
  });
});

describe('A request', () => {
  const post = (body: string, headers: Record<string, string> = {}): Promise<Response> =>
    fetch(`${opened.query.url}/graphql`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body,
    });
  const codeOf = async (response: Response): Promise<string> =>
    ((await response.json()) as Json).errors[0].extensions.code as string;

  test('that is no JSON is refused', async () => {
    const response = await post('{');
    expect(response.status).toBe(400);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  test('that asks nothing, or does not say which of its operations, is refused', async () => {
    for (const [body, code, words] of [
      [{}, 'BAD_REQUEST', 'no keys'],
      [{ query: '' }, 'BAD_REQUEST', 'query'],
      [{ query: 'query A { __typename } query B { __typename }' }, '', 'operation name'],
      [{ query: '{ __typename }', operationName: 'C' }, '', 'operation named "C"'],
      [{ query: '{ __typename }', variables: 'none' }, 'BAD_REQUEST', 'variables'],
    ] as const) {
      const response = await post(JSON.stringify(body));
      expect(response.status).toBe(400);
      const { message, extensions } = ((await response.json()) as Json).errors[0];
      expect(message.toLowerCase()).toContain(words.toLowerCase());
      expect(extensions.code).toMatch(new RegExp(code));
    }
  });

  test('in another encoding is refused', async () => {
    const response = await post('{}', { 'content-type': 'application/json; charset=gb18030' });
    expect(response.status).toBe(415);
    expect(await codeOf(response)).toBe('BAD_REQUEST');
  });

  test('that is too large is refused', async () => {
    const response = await post(JSON.stringify({ query: ' '.repeat(MAX_REQUEST_BYTES) }));
    expect(response.status).toBe(413);
    expect(await codeOf(response)).toBe('TOO_LARGE');
  });

  test('that a page of another origin could send is refused', async () => {
    const response = await post(JSON.stringify({ query: '{ coverage { issues } }' }), {
      'content-type': 'text/plain',
    });
    expect(response.status).toBe(400);
    expect(((await response.json()) as Json).errors[0].message).toContain('CSRF');
  });

  test('for a stream without saying so is refused', async () => {
    const response = await fetch(`${opened.query.url}/graphql/stream`);
    expect(response.status).toBe(406);
    expect(await codeOf(response)).toBe('NOT_ACCEPTABLE');
  });

  test('for what is not there is refused', async () => {
    const response = await fetch(`${opened.query.url}/nothing`);
    expect(response.status).toBe(404);
    expect(await codeOf(response)).toBe('NOT_FOUND');
  });

  test('in a browser gets a hint that leaves the origin for nothing', async () => {
    const response = await fetch(`${opened.query.url}/graphql`, {
      headers: { accept: 'text/html' },
    });
    expect(response.status).toBe(200);
    const hint = await response.text();
    expect(hint).toContain(`${opened.query.url}/graphql`);
    expect(hint.replaceAll(opened.query.url, '')).not.toMatch(/https?:/);
  });

  test('by GET answers a query', async () => {
    const query = encodeURIComponent('{ coverage { issues } }');
    const response = await fetch(`${opened.query.url}/graphql?query=${query}`, {
      headers: { 'apollo-require-preflight': 'true' },
    });
    expect(await response.json()).toEqual({ data: { coverage: { issues: 1 } } });
  });
});

test('a fault of ours is logged whole and told to nobody', async () => {
  const { chronicle, logged } = opened.query;
  const { viewAt } = chronicle;
  Object.assign(chronicle, {
    viewAt: () => Promise.reject(new Error('the disk is on fire at /secret')),
  });
  try {
    const { message, extensions } = await refusal('{ coverage { issues } }');
    expect(message).not.toContain('secret');
    expect(extensions).toEqual({ code: 'INTERNAL_SERVER_ERROR' });
    const line = logged.find(({ msg }) => msg === 'fault');
    expect(line.err.message).toContain('the disk is on fire');
    expect(line.requestId).toEqual(expect.any(String));
  } finally {
    Object.assign(chronicle, { viewAt });
  }
});
