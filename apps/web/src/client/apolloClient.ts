/** One client for the page, to the service it came from. */
import { ApolloClient, HttpLink, InMemoryCache } from '@apollo/client';

export const apolloClient = new ApolloClient({
  link: new HttpLink({ uri: '/graphql', credentials: 'same-origin' }),
  cache: new InMemoryCache({
    typePolicies: {
      // What an answer rests on belongs to that answer, and parts of a source to their place in it.
      Regulation: { fields: { basis: { merge: false } } },
      Source: { keyFields: false },
      Effect: { keyFields: false },
      Version: { merge: false },
    },
  }),
  defaultOptions: {
    // What is recorded grows: an answer seen before is shown at once and asked for again.
    watchQuery: { fetchPolicy: 'cache-and-network' },
  },
});
