/** The read model's front door. */
export type { Chronicle, Progress } from './chronicle.ts';
export type { AsOf, AsOfRefusal } from './questions/asOf.ts';
export type { DueEffect, Feed, FeedCursor, FeedMessage } from './questions/feed.ts';
export type {
  BadCursor,
  Coverage,
  FindingsQuestion,
  Found,
  GazetteIssue,
  InForcePage,
  InForceQuestion,
  InForceRow,
  InstrumentsQuestion,
  Mention,
  Page,
  PageRequest,
  RecordedText,
  RegulationFilter,
  RegulationsQuestion,
  SortOrder,
  SourceFinding,
  SourceRow,
  View,
} from './questions/view.ts';
export { openChronicle, type ChronicleOptions } from './openChronicle.ts';
export { ReadModelUnusable } from './storage/database.ts';
export { UnreadableEvent } from './projection/projectEvent.ts';
