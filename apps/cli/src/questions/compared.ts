/** Two texts looked up and compared: what `regchron diff` tells, in whatever form. */
import { lineageOfVersions, versionsBetween, type View } from '@regchron/chronicle';
import type { CalendarDay, Comparison, Effect, Result } from '@regchron/model';
import { compareTexts, ok, refused, withoutEditorialChanges } from '@regchron/model';
import type { Problem } from '../outcome.ts';
import { pinnedWords } from './pinnedWords.ts';
import type { Question } from './question.ts';
import { versionAt, type VersionAt } from './versionAt.ts';

export interface Side {
  readonly citation: string;
  readonly on: CalendarDay;
}

export interface DiffRequest extends Question {
  readonly from: Side;
  readonly to: Side;
  /** Shows what editorial changes changed as kept. */
  readonly ignoreEditorial: boolean;
}

export interface Compared {
  readonly from: VersionAt;
  readonly to: VersionAt;
  readonly comparison: Comparison;
  /** How many editorial changes are not shown. */
  readonly hidden: number;
  /** What was done between the two, where they are versions of one regulation. */
  readonly between: readonly Effect[];
}

export function comparedIn(view: View, request: DiffRequest): Result<Compared, Problem> {
  const from = versionAt(view, { ...request.from, asPublishedBy: null });
  if (!from.ok) return from;
  const to = versionAt(view, { ...request.to, asPublishedBy: null });
  if (!to.ok) return to;
  const [old, now] = [from.value, to.value];
  const trace = old.regulation.id === now.regulation.id ? view.trace(old.regulation) : null;
  const lineage = (trace && lineageOfVersions(trace, old.version, now.version)) ?? [];
  const compared = compareTexts(old.text, now.text, { lineage, words: pinnedWords });
  if (!compared.ok) {
    const { side, measure, actual, limit } = compared.refusal;
    const which = side === 'OLD' ? request.from : request.to;
    return refused({
      exit: 1,
      type: 'TOO_LARGE',
      message: `${which.citation} on ${which.on} has ${actual} ${measure.toLowerCase()}; at most ${limit} are compared.`,
      details: { side, measure, actual, limit },
    });
  }
  const shown = request.ignoreEditorial ? withoutEditorialChanges(compared.value) : null;
  const between = trace ? versionsBetween(trace, old.version, now.version) : [];
  return ok({
    from: old,
    to: now,
    comparison: shown ?? compared.value,
    hidden: shown?.hidden ?? 0,
    between: between.map(({ version }) => version.cause),
  });
}
