/** What a table of contents lists, and what anchors are called. */
import type { ProvisionTree } from '../questions/regulation.ts';

const UNITS = new Set(['PART', 'CHAPTER', 'SECTION', 'ARTICLE', 'DIVISION']);

/** Whether a unit has an anchor of its own. */
export function isListed({ kind }: ProvisionTree): boolean {
  return UNITS.has(kind);
}

/** `article-14`, `chapter-2`; null for what has no number. */
export function anchorOf({ kind, number }: ProvisionTree): string | null {
  return number === null ? null : `${kind.toLowerCase()}-${number}`;
}

/** The numbers of the articles by their printed labels. */
export function labelsOf(provisions: readonly ProvisionTree[]): ReadonlyMap<string, string> {
  const labels = new Map<string, string>();
  const walk = (units: readonly ProvisionTree[]): void => {
    for (const unit of units) {
      if (unit.kind === 'ARTICLE' && unit.label !== null && unit.number !== null) {
        labels.set(unit.label.replace(/\s/gu, ''), unit.number);
      }
      walk(unit.children ?? []);
    }
  };
  walk(provisions);
  return labels;
}
