import { expect, test } from '@jest/globals';
import { getIntrospectionQuery, isListType, getNullableType, isObjectType, parse } from 'graphql';
import { createSchema } from '../schema.ts';
import { LIST_SIZES, WORK } from './listSizes.ts';
import { operationCost } from './operationCost.ts';

const schema = createSchema();
const costOf = (
  query: string,
  variables: Record<string, unknown> = {},
  operationName: string | null = null,
): number | null => operationCost(schema, { document: parse(query), operationName, variables });

test('each field costs one, as often as the page around it is long', () => {
  const page = (first: string): string => `{ regulations${first} { edges { node { id title } } } }`;
  // regulations, and for each row: its edge, the node, and two words of it.
  expect(costOf(page('(first: 10)'))).toBe(1 + 10 * 4);
  expect(costOf(page(''))).toBe(1 + 50 * 4);
  expect(costOf(page('(first: null)'))).toBe(1 + 50 * 4);
});

test('a page sized by a variable is weighed by what it holds, or by its default', () => {
  const query = `query ($n: Int = 7) { regulations(first: $n) { edges { cursor } } }`;
  expect(costOf(query, { n: 3 })).toBe(1 + 3 * 2);
  expect(costOf(query)).toBe(1 + 7 * 2);
});

test('lists inside lists multiply, through fragments and under other names too', () => {
  const plain = costOf('{ regulation(citation: "a") { timeline { id } versions { complete } } }');
  expect(plain).toBe(1 + (1 + 5) + (1 + 5));
  const spread = `{ a: regulation(citation: "a") { ...Life } b: regulation(citation: "b") { ...Life } }
    fragment Life on Regulation { timeline { id } ... on Regulation { versions { complete } } }`;
  expect(costOf(spread)).toBe(2 * (plain ?? 0));
});

test('what is skipped costs nothing', () => {
  const query = `query ($not: Boolean!) { regulations { edges @skip(if: $not) { cursor } } }`;
  expect(costOf(query, { not: true })).toBe(1);
  expect(costOf(query, { not: false })).toBe(1 + 50 * 2);
});

test('of several operations the one that runs is weighed', () => {
  const query = `query One { coverage { issues } } query Many { regulations(first: 500) { edges { cursor } } }`;
  expect(costOf(query, {}, 'One')).toBe(2);
  expect(costOf(query, {}, 'Many')).toBe(1 + 500 * 2);
  expect(costOf(query, {}, 'Neither')).toBeNull();
});

test('asking the schema about itself is free', () => {
  expect(costOf(getIntrospectionQuery())).toBe(0);
  expect(costOf('{ __typename coverage { __typename issues } }')).toBe(2);
});

test('a variable that does not fit is left to the execution, which says so better', () => {
  const query = 'query ($on: Date!) { regulationsInForce(on: $on) { totalCount } }';
  expect(costOf(query, { on: 'yesterday' })).toBeNull();
  expect(costOf(query)).toBeNull();
});

test('fragments that double with each other are beyond any limit, also where all is skipped', () => {
  const doubling = Array.from(
    { length: 40 },
    (_, n) =>
      `fragment F${String(n)} on Query { ...F${String(n + 1)} ... on Query { ...F${String(n + 1)} } }`,
  ).join(' ');
  for (const end of ['coverage { issues }', 'coverage @skip(if: true) { issues }']) {
    expect(costOf(`{ ...F0 } ${doubling} fragment F40 on Query { ${end} }`)).toBe(Infinity);
  }
});

test('the tables name only fields that there are, and lists only as lists', () => {
  const fieldAt = (coordinate: string): unknown => {
    const [typeName = '', fieldName = ''] = coordinate.split('.');
    const type = schema.getType(typeName);
    // `Provision` is an interface: its kinds are weighed under their own names.
    return type && 'getFields' in type ? type.getFields()[fieldName] : undefined;
  };
  for (const coordinate of Object.keys({ ...LIST_SIZES, ...WORK })) {
    expect({ coordinate, field: fieldAt(coordinate) }).toEqual({
      coordinate,
      field: expect.anything(),
    });
  }
  const connections = Object.values(schema.getTypeMap()).filter(
    (type) => isObjectType(type) && type.name.endsWith('Connection'),
  );
  expect(connections.length).toBeGreaterThan(5);
  for (const type of connections) {
    if (!isObjectType(type)) continue;
    const { edges } = type.getFields();
    expect(edges && isListType(getNullableType(edges.type))).toBe(true);
  }
  const pages = Object.values(schema.getQueryType()?.getFields() ?? {}).filter(({ type }) =>
    String(type).endsWith('Connection!'),
  );
  // Else its page would count as one row.
  for (const { name, args } of pages) {
    expect({ name, args: args.map((arg) => arg.name) }).toMatchObject({
      args: expect.arrayContaining(['first']),
    });
  }
});
