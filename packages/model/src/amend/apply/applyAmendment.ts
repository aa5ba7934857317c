/**
 * Carrying out an amendment: its operations in their order on one text, each wholly or not at all, then the numbers.
 * What could not be carried out is a finding on the provisions it names, and the text stays as it was there.
 */
import type { Span } from '../../text/span.ts';
import { sliceOf } from '../../text/span.ts';
import type { Draft } from '../draft/draft.ts';
import type { Hand, SourceText } from '../draft/wording.ts';
import { settle } from '../numbering/settle.ts';
import type { Operation, OperationOf } from '../operation.ts';
import { addressesOf } from '../where/addresses.ts';
import { carryOut } from '../carry/carryOut.ts';
import type { Done } from '../carry/done.ts';
import { findAfter, findBefore, nearOf } from '../where/findPlace.ts';
import { printPath } from '../printPlace.ts';
import type { AmendFinding, Outcome, Refusal, Touched } from './outcome.ts';
import { placesOf } from '../where/placesOf.ts';
import type { Workpiece } from './workpiece.ts';
import { draftOfWorkpiece, unitOf, workpieceOf } from './workpiece.ts';

export interface Amendment {
  /** The id of the effect that orders it; identities and touches name it. */
  readonly id: string;
  readonly source: SourceText;
  readonly operations: readonly Operation[];
}

export interface Amended {
  readonly draft: Draft;
  /** One for each operation, in order. */
  readonly outcomes: readonly Outcome[];
  /** Everything a reader of the text after must know, refusals among it. */
  readonly findings: readonly AmendFinding[];
}

type Step =
  | { readonly operation: Operation; readonly done: Done }
  | { readonly operation: Operation; readonly refusal: Refusal };

export function applyAmendment(draft: Draft, amendment: Amendment): Amended {
  const work = workpieceOf(draft);
  const { operations, source, id } = amendment;
  for (const operation of operations) foresee(work, operation);
  let made = 0;
  const nextIdentity = (): string => {
    made += 1;
    return `${id}:${String(made)}`;
  };
  const steps = operations.map((operation, index): Step => {
    const hand: Hand = { amendment: id, operation: index };
    const result = carryOut(work, { source, hand, nextIdentity }, operation);
    return result.ok ? { operation, done: result.value } : { operation, refusal: result.refusal };
  });
  const isCertain = steps.every((step) => 'done' in step || !movesNumbers(step.operation, source));
  const notes = settle(work, { amendment: id, operation: null }, isCertain);
  const after = draftOfWorkpiece(work);
  const tell = teller(work, draft, after);
  const findings: AmendFinding[] = [];
  const finding = (
    operation: number | null,
    span: Span | null,
    { rule, severity, message }: Pick<AmendFinding, 'rule' | 'severity' | 'message'>,
    units: readonly string[],
  ): AmendFinding => {
    const about = tell.names(units);
    const told = {
      rule,
      severity,
      message: about === '' ? message : `${about}: ${message}`,
      span,
      amendment: id,
      operation,
      source: source.id,
      units,
    };
    findings.push(told);
    return told;
  };
  const outcomes = steps.map((step, index): Outcome => {
    const { type, sentence } = step.operation;
    const base = { operation: index, type, sentence };
    if ('refusal' in step) {
      const { rule, message, near } = step.refusal;
      const severity = isMetElsewhere(step.operation, steps) ? 'INFO' : 'ERROR';
      const units = tell.units([...near, ...concerned(work, step.operation)]);
      return {
        ...base,
        state: 'REFUSED',
        finding: finding(index, sentence, { rule, severity, message }, units),
      };
    }
    const { touched, notes: judged } = step.done;
    const units = tell.units(touched.map(({ node }) => node.identity));
    for (const note of judged) finding(index, sentence, note, units);
    return { ...base, state: 'APPLIED', touched: touched.map(tell.touched) };
  });
  for (const note of notes)
    finding(null, null, note, tell.units(note.nodes.map(({ identity }) => identity)));
  return { draft: after, outcomes, findings };
}

/** What numbers will be free or counted anew is known before the first instruction is carried out. */
function foresee(work: Workpiece, operation: Operation): void {
  if (operation.type === 'RESEQUENCE') for (const kind of operation.of) work.resequenced.add(kind);
  const leaving =
    operation.type === 'DELETE' || operation.type === 'MOVE'
      ? [operation.at]
      : operation.type === 'MERGE'
        ? operation.at
        : [];
  for (const { path, numbering } of leaving) {
    const found = numbering === 'BEFORE' ? findBefore(work, path) : null;
    if (found?.ok) for (const { identity } of found.value) work.leaving.add(identity);
  }
}

/**
 * 将第一条、第二条中的“A”修改为“B”，“C”修改为“D”: every place named has A, but C need stand in one of them only.
 */
function isMetElsewhere(operation: Operation, steps: readonly Step[]): boolean {
  if (operation.type !== 'SUBSTITUTE') return false;
  const wordsAt = ({ words }: OperationOf<'SUBSTITUTE'>): number => words[0]?.offset ?? 0;
  const ofSentence = steps.flatMap(({ operation: other, ...step }) =>
    other.type === 'SUBSTITUTE' && other.sentence.offset === operation.sentence.offset
      ? [{ at: wordsAt(other), isDone: 'done' in step }]
      : [],
  );
  const first = Math.min(...ofSentence.map(({ at }) => at));
  const at = wordsAt(operation);
  return at > first && ofSentence.some((other) => other.at === at && other.isDone);
}

/** Whether articles come, go or move by it; of what was not read, the words tell. */
function movesNumbers(operation: Operation, source: SourceText): boolean {
  switch (operation.type) {
    case 'INSERT':
      return operation.of === 'article';
    case 'DELETE':
      return operation.at.path.at(-1)?.kind === 'article';
    case 'MOVE':
      return operation.at.path.length === 1 || operation.to.path.length === 1;
    case 'MERGE':
      return operation.to.path.at(-1)?.kind === 'article';
    case 'NOT_READ':
      return (
        /条/.test(sliceOf(source.text, operation.sentence)) &&
        /增加|删|并|改为|作为|移|单列|拆/.test(sliceOf(source.text, operation.sentence))
      );
    case 'REPLACE':
    case 'SUBSTITUTE':
    case 'INSERT_WORDS':
    case 'RETITLE':
    case 'RESEQUENCE':
    case 'DISAPPLY':
      return false;
  }
}

/** Everything a refused operation names: all of it may be wrong now. */
function concerned(work: Workpiece, operation: Operation): readonly string[] {
  return placesOf(operation).flatMap(({ path, numbering }) => {
    if (numbering === 'BEFORE') return nearOf(work, path);
    const article = path.findIndex(({ kind }) => kind === 'article');
    const found = findAfter(work, path.slice(0, article + 1));
    return found.ok && article >= 0 ? found.value.map(({ identity }) => identity) : [];
  });
}

interface Teller {
  readonly units: (identities: readonly string[]) => readonly string[];
  readonly names: (units: readonly string[]) => string;
  readonly touched: (touched: Done['touched'][number]) => Touched;
}

function teller(work: Workpiece, before: Draft, after: Draft): Teller {
  const from = addressesOf(before);
  const to = addressesOf(after);
  const unit = (identity: string): string => {
    const node = work.nodes.get(identity);
    if (node && !node.isGone) return unitOf(node).identity;
    return to.unitOf(identity) ?? from.unitOf(identity) ?? identity;
  };
  return {
    units: (identities) => [...new Set(identities.map(unit))],
    names: (units) =>
      units
        .map((identity) => printPath(to.addressOf(identity) ?? from.addressOf(identity) ?? []))
        .join('、'),
    touched: ({ node, before: was, after: is }) => ({
      identity: node.identity,
      kind: node.kind,
      unit: unit(node.identity),
      from: from.addressOf(node.identity),
      to: to.addressOf(node.identity),
      before: was,
      after: is,
    }),
  };
}
