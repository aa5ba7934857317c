/** The types say that a document fits the schema; the language's own rules say it once more, arguments included. */
import { readFileSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { buildSchema, Kind, validate, type DocumentNode } from 'graphql';
import * as amending from './amending.ts';
import * as compare from './compare.ts';
import * as inForce from './inForce.ts';
import * as regulation from './regulation.ts';
import * as stream from './stream.ts';

const SCHEMA = buildSchema(
  readFileSync(new URL('../../../../schema/printed.graphql', import.meta.url), 'utf8'),
);

const OPERATIONS = Object.entries({ ...amending, ...compare, ...inForce, ...regulation, ...stream })
  .map(([name, document]) => [name, document as unknown as DocumentNode] as const)
  .filter(([, { definitions }]) =>
    definitions.some(({ kind }) => kind === Kind.OPERATION_DEFINITION),
  );

test.each(OPERATIONS)('%s is valid', (_name, document) => {
  expect(validate(SCHEMA, document)).toEqual([]);
});
