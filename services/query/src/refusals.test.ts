import { readdir, readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { TELL } from './graphql/refusals.ts';
import { openQuery } from './testing/withQuery.ts';

test('a log that is away is told as such, over either door, and named a fault of nobody', async () => {
  const apart = await openQuery();
  try {
    await apart.query.log.close();
    const { errors } = await apart.query.ask(
      '{ basis(asRecordedAt: "2024-05-02T00:00:00Z") { position } }',
    );
    expect(errors).toMatchObject([{ extensions: { code: 'LOG_UNAVAILABLE' } }]);
    expect(errors[0].message).toContain('ask again later');
    const response = await fetch(
      `${apart.query.url}/v1/in-force?on=2024-02-01&asRecordedAt=2024-05-02T00:00:00Z`,
    );
    expect(response.status).toBe(503);
    expect(await response.json()).toMatchObject({ type: 'urn:regchron:problem:log-unavailable' });
  } finally {
    await apart.close();
  }
});

test('every refusal is tried in some test', async () => {
  const folder = new URL('./', import.meta.url);
  const tests = (await readdir(folder, { recursive: true })).filter((name) =>
    name.endsWith('.test.ts'),
  );
  const words = await Promise.all(tests.map((name) => readFile(new URL(name, folder), 'utf8')));
  const kebab = (type: string): string => type.toLowerCase().replaceAll('_', '-');
  const untried = Object.keys(TELL).filter(
    (type) => !words.some((each) => each.includes(type) || each.includes(`:${kebab(type)}'`)),
  );
  expect(untried).toEqual([]);
});
