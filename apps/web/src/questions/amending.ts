/** What amending did: who changed an article last, its earlier wordings, what an instrument orders, who cites old numbers. */
import { graphql, type ResultOf } from './graphql.ts';
import { BOUNDED } from './shared.ts';

/** Asked for after the text, which nobody should wait for. */
export const LAST_CHANGES = graphql(
  `
    query LastChanges($id: ID!, $on: Date!, $asPublishedBy: Date, $atPosition: Position) {
      regulation(id: $id, atPosition: $atPosition) {
        id
        version(on: $on, asPublishedBy: $asPublishedBy) {
          articles {
            number
            lastChangedBy {
              ...Cause
            }
          }
          crossProof {
            agrees
            agreeing
            divergences {
              number
              printed
              workedOut
            }
          }
        }
      }
    }
    fragment Cause on Effect {
      id
      type
      on {
        ...Bounded
      }
      instrument {
        number
        title
      }
    }
  `,
  [BOUNDED],
);
type ChangesVersion = NonNullable<
  NonNullable<ResultOf<typeof LAST_CHANGES>['regulation']>['version']
>;
export type CausesTold = ChangesVersion['articles'][number]['lastChangedBy'];
export type CrossProofTold = NonNullable<ChangesVersion['crossProof']>;

/** Of one article, when it is opened. */
export const WORDINGS = graphql(
  `
    query Wordings(
      $id: ID!
      $on: Date!
      $asPublishedBy: Date
      $number: String!
      $atPosition: Position
    ) {
      regulation(id: $id, atPosition: $atPosition) {
        id
        version(on: $on, asPublishedBy: $asPublishedBy) {
          article(number: $number) {
            number
            text
            history {
              number
              label
              text
              renumberedOnly
              inForceFrom {
                ...Bounded
              }
              causes {
                id
                type
                on {
                  ...Bounded
                }
                instrument {
                  number
                  title
                }
              }
            }
          }
        }
      }
    }
  `,
  [BOUNDED],
);

export const STALE = graphql(`
  query Stale($id: ID!, $on: Date!, $atPosition: Position) {
    regulation(id: $id, atPosition: $atPosition) {
      id
      staleReferences(on: $on) {
        number
        numberNow
        unit
        words
        regulation {
          id
          title
          number
        }
        since {
          id
          instrument {
            number
            title
          }
        }
        span {
          source
          offset
          length
        }
      }
    }
  }
`);

export const AMENDMENT = graphql(`
  query Amendment($instrument: ID!, $atPosition: Position) {
    amendment(instrument: $instrument, atPosition: $atPosition) {
      operations {
        kind
        target
        sentence
        applied
        regulation {
          id
        }
        span {
          source
          offset
          length
        }
        finding {
          rule
          severity
          message
        }
        changes {
          from
          to
          before
          after
        }
      }
    }
  }
`);
