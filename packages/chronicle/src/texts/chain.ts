/** A recorded text with the instructions of later instruments carried out on it, one after the other. */
import type {
  ChainLink,
  ConsolidatedText,
  Operation,
  TextPath,
  VersionStep,
} from '@regchron/model';
import { consolidate, normalForm, textOf } from '@regchron/model';
import type { Carrier, Carriers } from './carrier.ts';
import type { RecordedText, TextFinding } from './versionText.ts';

export interface Chain {
  readonly base: RecordedText;
  /** The base text first, then the text after each step, in order; a step nobody carries leaves the text as it was. */
  readonly texts: readonly ConsolidatedText[];
  /** What the chain itself leaves open. */
  readonly findings: readonly TextFinding[];
}

type AmendmentLink = Extract<ChainLink, { type: 'AMENDMENT' }>;

/** Null where no text is recorded to begin with. */
export function chainOf(carriers: Carriers, { textFrom, steps }: TextPath): Chain | null {
  const carrier = textFrom === null ? null : carriers.statement(textFrom);
  if (!carrier?.tree) return null;
  const base = { sha256: carrier.source.id, source: carrier.source.text, tree: carrier.tree };
  return {
    base,
    texts: follow(carriers, carrier, steps),
    findings: steps.flatMap((_, index) => orderFinding(carriers, carrier, steps, index) ?? []),
  };
}

function follow(
  carriers: Carriers,
  { source, tree }: Carrier,
  steps: readonly VersionStep[],
): readonly ConsolidatedText[] {
  const links = steps.map((step) => linkOf(carriers, step));
  const carried = links.filter((link) => link !== null);
  const done = consolidate({ source, tree: tree ?? [], title: null }, carried);
  const corrections = new Map(
    steps.flatMap(({ effect }, index) => {
      const link = links[index];
      return link && effect.type === 'CORRECTED' ? [[link.id, link] as const] : [];
    }),
  );
  let reached = 0;
  return [null, ...links].map((link, index) => {
    if (index > 0 && link !== null) reached += 1;
    const text = done[reached];
    if (!text) throw new Error('a chain has a text for each link');
    return withoutDoneCorrections(text, corrections);
  });
}

function linkOf(carriers: Carriers, { effect, statement }: VersionStep): AmendmentLink | null {
  const { id } = effect;
  if (statement !== null) {
    const carrier = carriers.statement(statement);
    if (!carrier?.operations) return null;
    return { type: 'AMENDMENT', id, source: carrier.source, operations: carrier.operations };
  }
  const { clause, scope } = effect;
  const source = clause && carriers.source(clause.source);
  if (effect.type !== 'REPEALED' || !clause || !source || !scope) return null;
  // The repeal of provisions it names: the words stay, and no longer apply.
  const operations = scope.places.map((at): Operation => ({
    type: 'DISAPPLY',
    sentence: clause.span,
    at,
    words: [clause.span],
  }));
  return operations.length === 0 ? null : { type: 'AMENDMENT', id, source, operations };
}

/** An erratum may be worked into the text recorded already: then there is nothing left to correct. */
function withoutDoneCorrections(
  text: ConsolidatedText,
  corrections: ReadonlyMap<string, AmendmentLink>,
): ConsolidatedText {
  if (corrections.size === 0) return text;
  const findings = text.findings.map((finding) => {
    const link = corrections.get(finding.amendment ?? '');
    const operation = finding.operation === null ? undefined : link?.operations[finding.operation];
    if (operation?.type !== 'SUBSTITUTE' || finding.rule !== 'amend-words-not-found')
      return finding;
    const right = normalForm(textOf(link?.source.text ?? '', operation.by));
    return right !== '' && normalForm(text.text).includes(right)
      ? { ...finding, rule: 'already-corrected', severity: 'INFO' as const }
      : finding;
  });
  return { ...text, findings, complete: findings.every(({ severity }) => severity !== 'ERROR') };
}

/** Two acts of one day, with nothing to tell which comes first, where it makes a difference. */
function orderFinding(
  carriers: Carriers,
  carrier: Carrier,
  steps: readonly VersionStep[],
  index: number,
): TextFinding | null {
  const [before, step] = [steps[index - 1], steps[index]];
  if (!before || !step || step.isOrdered) return null;
  const upTo = steps.slice(0, index - 1);
  const one = follow(carriers, carrier, [...upTo, before, step]).at(-1);
  const other = follow(carriers, carrier, [...upTo, step, before]).at(-1);
  if (one?.text === other?.text) return null;
  const nameOf = ({ effect }: VersionStep): string =>
    effect.instrument?.number?.label ?? effect.instrument?.title ?? effect.id;
  return {
    rule: 'amendment-order-unknown',
    severity: 'ERROR',
    message: `${nameOf(before)} and ${nameOf(step)} take effect on one day, nothing recorded tells which comes first, and the text depends on it.`,
    span: step.effect.clause?.span ?? null,
    source: step.effect.clause?.source ?? null,
  };
}
