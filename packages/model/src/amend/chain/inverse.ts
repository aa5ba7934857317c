/**
 * The inverse of an amendment: operations that give the text before back, its words cut out of the text before.
 * Undone is what the amendment did as a whole, article by article; numbers are told for each article that has another.
 */
import type { Amendment } from '../apply/applyAmendment.ts';
import type { Draft } from '../draft/draft.ts';
import type { PrintedDraft } from '../draft/printDraft.ts';
import { printDraft } from '../draft/printDraft.ts';
import type { Operation } from '../operation.ts';
import type { Place } from '../place.ts';
import type { Provision, ProvisionKind } from '../../text/provision.ts';
import { textOf } from '../../text/span.ts';
import { walk } from '../../text/provision.ts';

interface Unit {
  readonly provision: Provision;
  readonly words: string;
}

/** Exact where articles stayed in their chapters and no chapter came or went. */
export function inverseOf(before: Draft, after: Draft, id: string): Amendment {
  const was = printDraft(before);
  const is = printDraft(after);
  const old = unitsOfText(was);
  const now = unitsOfText(is);
  const operations: Operation[] = [];
  const nowhere = { offset: 0, length: 0 };
  for (const [identity, { provision }] of now) {
    if (!old.has(identity))
      operations.push({ type: 'DELETE', sentence: nowhere, at: placeOf(provision, 'BEFORE') });
  }
  for (const [identity, { provision, words }] of old) {
    const there = now.get(identity);
    const to = placeOf(provision, 'AFTER');
    if (!there) {
      operations.push({
        type: 'INSERT',
        sentence: nowhere,
        of: provision.kind,
        to,
        beside: null,
        content: [provision],
        holds: null,
      });
      continue;
    }
    const at = placeOf(there.provision, 'BEFORE');
    if (there.provision.number !== provision.number)
      operations.push({ type: 'MOVE', sentence: nowhere, at, to });
    if (there.words !== words)
      operations.push({ type: 'REPLACE', sentence: nowhere, at, with: [provision] });
  }
  if (was.title !== null && was.title !== is.title)
    operations.push({
      type: 'RETITLE',
      sentence: nowhere,
      title: [{ offset: 0, length: was.title.length }],
    });
  operations.push({ type: 'RESEQUENCE', sentence: nowhere, of: ['article'] });
  return { id, source: { id: `${id}:before`, text: was.text }, operations };
}

function unitsOfText({ text, tree, lineage }: PrintedDraft): ReadonlyMap<string, Unit> {
  const units = new Map<string, Unit>();
  for (const [index, provision] of [...walk(tree)].entries()) {
    const identity = lineage[index]?.identity;
    if (provision.kind === 'article' && identity !== undefined)
      units.set(identity, { provision, words: wordsIn(text, provision) });
  }
  return units;
}

function wordsIn(text: string, provision: Provision): string {
  return [...walk([provision])]
    .map((each) => {
      const label = each === provision || !each.label ? [] : [each.label];
      return `${each.kind} ${textOf(text, [...label, ...each.heading, ...each.text])}`;
    })
    .join('\n');
}

function placeOf(
  { kind, number }: { readonly kind: ProvisionKind; readonly number: string | null },
  numbering: Place['numbering'],
): Place {
  return {
    path: [{ kind, number: number ?? '', through: null }],
    part: 'WHOLE',
    sentence: null,
    numbering,
  };
}
