/** What a client is told of an assertion: what it says, and what it makes of each regulation it touches. */
import type { FactPreview, RegulationChange } from '@regchron/chronicle';
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
  readonly preview: FactPreview;
}

const NOTHING: FactPreview = { regulations: [], findings: [] };

export function factAnswer(state: FactState): FactAnswer {
  const { attestation, length, recorded, retracted } = state;
  const { fact, by, evidence } = attestation.event.data;
  // What was withdrawn makes nothing of anything.
  const { regulations, findings } = retracted ? NOTHING : state.preview;
  return {
    source: { sha256: attestation.source, length, kind: 'ATTESTATION' },
    recorded,
    retracted,
    statement: attestation.id,
    words: sayFact(fact),
    by,
    evidence,
    regulations: regulations.flatMap(regulationAnswer),
    findings,
  };
}

function regulationAnswer(change: RegulationChange): RegulationAnswer[] {
  const { before, after, used, changed } = change;
  const known = after ?? before;
  if (!known) return [];
  const { id, title, number } = known;
  const told = { id, title, number: number?.label ?? null, used, changed };
  return [{ ...told, before: effectsOf(before), after: effectsOf(after) }];
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
