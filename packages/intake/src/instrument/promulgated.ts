/** The statement that an instrument was promulgated, with all that it merely mentions. */
import type { EventOf, StatementEvent } from '@regchron/model';
import { sliceOf, titleKey } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { citedTitles, dedupedByTitle } from '../words/citedTitles.ts';
import type { Anchor } from './anchors.ts';
import type { Parts } from './parts.ts';
import type { InstrumentReading, Surroundings } from './reading.ts';
import { instrumentKindOf, issuedTitles } from './substance.ts';

export function promulgated(
  reading: InstrumentReading,
  parts: Parts,
  effects: readonly StatementEvent[],
  { source }: Surroundings,
): EventOf<'InstrumentPromulgated'> {
  const { ref, anchor, recital, own, texts, effect, span } = reading;
  return {
    type: 'InstrumentPromulgated',
    data: {
      instrument: ref,
      kind: instrumentKindOf(anchor, ref.title),
      numberPrinted: printedNumber(source, anchor),
      titleEn: reading.titleEn,
      adoptedBy: reading.adoptedBy,
      signedOn: null,
      signatory: parts.signature?.signatory ?? null,
      effectRule: effect?.rule ?? { type: 'NOT_STATED' },
      mentions: mentionsOf(
        [...recital, ...(own?.passages ?? []), ...texts.flatMap(({ passages }) => passages)],
        reading,
        effects,
      ),
      span,
    },
  };
}

function printedNumber(source: string, { numberLines }: Anchor): string | null {
  const printed = numberLines.map(({ span }) => sliceOf(source, span)).join(' ');
  return printed === '' ? null : printed;
}

/** Works named without any effect: neither the instrument's own nor its targets, nor titles inside a target's title. */
export function mentionsOf(
  passages: readonly Passage[],
  { ref, texts }: Pick<InstrumentReading, 'ref' | 'texts'>,
  effects: readonly StatementEvent[],
): EventOf<'InstrumentPromulgated'>['data']['mentions'] {
  const targets = effects.flatMap((event) => ('target' in event.data ? [event.data.target] : []));
  const others = [
    ref.title,
    ...texts.map(({ title }) => title.raw),
    ...issuedTitles(ref.title),
    ...targets.map(({ title }) => title ?? ''),
  ];
  const targetSpans = targets.flatMap(({ span }) => (span ? [span] : []));
  const cited = passages
    .filter(({ text }) => text.includes('《'))
    .flatMap((passage) => citedTitles(passage, ref.issuer))
    .filter(
      ({ span }) =>
        !targetSpans.some(
          (target) =>
            span !== null &&
            span.offset >= target.offset &&
            span.offset < target.offset + target.length,
        ),
    );
  return dedupedByTitle(cited, new Set(others.map(titleKey)));
}
