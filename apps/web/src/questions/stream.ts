/** What happens, as it happens, and what is to come. */
import { graphql, type ResultOf } from './graphql.ts';
import { BOUNDED, NAMED } from './shared.ts';

export const CHANGES = graphql(
  `
    subscription Changes($after: String, $filter: ChangeFilter, $types: [EffectType!]) {
      changes(after: $after, filter: $filter, types: $types) {
        cursor
        phase
        recordedAt
        type
        part
        on {
          ...Bounded
        }
        regulation {
          ...Named
        }
        instrument {
          id
          number
          title
        }
        replacedBy {
          id
          title
          number
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
    }
  `,
  [BOUNDED, NAMED],
);
export type ChangeTold = ResultOf<typeof CHANGES>['changes'];

export const COMING = graphql(
  `
    query Coming($from: DayOrInstant!, $to: DayOrInstant!, $after: String) {
      changes(between: { from: $from, to: $to }, axis: LEGAL, first: 200, after: $after) {
        totalCount
        edges {
          certainty
          node {
            id
            type
            likeliest
            on {
              ...Bounded
            }
            regulation {
              ...Named
            }
            instrument {
              id
              number
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
      }
    }
  `,
  [BOUNDED, NAMED],
);
export type ComingChange = ResultOf<typeof COMING>['changes']['edges'][number];
