/** Regulations: one, all of them, and what can be asked of each. */
import type { RegulationFilter, SortOrder } from '@regchron/chronicle';
import type { CalendarDay, RegulationKind, Status } from '@regchron/model';
import { statusOf, versionOn, versionsOf } from '@regchron/model';
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import type {
  ClauseParent,
  EffectParent,
  FactParent,
  FindingAnswer,
  InstrumentParent,
  RegulationParent,
  VersionParent,
} from '../graphql/parents.ts';
import {
  findingAnswer,
  instrumentWithId,
  regulationParent,
  regulationWithId,
} from '../graphql/parents.ts';
import { permalinkOfRegulation } from '../answers/permalinks.ts';
import type { BasisParent } from './basis.ts';
import { idOrCitation, oneFound, readCitation } from './citation.ts';
import { connectionOf, type ConnectionOf, type PageArguments } from './connection.ts';
import { staleReferences } from './version/staleReferences.ts';

export interface FilterInput {
  readonly kinds?: readonly RegulationKind[] | null;
  readonly issuer?: string | null;
  readonly title?: string | null;
}

export interface OrderInput {
  readonly field: SortOrder;
  readonly direction: 'ASC' | 'DESC';
}

interface RegulationArguments extends RecordAxis {
  readonly id?: string | null;
  readonly citation?: string | null;
  readonly on?: CalendarDay | null;
}

interface RegulationsArguments extends PageArguments {
  readonly filter?: (FilterInput & { readonly stub?: boolean | null }) | null;
  readonly orderBy?: OrderInput | null;
}

export interface DayArguments {
  readonly on: CalendarDay;
  readonly asPublishedBy?: CalendarDay | null;
}

export function regulationFilter({ kinds, issuer, title }: FilterInput): RegulationFilter {
  return {
    ...(kinds == null ? {} : { kinds }),
    ...(issuer == null ? {} : { issuer }),
    ...(title == null ? {} : { title }),
  };
}

export function sorting(order: OrderInput | null | undefined): {
  orderBy: SortOrder;
  descending: boolean;
} {
  return { orderBy: order?.field ?? 'TITLE', descending: order?.direction === 'DESC' };
}

export async function regulation(
  _: unknown,
  args: RegulationArguments,
  context: QueryContext,
): Promise<RegulationParent | null> {
  const asked = idOrCitation(args);
  const view = await context.viewAt(args);
  if ('id' in asked) return regulationWithId(view, asked.id);
  const { citation } = asked;
  const found = oneFound(
    view.regulationCited(readCitation(citation), args.on ?? null),
    citation,
    ({ id, title, number }) => ({ id, title, number: number?.label ?? null }),
  );
  return found && regulationParent(view, found);
}

export function regulations(
  _: unknown,
  args: RegulationsArguments,
  context: QueryContext,
): Promise<ConnectionOf<{ readonly node: RegulationParent }>> {
  const { stub, ...filter } = args.filter ?? {};
  return connectionOf(
    context,
    args,
    (view, page) =>
      view.regulations({
        ...page,
        ...sorting(args.orderBy),
        filter: { ...regulationFilter(filter), ...(stub == null ? {} : { stub }) },
      }),
    (row, view) => ({ node: regulationParent(view, row) }),
  );
}

export const regulationTypes = {
  Regulation: {
    basis: ({ view, regulation }: RegulationParent): BasisParent => ({
      view,
      permalink: permalinkOfRegulation(regulation.id, view.position),
    }),
    id: ({ regulation }: RegulationParent): string => regulation.id,
    kind: ({ regulation }: RegulationParent): string => regulation.kind,
    title: ({ regulation }: RegulationParent): string => regulation.title,
    titleEn: ({ regulation }: RegulationParent): string | null => regulation.titleEn,
    number: ({ regulation }: RegulationParent): string | null => regulation.number?.label ?? null,
    issuer: ({ regulation }: RegulationParent): string | null => regulation.issuer,
    stub: ({ regulation }: RegulationParent): boolean => regulation.stub,
    aliases: ({ regulation }: RegulationParent): readonly string[] => regulation.aliases,
    status: ({ regulation }: RegulationParent, { on, asPublishedBy }: DayArguments): Status =>
      statusOf(regulation, on, asPublishedBy ?? null),
    timeline: ({ view, regulation }: RegulationParent): EffectParent[] =>
      regulation.effects.map((effect) => ({ view, regulation, effect })),
    instrument: ({ view, regulation }: RegulationParent): InstrumentParent | null => {
      const enacted = regulation.effects.find(({ type }) => type === 'ENACTED');
      return enacted?.instrument ? instrumentWithId(view, enacted.instrument.id) : null;
    },
    predecessors: ({ view, regulation }: RegulationParent): RegulationParent[] =>
      regulation.predecessors.flatMap((id) => regulationWithId(view, id) ?? []),
    successors: ({ view, regulation }: RegulationParent): RegulationParent[] =>
      regulation.successors.flatMap((id) => regulationWithId(view, id) ?? []),
    version: (
      { view, regulation }: RegulationParent,
      { on, asPublishedBy }: DayArguments,
    ): VersionParent | null => {
      const version = versionOn(regulation, on, asPublishedBy ?? null);
      return version && { view, regulation, version, asPublishedBy: asPublishedBy ?? null };
    },
    versions: ({ view, regulation }: RegulationParent): VersionParent[] =>
      versionsOf(regulation).map((version) => ({
        view,
        regulation,
        version,
        asPublishedBy: null,
      })),
    staleReferences: ({ view, regulation }: RegulationParent, { on }: DayArguments) =>
      staleReferences(view, regulation, on),
    facts: ({ view, regulation }: RegulationParent): FactParent[] =>
      regulation.facts.map((fact) => ({ view, fact })),
    findings: ({ regulation }: RegulationParent): FindingAnswer[] =>
      regulation.findings.map((finding) => findingAnswer(finding, null)),
  },
  AssertedFact: {
    statement: ({ fact }: FactParent): string => fact.id,
    type: ({ fact }: FactParent): string => fact.type,
    words: ({ fact }: FactParent): string => fact.words,
    by: ({ fact }: FactParent): string => fact.by,
    evidence: ({ fact }: FactParent): string => fact.evidence,
    used: ({ fact }: FactParent): boolean => fact.used,
    clause: ({ view, fact }: FactParent): ClauseParent => ({ view, clause: fact.clause }),
  },
};
