/** What a client is told of an assertion: what it says, and what it makes of each regulation it touches. */
import type { RegulationChange } from '@regchron/chronicle';
import type { Attestation, Finding, Regulation } from '@regchron/model';
import { explain, groundsOf, sayFact, weakestBasis } from '@regchron/model';
import type { RetractionAnswer } from '../sources/sourceAnswer.ts';

export interface FactAnswer {
  readonly source: { readonly sha256: string; readonly length: number; readonly kind: string };
  /** False in a preview. */
  readonly recorded: boolean;
  /** The withdrawal by which it no longer counts; null where it counts, and in a preview. */
  readonly retracted: RetractionAnswer | null;
  /** The id of the statement: answers that rest on it name it. */
  readonly statement: string;
  readonly words: string;
  readonly by: string;
  readonly evidence: string;
  /** The regulations it speaks of and those it changes. */
  readonly regulations: readonly RegulationAnswer[];
  readonly findings: readonly Finding[];
}

export interface RegulationAnswer {
  readonly id: string;
  readonly title: string;
  readonly number: string | null;
  /** Whether answers about it rest on the fact. */
  readonly used: boolean;
  readonly changed: boolean;
  /** Without the fact, and with it; null: there is no such regulation. */
  readonly before: readonly DatedEffectAnswer[] | null;
  readonly after: readonly DatedEffectAnswer[] | null;
}

export interface DatedEffectAnswer {
  readonly type: string;
  readonly instrument: string | null;
  readonly on: {
    readonly earliest: string | null;
    readonly latest: string | null;
    readonly basis: string | null;
    readonly reason: string | null;
  };
}

export interface FactState {
  readonly attestation: Attestation;
  readonly length: number;
  readonly recorded: boolean;
  readonly retracted: RetractionAnswer | null;
  readonly changes: readonly RegulationChange[];
}

export function factAnswer(state: FactState): FactAnswer {
  const { attestation, length, recorded, retracted } = state;
  const { fact, by, evidence } = attestation.event.data;
  // What was withdrawn makes nothing of anything.
  const changes = retracted ? [] : state.changes;
  const regulations = changes.flatMap((change) => regulationAnswer(change, attestation.id) ?? []);
  return {
    source: { sha256: attestation.source, length, kind: 'ATTESTATION' },
    recorded,
    retracted,
    statement: attestation.id,
    words: sayFact(fact),
    by,
    evidence,
    regulations,
    findings: retracted ? [] : findingsOf(changes, regulations.length),
  };
}

function regulationAnswer(
  { before, after }: RegulationChange,
  statement: string,
): RegulationAnswer | null {
  const known = after ?? before;
  const about = after?.facts.find(({ id }) => id === statement);
  const [was, is] = [effectsOf(before), effectsOf(after)];
  const changed = JSON.stringify(was) !== JSON.stringify(is);
  if (!known || (!about && !changed)) return null;
  return {
    id: known.id,
    title: known.title,
    number: known.number?.label ?? null,
    used: about?.used ?? changed,
    changed,
    before: was,
    after: is,
  };
}

function effectsOf(regulation: Regulation | null): DatedEffectAnswer[] | null {
  return (
    regulation?.effects.map(({ type, instrument, on }) => ({
      type,
      instrument: instrument?.number?.label ?? instrument?.title ?? null,
      on: {
        earliest: on.earliest?.day ?? null,
        latest: on.latest?.day ?? null,
        basis: weakestBasis(on),
        reason: explain(groundsOf(on)),
      },
    })) ?? null
  );
}

/** What is found with the fact and not without it. */
function findingsOf(changes: readonly RegulationChange[], touched: number): Finding[] {
  if (touched === 0) return [NAMES_NOTHING];
  const fresh = changes.flatMap(({ before, after }) => {
    const known = new Set(before?.findings.map(({ message }) => message));
    return (after?.findings ?? []).filter(({ message }) => !known.has(message));
  });
  return [...new Map(fresh.map((finding) => [finding.message, finding])).values()];
}

const NAMES_NOTHING: Finding = {
  rule: 'fact-names-nothing-recorded',
  severity: 'WARNING',
  message:
    'Nothing recorded is touched by this fact. Check the number or the title; as it is, it waits until something so named is recorded.',
  span: null,
};
