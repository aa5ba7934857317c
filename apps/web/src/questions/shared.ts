/** Fragments that several questions use. */
import { graphql, type ResultOf } from './graphql.ts';

export const BOUNDED = graphql(`
  fragment Bounded on DayBounds {
    earliest
    latest
    exact
    basis
    reason
  }
`);
export type Bounds = ResultOf<typeof BOUNDED>;

export const RESTING = graphql(`
  fragment Resting on AnswerBasis {
    position
    recordedAt
    permalink
    coverage {
      issues
      sources
      from
      to
    }
  }
`);
export type Resting = ResultOf<typeof RESTING>;

export const NAMED = graphql(`
  fragment Named on Regulation {
    id
    kind
    title
    titleEn
    number
    issuer
    stub
  }
`);
export type Named = ResultOf<typeof NAMED>;

/** What one effect is, with the words that do it. */
export const TOLD = graphql(
  `
    fragment Told on Effect {
      id
      type
      manner
      part
      evidence
      open
      likeliest
      scope {
        places
        where
        through
      }
      on {
        ...Bounded
      }
      published {
        ...Bounded
      }
      instrument {
        id
        number
        title
      }
      replacedBy {
        id
        number
        title
      }
      clause {
        text
        span {
          source
          offset
          length
        }
      }
    }
  `,
  [BOUNDED],
);
export type Told = ResultOf<typeof TOLD>;
