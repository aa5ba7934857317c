/** What one instrument orders done to texts, operation by operation, and what became of it. */
import type { Instructions, VersionText } from '@regchron/chronicle';
import type { Operation, Outcome, Place, Regulation, Version } from '@regchron/model';
import { printPlace, sliceOf, versionsOf } from '@regchron/model';
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import type {
  FindingAnswer,
  InstrumentParent,
  RegulationParent,
  Seen,
  SpanAnswer,
} from '../graphql/parents.ts';
import {
  findingAnswer,
  instrumentWithId,
  regulationParent,
  regulationWithId,
  spanIn,
} from '../graphql/parents.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';
import { answer } from './basis.ts';

interface AmendmentParent extends Seen {
  readonly instrument: InstrumentParent;
}

interface OperationParent {
  readonly regulation: RegulationParent;
  readonly operation: Operation;
  readonly source: Instructions['source'];
  /** Null where there was no text to carry it out on. */
  readonly outcome: Outcome | null;
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
    return found ? operationsOn(view, found.regulation, id) : [];
  });
}

function operationsOn(
  view: RememberingView,
  regulation: Regulation,
  instrument: string,
): OperationParent[] {
  const own = regulation.effects.filter((effect) => effect.instrument?.id === instrument);
  return own.flatMap((effect) => {
    const carrier = regulation.instructions.find((each) => effect.ids.includes(each.effect));
    const carried = carrier && view.instructions(carrier.statement);
    if (!carried) return [];
    const outcomes = outcomesOf(view, regulation, effect.id);
    const parent = regulationParent(view, regulation);
    return carried.operations.map((operation, index) => ({
      regulation: parent,
      operation,
      source: carried.source,
      outcome: outcomes?.find((outcome) => outcome.operation === index) ?? null,
    }));
  });
}

/** The version that the effect leads to, worked out; where its own text is served, as the check of it. */
function outcomesOf(
  view: RememberingView,
  regulation: Regulation,
  effect: string,
): readonly Outcome[] | null {
  const isItsStep = ({ steps }: Pick<Version, 'steps'>): boolean =>
    steps.at(-1)?.effect.id === effect;
  for (const version of versionsOf(regulation)) {
    if (isItsStep(version)) return outcomesIn(view.text(version));
    if (version.check && isItsStep(version.check)) return outcomesIn(view.checkOf(version));
  }
  return null;
}

function outcomesIn(text: VersionText | null): readonly Outcome[] | null {
  return text?.workedOut?.outcomes ?? null;
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
    target: ({ operation }: OperationParent): string =>
      placesOf(operation).map(printPlace).join('、'),
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
    changes: ({ outcome }: OperationParent) => changesOf(outcome),
    before: ({ outcome }: OperationParent): string | null =>
      joined(changesOf(outcome).map(({ before }) => before)),
    after: ({ outcome }: OperationParent): string | null =>
      joined(changesOf(outcome).map(({ after }) => after)),
  },
};

interface ChangeAnswer {
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

function changesOf(outcome: Outcome | null): ChangeAnswer[] {
  if (outcome?.state !== 'APPLIED') return [];
  return outcome.touched.map(({ from, to, before, after }) => ({
    from: from && printAddress(from),
    to: to && printAddress(to),
    before,
    after,
  }));
}

function printAddress(address: readonly { kind: Place['path'][number]['kind']; number: string }[]) {
  const path = address.map((step) => ({ ...step, through: null }));
  return printPlace({ path, part: 'WHOLE', sentence: null, numbering: 'BEFORE' });
}

function joined(words: readonly (string | null)[]): string | null {
  const told = words.filter((each) => each !== null);
  return told.length === 0 ? null : told.join('\n');
}

function placesOf(operation: Operation): readonly Place[] {
  switch (operation.type) {
    case 'REPLACE':
    case 'DELETE':
    case 'MOVE':
    case 'SUBSTITUTE':
    case 'INSERT_WORDS':
    case 'DISAPPLY':
      return [operation.at];
    case 'MERGE':
      return operation.at;
    case 'INSERT':
      return [operation.to ?? operation.beside?.place].filter((place) => place != null);
    case 'NOT_READ':
      return operation.near;
    case 'RETITLE':
      return [{ path: [], part: 'TITLE', sentence: null, numbering: 'BEFORE' }];
    case 'RESEQUENCE':
      return [{ path: [], part: 'WHOLE', sentence: null, numbering: 'BEFORE' }];
  }
}
