/** What one effect orders done to a text, operation by operation, with what became of each. */
import type { Operation, Outcome, Regulation, SourceText, Version } from '@regchron/model';
import { versionsOf } from '@regchron/model';
import type { Texts } from './texts.ts';
import type { VersionText } from './versionText.ts';

export interface OrderedOperation {
  readonly operation: Operation;
  /** The source whose words order it. */
  readonly source: SourceText;
  /** Null where there is no text that it could be carried out on. */
  readonly outcome: Outcome | null;
}

/** In the order of the source; empty where no source recorded carries the effect's instructions. */
export function operationsOf(
  texts: Texts,
  regulation: Regulation,
  effect: Regulation['effects'][number],
): readonly OrderedOperation[] {
  const carrier = regulation.instructions.find((each) => effect.ids.includes(each.effect));
  const carried = carrier && texts.instructions(carrier.statement);
  if (!carried) return [];
  const outcomes = outcomesOf(texts, regulation, effect.id);
  return carried.operations.map((operation, index) => ({
    operation,
    source: carried.source,
    outcome: outcomes?.find((outcome) => outcome.operation === index) ?? null,
  }));
}

/** From the version that the effect leads to; where that stands in a source of its own, from the check of it. */
function outcomesOf(
  texts: Texts,
  regulation: Regulation,
  effect: string,
): readonly Outcome[] | null {
  const steps = ({ steps: all }: Pick<Version, 'steps'>): boolean =>
    all.some((step) => step.effect.id === effect);
  for (const version of versionsOf(regulation)) {
    if (steps(version)) return outcomesBy(texts.upTo(version, effect));
    if (version.check && steps(version.check)) return outcomesBy(texts.upTo(version.check, effect));
  }
  return null;
}

function outcomesBy(text: VersionText['workedOut']): readonly Outcome[] | null {
  return text?.outcomes ?? null;
}
