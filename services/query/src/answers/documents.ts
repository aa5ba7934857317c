/** The operations behind the permalinks: the same schema and resolvers, so that both doors answer alike. */
import { parse } from 'graphql';

const BASIS = `fragment Resting on AnswerBasis {
  position recordedAt permalink coverage { issues sources from to }
}`;
const BOUNDS = `fragment Bounded on DayBounds { earliest latest exact basis reason }`;
const NAMED = `fragment Named on Regulation { id kind title titleEn number issuer stub }`;

export const IN_FORCE = parse(`
query (
  $on: Date!, $asPublishedBy: Date, $filter: InForceFilter, $orderBy: RegulationOrder,
  $first: Int, $after: String, $asRecordedAt: DateTime, $atPosition: Position
) {
  answer: regulationsInForce(
    on: $on, asPublishedBy: $asPublishedBy, filter: $filter, orderBy: $orderBy,
    first: $first, after: $after, asRecordedAt: $asRecordedAt, atPosition: $atPosition
  ) {
    totalCount certainCount
    edges { certainty reason bases node { ...Named } cursor }
    pageInfo { hasNextPage endCursor }
    basis { ...Resting }
  }
}
${NAMED} ${BASIS}`);

export const REGULATION = parse(`
query ($id: ID, $citation: String, $on: Date, $asRecordedAt: DateTime, $atPosition: Position) {
  answer: regulation(
    id: $id, citation: $citation, on: $on, asRecordedAt: $asRecordedAt, atPosition: $atPosition
  ) {
    ...Named aliases
    timeline {
      id type manner part evidence
      on { ...Bounded } published { ...Bounded }
      instrument { id number title }
      replacedBy { id number title }
      clause { text span { source offset length } }
    }
    versions { inForceFrom { ...Bounded } inForceTo { ...Bounded } complete }
    predecessors { ...Named } successors { ...Named }
    findings { rule severity message }
    basis { ...Resting }
  }
}
${NAMED} ${BOUNDS} ${BASIS}`);

export const DIFF = parse(`
query ($from: VersionAt!, $to: VersionAt!, $asRecordedAt: DateTime, $atPosition: Position) {
  answer: diff(from: $from, to: $to, asRecordedAt: $asRecordedAt, atPosition: $atPosition) {
    type: __typename
    ... on Comparison {
      from { citation on regulation { ...Named } }
      to { citation on regulation { ...Named } }
      summary { unchanged modified inserted deleted renumbered moved split merged }
      articles {
        kind confidence
        olds { number label text }
        news { number label text }
        segments { kind text }
      }
      basis { ...Resting }
    }
    ... on TextNotRecorded { side citation on regulation { ...Named } basis { ...Resting } }
    ... on NotInForce { side citation on state regulation { ...Named } basis { ...Resting } }
    ... on CitationNotFound { side citation on basis { ...Resting } }
    ... on AmbiguousCitation { side citation on candidates { ...Named } basis { ...Resting } }
    ... on TooLarge { side citation on measure actual limit basis { ...Resting } }
  }
}
${NAMED} ${BASIS}`);
