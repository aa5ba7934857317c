/** Documents are typed by the schema; a field that does not exist does not compile. */
import { initGraphQLTada } from 'gql.tada';
import type { introspection } from './introspection.d.ts';

export const graphql = initGraphQLTada<{
  introspection: introspection;
  // eslint-disable-next-line no-restricted-syntax -- the scalar is called so, whatever axis a field means
  scalars: { Date: string; DateTime: string; DayOrInstant: string; Position: number; ID: string };
  disableMasking: true;
}>();

export type { ResultOf, VariablesOf } from 'gql.tada';
