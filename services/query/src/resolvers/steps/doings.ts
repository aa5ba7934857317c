/** Everything one instrument does, target by target: the omnibus view. */
import { lineageBetween, type TracedVersion } from '@regchron/chronicle';
import type { Effect } from '@regchron/model';
import { compareTexts } from '@regchron/model';
import { pinnedWords } from '../../answers/pinnedWords.ts';
import type { EffectParent, InstrumentParent, RegulationParent } from '../../graphql/parents.ts';
import { tooLarge, type ComparisonParent, type Refused, type Side } from '../comparison.ts';
import { placeOfVersion, sidesOf } from './chain.ts';

export interface DoingParent {
  readonly of: RegulationParent;
  readonly effects: readonly Effect[];
}

export function doingsOf(
  { instrument }: InstrumentParent,
  regulations: readonly RegulationParent[],
): DoingParent[] {
  return regulations.flatMap((of) => {
    const effects = of.regulation.effects.filter((each) => each.instrument?.id === instrument.id);
    return effects.length === 0 ? [] : [{ of, effects }];
  });
}

/** Before its first change of the text and after its last: what lies between is its own. */
function diffOf({ of, effects }: DoingParent): ComparisonParent | Refused | null {
  const { view, regulation } = of;
  const trace = view.trace(regulation);
  const made = trace.filter(({ version }) => effects.some(({ id }) => id === version.cause.id));
  const [first, after] = [made[0], made.at(-1)];
  const before = first && trace[trace.indexOf(first) - 1];
  if (!before || !after) return null;
  if (!before.text || !after.text) {
    const at = before.text ? { traced: after, side: 'TO' } : { traced: before, side: 'FROM' };
    return notRecorded(of, at.traced, at.side as Side['side']);
  }
  const link = ({ version }: TracedVersion, text: NonNullable<TracedVersion['text']>) => ({
    regulation,
    version,
    text,
    on: null,
  });
  const sides = sidesOf({ view }, link(before, before.text), link(after, after.text));
  const lineage = lineageBetween(trace, before, after) ?? [];
  const compared = compareTexts(before.text, after.text, { lineage, words: pinnedWords });
  if (!compared.ok) return tooLarge(...sides, compared.refusal);
  const [from, to] = sides;
  const { permalink } = from;
  return { __typename: 'Comparison', view, permalink, from, to, comparison: compared.value };
}

function notRecorded(
  of: RegulationParent,
  { version }: TracedVersion,
  side: Side['side'],
): Refused {
  const { view, regulation } = of;
  const place = placeOfVersion({ regulation, version, on: null });
  return { __typename: 'TextNotRecorded', ...place, view, permalink: null, side, regulation: of };
}

export const doingTypes = {
  InstrumentDoing: {
    regulation: ({ of }: DoingParent): RegulationParent => of,
    effects: ({ of: { view, regulation }, effects }: DoingParent): EffectParent[] =>
      effects.map((effect) => ({ view, regulation, effect })),
    diff: diffOf,
  },
};
