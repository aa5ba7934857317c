/** Two texts side by side, and the titles one may choose from. */
import { graphql, type ResultOf } from './graphql.ts';
import { BOUNDED, NAMED, RESTING } from './shared.ts';

export const COMPARE = graphql(
  `
    query Compare($from: VersionAt!, $to: VersionAt!, $ignoreEditorial: Boolean!) {
      diff(from: $from, to: $to, ignoreEditorial: $ignoreEditorial) {
        __typename
        ... on Comparison {
          from {
            ...Side
          }
          to {
            ...Side
          }
          summary {
            unchanged
            modified
            inserted
            deleted
            renumbered
            moved
            split
            merged
            regrouped
          }
          hiddenEditorialChanges
          concordance {
            old
            new
            kind
          }
          numbers {
            class
            old {
              kind
              text
              clause
            }
            new {
              kind
              text
              clause
            }
          }
          articles {
            kind
            class
            confidence
            changes {
              class
              rule
            }
            olds {
              number
              label
              text
            }
            news {
              number
              label
              text
            }
            segments {
              kind
              sameWords
              text
            }
          }
          basis {
            ...Resting
          }
        }
        ... on TextNotRecorded {
          side
          citation
          on
          regulation {
            ...Named
          }
        }
        ... on NotInForce {
          side
          citation
          on
          state
          regulation {
            ...Named
          }
        }
        ... on AmbiguousCitation {
          side
          citation
          on
          candidates {
            ...Named
          }
        }
        ... on CitationNotFound {
          side
          citation
          on
        }
        ... on TooLarge {
          side
          citation
          on
          measure
          actual
          limit
        }
      }
    }
    fragment Side on ComparedVersion {
      on
      regulation {
        ...Named
      }
      version {
        complete
        inForceFrom {
          ...Bounded
        }
      }
    }
  `,
  [NAMED, RESTING, BOUNDED],
);
export type CompareAnswer = ResultOf<typeof COMPARE>['diff'];
export type Comparison = Extract<CompareAnswer, { __typename: 'Comparison' }>;
export type ComparedArticle = Comparison['articles'][number];
export type ComparisonKind = ComparedArticle['kind'];

export const TITLES = graphql(
  `
    query Titles($title: String!) {
      regulations(filter: { title: $title }, first: 12) {
        totalCount
        edges {
          node {
            ...Named
            versions {
              inForceFrom {
                ...Bounded
              }
              span {
                length
              }
            }
          }
        }
      }
    }
  `,
  [NAMED, BOUNDED],
);
export type TitleChoice = ResultOf<typeof TITLES>['regulations']['edges'][number]['node'];
