/** How fresh the answers can be: while the log cannot be reached they go on, and say how old they are. */

/** What is known of answers given without the log. */
export interface Staleness {
  /** When this process last knew that it answered from everything recorded; null where it never did. */
  readonly since: string | null;
  /** Full seconds since then; null where it never did. */
  readonly ageSeconds: number | null;
}

export interface Freshness {
  /** Everything recorded is answered from, and what comes is followed. */
  caughtUp(): void;
  /** The log cannot be reached. */
  interrupted(): void;
  /** Null while the log is within reach. */
  staleness(): Staleness | null;
}

/** Begins as within reach. `now`: the present instant, ISO 8601. */
export function createFreshness(now: () => string): Freshness {
  let wasCaughtUp = false;
  let interrupted: { readonly since: string | null } | null = null;
  return {
    caughtUp: () => {
      wasCaughtUp = true;
      interrupted = null;
    },
    interrupted: () => {
      interrupted ??= { since: wasCaughtUp ? now() : null };
    },
    staleness: () => {
      if (!interrupted) return null;
      const { since } = interrupted;
      if (since === null) return { since, ageSeconds: null };
      const ageSeconds = Math.floor((Date.parse(now()) - Date.parse(since)) / 1_000);
      return { since, ageSeconds: Math.max(0, ageSeconds) };
    },
  };
}
