/** Intake's one door: source text to statements, findings and an account of every character. */
export { readSource } from './readSource.ts';
export {
  READER_VERSION,
  SEGMENT_ROLES,
  type GazetteReading,
  type LawTextReading,
  type ReadingOptions,
  type ReadingRefusal,
  type Segment,
  type SegmentRole,
  type SourceReading,
} from './reading.ts';
export { FINDING_RULES, type FindingRule } from './findingRules.ts';
