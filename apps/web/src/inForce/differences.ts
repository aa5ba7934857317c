/** Holds two lists of what was in force beside each other. */
export interface Held {
  readonly certainty: 'CERTAIN' | 'POSSIBLE';
  readonly node: { readonly id: string; readonly title: string; readonly number: string | null };
}

export interface Changed {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  readonly how: 'THEN_ONLY' | 'NOW_ONLY' | 'CERTAINTY';
}

/** What is in one list and not the other, or in both with another certainty: what was known then first. */
export function changedBetween(then: readonly Held[], now: readonly Held[]): readonly Changed[] {
  const nowById = new Map(now.map((held) => [held.node.id, held]));
  const thenIds = new Set(then.map(({ node }) => node.id));
  return [
    ...then.flatMap(({ node, certainty }): Changed[] => {
      const held = nowById.get(node.id);
      if (!held) return [{ ...node, how: 'THEN_ONLY' }];
      return held.certainty === certainty ? [] : [{ ...node, how: 'CERTAINTY' }];
    }),
    ...now
      .filter(({ node }) => !thenIds.has(node.id))
      .map(({ node }): Changed => ({ ...node, how: 'NOW_ONLY' })),
  ];
}
