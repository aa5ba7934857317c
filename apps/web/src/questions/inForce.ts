/** What was in force on a day: the rows, the totals by kind, and what a second day of publication changes. */
import { graphql, type ResultOf, type VariablesOf } from './graphql.ts';
import { BOUNDED, NAMED, RESTING } from './shared.ts';

export const IN_FORCE = graphql(
  `
    query InForce(
      $on: Date!
      $asPublishedBy: Date
      $filter: InForceFilter
      $orderBy: RegulationOrder
      $first: Int!
      $after: String
      $atPosition: Position
    ) {
      regulationsInForce(
        on: $on
        asPublishedBy: $asPublishedBy
        filter: $filter
        orderBy: $orderBy
        first: $first
        after: $after
        atPosition: $atPosition
      ) {
        totalCount
        certainCount
        edges {
          certainty
          bases
          reason
          node {
            ...Named
            timeline {
              id
              type
              on {
                ...Bounded
              }
            }
          }
        }
        pageInfo {
          hasNextPage
          endCursor
        }
        basis {
          ...Resting
        }
      }
    }
  `,
  [NAMED, BOUNDED, RESTING],
);
export type InForceAnswer = ResultOf<typeof IN_FORCE>['regulationsInForce'];
export type InForceRow = InForceAnswer['edges'][number];
export type InForceVariables = VariablesOf<typeof IN_FORCE>;

/** Only who is in it: two of these are held beside each other. */
export const IN_FORCE_IDS = graphql(`
  query InForceIds(
    $on: Date!
    $asPublishedBy: Date
    $filter: InForceFilter
    $first: Int!
    $after: String
    $atPosition: Position
  ) {
    regulationsInForce(
      on: $on
      asPublishedBy: $asPublishedBy
      filter: $filter
      first: $first
      after: $after
      atPosition: $atPosition
    ) {
      totalCount
      edges {
        certainty
        node {
          id
          title
          number
        }
      }
      pageInfo {
        hasNextPage
        endCursor
      }
    }
  }
`);

export const WHY_DIFFERENT = graphql(
  `
    query WhyDifferent($a: AsOfInput!, $b: AsOfInput!, $question: StatusQuestion!) {
      whyDifferent(a: $a, b: $b, question: $question) {
        differences {
          kind
          countsIn
          message
          a {
            ...Doing
          }
          b {
            ...Doing
          }
        }
      }
    }
    fragment Doing on Effect {
      id
      type
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
        title
      }
    }
  `,
  [BOUNDED],
);
export type Difference = ResultOf<typeof WHY_DIFFERENT>['whyDifferent']['differences'][number];

/** Totals of every kind in one question; the names of the fields are the kinds. */
export const TOTALS = graphql(`
  query Totals($on: Date!, $by: Date, $title: String, $issuer: String, $at: Position) {
    CONSTITUTION: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [CONSTITUTION], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    LAW: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [LAW], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    ADMINISTRATIVE_REGULATION: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [ADMINISTRATIVE_REGULATION], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    LOCAL_REGULATION: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [LOCAL_REGULATION], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    AUTONOMOUS_REGULATION: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [AUTONOMOUS_REGULATION], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    DEPARTMENT_RULE: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [DEPARTMENT_RULE], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    LOCAL_GOVERNMENT_RULE: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [LOCAL_GOVERNMENT_RULE], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    NORMATIVE_DOCUMENT: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [NORMATIVE_DOCUMENT], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    JUDICIAL_INTERPRETATION: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [JUDICIAL_INTERPRETATION], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    TREATY: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [TREATY], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    OTHER: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [OTHER], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
    UNKNOWN: regulationsInForce(
      on: $on
      asPublishedBy: $by
      atPosition: $at
      first: 1
      filter: { kinds: [UNKNOWN], title: $title, issuer: $issuer }
    ) {
      ...Total
    }
  }
  fragment Total on InForceConnection {
    totalCount
    certainCount
  }
`);
