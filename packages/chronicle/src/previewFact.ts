/** What a person's fact would make of the regulations it touches, beside everything recorded. */
import type { Attestation, Finding, Ledger, Regulation } from '@regchron/model';
import { citationsOf, foldRegulation, meantByPerson } from '@regchron/model';
import { laidUpon } from './preview.ts';

export interface FactPreview {
  /** The regulations the fact speaks of and those it changes. */
  readonly regulations: readonly RegulationChange[];
  /** What is noticed with the fact and not without it. */
  readonly findings: readonly Finding[];
}

/** One regulation as it is answered for without the fact, and with it; null: there is no such regulation. */
export interface RegulationChange {
  readonly before: Regulation | null;
  readonly after: Regulation | null;
  /** Whether answers about it rest on the fact. */
  readonly used: boolean;
  /** Whether anything done to it, or its day, is told otherwise. */
  readonly changed: boolean;
}

/** `touched`: the regulations whose judgement leans on a name of the fact. Where it is recorded, "before" is without it. */
export function previewOfFact(
  recorded: Ledger,
  fact: Attestation,
  touched: readonly string[],
): FactPreview {
  const without = laidUpon(recorded, [], new Set([fact.source]));
  const beside = laidUpon(recorded, [fact]);
  const keys = new Set(touched);
  for (const ledger of [without, beside]) {
    for (const citation of citationsOf(fact.event.data.fact)) {
      const meant = meantByPerson(ledger, citation);
      if (meant.type === 'REGULATION') keys.add(meant.key);
    }
  }
  const regulations = [...keys].sort().flatMap((key): RegulationChange[] => {
    const [before, after] = [foldRegulation(without, key), foldRegulation(beside, key)];
    const about = after?.facts.find(({ id }) => id === fact.id);
    const changed = JSON.stringify(before?.effects) !== JSON.stringify(after?.effects);
    return about || changed ? [{ before, after, changed, used: about?.used ?? changed }] : [];
  });
  return { regulations, findings: findingsOf(regulations) };
}

function findingsOf(regulations: readonly RegulationChange[]): Finding[] {
  if (regulations.length === 0) return [NAMES_NOTHING];
  const fresh = regulations.flatMap(({ before, after }) => {
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
