/** What recording a file would come to, beside everything recorded; nothing is recorded. */
import type { Chronicle, Preview } from '@regchron/chronicle';
import type { EventLog } from '@regchron/event-log';
import type { Outcome, Regulation } from '@regchron/model';
import {
  changesOfOutcome,
  exactDay,
  instrumentId,
  instrumentKey,
  sliceOf,
  targetOfOperation,
} from '@regchron/model';
import type { SourceToRecord } from '@regchron/recording';
import {
  fitReading,
  lastClosed,
  loadSourceHistory,
  sha256OfText,
  statementsOf,
} from '@regchron/recording';
import { boundsAnswer } from '../questions/sayBounds.ts';
import type { PreviewedEffect, PreviewedOperation } from './fileReport.ts';
import { countsOf, type FileReport, type ReadFile } from './fileReport.ts';
import { readFileSource } from './readFileSource.ts';

export async function previewFile(
  { log, chronicle }: { readonly log: EventLog; readonly chronicle: Chronicle },
  path: string,
  directory: string,
): Promise<FileReport> {
  const read = await readFileSource(path, directory);
  if (!read.ok) return { path, outcome: 'FAILED', problem: read.refusal };
  const { source, reader } = read.value;
  const reading = fitReading(read.value.reading);
  const sha256 = sha256OfText(source.text);
  const history = await loadSourceHistory(log, sha256);
  // By the same reader it would be found to be recorded; by another, a further reading may be opened.
  const isThere = history.ok && lastClosed(history.value)?.reader === reader;
  return {
    path,
    outcome: isThere ? 'ALREADY' : 'WOULD_RECORD',
    sha256,
    encoding: source.encoding,
    kind: reading.kind,
    counts: countsOf(reading),
    ...previewed(chronicle, sha256, { source, reading, reader }),
  };
}

function previewed(
  chronicle: Chronicle,
  sha256: string,
  { source, reading, reader }: SourceToRecord,
): Pick<ReadFile, 'instruments' | 'operations'> {
  const witness = { sha256, rank: source.rank, reading: { number: 1, reader } };
  const statements = statementsOf(witness, reading.statements);
  const own = new Set(statements.map(({ id }) => id));
  const named = new Set(
    statements.map(({ event }) => instrumentId(instrumentKey(event.data.instrument))),
  );
  const preview = chronicle.preview(statements, { id: sha256, text: source.text });
  const { regulations } = preview;
  const instruments = preview.instruments
    .filter(({ id, aliases }) => [id, ...aliases].some((name) => named.has(name)))
    .map(({ id, number, title, promulgatedOn }) => ({
      number: number?.label ?? null,
      title,
      promulgatedOn: exactDay(promulgatedOn),
      effects: regulations
        .flatMap((regulation) => effectsBy(id, regulation, own))
        .sort((a, b) => a.place - b.place)
        .map(({ effect }) => effect),
    }));
  return { instruments, operations: operationsIn(preview, sha256) };
}

/** In the order of the source, whichever of its instruments orders them. */
function operationsIn(preview: Preview, sha256: string): PreviewedOperation[] {
  return preview.regulations
    .flatMap((regulation) =>
      regulation.effects.flatMap((effect) =>
        preview
          .operations(regulation, effect)
          .map((ordered) => ({ ...ordered, title: regulation.title })),
      ),
    )
    .filter(({ source }) => source.id === sha256)
    .sort((a, b) => a.operation.sentence.offset - b.operation.sentence.offset)
    .map(({ operation, outcome, source, title }) => ({
      kind: operation.type,
      title,
      target: targetOfOperation(operation),
      sentence: sliceOf(source.text, operation.sentence),
      refused: refusalOf(outcome),
      changes: changesOfOutcome(outcome),
    }));
}

function refusalOf(outcome: Outcome | null): string | null {
  if (!outcome) return 'no text is recorded that it could be carried out on';
  return outcome.state === 'REFUSED' ? outcome.finding.message : null;
}

/** Each with its place in the text, which is the order a reader knows. */
function effectsBy(
  instrument: string,
  { title, number, effects }: Regulation,
  own: ReadonlySet<string>,
): { readonly place: number; readonly effect: PreviewedEffect }[] {
  return effects
    .filter((effect) => effect.instrument?.id === instrument)
    .filter(({ statements }) => statements.some((id) => own.has(id)))
    .map(({ type, on, clause }) => ({
      place: clause?.span.offset ?? 0,
      effect: { type, title, number: number?.label ?? null, on: boundsAnswer(on) },
    }));
}
