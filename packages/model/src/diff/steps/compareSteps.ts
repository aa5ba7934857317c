/** What changed between any two days, with every step in between, and each change with the instrument that made it. */
import { ok, refused, type Result } from '../../kernel/result.ts';
import { compareTexts } from '../compareTexts.ts';
import type { ComparedArticle, Comparison, TextSide } from '../comparison.ts';
import type { ConcordanceEntry } from '../concordance/concordance.ts';
import { composeConcordances } from '../concordance/composeConcordances.ts';
import type { ArticleLineage } from '../lineage.ts';
import type { CompareOptions, TooLarge } from '../options.ts';

/** What one instrument did to a text. `By` is whatever names the instrument to the caller. */
export interface Step<By> {
  readonly by: By;
  readonly before: TextSide;
  readonly after: TextSide;
  /** What the operations of this instrument say of the articles, where they are known. */
  readonly lineage?: ArticleLineage;
}

export interface ComparedStep<By> {
  /**
   * Null for what no instrument did: the text that a step begins with is not the one that the step before it left
   * (an amendment that was not recorded, another witness).
   */
  readonly by: By | null;
  readonly comparison: Comparison;
}

/** One article through all steps: the one that a change made, or found. */
export interface ArticleThread<By> {
  /** Its numbers in the first text; several where articles were merged later. */
  readonly old: readonly string[];
  /** Its numbers in the last text; empty where it is gone. */
  readonly new: readonly string[];
  /** Every step that did something to it, in order. */
  readonly changes: readonly {
    /** Index into `steps`. */
    readonly step: number;
    readonly by: By | null;
    readonly article: ComparedArticle;
  }[];
}

export interface StepsComparison<By> {
  readonly steps: readonly ComparedStep<By>[];
  /** The first text beside the last one, its articles followed through the steps. */
  readonly overall: Comparison;
  /** First numbers ↔ last numbers. */
  readonly concordance: readonly ConcordanceEntry[];
  /** In the order of the last text; what is gone stands at the end. Articles that no step touched have no changes. */
  readonly threads: readonly ArticleThread<By>[];
}

/** A step's texts, or the first and the last one, exceed what is compared. */
export interface StepTooLarge extends TooLarge {
  /** Index of the step; null for the overall comparison. */
  readonly step: number | null;
}

/** Null for no step: there is nothing to compare. */
export function compareSteps<By>(
  steps: readonly Step<By>[],
  options: Omit<CompareOptions, 'lineage'> = {},
): Result<StepsComparison<By>, StepTooLarge> | null {
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return null;
  const compared: ComparedStep<By>[] = [];
  for (const [at, step] of steps.entries()) {
    const left = steps[at - 1]?.after;
    if (left && !isSameText(left, step.before)) {
      const gap = compareTexts(left, step.before, options);
      if (!gap.ok) return refused({ ...gap.refusal, step: at });
      compared.push({ by: null, comparison: gap.value });
    }
    const result = compareTexts(step.before, step.after, {
      ...options,
      lineage: step.lineage ?? [],
    });
    if (!result.ok) return refused({ ...result.refusal, step: at });
    compared.push({ by: step.by, comparison: result.value });
  }
  const concordance = composeConcordances(compared.map(({ comparison }) => comparison.concordance));
  const overall = compareTexts(first.before, last.after, { ...options, lineage: concordance });
  if (!overall.ok) return refused({ ...overall.refusal, step: null });
  return ok({
    steps: compared,
    overall: overall.value,
    concordance,
    threads: threadsOf(compared, concordance),
  });
}

function isSameText(one: TextSide, other: TextSide): boolean {
  return one === other || (one.source === other.source && one.tree === other.tree);
}

function threadsOf<By>(
  steps: readonly ComparedStep<By>[],
  concordance: readonly ConcordanceEntry[],
): ArticleThread<By>[] {
  const threads = concordance.map((entry): ArticleThread<By> => {
    const forward = steps.map(() => new Set<string>());
    let numbers = new Set(entry.old);
    const changes: ArticleThread<By>['changes'][number][] = [];
    // Backward from the last text: what an article was before it was split off or merged.
    let wanted = new Set(entry.new);
    for (const [back, { comparison }] of [...steps].reverse().entries()) {
      const at = steps.length - 1 - back;
      forward[at] = wanted;
      wanted = across(comparison, wanted, 'new', 'old');
    }
    for (const [at, { by, comparison }] of steps.entries()) {
      const into = forward[at] ?? new Set<string>();
      for (const article of comparison.articles) {
        const isMine =
          article.old.some(({ number }) => number !== null && numbers.has(number)) ||
          article.new.some(({ number }) => number !== null && into.has(number));
        if (isMine && article.kind !== 'UNCHANGED') changes.push({ step: at, by, article });
      }
      numbers = across(comparison, numbers, 'old', 'new');
    }
    return { old: entry.old, new: entry.new, changes };
  });
  return [
    ...threads.filter((thread) => thread.new.length > 0),
    ...threads.filter((thread) => thread.new.length === 0),
  ];
}

function across(
  { concordance }: Comparison,
  numbers: ReadonlySet<string>,
  from: 'old' | 'new',
  to: 'old' | 'new',
): Set<string> {
  return new Set(
    concordance.flatMap((entry) =>
      entry[from].some((number) => numbers.has(number)) ? entry[to] : [],
    ),
  );
}
