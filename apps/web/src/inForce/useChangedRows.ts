/** Which rows differ between what was published by a day and what is known now. Declines to guess beyond a limit. */
import { useApolloClient } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import { IN_FORCE_IDS } from '../questions/inForce.ts';
import { changedBetween, type Changed, type Held } from './differences.ts';
import { filterOf, type InForceQuestion } from './question.ts';

export const MOST_COMPARED = 3_000;
const PAGE = 500;

export type ChangedRows =
  | { readonly type: 'LOADING' }
  | { readonly type: 'TOO_MANY' }
  | { readonly type: 'FAILED'; readonly error: unknown }
  | { readonly type: 'COMPARED'; readonly changed: readonly Changed[] };

export function useChangedRows(question: InForceQuestion): ChangedRows {
  const client = useApolloClient();
  const [found, setFound] = useState<ChangedRows>({ type: 'LOADING' });
  const { on, by, atPosition } = question;
  const filter = JSON.stringify(filterOf(question));

  useEffect(() => {
    const leaving = new AbortController();
    const page = async (
      asPublishedBy: string | null,
      after: string | null,
    ): Promise<Page | null> => {
      const { data } = await client.query({
        query: IN_FORCE_IDS,
        variables: {
          on,
          asPublishedBy,
          atPosition,
          after,
          first: PAGE,
          filter: JSON.parse(filter) as ReturnType<typeof filterOf>,
        },
        fetchPolicy: 'no-cache',
      });
      return data?.regulationsInForce ?? null;
    };
    const load = async (asPublishedBy: string | null): Promise<readonly Held[] | null> => {
      const held: Held[] = [];
      let after: string | null = null;
      for (;;) {
        const read: Page | null = await page(asPublishedBy, after);
        if (leaving.signal.aborted || !read) return [];
        if (read.totalCount > MOST_COMPARED) return null;
        held.push(...read.edges);
        if (!read.pageInfo.hasNextPage) return held;
        after = read.pageInfo.endCursor;
      }
    };
    Promise.all([load(by), load(null)])
      .then(([then, now]): ChangedRows => {
        if (then === null || now === null) return { type: 'TOO_MANY' };
        return { type: 'COMPARED', changed: changedBetween(then, now) };
      })
      .catch((error: unknown): ChangedRows => ({ type: 'FAILED', error }))
      .then((outcome) => {
        if (!leaving.signal.aborted) setFound(outcome);
      })
      .catch(() => undefined);
    return () => {
      leaving.abort();
    };
  }, [client, on, by, atPosition, filter]);
  return found;
}

interface Page {
  readonly totalCount: number;
  readonly edges: readonly Held[];
  readonly pageInfo: { readonly hasNextPage: boolean; readonly endCursor: string | null };
}
