/** `regchron assert`: a person's sourced fact into the log, with what it makes of the regulations it touches. */
import type { FactPreview, RegulationChange } from '@regchron/chronicle';
import type { EventLog, Position } from '@regchron/event-log';
import { ok, readAssertion, refused, sayFact, type Assertion, type Result } from '@regchron/model';
import type { RecordedRetraction } from '@regchron/recording';
import { attestationOf, loadRetractions, recordSource, sourceOfFact } from '@regchron/recording';
import { sayRecordingRefusal } from '../ingest/recordFile.ts';
import type { Io } from '../io.ts';
import { linesOf, type Outcome, type Problem } from '../outcome.ts';
import { named, sayTitle } from '../questions/lookUp.ts';
import { boundsAnswer, sayBounds } from '../questions/sayBounds.ts';
import { RECORDER } from '../recorder.ts';
import { withChronicle } from '../store/openStore.ts';
import type { Store } from '../store/store.ts';

export interface AssertRequest {
  readonly store: Store;
  /** As a client of the service would send it; read by the same reader. */
  readonly assertion: unknown;
  readonly preview: boolean;
}

interface Recorded {
  readonly outcome: 'WOULD_ASSERT' | 'ASSERTED' | 'ALREADY';
  /** Which reading of the attestation; a withdrawn one may be read again. */
  readonly reading: number;
  readonly position: Position | null;
  readonly retracted: RecordedRetraction | null;
}

export async function assertFact(request: AssertRequest, io: Io): Promise<Outcome> {
  const { store, assertion: sent, preview } = request;
  const read = readAssertion(sent);
  if (!read.ok) {
    const { member, problem } = read.refusal;
    const message = `${member}: ${problem}. Nothing was recorded.`;
    return refused({ exit: 2, type: 'BAD_ASSERTION', message, details: { member } });
  }
  const assertion = read.value;
  return withChronicle(store, io, async (chronicle, log) => {
    const previewed = chronicle.previewFact(attestationOf(assertion));
    const recorded = preview
      ? ok<Recorded>({ outcome: 'WOULD_ASSERT', reading: 1, position: null, retracted: null })
      : await record(log, assertion, io);
    if (!recorded.ok) return recorded;
    const told = recorded.value.retracted ? { regulations: [], findings: [] } : previewed;
    return ok(answerOf(assertion, recorded.value, told));
  });
}

async function record(
  log: EventLog,
  assertion: Assertion,
  io: Io,
): Promise<Result<Recorded, Problem>> {
  const context = { clock: io.clock, recorder: RECORDER, correlationId: null };
  const recorded = await recordSource(log, sourceOfFact(assertion), context);
  if (!recorded.ok) {
    const { type } = recorded.refusal;
    return refused({ exit: 1, type, message: sayRecordingRefusal(recorded.refusal) });
  }
  const { outcome, sha256, reading, position } = recorded.value;
  const { id } = attestationOf(assertion, reading.number);
  const withdrawn = (await loadRetractions(log, sha256)).find(
    (each) => each.reading === reading.number && (each.statement === null || each.statement === id),
  );
  return ok({
    outcome: outcome === 'RECORDED' ? 'ASSERTED' : 'ALREADY',
    reading: reading.number,
    position,
    retracted: withdrawn ?? null,
  });
}

function answerOf(
  assertion: Assertion,
  { outcome, reading, position, retracted }: Recorded,
  { regulations, findings }: FactPreview,
): { exit: 0; json: unknown; words: string } {
  const { id: statement, source: sha256 } = attestationOf(assertion, reading);
  const words = sayFact(assertion.fact);
  const { by, evidence } = assertion;
  const told = { outcome, sha256, statement, words, by, evidence, position, retracted };
  return {
    exit: 0,
    json: { ...told, regulations: regulations.map(changeAnswer), findings },
    words: linesOf([
      `${SAID[outcome]} “${words}” (${by}: ${evidence})`,
      ...(retracted
        ? [
            `It was withdrawn by ${retracted.by} (${retracted.reason}) and does not count. POST …/readings of the service lets it count again.`,
          ]
        : []),
      ...regulations.flatMap(sayChange),
      ...findings.map(({ severity, rule, message }) => `  ${severity} ${rule}: ${message}`),
      `  source ${sha256}; statement ${statement}`,
    ]),
  };
}

const SAID = {
  WOULD_ASSERT: 'Would be recorded:',
  ASSERTED: 'Recorded:',
  ALREADY: 'Recorded before, nothing was added:',
} as const;

function changeAnswer({ before, after, used, changed }: RegulationChange): unknown {
  const known = after ?? before;
  const effectsOf = (regulation: RegulationChange['after']): unknown =>
    regulation?.effects.map(({ type, on, instrument }) => ({
      type,
      on: boundsAnswer(on),
      instrument: instrument?.number?.label ?? instrument?.title ?? null,
    })) ?? null;
  return {
    ...(known && named(known)),
    used,
    changed,
    before: effectsOf(before),
    after: effectsOf(after),
  };
}

function sayChange({ before, after, used, changed }: RegulationChange): string[] {
  const known = after ?? before;
  if (!known) return [];
  const lines = (regulation: RegulationChange['after']): string[] =>
    regulation?.effects.map(({ type, on }) => `${sayBounds(boundsAnswer(on))}  ${type}`) ?? [
      'no such regulation',
    ];
  const [was, is] = [lines(before), lines(after)];
  return [
    `  ${sayTitle(known)}${used ? '' : ', which does not rest on it'}`,
    ...(changed ? was.filter((line) => !is.includes(line)).map((line) => `    - ${line}`) : []),
    ...(changed ? is.filter((line) => !was.includes(line)).map((line) => `    + ${line}`) : []),
  ];
}
