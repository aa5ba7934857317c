/** `regchron retract`: a reading, or one statement of it, no longer counts from now on. */
import { ok, refused } from '@regchron/model';
import { retractReading, type Retraction, type RetractionRefusal } from '@regchron/recording';
import type { Io } from '../io.ts';
import { linesOf, type Outcome, type Problem } from '../outcome.ts';
import { RECORDER } from '../recorder.ts';
import { withExistingLog } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';

export interface RetractRequest extends Retraction {
  readonly store: Store;
}

export async function retract(request: RetractRequest, io: Io): Promise<Outcome> {
  const { store, ...retraction } = request;
  return withExistingLog(store, async (log) => {
    const context = { clock: io.clock, recorder: RECORDER, correlationId: null };
    const retracted = await retractReading(log, retraction, context);
    if (!retracted.ok) return refused(problemOf(retracted.refusal, retraction));
    const { outcome, reading, position } = retracted.value;
    const { sha256, statement } = retraction;
    const what = statement === null ? `Reading ${reading}` : `Statement ${statement}`;
    return ok({
      exit: 0,
      json: { outcome, sha256, reading, statement, position },
      words: linesOf([
        outcome === 'RETRACTED'
          ? `${what} of ${sha256} no longer counts, from position ${position} on. Ask with --at-position ${position - 1} for what was answered before.`
          : `${what} of ${sha256} was retracted before, at position ${position}: nothing was added.`,
      ]),
    });
  });
}

function problemOf(refusal: RetractionRefusal, { sha256, reading }: Retraction): Problem {
  const failed = (message: string): Problem => ({ exit: 1, type: refusal.type, message });
  switch (refusal.type) {
    case 'SOURCE_NOT_RECORDED':
      return failed(
        `no source ${sha256} with a reading is recorded. "regchron timeline CITATION" names the source of each effect.`,
      );
    case 'NO_SUCH_READING':
      return failed(
        `source ${sha256} has no closed reading ${String(reading)}; it has ${refusal.readings.join(', ')}.`,
      );
    case 'NO_SUCH_STATEMENT':
      return failed(
        `source ${sha256} makes no statement ${refusal.statement}. "regchron timeline CITATION" names the statement of each effect.`,
      );
    case 'UNREADABLE_STREAM':
      return failed(
        `event ${refusal.revision} of ${refusal.stream} cannot be read by this version (${refusal.refusal.type}). Update RegChron.`,
      );
    case 'CONTENDED':
      return failed(`others kept recording the same source, ${refusal.attempts} times. Try again.`);
  }
}
