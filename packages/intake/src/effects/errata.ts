/** Errata: what was printed wrong in which regulation, and what it should say. */
import type { Citation, Operation, Span } from '@regchron/model';
import { titleKey } from '@regchron/model';
import { namesOf } from '../amendment/names.ts';
import { readScript } from '../amendment/script.ts';
import type { Notice } from '../findingRules.ts';
import type { ReadText } from '../instrument/textOfInstrument.ts';
import { partOf, wholeSpan } from '../lines/passage.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';
import { readTargets } from './targets.ts';

export interface FoundCorrection {
  readonly target: Citation;
  readonly operations: readonly Operation[];
  readonly clause: Span;
}

/** Each regulation that the erratum names outside of what it quotes. */
export function readErrata(
  source: string,
  { title, units }: ReadText,
  issuer: string | null,
  notice: Notice,
): FoundCorrection[] {
  const found = new Map<string, { target: Citation; clause: Span }>();
  for (const passage of [title, ...units.map((unit) => unit.passage)]) {
    for (const { from, to } of titlesIn(passage.text)) {
      const before = passage.text.slice(0, from);
      const isQuoted = (before.match(/[“]/g)?.length ?? 0) > (before.match(/[”]/g)?.length ?? 0);
      if (isQuoted) continue;
      const end = bracketAt(passage.text, to) ?? to;
      const [target] = readTargets(partOf(passage, from, end), issuer).targets;
      const key = titleKey(target?.citation.title ?? '');
      // The text tells more of it than the title: its number, its day.
      if (target && (!found.has(key) || end > to))
        found.set(key, { target: target.citation, clause: wholeSpan(passage) });
    }
  }
  const names = new Map(
    [...found].map(([key, { target }]) => [key, namesOf(units, target.title ?? '')]),
  );
  const [only] = names.size === 1 ? [...names.keys()] : [];
  const script = readScript(source, units, names, only ?? null, notice);
  const corrections = [...found].flatMap(([key, one]) => {
    const operations = script.get(key) ?? [];
    return operations.length > 0 ? [{ ...one, operations }] : [];
  });
  if (corrections.length === 0)
    notice(
      'erratum-not-read',
      wholeSpan(title),
      'An erratum, and nothing it corrects could be read.',
    );
  return corrections;
}
