/** The read model's front door. */
export type { Chronicle, Preview, Progress } from './chronicle.ts';
export type { FactPreview, RegulationChange } from './previewFact.ts';
export type { Anomaly } from './questions/anomalies/anomaly.ts';
export type { AsOf, AsOfRefusal } from './questions/asOf.ts';
export type {
  DatedEffect,
  EffectsQuestion,
  RecordedQuestion,
} from './questions/changes/changes.ts';
export type {
  DueEffect,
  Feed,
  FeedCursor,
  FeedFilter,
  FeedMessage,
  FeedPhase,
} from './questions/changes/feed.ts';
export type { BadCursor, Page, PageRequest } from './questions/page.ts';
export type {
  CitedArticle,
  Coverage,
  FindingsQuestion,
  Found,
  GazetteIssue,
  InForcePage,
  InForceQuestion,
  InForceRow,
  InstrumentsQuestion,
  Mention,
  RegulationFilter,
  RegulationsQuestion,
  SortOrder,
  SourceFinding,
  SourceRow,
  View,
} from './questions/view.ts';
export { changedBy, historyOfArticle, type ArticleWording } from './texts/blame.ts';
export type { OrderedOperation } from './texts/operations.ts';
export { textChain, type ChainLink } from './texts/textChain.ts';
export {
  lineageBetween,
  lineageOfVersions,
  versionsBetween,
  type TracedArticle,
  type TracedVersion,
} from './texts/trace.ts';
export type { RecordedText, SourcePlace, TextFinding, VersionText } from './texts/versionText.ts';
export { openChronicle, type ChronicleOptions } from './openChronicle.ts';
export { ReadModelUnusable } from './storage/database.ts';
export { UnreadableEvent } from './projection/projectEvent.ts';
