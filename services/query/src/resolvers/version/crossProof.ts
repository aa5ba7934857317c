/** A version's text as printed beside the one worked out from the text before it. */
import { crossProof } from '@regchron/model';
import type { VersionParent } from '../../graphql/parents.ts';

interface ProofAnswer {
  readonly agrees: boolean;
  readonly agreeing: number;
  readonly divergences: readonly {
    readonly number: string | null;
    readonly printed: string | null;
    readonly workedOut: string | null;
  }[];
}

/** Null where the version does not stand in a source, or nothing leads to it from an earlier text. */
export function proofOf({ view, version }: VersionParent): ProofAnswer | null {
  const printed = view.text(version);
  const workedOut = view.checkOf(version);
  if (!printed || !workedOut) return null;
  const proof = crossProof(
    { text: workedOut.source, tree: workedOut.tree },
    { text: printed.source, tree: printed.tree },
  );
  const divergences = proof.units.filter(({ verdict }) => verdict !== 'AGREES');
  return {
    agrees: proof.agrees,
    agreeing: proof.units.length - divergences.length,
    divergences: divergences.map(({ number, ours, official }) => ({
      number,
      printed: official,
      workedOut: ours,
    })),
  };
}
