/** `regchron diff --format`: a comparison as a sheet for printing, mailing, or a spreadsheet. */
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import type { View } from '@regchron/chronicle';
import { ok, refused } from '@regchron/model';
import {
  csvSheet,
  docxSheet,
  effectWords,
  htmlSheet,
  jsonSheet,
  markdownSheet,
  noticesOf,
  textRowsOf,
  type ComparisonSheet,
  type SheetFormat,
  type SheetSide,
  type SheetTable,
} from '@regchron/printing';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { comparedIn, type DiffRequest, type Side } from './compared.ts';
import { ask } from './question.ts';
import type { VersionAt } from './versionAt.ts';

export interface SheetRequest extends DiffRequest {
  readonly format: SheetFormat;
  /** For CSV: which table, and whether a byte order mark stands in front. */
  readonly table: SheetTable;
  readonly bom: boolean;
  /** The file to write; null: printed. */
  readonly out: string | null;
}

export async function diffSheet(request: SheetRequest, io: Io): Promise<Outcome> {
  const { format, out } = request;
  if (out === null && format === 'docx') {
    const message = 'a DOCX is no text to be printed here. Name a file with --out.';
    return refused({ exit: 2, type: 'OUT_MISSING', message });
  }
  const found = await ask(request, io, (view) => {
    const compared = comparedIn(view, request);
    if (!compared.ok) return compared;
    const { from, to, comparison, between } = compared.value;
    return ok<ComparisonSheet>({
      old: sideOf(view, from, request.from),
      new: sideOf(view, to, request.to),
      comparison,
      instruments: between.map(effectWords),
      position: view.position,
      recordedAt: view.recordedAt,
      permalink: null,
    });
  });
  if (!found.ok) return found;
  const sheet = await printed(found.value, request);
  if (out === null) {
    return ok({
      exit: 0,
      json: jsonSheet(found.value),
      words: Buffer.from(sheet).toString('utf8'),
    });
  }
  const file = resolve(io.directory, out);
  try {
    await writeFile(file, sheet);
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return refused({ exit: 1, type: 'NOT_WRITTEN', message: `${out} was not written: ${why}.` });
  }
  return ok({ exit: 0, json: { file, format, bytes: sheet.byteLength }, words: `${out}\n` });
}

async function printed(sheet: ComparisonSheet, request: SheetRequest): Promise<Uint8Array> {
  const { format, table, bom } = request;
  switch (format) {
    case 'html':
      return Buffer.from(htmlSheet(sheet));
    case 'docx':
      return docxSheet(sheet);
    case 'md':
      return Buffer.from(markdownSheet(sheet));
    case 'csv':
      return Buffer.from(csvSheet(sheet, table, { bom }));
    case 'json':
      return Buffer.from(`${JSON.stringify(jsonSheet(sheet), null, 2)}\n`);
  }
}

function sideOf(view: View, found: VersionAt, { on }: Side): SheetSide {
  const { regulation, version, status, text } = found;
  const { sha256 } = text.base;
  const issue = view.gazetteIssues().find(({ source }) => source === sha256);
  const { clause } = version.cause;
  const headed = {
    asked: { on, asPublishedBy: null },
    regulation,
    version,
    status,
    text,
    source: view.source(sha256),
    issue: issue?.described ?? null,
    clause: clause && view.clause(clause),
  };
  return {
    title: regulation.title,
    number: regulation.number?.label ?? null,
    on,
    rows: [...textRowsOf(headed), ['由此形成', effectWords(version.cause)]],
    notices: noticesOf(text),
  };
}
