/** The one front door of the domain. */
export type { Brand } from './kernel/brand.ts';
export { ok, refused, type Result } from './kernel/result.ts';
export { and, not, or, type Truth } from './kernel/truth.ts';
export {
  addDays,
  addMonths,
  calendarDayOf,
  dayNumber,
  dayOfNumber,
  parseCalendarDay,
  type CalendarDay,
} from './kernel/calendarDay.ts';
export {
  NUMERAL_CHARACTERS,
  parseChineseNumeral,
  parseNumeral,
  toChineseNumeral,
} from './kernel/chineseNumerals.ts';
export { after, exactDay, type Bound, type Bounds, type Duration } from './kernel/bounds.ts';
export type { Finding, Severity } from './kernel/finding.ts';
export { identifierOf } from './kernel/identifier.ts';
export { endOf, hullOf, sliceOf, spanBetween, textOf, type Span, type Spans } from './text/span.ts';
export {
  articlesOf,
  leafSpans,
  mayHold,
  spanOf,
  unitsOf,
  walk,
  PROVISION_KINDS,
  type Provision,
  type ProvisionKind,
  type ProvisionTree,
} from './text/provision.ts';
export { decodeTree, encodeTree, type WireTree } from './text/treeCodec.ts';
export { escapedMarkdown, markdownOf } from './text/markdown.ts';
export { printerOf, type Printer } from './text/print.ts';
export { inTitleMarks, normalForm, outerMarksOff, titleKey } from './text/normalForm.ts';
export { parseArticleLabel, toArticleLabel } from './text/address.ts';
export {
  findInstrumentNumbers,
  isContinuous,
  issuerOfSeries,
  needsItsTerm,
  parseInstrumentNumber,
  withIssuer,
  type FoundNumber,
  type InstrumentNumber,
} from './citation/instrumentNumber.ts';
export { kindOfSeries, REGULATION_KINDS, type RegulationKind } from './citation/regulationKind.ts';
export { articleReferencesIn, type ArticleReference } from './citation/articleReferences.ts';
export {
  citationOf,
  parseCitation,
  printCitation,
  type Citation,
  type CitedAct,
} from './citation/citation.ts';
export {
  changesOfOutcome,
  targetOfOperation,
  type OperationChange,
} from './amend/printOperation.ts';
export { printPlace } from './amend/printPlace.ts';
export { decodeOperations, encodeOperations, type WireOperations } from './amend/operationCodec.ts';
export { PLACE_PARTS, type Place, type PlaceStep } from './amend/place.ts';
export type { Operation, OperationOf, OperationType } from './amend/operation.ts';
export {
  draftOf,
  walkDraft,
  type Draft,
  type DraftProvision,
  type Touch,
  type TouchKind,
} from './amend/draft/draft.ts';
export {
  printDraft,
  type Lineage,
  type Origin,
  type PrintedDraft,
} from './amend/draft/printDraft.ts';
export type { Hand, Piece, SourceText, Wording } from './amend/draft/wording.ts';
export { applyAmendment, type Amended, type Amendment } from './amend/apply/applyAmendment.ts';
export {
  AMEND_RULES,
  type Address,
  type AmendFinding,
  type AmendRule,
  type Outcome,
  type Touched,
} from './amend/apply/outcome.ts';
export { consolidate, type ChainLink, type ConsolidatedText } from './amend/chain/consolidate.ts';
export type { PublishedText } from './amend/chain/publishedText.ts';
export { historyOf, type EarlierWording } from './amend/chain/history.ts';
export { inverseOf } from './amend/chain/inverse.ts';
export {
  crossProof,
  type CrossProof,
  type ProofText,
  type ProvedUnit,
} from './amend/chain/crossProof.ts';
export type { EffectRule, ExpiryRule } from './events/effectRule.ts';
export type { InstrumentRef } from './events/statements.ts';
export { FACT_EFFECTS, FACT_TYPES, type Fact } from './events/fact.ts';
export { printAttestation, sayFact, type Assertion } from './events/attestation.ts';
export { readAssertion, type BadAssertion } from './events/readAssertion.ts';
export {
  isStatement,
  READING_KINDS,
  SOURCE_RANKS,
  type EffectEvent,
  type EventOf,
  type EventType,
  type RegChronEvent,
  type StatementEvent,
} from './events/event.ts';
export {
  decodeEvent,
  encodeEvent,
  eventMetadataSchema,
  SCHEMA_VERSION,
  type DecodedEvent,
  type EventMetadata,
  type EventRefusal,
} from './events/codec.ts';
export {
  attestedIn,
  BASES,
  basesOf,
  explain,
  groundsOf,
  weakestBasis,
  type Basis,
  type DayBounds,
  type Ground,
  type OnTheWordOf,
} from './timeline/ground.ts';
export type { Ledger, DatedNumber } from './timeline/identity/ledger.ts';
export {
  isAttestation,
  isStatementOfText,
  type Attestation,
  type Statement,
  type Testimony,
  type TestimonyEvent,
} from './timeline/identity/statement.ts';
export { citationsOf, factInstruments, factTitles } from './timeline/identity/facts.ts';
export {
  enactedKey,
  instrumentId,
  instrumentKey,
  instrumentsNamed,
  instrumentTitlesNamed,
  numberKey,
  numbersNamed,
  regulationId,
  standaloneKey,
  targetOf,
  titlesNamed,
} from './timeline/identity/keys.ts';
export { memoryLedger, rememberingAll } from './timeline/identity/memoryLedger.ts';
export { judgedInstrument } from './timeline/identity/judgedInstrument.ts';
export { familyOf, meantByPerson, resolveCitation, subjectOf } from './timeline/identity/judge.ts';
export { type Resolution } from './timeline/identity/resolve.ts';
export { promulgationOf, statedPromulgation, type Promulgation } from './timeline/promulgation.ts';
export { type EffectDay, type KnownDay, type OpenReason } from './timeline/effectDay.ts';
export {
  EFFECT_TYPES,
  ends,
  type Clause,
  type Effect,
  type EffectScope,
  type EffectType,
} from './timeline/effect.ts';
export { foldInstrument, type Instrument } from './timeline/instrument.ts';
export { foldRegulation, type Regulation } from './timeline/regulation.ts';
export type { RegulationFact } from './timeline/facts.ts';
export { statusOf, type Status } from './timeline/status.ts';
export { inForceCells, type StatusCell } from './timeline/cells.ts';
export type { InstructionsRef, RecordedTextRef } from './timeline/texts.ts';
export {
  publishedBy,
  versionOn,
  versionsOf,
  type TextPath,
  type Version,
  type VersionStep,
} from './timeline/version.ts';
export { ANOMALY_KINDS, type AnomalyKind } from './timeline/anomalies/anomaly.ts';
export {
  anomaliesOfRegulation,
  type RegulationAnomaly,
} from './timeline/anomalies/ofRegulation.ts';
export { missingNumbers, type MissingNumbers } from './timeline/anomalies/missingNumbers.ts';
export { replacementCircles, type Replacement } from './timeline/anomalies/replacementCircles.ts';
export {
  differencesBetween,
  type EffectDifference,
  type KnownAt,
} from './timeline/difference/differencesBetween.ts';
export {
  differenceKind,
  type DifferenceContext,
  type DifferenceKind,
  type StatementLife,
} from './timeline/difference/differenceKind.ts';
export { foldChronicle, subjectKeys, type Chronicle } from './timeline/chronicle.ts';
export { compareTexts } from './diff/compareTexts.ts';
export { applyComparison } from './diff/applyComparison.ts';
export { divergencesOf } from './diff/divergences.ts';
export { compareWords, withoutGlyphChanges, type ComparedWords } from './diff/inline/segments.ts';
export { type WordPiece } from './diff/inline/wordPiece.ts';
export { type WordSegmenter } from './diff/inline/wordSegmenter.ts';
export { withoutEditorialChanges, type SubstantiveView } from './diff/withoutEditorialChanges.ts';
export { COMPARISON_KINDS, type ComparisonKind } from './diff/comparisonKind.ts';
export type { AlignmentEvidence } from './diff/evidence.ts';
export type { ArticleLineage, TracedArticles } from './diff/lineage.ts';
export {
  DEFAULT_COMPARE_LIMITS,
  type CompareLimits,
  type CompareOptions,
  type TooLarge,
} from './diff/options.ts';
export {
  CHANGE_CLASSES,
  EDITORIAL_RULES,
  SUBSTANTIVE_RULES,
  type Change,
  type ChangeClass,
  type ChangeRule,
} from './diff/classify/change.ts';
export { RENAMED_BODIES, type RenamedBody } from './diff/classify/bodies.ts';
export { QUANTITY_KINDS, type Quantity, type QuantityKind } from './diff/numbers/quantity.ts';
export {
  QUANTITY_BOUNDS,
  type QuantityBound,
  type NumberChange,
  type QuantityInText,
} from './diff/numbers/numberChange.ts';
export type { ConcordanceEntry } from './diff/concordance/concordance.ts';
export { composeConcordances } from './diff/concordance/composeConcordances.ts';
export {
  compareSteps,
  type ArticleThread,
  type ComparedStep,
  type Step,
  type StepsComparison,
  type StepTooLarge,
} from './diff/steps/compareSteps.ts';
export type {
  ComparedArticle,
  ComparedBlock,
  ComparedHeading,
  ComparedHeadingSide,
  ComparedRow,
  ComparedUnit,
  Comparison,
  ComparisonSummary,
  RowKind,
  Segment,
  TextSide,
} from './diff/comparison.ts';
