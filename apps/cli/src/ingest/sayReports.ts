/** The reports of files in words: a line for each that is new, the failures, the sum. */
import { inTitleMarks } from '@regchron/model';
import type { Answer } from '../outcome.ts';
import { linesOf } from '../outcome.ts';
import type { FileReport, PreviewedOperation, ReadFile, Summary } from './fileReport.ts';
import { sayBounds } from '../questions/sayBounds.ts';

export function sayReports(
  reports: readonly FileReport[],
  summary: Summary,
): Pick<Answer, 'words' | 'complaints'> {
  const complaints = reports.flatMap((report) => complaintsOf(report));
  const lines = reports.flatMap((report) => (report.outcome === 'FAILED' ? [] : sayFile(report)));
  return { words: linesOf([...lines, saySummary(summary)]), complaints };
}

function complaintsOf(report: FileReport): string[] {
  if (report.outcome === 'FAILED') return [`${report.path}: ${report.problem}`];
  const { path, retracted } = report;
  if (!retracted) return [];
  const { position, by, reason } = retracted;
  return [
    `${path}: it is recorded, but was retracted at position ${position} by ${by} (${reason}): it does not count.`,
  ];
}

const OUTCOMES = {
  RECORDED: 'recorded',
  ALREADY: 'already recorded',
  WOULD_RECORD: 'would be recorded',
} as const satisfies Record<ReadFile['outcome'], string>;

function sayFile(file: ReadFile): string[] {
  const { path, outcome, encoding, kind, counts, instruments = [], operations = [] } = file;
  const { findings } = counts;
  const told = [
    kind.toLowerCase().replaceAll('_', ' '),
    encoding,
    plural(counts.instruments, 'instrument'),
    plural(counts.effects, 'effect'),
    `findings: ${findings.ERROR} errors, ${findings.WARNING} warnings, ${findings.INFO} notes`,
  ];
  const head = `${path}: ${OUTCOMES[outcome]} (${told.join(', ')})`;
  return [
    head,
    ...instruments.flatMap(({ number, title, promulgatedOn, effects }) => [
      `  ${[number, title && inTitleMarks(title), promulgatedOn].filter(Boolean).join(' ')}`,
      ...effects.map(
        (effect) =>
          `    ${effect.type} ${inTitleMarks(effect.title)} ${effect.number ?? ''} on ${sayBounds(effect.on)}`,
      ),
    ]),
    ...operations.flatMap(sayOperation),
  ];
}

function sayOperation({ kind, title, target, sentence, refused, changes }: PreviewedOperation) {
  const flat = (words: string): string => words.replace(/\s+/gu, ' ');
  return [
    `    ${kind} ${inTitleMarks(title)} ${target}: “${flat(sentence)}”`,
    ...(refused === null ? [] : [`      not carried out: ${refused}`]),
    ...changes.flatMap(({ from, to, before, after }) => [
      `      ${from ?? 'new'} → ${to ?? 'gone'}`,
      ...(before === null || before === after ? [] : [`      - ${flat(before)}`]),
      ...(after === null ? [] : [`      + ${flat(after)}`]),
    ]),
  ];
}

function saySummary({ files, recorded, already, wouldRecord, failed }: Summary): string {
  const parts = [
    wouldRecord > 0 ? `${wouldRecord} would be recorded` : `${recorded} recorded`,
    `${already} already recorded`,
    `${failed} failed`,
  ];
  return `${plural(files, 'file')}: ${parts.join(', ')}`;
}

function plural(count: number, what: string): string {
  return `${count} ${what}${count === 1 ? '' : 's'}`;
}
