/** What was typed into the search may be a number or a whole title: then the regulation itself is offered. */
import { useQuery } from '@apollo/client/react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useWords } from '../language/language.tsx';
import { graphql } from '../questions/graphql.ts';
import { IN_FORCE_WORDS } from './inForceWords.ts';

const BY_NAME = graphql(`
  query ByName($citation: String!, $day: Date!) {
    regulation(citation: $citation, on: $day) {
      id
      title
      number
    }
  }
`);

export function OpenByName({ name, on }: { readonly name: string; readonly on: string }) {
  const words = useWords(IN_FORCE_WORDS);
  // A citation that means several is refused; the list below shows them anyway.
  const { data } = useQuery(BY_NAME, {
    variables: { citation: name, day: on },
    errorPolicy: 'ignore',
    fetchPolicy: 'no-cache',
  });
  const found = data?.regulation;
  if (!found) return null;
  return (
    <p className="banner">
      {words.byNumber} <Go to={pathOfRegulation(found.id, { on })}>{found.title}</Go> {found.number}
    </p>
  );
}
