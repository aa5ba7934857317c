/** Two texts side by side as a sheet for printing; what cannot be compared is refused as the texts alone would be. */
import { lineageOfVersions, versionsBetween } from '@regchron/chronicle';
import type { CalendarDay } from '@regchron/model';
import { compareTexts, withoutEditorialChanges } from '@regchron/model';
import {
  effectWords,
  noticesOf,
  textRowsOf,
  type ComparisonSheet,
  type SheetFormat,
  type SheetSide,
  type SheetTable,
} from '@regchron/printing';
import { linkTo } from '../answers/permalinks.ts';
import { pinnedWords } from '../answers/pinnedWords.ts';
import { refusalError } from '../graphql/refusals.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';
import { textFileOf, type TextFile } from './textFile.ts';

export interface DiffAsked {
  /** An id, or a citation. */
  readonly from: string;
  readonly fromOn: CalendarDay;
  readonly to: string;
  readonly toOn: CalendarDay;
  readonly ignoreEditorial: boolean;
  readonly format: SheetFormat;
  /** Which table; null for the forms that hold all. */
  readonly table: SheetTable | null;
  readonly bom: boolean;
}

export interface DiffFile {
  readonly asked: DiffAsked;
  readonly old: TextFile;
  readonly new: TextFile;
  readonly sheet: ComparisonSheet & { readonly permalink: string };
}

/** Looks up both texts and compares them; throws the refusal of what cannot be answered. */
export function diffFileOf(view: RememberingView, asked: DiffAsked): DiffFile {
  const old = textAt(view, asked.from, asked.fromOn);
  const now = textAt(view, asked.to, asked.toOn);
  const trace = old.regulation.id === now.regulation.id ? view.trace(old.regulation) : null;
  const lineage = (trace && lineageOfVersions(trace, old.version, now.version)) ?? [];
  const compared = compareTexts(old.text, now.text, { lineage, words: pinnedWords });
  if (!compared.ok) {
    const { side, measure, actual, limit } = compared.refusal;
    const { regulation, asked: of } = side === 'OLD' ? old : now;
    const { id, title, number } = regulation;
    throw refusalError({
      type: 'TOO_LARGE',
      regulation: { id, title, number: number?.label ?? null },
      on: of.on,
      measure,
      actual,
      limit,
    });
  }
  const { value } = compared;
  const between = trace ? versionsBetween(trace, old.version, now.version) : [];
  return {
    asked,
    old,
    new: now,
    sheet: {
      old: sideOf(old),
      new: sideOf(now),
      comparison: asked.ignoreEditorial ? withoutEditorialChanges(value) : value,
      instruments: between.map(({ version }) => effectWords(version.cause)),
      position: view.position,
      recordedAt: view.recordedAt,
      permalink: permalinkOf(asked, view.position),
    },
  };
}

function textAt(view: RememberingView, named: string, on: CalendarDay): TextFile {
  return textFileOf(view, { named, on, asPublishedBy: null, format: 'html' });
}

function sideOf(file: TextFile): SheetSide {
  const { regulation, asked, version } = file;
  return {
    title: regulation.title,
    number: regulation.number?.label ?? null,
    on: asked.on,
    rows: [...textRowsOf(file), ['由此形成', effectWords(version.cause)]],
    notices: noticesOf(file),
  };
}

function permalinkOf(asked: DiffAsked, atPosition: number): string {
  const { from, fromOn, to, toOn, ignoreEditorial, format, table, bom } = asked;
  return linkTo('/v1/diff', {
    from,
    fromOn,
    to,
    toOn,
    ignoreEditorial: ignoreEditorial ? 'true' : null,
    atPosition,
    format,
    table,
    bom: bom ? 'true' : null,
  });
}
