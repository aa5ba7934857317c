/** What every question has in common: the store, the place on the record axis, and what the answer rests on. */
import type { AsOf, AsOfRefusal, View } from '@regchron/chronicle';
import { refused, type Result } from '@regchron/model';
import type { Io } from '../io.ts';
import type { Problem } from '../outcome.ts';
import { withChronicle } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';

export interface Question {
  readonly store: Store;
  readonly asOf: AsOf;
}

/** Asks at the question's place of the record axis, after everything in the log has been taken in. */
export async function ask<T>(
  { store, asOf }: Question,
  io: Io,
  answer: (view: View) => Result<T, Problem>,
): Promise<Result<T, Problem>> {
  return withChronicle(store, io, async (chronicle) => {
    const view = await chronicle.viewAt(asOf, io.clock().toISOString());
    return view.ok ? answer(view.value) : refused(problemOf(view.refusal));
  });
}

/** The position at which the same question always has the same answer, and what is recorded there. */
export function restsOn(view: View): Record<string, unknown> {
  return { position: view.position, coverage: view.coverage() };
}

export function sayRestsOn(view: View): string {
  const { sources, issues, from, to } = view.coverage();
  const span = from && to ? `, published ${from} to ${to}` : '';
  return `As of position ${view.position}: ${sources} sources recorded, ${issues} of them gazette issues${span}.`;
}

function problemOf(refusal: AsOfRefusal): Problem {
  switch (refusal.type) {
    case 'NOT_YET_PAST':
      return {
        exit: 2,
        type: refusal.type,
        message: `--as-recorded-at ${refusal.instant} is not past: what is recorded until then could change the answer. Name an earlier instant, or none.`,
      };
    case 'BEYOND_THE_LOG':
      return {
        exit: 2,
        type: refusal.type,
        message: `--at-position ${refusal.position} is beyond the end of the log, ${refusal.projected}. Name an earlier position, or none.`,
      };
  }
}
