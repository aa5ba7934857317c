/**
 * The rows of a question, page after page. A cursor leads only to the next page, so whoever jumps far down
 * waits for the pages between; they come 500 at a time, and all at the log position of the first.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useApolloClient } from '@apollo/client/react';
import { IN_FORCE, type InForceAnswer, type InForceRow } from '../questions/inForce.ts';
import { variablesOf, type InForceQuestion } from './question.ts';

const FIRST_PAGE = 60;
const FURTHER_PAGE = 500;

export interface Rows {
  readonly rows: readonly InForceRow[];
  /** Null until the first page is here. */
  readonly first: InForceAnswer | null;
  /** Whether what is shown answers an older question, and the new answer is on its way. */
  readonly isStale: boolean;
  /** The question that is answered; null before the first answer. */
  readonly answered: InForceQuestion | null;
  readonly error: unknown;
  readonly again: () => void;
  /** Sees to it that the row at this index comes. */
  readonly want: (index: number) => void;
}

interface Shown {
  readonly key: string;
  readonly answered: InForceQuestion | null;
  readonly first: InForceAnswer | null;
  readonly rows: readonly InForceRow[];
  readonly after: string | null;
  readonly error: unknown;
}

const NOTHING: Shown = { key: '', answered: null, first: null, rows: [], after: null, error: null };

export function useRows(question: InForceQuestion): Rows {
  const client = useApolloClient();
  const key = JSON.stringify(variablesOf(question));
  const [shown, setShown] = useState<Shown>(NOTHING);
  const [tries, setTries] = useState(0);
  const asked = useRef(question);
  useEffect(() => {
    asked.current = question;
  }, [question]);
  const wanted = useRef(0);
  const underWay = useRef<string | null>(null);

  const load = useCallback(
    async (after: string | null, first: number): Promise<InForceAnswer> => {
      const variables = JSON.parse(key) as ReturnType<typeof variablesOf>;
      const { data } = await client.query({
        query: IN_FORCE,
        variables: { ...variables, first, after },
        fetchPolicy: 'no-cache',
      });
      if (!data) throw new Error('no answer');
      return data.regulationsInForce;
    },
    [client, key],
  );

  useEffect(() => {
    let isCurrent = true;
    wanted.current = 0;
    underWay.current = null;
    load(null, FIRST_PAGE).then(
      (first) => {
        if (!isCurrent) return;
        setShown({
          key,
          answered: asked.current,
          first,
          rows: first.edges,
          after: nextOf(first),
          error: null,
        });
      },
      (error: unknown) => {
        if (isCurrent) setShown({ ...NOTHING, key, error });
      },
    );
    return () => {
      isCurrent = false;
    };
  }, [load, key, tries]);

  const { after, rows } = shown;
  const more = useCallback(() => {
    if (after === null || shown.key !== key || underWay.current === after) return;
    if (wanted.current < rows.length) return;
    underWay.current = after;
    load(after, FURTHER_PAGE).then(
      (page) => {
        setShown((now) =>
          now.key === key && now.after === after
            ? { ...now, rows: [...now.rows, ...page.edges], after: nextOf(page) }
            : now,
        );
      },
      (error: unknown) => {
        underWay.current = null;
        setShown((now) => (now.key === key ? { ...now, error } : now));
      },
    );
  }, [after, rows.length, shown.key, key, load]);

  // Another page may be wanted already when one has come.
  useEffect(more, [more]);

  const want = useCallback(
    (index: number) => {
      wanted.current = Math.max(wanted.current, index);
      more();
    },
    [more],
  );
  const again = useCallback(() => {
    setTries((count) => count + 1);
  }, []);
  return useMemo(
    () => ({
      rows,
      first: shown.first,
      isStale: shown.key !== key,
      answered: shown.answered,
      error: shown.error,
      again,
      want,
    }),
    [rows, shown, key, again, want],
  );
}

function nextOf({ pageInfo }: InForceAnswer): string | null {
  return pageInfo.hasNextPage ? pageInfo.endCursor : null;
}
