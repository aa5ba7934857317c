import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  buildSchema,
  getNamedType,
  isAbstractType,
  isObjectType,
  isRequiredArgument,
  isUnionType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { typeDefs } from '@regchron/schema';
import { openQuery, sampleGazette, type Opened } from './testing/withQuery.ts';

/** Arguments by name, good for whichever field has them. */
const ARGUMENTS: Readonly<Record<string, string>> = {
  on: '"2024-02-01"',
  citation: '"重庆市人民政府令第363号"',
  title: '"中华人民共和国噪声污染防治法"',
  number: '"14"',
  first: '2',
  question: '{ regulation: "重庆市人民政府令第270号", on: "2024-02-01" }',
  a: '{ asPublishedBy: "2023-12-01" }',
  b: '{}',
  between: '{ from: "2023-01-01", to: "2025-01-01" }',
  from: '{ citation: "重庆市人民政府令第362号", on: "2024-02-01" }',
  to: '{ citation: "重庆市人民政府令第363号", on: "2024-02-01" }',
};
const DEPTH = 4;

const schema = buildSchema(typeDefs);
let opened: Opened;
let known: Record<string, string>;

beforeAll(async () => {
  opened = await openQuery();
  await opened.query.record(await sampleGazette());
  const { regulation, gazetteIssues } = await opened.query.answer(`{
    regulation(citation: "重庆市人民政府令第363号") { id instrument { id } }
    gazetteIssues { edges { node { source { sha256 } } } }
  }`);
  known = {
    ...ARGUMENTS,
    id: JSON.stringify(regulation.id),
    instrument: JSON.stringify(regulation.instrument.id),
    sha256: JSON.stringify(gazetteIssues.edges[0].node.source.sha256),
  };
});
afterAll(() => opened.close());

const roots = Object.keys(schema.getQueryType()?.getFields() ?? {});

test.each(roots)('every field below %s is answered', async (name) => {
  const field = schema.getQueryType()?.getFields()[name];
  if (!field) throw new Error(name);
  for (const selection of selections(field)) {
    const query = `{ ${selection} }`;
    const { errors } = await opened.query.ask(query);
    expect({ query, errors }).toEqual({ query, errors: undefined });
  }
});

/** One selection for each field of the answer, with everything below it down to the depth. */
function selections(field: GraphQLField<unknown, unknown>): string[] {
  const type = getNamedType(field.type);
  const call = callOf(field);
  return fieldsOf(schema, type).map(({ on, child }) => {
    const below = selectionOf(child, DEPTH);
    return below === null ? `${call} { __typename }` : `${call} { ... on ${on} { ${below} } }`;
  });
}

function selectionOf(field: GraphQLField<unknown, unknown>, depth: number): string | null {
  const type = getNamedType(field.type);
  if (!isObjectType(type) && !isAbstractType(type)) return callOf(field);
  if (depth === 0) return null;
  const children = fieldsOf(schema, type).flatMap(({ on, child }) => {
    // Where a thing leads back to things of its kind, its scalars are enough.
    const leaf = depth > 2 || !isObjectType(getNamedType(child.type));
    const below = leaf ? selectionOf(child, Math.min(depth - 1, 2)) : null;
    if (below === null) return [];
    return isUnionType(type) ? `... on ${on} { ${below} }` : below;
  });
  return children.length === 0 ? null : `${callOf(field)} { ${children.join(' ')} }`;
}

function fieldsOf(
  within: GraphQLSchema,
  type: GraphQLNamedType,
): { on: string; child: GraphQLField<unknown, unknown> }[] {
  const types = isAbstractType(type) ? within.getPossibleTypes(type) : [type];
  return types.flatMap((each) =>
    isObjectType(each)
      ? Object.values(each.getFields()).map((child) => ({ on: each.name, child }))
      : [],
  );
}

function callOf({ name, args }: GraphQLField<unknown, unknown>): string {
  const wanted = args.filter(
    (arg) => isRequiredArgument(arg) || arg.name === 'first' || arg.name === 'citation',
  );
  const given = wanted.map((arg) => `${arg.name}: ${known[arg.name] ?? 'null'}`);
  return given.length === 0 ? name : `${name}(${given.join(', ')})`;
}
