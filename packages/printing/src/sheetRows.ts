/** A comparison laid out as the lines of a sheet: old left, new right, each paragraph beside its counterpart. */
import type {
  Change,
  ComparedArticle,
  ComparedHeading,
  ComparedRow,
  ComparedUnit,
  Comparison,
  Segment,
} from '@regchron/model';
import { spanOf, type Provision } from '@regchron/model';
import { CLASS_WORDS, evidenceWords, KIND_WORDS, percent, RULE_WORDS } from './words.ts';

/** How words are marked. What only editorial changes touched is told apart: it says the same. */
export type Mark = 'KEPT' | 'ADDED' | 'REMOVED' | 'ADDED_EDITORIAL' | 'REMOVED_EDITORIAL';

export interface SheetRun {
  readonly text: string;
  readonly mark: Mark;
  /** 第四条, 第二章: what stands before the words. */
  readonly isLabel: boolean;
}

/** A line of one side: a paragraph, an item, a heading. */
export type SheetLine = readonly SheetRun[];

export interface SheetRow {
  readonly type: 'HEADING' | 'PROVISION';
  /** Empty where nothing stands on this side: （新增）. */
  readonly old: readonly SheetLine[];
  /** Empty where nothing stands on this side: （删除）. */
  readonly new: readonly SheetLine[];
  /** What became of it, which changes of which class, and why the two stand side by side. */
  readonly notes: readonly string[];
}

export function sheetRowsOf({ articles, headings }: Comparison): SheetRow[] {
  const before = new Map<ComparedArticle | null, ComparedHeading[]>();
  for (const heading of headings) {
    const place = articles.find((article) => follows(article, heading)) ?? null;
    before.set(place, [...(before.get(place) ?? []), heading]);
  }
  return [...articles, null].flatMap((article) => [
    ...(before.get(article) ?? []).map(headingRow),
    ...(article ? articleRows(article) : []),
  ]);
}

/** Whether it is the first thing that can stand below the heading: in the new text, or in the old one where it is gone. */
function follows(article: ComparedArticle, { old, new: now }: ComparedHeading): boolean {
  const heading = now ?? old;
  const units = now ? article.new : article.old;
  return (
    heading !== null && units.some((unit) => offsetOf(unit.provision) > offsetOf(heading.provision))
  );
}

function offsetOf(provision: Provision): number {
  return spanOf(provision)?.offset ?? 0;
}

function headingRow({ kind, old, new: now, ...heading }: ComparedHeading): SheetRow {
  const lines = (side: 'OLD' | 'NEW'): SheetLine[] => {
    const [own, other] = side === 'OLD' ? [old, now] : [now, old];
    if (!own) return [];
    const [words = []] = linesOf(heading.segments, heading.changes, side);
    return [labelled(own.label, other?.label ?? null, side, words)];
  };
  return {
    type: 'HEADING',
    old: lines('OLD'),
    new: lines('NEW'),
    notes: [...(kind === 'UNCHANGED' ? [] : [KIND_WORDS[kind]]), ...ruleNotes(heading.changes)],
  };
}

function articleRows(article: ComparedArticle): SheetRow[] {
  const { kind, confidence, evidence, rows, changes } = article;
  const labels = { OLD: labelsOf(article, 'OLD'), NEW: labelsOf(article, 'NEW') };
  const others = { OLD: article.new, NEW: article.old };
  const isTold = kind !== 'UNCHANGED';
  // An article of which nothing but its number is printed still has its line.
  const told: readonly ComparedRow[] =
    rows.length > 0 ? rows : [{ kind: 'UNCHANGED', old: [], new: [], segments: [] }];
  return told.map((row, at): SheetRow => {
    const lines = (side: 'OLD' | 'NEW'): SheetLine[] => {
      const words = linesOf(row.segments, changes, side);
      const blocks = side === 'OLD' ? row.old : row.new;
      const own = labels[side].get(at);
      const isThere = rows.length > 0 ? blocks.length > 0 : own !== undefined;
      const count = isThere ? Math.max(blocks.length, words.length) : 0;
      return Array.from({ length: count }, (_, line) =>
        labelled(own?.get(line) ?? null, others[side][0]?.label ?? null, side, words[line] ?? []),
      );
    };
    const mine = changes.filter((change) => change.row === at);
    return {
      type: 'PROVISION',
      old: lines('OLD'),
      new: lines('NEW'),
      notes: [
        ...(isTold && at === 0 ? [kindNote(article)] : []),
        ...ruleNotes(mine),
        ...(isTold && at === 0
          ? [`${evidence.map(evidenceWords).join('、')}；把握 ${percent(confidence)}`]
          : []),
      ],
    };
  });
}

function kindNote({ kind, class: of, old, new: now }: ComparedArticle): string {
  const what = of === null ? KIND_WORDS[kind] : `${KIND_WORDS[kind]}（${CLASS_WORDS[of]}）`;
  const [was, is] = [old, now].map((units) =>
    units
      .map(({ label }) => label ?? '')
      .filter(Boolean)
      .join('、'),
  );
  return was && is && was !== is ? `${what} ${was}→${is}` : what;
}

function ruleNotes(changes: readonly Change[]): string[] {
  const often = new Map<string, number>();
  for (const { class: of, rule } of changes) {
    const told = `${CLASS_WORDS[of]}：${RULE_WORDS[rule]}`;
    often.set(told, (often.get(told) ?? 0) + 1);
  }
  return [...often].map(([told, times]) => (times === 1 ? told : `${told} ×${String(times)}`));
}

/** Where the articles of one side begin: row → line of that row → label. */
function labelsOf(
  { rows, ...article }: ComparedArticle,
  side: 'OLD' | 'NEW',
): Map<number, Map<number, string>> {
  const units: readonly ComparedUnit[] = side === 'OLD' ? article.old : article.new;
  const blocks = rows.flatMap((row, at) =>
    (side === 'OLD' ? row.old : row.new).map(({ text }, line) => ({ at, line, text })),
  );
  const found = new Map<number, Map<number, string>>();
  let next = 0;
  for (const { label, text } of units) {
    const { at, line } = blocks[next] ?? { at: 0, line: 0 };
    const here = found.get(at) ?? new Map<number, string>();
    here.set(line, (here.get(line) ?? '') + (label ?? ''));
    found.set(at, here);
    let left = text.length;
    while (left > 0 && next < blocks.length) left -= (blocks[next++]?.text.length ?? 0) + 1;
  }
  return found;
}

function labelled(
  label: string | null,
  other: string | null,
  side: 'OLD' | 'NEW',
  words: SheetLine,
): SheetLine {
  if (!label) return words;
  const changed = side === 'OLD' ? 'REMOVED' : 'ADDED';
  const isNew =
    words.some((run) => run.mark === changed) && words.every(({ mark }) => mark !== 'KEPT');
  const mark: Mark =
    other === label ? 'KEPT' : isNew || other === null ? changed : `${changed}_EDITORIAL`;
  return [{ text: label, mark, isLabel: true }, ...words];
}

/** The words of one side, line by line. */
function linesOf(
  segments: readonly Segment[],
  changes: readonly Change[],
  side: 'OLD' | 'NEW',
): SheetLine[] {
  const hidden = side === 'OLD' ? 'ADDED' : 'REMOVED';
  const lines: SheetRun[][] = [[]];
  for (const { kind, text, change } of segments) {
    if (kind === hidden) continue;
    const of = change === null ? null : (changes[change]?.class ?? null);
    const mark: Mark =
      kind !== 'KEPT' && of !== 'SUBSTANTIVE' ? (`${kind}_EDITORIAL` as const) : kind;
    text.split('\n').forEach((words, at) => {
      if (at > 0) lines.push([]);
      if (words !== '') lines.at(-1)?.push({ text: words, mark, isLabel: false });
    });
  }
  return lines;
}
