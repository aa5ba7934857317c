/** One regulation through time, its text on a day, and the source it stands in. */
import { graphql, type ResultOf } from './graphql.ts';
import { BOUNDED, NAMED, RESTING, TOLD } from './shared.ts';

/** What a lane of the timeline is drawn from. */
const LANE = graphql(
  `
    fragment Lane on Regulation {
      ...Named
      timeline {
        ...Told
      }
      versions {
        complete
        inForceFrom {
          ...Bounded
        }
        inForceTo {
          ...Bounded
        }
      }
    }
  `,
  [NAMED, TOLD, BOUNDED],
);
export type Lane = ResultOf<typeof LANE>;

export const REGULATION = graphql(
  `
    query Regulation($id: ID, $citation: String, $day: Date, $atPosition: Position) {
      regulation(id: $id, citation: $citation, on: $day, atPosition: $atPosition) {
        ...Lane
        aliases
        instrument {
          id
          number
          title
          signatory
          promulgatedOn {
            ...Bounded
          }
          mentions {
            label
            title
            number
          }
        }
        predecessors {
          ...Lane
        }
        successors {
          ...Lane
        }
        findings {
          rule
          severity
          message
          source
          span {
            source
            offset
            length
          }
        }
        basis {
          ...Resting
        }
      }
    }
  `,
  [LANE, BOUNDED, RESTING],
);
export type RegulationAnswer = NonNullable<ResultOf<typeof REGULATION>['regulation']>;

const UNIT = graphql(`
  fragment Unit on Provision {
    kind
    label
    number
    heading
    text
    span {
      source
      offset
      length
    }
  }
`);
type Unit = ResultOf<typeof UNIT>;

/** From part to point seven kinds lie inside each other; GraphQL asks for each level by itself. */
export const TEXT_OF_DAY = graphql(
  `
    query TextOfDay($id: ID!, $on: Date!, $asPublishedBy: Date, $atPosition: Position) {
      regulation(id: $id, atPosition: $atPosition) {
        id
        status(on: $on, asPublishedBy: $asPublishedBy) {
          state
          certainty
          bases
          reason
        }
        version(on: $on, asPublishedBy: $asPublishedBy) {
          complete
          made
          limitedBy {
            ...Told
          }
          inForceFrom {
            ...Bounded
          }
          inForceTo {
            ...Bounded
          }
          cause {
            id
            type
            instrument {
              id
              number
              title
            }
          }
          findings {
            rule
            severity
            message
            span {
              source
              offset
              length
            }
          }
          span {
            source
            offset
            length
          }
          provisions {
            ...Unit
            children {
              ...Unit
              children {
                ...Unit
                children {
                  ...Unit
                  children {
                    ...Unit
                    children {
                      ...Unit
                      children {
                        ...Unit
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  `,
  [BOUNDED, TOLD, UNIT],
);
export type DayAnswer = NonNullable<ResultOf<typeof TEXT_OF_DAY>['regulation']>;
export type VersionAnswer = NonNullable<DayAnswer['version']>;
export interface ProvisionTree extends Unit {
  readonly children?: readonly ProvisionTree[];
}

export const SOURCE_PART = graphql(`
  query SourcePart($sha256: String!, $offset: Int!, $length: Int!) {
    source(sha256: $sha256) {
      sha256
      name
      rank
      length
      text(offset: $offset, length: $length)
    }
  }
`);

/** Who cites a title that is itself not recorded. */
export const CITED_BY = graphql(`
  query CitedBy($title: String!) {
    mentions(title: $title, first: 20) {
      totalCount
      edges {
        node {
          citation {
            label
          }
          instrument {
            id
            number
            title
            regulations {
              id
              title
            }
          }
        }
      }
    }
  }
`);
