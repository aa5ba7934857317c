/** Found repeals as statements, each once. */
import type { Citation, EffectEvent, EffectRule } from '@regchron/model';
import { titleKey } from '@regchron/model';
import type { InstrumentReading } from '../instrument/reading.ts';
import { wholeSpan } from '../lines/passage.ts';
import { placesOfPart } from './placesOfPart.ts';
import type { FoundRepeal } from './repealSentence.ts';

/** With a successor the repeal takes effect when that does; else by the instrument's own rule. */
export function repealed(
  repeal: FoundRepeal,
  { ref }: Pick<InstrumentReading, 'ref'>,
  rule: EffectRule | undefined,
  successor: Citation | null,
): EffectEvent {
  const { citation, part, words, rule: ownRule, clause } = repeal;
  const isLapse = /失效/.test(words);
  return {
    type: 'RegulationRepealed',
    data: {
      instrument: ref,
      effectRule:
        ownRule ?? (successor ? { type: 'WITH_ENACTMENT' } : (rule ?? { type: 'NOT_STATED' })),
      clause: wholeSpan(clause),
      target: citation,
      manner: isLapse ? 'LAPSED' : successor ? 'REPLACED' : 'REPEALED',
      words,
      part,
      places: part === null ? [] : placesOfPart(part),
      replacedBy: successor && !isLapse ? successor : null,
    },
  };
}

export function sameTarget(a: FoundRepeal, b: FoundRepeal): boolean {
  return titleKey(a.citation.title ?? '') === titleKey(b.citation.title ?? '') && a.part === b.part;
}

/** The order's words and the text's last article may both say it: one effect. */
export function eachOnce(effects: readonly EffectEvent[]): EffectEvent[] {
  const seen = new Set<string>();
  return effects.filter((event) => {
    const target = event.type === 'RegulationEnacted' ? event.data.title : event.data.target.title;
    const of = event.type === 'RegulationEnacted' ? null : event.data.target;
    const part = event.type === 'RegulationRepealed' ? event.data.part : null;
    const suspended =
      event.type === 'RegulationSuspended' ? [event.data.places, event.data.where] : null;
    const key = JSON.stringify([
      event.type,
      titleKey(target ?? ''),
      part,
      suspended,
      of?.number?.label ?? null,
      of?.promulgatedOn ?? null,
    ]);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}
