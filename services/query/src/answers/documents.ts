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
query (
  $from: VersionAt!, $to: VersionAt!, $ignoreEditorial: Boolean!, $asRecordedAt: DateTime, $atPosition: Position
) {
  answer: diff(from: $from, to: $to, ignoreEditorial: $ignoreEditorial, asRecordedAt: $asRecordedAt, atPosition: $atPosition) {
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

const DOING = `fragment Doing on Effect {
  id type manner part evidence likeliest open
  on { ...Bounded } published { ...Bounded }
  regulation { ...Named }
  instrument { id number title }
  replacedBy { id number title }
  clause { text span { source offset length } }
}`;

export const CHANGES = parse(`
query (
  $between: ChangeRange!, $axis: ChangeAxis!, $types: [EffectType!], $kinds: [RegulationKind!],
  $issuer: String, $regulation: ID, $certainty: Certainty,
  $first: Int, $after: String, $asRecordedAt: DateTime, $atPosition: Position
) {
  answer: changes(
    between: $between, axis: $axis, types: $types, kinds: $kinds,
    issuer: $issuer, regulation: $regulation, certainty: $certainty,
    first: $first, after: $after, asRecordedAt: $asRecordedAt, atPosition: $atPosition
  ) {
    totalCount
    edges { certainty phase recordedAt node { ...Doing } cursor }
    pageInfo { hasNextPage endCursor }
    basis { ...Resting }
  }
}
${NAMED} ${BOUNDS} ${DOING} ${BASIS}`);

export const ANOMALIES = parse(`
query (
  $kinds: [AnomalyKind!], $on: Date,
  $first: Int, $after: String, $asRecordedAt: DateTime, $atPosition: Position
) {
  answer: anomalies(
    kinds: $kinds, on: $on,
    first: $first, after: $after, asRecordedAt: $asRecordedAt, atPosition: $atPosition
  ) {
    totalCount
    edges {
      node {
        kind message since until missing { series from to }
        regulations { ...Named }
        instruments { id number title }
        clause { text span { source offset length } }
      }
      cursor
    }
    pageInfo { hasNextPage endCursor }
    basis { ...Resting }
  }
}
${NAMED} ${BASIS}`);

export const WHY_DIFFERENT = parse(`
query ($question: StatusQuestion!, $a: AsOfInput!, $b: AsOfInput!) {
  answer: whyDifferent(question: $question, a: $a, b: $b) {
    same
    a { ...Point } b { ...Point }
    differences { kind message countsIn a { ...Doing } b { ...Doing } statements }
    basis { ...Resting }
  }
}
fragment Point on AsOfAnswer {
  regulation { ...Named }
  status { state certainty reason bases }
  version { inForceFrom { ...Bounded } inForceTo { ...Bounded } complete }
  basis { position recordedAt }
}
${NAMED} ${BOUNDS} ${DOING} ${BASIS}`);
