/** Recording: from what a source says to events in the log. */
export { eventsOfSource, statementId, type IdentifiedEvent } from './eventsOfSource.ts';
export { ATTESTATION_READER, attestationOf, sourceOfFact } from './factSource.ts';
export { fitReading, type Reading } from './fitReading.ts';
export {
  recordSource,
  type RecordedSource,
  type RecordingContext,
  type RecordingRefusal,
  type SourceToRecord,
} from './recordSource.ts';
export {
  loadRetractions,
  retractReading,
  type RecordedRetraction,
  type Retracted,
  type Retraction,
  type RetractionRefusal,
} from './retractReading.ts';
export { sha256OfText, sourceStream, type Source } from './source.ts';
export {
  lastClosed,
  loadSourceHistory,
  type RecordedReading,
  type SourceHistory,
  type UnreadableStream,
} from './sourceHistory.ts';
export { statementsOf, type Witness } from './statementsOf.ts';
