/**
 * Editorial or substantive, and by which rule. A change is editorial only where it disappears in a form that changes
 * nothing of what is said: names of bodies under one name, numbers as numbers (law.md, "Comparing"). It is judged with
 * the words around it, since 环境保护 is a body only where 主管部门 follows.
 */
import { normalForm } from '../../text/normalForm.ts';
import type { ChangeRule } from './change.ts';
import { FOLDS, withFollowingReferences } from './folds.ts';
import { substantiveRule, type Changed } from './substantive.ts';

/** Characters of the new text on either side that are looked at. */
const AROUND = 32;

/** What became of some words, as printed; `isLabel`: they are the number of an item, before its words. */
export type Classifier = (change: Changed, isLabel: boolean) => ChangeRule;

/** `follows`: the new number of an article of the old text, where it has exactly one. */
export function classifierFor(follows: (number: string) => string | null): Classifier {
  return (printed, isLabel) => {
    const change = {
      removed: normalForm(printed.removed),
      added: normalForm(printed.added),
      before: normalForm(printed.before.slice(-AROUND)),
      after: normalForm(printed.after.slice(0, AROUND)),
    };
    const { removed, added, before, after } = change;
    if (removed === added) return 'glyphs';
    if (isLabel) return 'label-follows';
    const followed = withFollowingReferences(removed, before, follows);
    if (followed === added) return 'reference-follows';
    const [old, now] = [before + removed + after, before + added + after];
    const folds = FOLDS.filter(({ needs }) => needs(removed, added));
    const fold = folds.find((each) => each.fold(old) === each.fold(now));
    if (fold) return fold.rule;
    // Punctuation last: the others read it.
    const all = (text: string): string =>
      folds.toReversed().reduce((folded, each) => each.fold(folded), text);
    if (all(before + followed + after) === all(now)) return 'several-editorial';
    return substantiveRule(change);
  };
}
