/** Addresses: where each provision of a draft stands, from its article (or the outermost provision) inwards. */
import type { Address } from '../apply/outcome.ts';
import type { Draft, DraftProvision } from '../draft/draft.ts';

interface Standing {
  readonly self: DraftProvision;
  readonly siblings: readonly DraftProvision[];
  readonly above: Standing | null;
}

export interface Addresses {
  /** Null where it does not stand in this draft. */
  readonly addressOf: (identity: string) => Address | null;
  /** The identity of its article, else of the outermost provision that is no chapter. */
  readonly unitOf: (identity: string) => string | null;
}

export function addressesOf(draft: Draft): Addresses {
  const standings = new Map<string, Standing>();
  const visit = (siblings: readonly DraftProvision[], above: Standing | null): void => {
    for (const self of siblings) {
      const standing = { self, siblings, above };
      standings.set(self.identity, standing);
      if (self.children.length > 0) visit(self.children, standing);
    }
  };
  visit(draft.provisions, null);
  return {
    addressOf: (identity) => {
      const standing = standings.get(identity);
      return standing ? addressOf(standing) : null;
    },
    unitOf: (identity) => {
      const standing = standings.get(identity);
      return standing ? unitOf(standing) : null;
    },
  };
}

function addressOf({ self, siblings, above }: Standing): Address {
  const number =
    self.number ?? String(siblings.filter(({ kind }) => kind === self.kind).indexOf(self) + 1);
  const own = { kind: self.kind, number };
  return above === null || self.kind === 'article' ? [own] : [...addressOf(above), own];
}

function unitOf({ self, above }: Standing): string {
  if (self.kind === 'article' || above === null || isStructure(above.self)) return self.identity;
  return unitOf(above);
}

function isStructure({ kind }: DraftProvision): boolean {
  return kind === 'part' || kind === 'chapter' || kind === 'section';
}
