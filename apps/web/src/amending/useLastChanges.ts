/** Which effect gave each article its words, and how a printed text agrees with the one worked out. */
import { skipToken, useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { LAST_CHANGES, type CausesTold, type CrossProofTold } from '../questions/amending.ts';

/** The text whose articles are asked about. */
export interface TextAsked {
  readonly id: string;
  readonly on: string;
  readonly asPublishedBy: string | null;
  readonly atPosition: number | null;
}

export interface LastChanges {
  /** By article number. */
  readonly causes: ReadonlyMap<string, CausesTold>;
  readonly crossProof: CrossProofTold | null;
}

const NONE: LastChanges = { causes: new Map(), crossProof: null };

/** Empty until it is known, and where nothing ever changed. */
export function useLastChanges(asked: TextAsked, isAmended: boolean): LastChanges {
  const { data } = useQuery(
    LAST_CHANGES,
    isAmended ? { variables: asked, fetchPolicy: 'no-cache' } : skipToken,
  );
  const version = data?.regulation?.version;
  return useMemo(() => {
    if (!version) return NONE;
    const { articles, crossProof } = version;
    const causes = new Map(
      articles.flatMap(({ number, lastChangedBy }) =>
        number === null ? [] : [[number, lastChangedBy] as const],
      ),
    );
    return { causes, crossProof };
  }, [version]);
}
