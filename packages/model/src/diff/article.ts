/** One article, or several that answer each other: rows, words, changes with their classes, numbers. */
import type { Change, ChangeClass, ChangeRule } from './classify/change.ts';
import { classOf } from './classify/change.ts';
import type { Classifier } from './classify/classify.ts';
import type { ComparedArticle, ComparedRow, Segment } from './comparison.ts';
import type { Row } from './inline/rows.ts';
import { rowsOf } from './inline/rows.ts';
import type { WordPiece } from './inline/wordPiece.ts';
import type { WordSegmenter } from './inline/wordSegmenter.ts';
import { numberChangesOf } from './numbers/compareNumbers.ts';
import type { Unit } from './unit.ts';

export type ArticleContents = Pick<
  ComparedArticle,
  'rows' | 'segments' | 'changes' | 'class' | 'numbers'
> & {
  /** False where a passage was too long and too different: it is shown as replaced whole. */
  readonly complete: boolean;
};

export interface Reading {
  readonly effort: number;
  readonly words: WordSegmenter;
  readonly classify: Classifier;
}

export function compareArticle(
  old: readonly Unit[],
  now: readonly Unit[],
  { effort, words, classify }: Reading,
): ArticleContents {
  const blocks = [old, now].map((units) => units.flatMap((unit) => unit.blocks()));
  const { rows, complete } = rowsOf(blocks[0] ?? [], blocks[1] ?? [], effort, words);
  const changes: Change[] = [];
  const told = rows.map((row, at) => ({
    row,
    pieces: withChanges(row, at, changes, classify),
    articles: { old: numberOf(old, row.old), new: numberOf(now, row.new) },
  }));
  return {
    rows: told.map(({ row, pieces }): ComparedRow => ({
      kind: row.kind,
      old: row.old.map(({ printed }) => printed),
      new: row.new.map(({ printed }) => printed),
      segments: pieces,
    })),
    segments: joined(told),
    changes,
    class: classOfAll(changes),
    numbers: numberChangesOf(told, changes),
    complete,
  };
}

/** Substantive where one is; null for none. */
export function classOfAll(changes: readonly Change[]): ChangeClass | null {
  if (changes.length === 0) return null;
  return changes.some((change) => change.class === 'SUBSTANTIVE') ? 'SUBSTANTIVE' : 'EDITORIAL';
}

/** Groups what is not kept into changes, classed with the words around them. Adds them to `changes`. */
export function withChanges(
  row: Pick<Row, 'kind' | 'old' | 'new' | 'pieces'>,
  at: number,
  changes: Change[],
  classify: Classifier,
): Segment[] {
  const newText = row.pieces.map(({ kind, text }) => (kind === 'REMOVED' ? '' : text)).join('');
  const labels = [row.old[0]?.printed.label, row.new[0]?.printed.label];
  const ruleOf = ({ pieces, place }: Group): ChangeRule => {
    const [removed, added] = [wordsOf(pieces, 'REMOVED'), wordsOf(pieces, 'ADDED')];
    const isLabel = place === 0 && removed === labels[0] && added === labels[1];
    const after = newText.slice(place + added.length);
    const changed = { removed, added, before: newText.slice(0, place), after };
    return wholeRule(row, pieces) ?? classify(changed, isLabel);
  };
  return joinNames(groupsOf(row.pieces), ruleOf).flatMap((group): Segment[] => {
    if (group.isKept) return group.pieces.map((piece) => ({ ...piece, change: null }));
    const rule = ruleOf(group);
    const [removed, added] = [wordsOf(group.pieces, 'REMOVED'), wordsOf(group.pieces, 'ADDED')];
    changes.push({ class: classOf(rule), rule, removed, added, row: at });
    return group.pieces.map((piece) => ({ ...piece, change: changes.length - 1 }));
  });
}

/** Pieces that are kept, or that are one change; `place` in the new text. */
interface Group {
  readonly isKept: boolean;
  readonly pieces: readonly WordPiece[];
  readonly place: number;
}

function groupsOf(pieces: readonly WordPiece[]): Group[] {
  const groups: { isKept: boolean; pieces: WordPiece[]; place: number }[] = [];
  let place = 0;
  for (const piece of pieces) {
    const isKept = piece.kind === 'KEPT';
    const last = groups.at(-1);
    if (last && !last.isKept && !isKept) last.pieces.push(piece);
    else groups.push({ isKept, pieces: [piece], place });
    if (piece.kind !== 'REMOVED') place += piece.text.length;
  }
  return groups;
}

/** A name is marked whole: 质量[监督]检验部门 → 市场[监督]管理部门 is one name for another, though 监督 stays. */
const LONGEST_IN_NAME = 4;

function joinNames(groups: readonly Group[], ruleOf: (group: Group) => ChangeRule): Group[] {
  const joined: Group[] = [];
  for (const group of groups) {
    const [first, kept] = joined.slice(-2);
    const inName = kept?.isKept && !group.isKept ? wordsOf(kept.pieces, 'KEPT') : '';
    if (first && kept && !first.isKept && inName !== '' && inName.length <= LONGEST_IN_NAME) {
      const whole = joinedPieces([...first.pieces, ...kept.pieces, ...group.pieces]);
      const name = { isKept: false, pieces: whole, place: first.place };
      const apart = [ruleOf(first), ruleOf(group)].every((rule) => classOf(rule) === 'EDITORIAL');
      if (!apart && ruleOf(name) === 'body-renamed') {
        joined.splice(-2, 2, name);
        continue;
      }
    }
    joined.push(group);
  }
  return joined;
}

function joinedPieces(pieces: readonly WordPiece[]): WordPiece[] {
  const side = (without: WordPiece['kind']): string =>
    pieces.map(({ kind, text }) => (kind === without ? '' : text)).join('');
  return [
    { kind: 'REMOVED', text: side('ADDED'), sameWords: false },
    { kind: 'ADDED', text: side('REMOVED'), sameWords: false },
  ];
}

function wholeRule(
  { kind }: Pick<Row, 'kind'>,
  group: readonly WordPiece[],
): 'glyphs' | 'provision-inserted' | 'provision-deleted' | null {
  if (kind !== 'INSERTED' && kind !== 'DELETED') return null;
  if (group.every(({ sameWords }) => sameWords)) return 'glyphs';
  return kind === 'INSERTED' ? 'provision-inserted' : 'provision-deleted';
}

function wordsOf(pieces: readonly WordPiece[], kind: WordPiece['kind']): string {
  return pieces
    .filter((piece) => piece.kind === kind)
    .map(({ text }) => text)
    .join('');
}

/** The article that a row's first block stands in. */
function numberOf(units: readonly Unit[], blocks: Row['old']): string | null {
  const [first] = blocks;
  const unit = units.find((each) => first !== undefined && each.blocks().includes(first));
  return unit?.printed.number ?? null;
}

/** The rows' pieces one after another, with the line breaks between them: kept where both texts go on. */
function joined(
  rows: readonly { readonly row: Row; readonly pieces: readonly Segment[] }[],
): Segment[] {
  const lastOf = (side: 'old' | 'new'): number =>
    rows.findLastIndex(({ row }) => row[side].length > 0);
  const [lastOld, lastNew] = [lastOf('old'), lastOf('new')];
  const segments: Segment[] = [];
  const push = (segment: Segment): void => {
    const last = segments.at(-1);
    if (last?.kind === segment.kind && last.change === segment.change) {
      segments[segments.length - 1] = { ...last, text: last.text + segment.text };
    } else {
      segments.push(segment);
    }
  };
  rows.forEach(({ row, pieces }, at) => {
    pieces.forEach(push);
    const [old, now] = [row.old.length > 0 && at < lastOld, row.new.length > 0 && at < lastNew];
    const change = pieces.at(-1)?.change ?? null;
    if (old && now) push({ kind: 'KEPT', text: '\n', sameWords: true, change: null });
    else if (old) push({ kind: 'REMOVED', text: '\n', sameWords: true, change });
    else if (now) push({ kind: 'ADDED', text: '\n', sameWords: true, change });
  });
  return segments;
}
