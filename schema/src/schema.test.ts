import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, test } from '@jest/globals';
import {
  buildSchema,
  findBreakingChanges,
  isEnumType,
  isInputObjectType,
  isIntrospectionType,
  isInterfaceType,
  isObjectType,
  isSpecifiedScalarType,
  type GraphQLNamedType,
} from 'graphql';
import { typeDefs } from './index.ts';
import { printSorted } from './printSorted.ts';

const folder = new URL('../', import.meta.url);
const snapshot = readFileSync(new URL('printed.graphql', folder), 'utf8');
const schema = buildSchema(typeDefs);

describe('The schema', () => {
  test('has every topic that lies in its folder', () => {
    const files = readdirSync(folder).filter(
      (name) => name.endsWith('.graphql') && name !== 'printed.graphql',
    );
    const missing = files.filter(
      (name) => !typeDefs.includes(readFileSync(new URL(name, folder), 'utf8')),
    );
    expect(missing).toEqual([]);
  });

  test('breaks no client of the schema printed before', () => {
    expect(findBreakingChanges(buildSchema(snapshot), schema)).toEqual([]);
  });

  test('is the schema printed in printed.graphql (npm run snapshot -w schema keeps a change)', () => {
    expect(printSorted()).toBe(snapshot);
  });

  test('describes every type, field, argument and value', () => {
    const types = Object.values(schema.getTypeMap()).filter(
      (type) => !isIntrospectionType(type) && !isSpecifiedScalarType(type),
    );
    expect(types.flatMap(undescribed)).toEqual([]);
  });
});

function undescribed(type: GraphQLNamedType): string[] {
  const parts = [{ name: type.name, description: type.description }];
  const add = (
    path: string,
    { description }: { description?: string | null | undefined },
  ): void => {
    parts.push({ name: `${type.name}.${path}`, description });
  };
  if (isObjectType(type) || isInterfaceType(type)) {
    for (const field of Object.values(type.getFields())) {
      add(field.name, field);
      for (const argument of field.args) add(`${field.name}(${argument.name})`, argument);
    }
  }
  if (isInputObjectType(type)) {
    for (const field of Object.values(type.getFields())) add(field.name, field);
  }
  if (isEnumType(type)) for (const value of type.getValues()) add(value.name, value);
  return parts.filter(({ description }) => !description).map(({ name }) => name);
}
