/** `regchron in-force`: which regulations applied on a day, certainly or possibly. */
import type { InForceRow, RegulationFilter, View } from '@regchron/chronicle';
import type { CalendarDay, Regulation } from '@regchron/model';
import { ok, versionOn } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { clauseAnswer } from './clauseAnswer.ts';
import { named, sayTitle } from './lookUp.ts';
import { ask, restsOn, sayRestsOn, type Question } from './question.ts';
import { boundsAnswer, sayBounds } from './sayBounds.ts';

export interface InForceRequest extends Question {
  readonly on: CalendarDay;
  readonly asPublishedBy: CalendarDay | null;
  readonly filter: RegulationFilter;
}

const PAGE = 500;

export async function inForce(request: InForceRequest, io: Io): Promise<Outcome> {
  const { on, asPublishedBy } = request;
  return ask(request, io, (view) => {
    const rows = allRows(view, request);
    const certain = rows.filter(({ certainty }) => certainty === 'CERTAIN').length;
    const json = {
      on,
      asPublishedBy,
      totalCount: rows.length,
      certainCount: certain,
      regulations: rows.map((row) => rowAnswer(view, row, request)),
      restsOn: restsOn(view),
    };
    const known = asPublishedBy ? `, as published by ${asPublishedBy}` : '';
    const words = linesOf([
      `In force on ${on}${known}: ${certain} certainly, ${rows.length - certain} possibly.`,
      ...rows.flatMap((row) => sayRow(row)),
      sayRestsOn(view),
    ]);
    return ok({ exit: 0, json, words });
  });
}

function allRows(view: View, { on, asPublishedBy, filter }: InForceRequest): InForceRow[] {
  const rows: InForceRow[] = [];
  let after: string | null = null;
  for (;;) {
    const page = view.inForce({
      on,
      asPublishedBy,
      filter,
      orderBy: 'TITLE',
      descending: false,
      first: PAGE,
      after,
    });
    if (!page.ok) throw new Error('a list refuses its own cursor');
    rows.push(...page.value.rows);
    if (!page.value.hasNextPage) return rows;
    after = page.value.cursors.at(-1) ?? null;
  }
}

function rowAnswer(
  view: View,
  { regulation, certainty, bases, reason }: InForceRow,
  { on, asPublishedBy }: InForceRequest,
): Record<string, unknown> {
  const version = versionOn(regulation, on, asPublishedBy);
  return {
    ...named(regulation),
    kind: regulation.kind,
    issuer: regulation.issuer,
    certainty,
    bases,
    reason,
    inForceSince: sinceOf(regulation),
    version: version && {
      inForceFrom: boundsAnswer(version.inForceFrom),
      inForceTo: version.inForceTo && boundsAnswer(version.inForceTo),
      textRecorded: version.textFrom !== null,
      complete: view.text(version)?.complete ?? false,
      clause: clauseAnswer(view, version.cause.clause),
    },
  };
}

/** When the regulation itself took effect; the text of a day may be of a later amendment. */
function sinceOf({ effects }: Regulation): ReturnType<typeof boundsAnswer> | null {
  const enactment = effects.find(({ type }) => type === 'ENACTED');
  return enactment ? boundsAnswer(enactment.on) : null;
}

function sayRow({ regulation, certainty, reason }: InForceRow): string[] {
  const bounds = sinceOf(regulation);
  const since = bounds ? `, since ${sayBounds(bounds)}` : '';
  return [
    `  ${certainty === 'CERTAIN' ? 'certainly' : 'possibly '}  ${sayTitle(regulation)}${since}`,
    ...(reason ? [`             ${reason}`] : []),
  ];
}
