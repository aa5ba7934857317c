/** Addresses: where a provision stands, from the outermost numbered provision that a citation would name. */
import type { ProvisionKind } from '../../text/provision.ts';
import type { Address } from '../apply/outcome.ts';

interface Placed {
  readonly kind: ProvisionKind;
  readonly number: string | null;
}

/** `chain`: from the outermost to the provision itself, each with its siblings. */
export function addressOfChain(
  chain: readonly { readonly self: Placed; readonly siblings: readonly Placed[] }[],
): Address {
  const article = chain.findIndex(({ self }) => self.kind === 'article');
  return chain.slice(Math.max(article, 0)).map(({ self, siblings }) => ({
    kind: self.kind,
    number:
      self.number ?? String(siblings.filter(({ kind }) => kind === self.kind).indexOf(self) + 1),
  }));
}
