/** What one instrument orders done to texts, operation by operation, and what became of it. */
import type { OrderedOperation } from '@regchron/chronicle';
import type { OperationChange } from '@regchron/model';
import { changesOfOutcome, sliceOf, targetOfOperation } from '@regchron/model';
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import type {
  FindingAnswer,
  InstrumentParent,
  RegulationParent,
  Seen,
  SpanAnswer,
} from '../graphql/parents.ts';
import { findingAnswer, instrumentWithId, regulationWithId, spanIn } from '../graphql/parents.ts';
import { answer } from './basis.ts';

interface AmendmentParent extends Seen {
  readonly instrument: InstrumentParent;
}

interface OperationParent extends OrderedOperation {
  readonly regulation: RegulationParent;
}

export async function amendment(
  _: unknown,
  args: RecordAxis & { readonly instrument: string },
  context: QueryContext,
): Promise<AmendmentParent | null> {
  const view = await context.viewAt(args);
  const instrument = instrumentWithId(view, args.instrument);
  return instrument && { view, instrument };
}

function operationsOf({ view, instrument }: AmendmentParent): OperationParent[] {
  const { regulations, id } = instrument.instrument;
  return regulations.flatMap((each) => {
    const found = regulationWithId(view, each);
    if (!found) return [];
    return found.regulation.effects
      .filter((effect) => effect.instrument?.id === id)
      .flatMap((effect) => view.operations(found.regulation, effect))
      .map((ordered) => ({ ...ordered, regulation: found }));
  });
}

const NO_TEXT = {
  rule: 'text-not-recorded',
  severity: 'WARNING',
  message: 'No text is recorded that it could be carried out on.',
  span: null,
} as const;

export const amendmentTypes = {
  Amendment: {
    ...answer,
    operations: operationsOf,
  },
  AmendmentOperation: {
    kind: ({ operation }: OperationParent): string => operation.type,
    target: ({ operation }: OperationParent): string => targetOfOperation(operation),
    sentence: ({ operation, source }: OperationParent): string =>
      sliceOf(source.text, operation.sentence),
    span: ({ operation, source }: OperationParent): SpanAnswer =>
      spanIn(source.id, operation.sentence),
    applied: ({ outcome }: OperationParent): boolean => outcome?.state === 'APPLIED',
    finding: ({ outcome }: OperationParent): FindingAnswer | null => {
      if (!outcome) return findingAnswer(NO_TEXT, null);
      return outcome.state === 'REFUSED'
        ? findingAnswer(outcome.finding, outcome.finding.source)
        : null;
    },
    changes: ({ outcome }: OperationParent): readonly OperationChange[] =>
      changesOfOutcome(outcome),
    before: ({ outcome }: OperationParent): string | null =>
      joined(changesOfOutcome(outcome).map(({ before }) => before)),
    after: ({ outcome }: OperationParent): string | null =>
      joined(changesOfOutcome(outcome).map(({ after }) => after)),
  },
};

function joined(words: readonly (string | null)[]): string | null {
  const told = words.filter((each) => each !== null);
  return told.length === 0 ? null : told.join('\n');
}
