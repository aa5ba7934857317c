/** Instruments: one, all of them, and what each does. */
import type { Citation, DayBounds } from '@regchron/model';
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import type {
  EffectParent,
  FindingAnswer,
  InstrumentParent,
  RegulationParent,
  SpanAnswer,
} from '../graphql/parents.ts';
import {
  findingAnswer,
  instrumentParent,
  instrumentWithId,
  regulationWithId,
  spanIn,
} from '../graphql/parents.ts';
import { answer } from './basis.ts';
import { doingsOf, type DoingParent } from './steps/doings.ts';
import { idOrCitation, oneFound, readCitation } from './citation.ts';
import { connectionOf, type ConnectionOf, type PageArguments } from './connection.ts';

interface InstrumentArguments extends RecordAxis {
  readonly id?: string | null;
  readonly citation?: string | null;
}

interface InstrumentsArguments extends PageArguments {
  readonly filter?: {
    readonly issuer?: string | null;
    readonly title?: string | null;
    readonly stub?: boolean | null;
  } | null;
}

export async function instrument(
  _: unknown,
  args: InstrumentArguments,
  context: QueryContext,
): Promise<InstrumentParent | null> {
  const asked = idOrCitation(args);
  const view = await context.viewAt(args);
  if ('id' in asked) return instrumentWithId(view, asked.id);
  const { citation } = asked;
  const found = oneFound(
    view.instrumentCited(readCitation(citation)),
    citation,
    ({ id, title, number }) => ({ id, title, number: number?.label ?? null }),
  );
  return found && instrumentParent(view, found);
}

export function instruments(
  _: unknown,
  args: InstrumentsArguments,
  context: QueryContext,
): Promise<ConnectionOf<{ readonly node: InstrumentParent }>> {
  const { issuer, title, stub } = args.filter ?? {};
  const filter = {
    ...(issuer == null ? {} : { issuer }),
    ...(title == null ? {} : { title }),
    ...(stub == null ? {} : { stub }),
  };
  return connectionOf(
    context,
    args,
    (view, page) => view.instruments({ ...page, filter }),
    (row, view) => ({ node: instrumentParent(view, row) }),
  );
}

export const instrumentTypes = {
  Instrument: {
    ...answer,
    id: ({ instrument }: InstrumentParent): string => instrument.id,
    kind: ({ instrument }: InstrumentParent): string | null => instrument.kind,
    number: ({ instrument }: InstrumentParent): string | null => instrument.number?.label ?? null,
    numberPrinted: ({ instrument }: InstrumentParent): string | null => instrument.numberPrinted,
    title: ({ instrument }: InstrumentParent): string | null => instrument.title,
    titleEn: ({ instrument }: InstrumentParent): string | null => instrument.titleEn,
    issuer: ({ instrument }: InstrumentParent): string | null => instrument.issuer,
    adoptedOn: ({ instrument }: InstrumentParent): string | null => instrument.adoptedOn,
    adoptedBy: ({ instrument }: InstrumentParent): string | null => instrument.adoptedBy,
    promulgatedOn: ({ instrument }: InstrumentParent): DayBounds => instrument.promulgatedOn,
    signatory: ({ instrument }: InstrumentParent): string | null => instrument.signatory,
    stub: ({ instrument }: InstrumentParent): boolean => instrument.stub,
    aliases: ({ instrument }: InstrumentParent): readonly string[] => instrument.aliases,
    regulations: (parent: InstrumentParent): RegulationParent[] => regulationsOf(parent),
    effects: (parent: InstrumentParent): EffectParent[] =>
      regulationsOf(parent).flatMap(({ view, regulation }) =>
        regulation.effects
          .filter((effect) => effect.instrument?.id === parent.instrument.id)
          .map((effect) => ({ view, regulation, effect })),
      ),
    doings: (parent: InstrumentParent): DoingParent[] => doingsOf(parent, regulationsOf(parent)),
    mentions: ({ instrument }: InstrumentParent): readonly Citation[] => instrument.mentions,
    span: ({ instrument: { place } }: InstrumentParent): SpanAnswer | null =>
      place && spanIn(place.source, place.span),
    findings: ({ instrument }: InstrumentParent): FindingAnswer[] =>
      instrument.findings.map((finding) => findingAnswer(finding, null)),
  },
};

function regulationsOf({ view, instrument }: InstrumentParent): RegulationParent[] {
  return instrument.regulations.flatMap((id) => regulationWithId(view, id) ?? []);
}
