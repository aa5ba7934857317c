/** What became of one file, and how the whole ended. */
import type { Finding, OperationChange, OperationType } from '@regchron/model';
import type { RecordedRetraction, SourceToRecord } from '@regchron/recording';
import type { ExitCode } from '../outcome.ts';
import type { BoundsAnswer } from '../questions/sayBounds.ts';

export type FileReport =
  { readonly path: string; readonly outcome: 'FAILED'; readonly problem: string } | ReadFile;

export interface ReadFile {
  readonly path: string;
  /** WOULD_RECORD: a preview, which records nothing. */
  readonly outcome: 'RECORDED' | 'ALREADY' | 'WOULD_RECORD';
  readonly sha256: string;
  readonly encoding: string;
  /** What the reader took the text for. */
  readonly kind: SourceToRecord['reading']['kind'];
  /** Instruments and effects stated, and findings by severity. */
  readonly counts: Counts;
  /** Where the reading was closed; none in a preview. */
  readonly position?: number;
  /** It is recorded, but was withdrawn since and does not count. */
  readonly retracted?: RecordedRetraction;
  readonly instruments?: readonly PreviewedInstrument[];
  /** What it orders done to texts, in a preview. */
  readonly operations?: readonly PreviewedOperation[];
}

export interface PreviewedOperation {
  readonly kind: OperationType;
  readonly title: string;
  readonly target: string;
  readonly sentence: string;
  /** Why it would not be carried out; null where it would. */
  readonly refused: string | null;
  readonly changes: readonly OperationChange[];
}

export interface PreviewedInstrument {
  readonly number: string | null;
  readonly title: string | null;
  readonly promulgatedOn: string | null;
  readonly effects: readonly PreviewedEffect[];
}

export interface PreviewedEffect {
  readonly type: string;
  readonly title: string;
  readonly number: string | null;
  readonly on: BoundsAnswer;
}

export interface Counts {
  readonly instruments: number;
  readonly effects: number;
  readonly texts: number;
  readonly findings: Readonly<Record<Finding['severity'], number>>;
}

export function countsOf({ statements, findings }: SourceToRecord['reading']): Counts {
  const ofType = (...types: string[]): number =>
    statements.filter(({ type }) => types.includes(type)).length;
  const ofSeverity = (severity: Finding['severity']): number =>
    findings.filter((finding) => finding.severity === severity).length;
  return {
    instruments: ofType('InstrumentPromulgated'),
    effects: statements.length - ofType(...NO_EFFECTS),
    texts: ofType('TextWitnessed', 'RegulationEnacted'),
    findings: {
      INFO: ofSeverity('INFO'),
      WARNING: ofSeverity('WARNING'),
      ERROR: ofSeverity('ERROR'),
    },
  };
}

const NO_EFFECTS = ['GazetteIssueDescribed', 'InstrumentPromulgated', 'TextWitnessed'];

export interface Summary {
  readonly files: number;
  readonly recorded: number;
  readonly already: number;
  readonly wouldRecord: number;
  readonly failed: number;
}

export function summaryOf(reports: readonly FileReport[]): Summary {
  const count = (outcome: FileReport['outcome']): number =>
    reports.filter((report) => report.outcome === outcome).length;
  return {
    files: reports.length,
    recorded: count('RECORDED'),
    already: count('ALREADY'),
    wouldRecord: count('WOULD_RECORD'),
    failed: count('FAILED'),
  };
}

/** 2 where no file was of use, 1 where one failed; what is recorded already is as good as recorded. */
export function exitOf({ files, failed }: Summary): ExitCode {
  if (failed === files) return 2;
  return failed > 0 ? 1 : 0;
}
