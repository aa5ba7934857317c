/** Cross-proof: our consolidated text beside the one the issuer published, article by article. Neither overwrites the other. */
import { normalForm } from '../../text/normalForm.ts';
import { printerOf } from '../../text/print.ts';
import type { Provision, ProvisionTree } from '../../text/provision.ts';
import { articlesOf, unitsOf } from '../../text/provision.ts';

export interface ProofText {
  readonly text: string;
  readonly tree: ProvisionTree;
}

export interface ProvedUnit {
  readonly label: string;
  readonly number: string | null;
  /** OTHER_WORDS: both have it; ONLY_OURS and ONLY_OFFICIAL: one lacks it. */
  readonly verdict: 'AGREES' | 'OTHER_WORDS' | 'ONLY_OURS' | 'ONLY_OFFICIAL';
  readonly ours: string | null;
  readonly official: string | null;
}

export interface CrossProof {
  readonly agrees: boolean;
  readonly units: readonly ProvedUnit[];
}

/** Articles are compared by number, in their normal form; where a text has none, its units by their order. */
export function crossProof(ours: ProofText, official: ProofText): CrossProof {
  const left = keyed(ours);
  const right = keyed(official);
  const units = [...new Set([...left.keys(), ...right.keys()])].map((key): ProvedUnit => {
    const our = left.get(key);
    const their = right.get(key);
    const { label, number } = our ?? their ?? { label: '', number: null };
    return {
      label,
      number,
      verdict: verdictOf(our?.words, their?.words),
      ours: our?.words ?? null,
      official: their?.words ?? null,
    };
  });
  return { agrees: units.every(({ verdict }) => verdict === 'AGREES'), units };
}

function verdictOf(ours: string | undefined, official: string | undefined): ProvedUnit['verdict'] {
  if (official === undefined) return 'ONLY_OURS';
  if (ours === undefined) return 'ONLY_OFFICIAL';
  return sameWords(ours, official) ? 'AGREES' : 'OTHER_WORDS';
}

export function sameWords(one: string, other: string): boolean {
  return one === other || normalForm(one) === normalForm(other);
}

interface Unit {
  readonly label: string;
  readonly number: string | null;
  readonly words: string;
}

function keyed({ text, tree }: ProofText): ReadonlyMap<string, Unit> {
  const print = printerOf(text);
  const articles = articlesOf(tree);
  const units = articles.length > 0 ? articles : unitsOf(tree);
  const found = new Map<string, Unit>();
  for (const [index, unit] of units.entries()) {
    const key = keyOf(unit, index);
    // A number borne twice: the second is compared as what it is, a second.
    found.set(found.has(key) ? `${key} again ${String(index)}` : key, {
      label: print.label(unit) ?? '',
      number: unit.number,
      words: [print.heading(unit), print.body(unit)].filter(Boolean).join('\n'),
    });
  }
  return found;
}

function keyOf({ kind, number }: Provision, index: number): string {
  return number === null ? `${kind} at ${String(index)}` : `${kind} ${number}`;
}
