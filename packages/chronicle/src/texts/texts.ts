/** The words of versions, worked out once: what they are made from never changes. */
import { LRUCache } from 'lru-cache';
import type { ConsolidatedText, TextPath, Version } from '@regchron/model';
import type { Carriers, Instructions } from './carrier.ts';
import { chainOf, type Chain } from './chain.ts';
import { placeIn } from './placeOf.ts';
import type { RecordedText, TextFinding, VersionText } from './versionText.ts';

export interface Texts {
  /** The words of a version; null where no text is recorded. */
  ofVersion(version: Version): VersionText | null;
  /** A version that stands in a source, worked out from the text before it; null where that cannot be done. */
  checkOf(version: Version): VersionText | null;
  /** The text along a path after the step of this effect; null where the path does not lead there. */
  upTo(path: TextPath, effect: string): ConsolidatedText | null;
  /** The operations a statement carries; null for none. */
  instructions(statement: string): Instructions | null;
  /** The text a statement carries; null for none. */
  recorded(statement: string): RecordedText | null;
}

/** Words kept in memory, in characters: a hundred codes or some thousand measures. */
const REMEMBERED_CHARACTERS = 20_000_000;

export function createTexts(carriers: Carriers): Texts {
  const chains = new LRUCache<string, Chain>({
    maxSize: REMEMBERED_CHARACTERS,
    sizeCalculation: ({ base, texts }) =>
      base.source.length + texts.reduce((sum, { text }) => sum + text.length, 1),
  });
  const chain = (path: TextPath): Chain | null => {
    const key = JSON.stringify([
      path.textFrom,
      path.steps.map(({ effect, statement, isOrdered }) => [effect.id, statement, isOrdered]),
    ]);
    const known = chains.get(key);
    if (known) return known;
    const made = chainOf(carriers, path);
    if (made) chains.set(key, made);
    return made;
  };
  const recorded = (statement: string): RecordedText | null => {
    const carrier = carriers.statement(statement);
    if (!carrier?.tree) return null;
    return { sha256: carrier.source.id, source: carrier.source.text, tree: carrier.tree };
  };
  return {
    ofVersion: (version) => {
      if (version.textFrom === null) return null;
      if (version.steps.length === 0) return asPrinted(recorded(version.textFrom), version);
      const found = chain(version);
      return found && workedOut(found, version);
    },
    checkOf: ({ check, ...version }) => {
      const found = check && chain(check);
      return found && workedOut(found, { ...version, findings: [] });
    },
    upTo: (path, effect) => {
      const { textFrom, steps } = path;
      const last = steps.findIndex((step) => step.effect.id === effect);
      const found = last < 0 ? null : chain({ textFrom, steps: steps.slice(0, last + 1) });
      return found?.texts.at(-1) ?? null;
    },
    instructions: (statement) => {
      const carrier = carriers.statement(statement);
      return carrier?.operations
        ? { source: carrier.source, operations: carrier.operations }
        : null;
    },
    recorded,
  };
}

type Judged = Pick<Version, 'complete' | 'findings'>;

function asPrinted(base: RecordedText | null, version: Judged): VersionText | null {
  if (!base) return null;
  return {
    source: base.source,
    tree: base.tree,
    base,
    workedOut: null,
    complete: version.complete,
    findings: version.findings.map((finding) => ({ ...finding, source: null })),
    placeOf: (span) => ({ source: base.sha256, span }),
  };
}

function workedOut({ base, texts, findings }: Chain, version: Judged): VersionText | null {
  const last = texts.at(-1);
  if (!last) return null;
  const told: TextFinding[] = version.findings.map((finding) => ({ ...finding, source: null }));
  return {
    source: last.text,
    tree: last.tree,
    base,
    workedOut: last,
    complete: version.complete && last.complete && findings.length === 0,
    findings: [...told, ...findings, ...last.findings],
    placeOf: (span) => placeIn(last, span),
  };
}
