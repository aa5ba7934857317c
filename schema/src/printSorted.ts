/** The schema as one text in a fixed order: what clients rely on, for comparing with what they had. */
import { buildSchema, lexicographicSortSchema, printSchema } from 'graphql';
import { typeDefs } from './index.ts';

/** The schema printed with its types and fields in alphabetical order. */
export function printSorted(): string {
  return `${printSchema(lexicographicSortSchema(buildSchema(typeDefs)))}\n`;
}
