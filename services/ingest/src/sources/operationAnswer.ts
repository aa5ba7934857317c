/** What a source orders done to texts, operation by operation, and what each came to. */
import type { OrderedOperation } from '@regchron/chronicle';
import type { Finding, InstrumentRef, OperationChange, OperationType, Span } from '@regchron/model';
import { changesOfOutcome, sliceOf, targetOfOperation } from '@regchron/model';
import type { Judged } from './judged.ts';

/** One operation that this source orders on the text of a regulation. */
export interface OperationAnswer {
  readonly kind: OperationType;
  readonly regulation: { readonly title: string; readonly number: string | null };
  /** The place it names, as in 第八条第二款. */
  readonly target: string;
  readonly sentence: string;
  readonly span: Span;
  readonly applied: boolean;
  /** Why it is not carried out; null where it is. */
  readonly finding: Finding | null;
  /** The provisions it touches, before and after. */
  readonly changes: readonly OperationChange[];
}

/** In the order of the source, whichever of its instruments orders them. */
export function operationAnswers(
  sha256: string,
  refs: ReadonlyMap<string, InstrumentRef>,
  judged: Judged,
): OperationAnswer[] {
  // An act that the source names in two ways is one instrument.
  const instruments = new Map(
    [...refs.keys()].flatMap((id) => {
      const instrument = judged.instrument(id);
      return instrument ? [[instrument.id, instrument] as const] : [];
    }),
  );
  return [...instruments.values()].flatMap(({ id, regulations }) =>
    regulations.flatMap((each) => {
      const regulation = judged.regulation(each);
      if (!regulation) return [];
      const { title, number } = regulation;
      return regulation.effects
        .filter((effect) => effect.instrument?.id === id)
        .flatMap((effect) => judged.operations(regulation, effect))
        .filter(({ source }) => source.id === sha256)
        .map((ordered) => operationAnswer(ordered, { title, number: number?.label ?? null }));
    }),
  );
}

function operationAnswer(
  { operation, source, outcome }: OrderedOperation,
  regulation: OperationAnswer['regulation'],
): OperationAnswer {
  return {
    kind: operation.type,
    regulation,
    target: targetOfOperation(operation),
    sentence: sliceOf(source.text, operation.sentence),
    span: operation.sentence,
    applied: outcome?.state === 'APPLIED',
    finding: outcome === null ? NO_TEXT : outcome.state === 'REFUSED' ? outcome.finding : null,
    changes: changesOfOutcome(outcome),
  };
}

const NO_TEXT: Finding = {
  rule: 'text-not-recorded',
  severity: 'WARNING',
  message: 'No text is recorded that it could be carried out on.',
  span: null,
};
