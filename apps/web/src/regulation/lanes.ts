/** The lanes of a timeline, top to bottom: what was replaced, the regulation itself, what replaces it. */
import { numberOfDay } from '../days/day.ts';
import type { Lane, RegulationAnswer } from '../questions/regulation.ts';
import { spansOf, type DrawnSpan } from './spans.ts';

export interface DrawnLane {
  readonly regulation: Lane;
  readonly role: 'PREDECESSOR' | 'SELF' | 'SUCCESSOR';
  readonly spans: readonly DrawnSpan[];
}

export function lanesOf(regulation: RegulationAnswer): readonly DrawnLane[] {
  const lane = (role: DrawnLane['role']) => (each: Lane) => ({
    regulation: each,
    role,
    spans: spansOf(each.versions),
  });
  const byStart = (a: Lane, b: Lane): number => startOf(a) - startOf(b);
  return [
    ...[...regulation.predecessors].sort(byStart).map(lane('PREDECESSOR')),
    lane('SELF')(regulation),
    ...[...regulation.successors].sort(byStart).map(lane('SUCCESSOR')),
  ];
}

/** Every day named anywhere in the lanes. */
export function daysOf(lanes: readonly DrawnLane[]): readonly string[] {
  return lanes.flatMap(({ regulation: { timeline, versions } }) => [
    ...timeline.flatMap(({ on, scope }) =>
      [on.earliest, on.latest, scope?.through].filter(isNamed),
    ),
    ...versions.flatMap(({ inForceFrom, inForceTo }) =>
      [inForceFrom.earliest, inForceFrom.latest, inForceTo?.earliest, inForceTo?.latest].filter(
        isNamed,
      ),
    ),
  ]);
}

function isNamed(day: string | null | undefined): day is string {
  return typeof day === 'string';
}

function startOf({ versions }: Lane): number {
  const day = versions[0]?.inForceFrom.latest ?? versions[0]?.inForceFrom.earliest;
  return day ? numberOfDay(day) : Number.NEGATIVE_INFINITY;
}
