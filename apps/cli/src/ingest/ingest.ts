/** `regchron ingest`: files and folders into the log. One that fails does not stop the others. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ok } from '@regchron/model';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { isThere, withLog, withReadModel } from '../store/openStore.ts';
import { logIn, readModelFolder, type Store } from '../store/store.ts';
import { progressBar } from '../terminal/progressBar.ts';
import { exitOf, summaryOf, type FileReport } from './fileReport.ts';
import { findFiles, type Found } from './findFiles.ts';
import { previewFile } from './previewFile.ts';
import { recordFile } from './recordFile.ts';
import { sayReports } from './sayReports.ts';

export interface IngestRequest {
  readonly store: Store;
  readonly paths: readonly string[];
  readonly preview: boolean;
}

type Treat = (path: string) => Promise<FileReport>;

export async function ingest({ store, paths, preview }: IngestRequest, io: Io): Promise<Outcome> {
  const found = await findFiles(paths, io.directory);
  const reports = await (preview ? previewAll : recordAll)(store, found, io);
  const summary = summaryOf(reports);
  return ok({
    exit: exitOf(summary),
    json: { summary, files: reports },
    ...sayReports(reports, summary),
  });
}

async function recordAll(store: Store, found: readonly Found[], io: Io): Promise<FileReport[]> {
  // Where there is nothing to read, no data directory is made either.
  if (!found.some((each) => each.ok)) return treatAll(found, io, notAsked);
  return withLog(store, (log) => treatAll(found, io, (path) => recordFile(log, path, io)));
}

/** Beside what is recorded; where nothing is, beside a log of its own that is gone afterwards. */
async function previewAll(store: Store, found: readonly Found[], io: Io): Promise<FileReport[]> {
  const isRecorded = isThere(store);
  const folder = isRecorded ? store.data : await mkdtemp(join(tmpdir(), 'regchron-preview-'));
  const place = isRecorded ? store : { data: folder, log: logIn(folder) };
  try {
    return await withLog(place, (log) =>
      withReadModel({ log, directory: readModelFolder(place) }, io, (chronicle) =>
        treatAll(found, io, (path) => previewFile({ log, chronicle }, path, io.directory)),
      ),
    );
  } finally {
    if (!isRecorded) await rm(folder, { recursive: true });
  }
}

async function treatAll(found: readonly Found[], io: Io, treat: Treat): Promise<FileReport[]> {
  const bar = progressBar(io.stderr, 'Reading', found.length);
  const reports: FileReport[] = [];
  let failed = 0;
  // One after the other: the log then holds them in the order of their names.
  for (const each of found) {
    const report: FileReport = each.ok
      ? await treat(each.value)
      : { outcome: 'FAILED', ...each.refusal };
    if (report.outcome === 'FAILED') failed += 1;
    reports.push(report);
    bar.show(reports.length, failed > 0 ? `(${failed} failed)` : '');
  }
  bar.clear();
  return reports;
}

const notAsked: Treat = () => {
  throw new Error('there is no file to treat');
};
