/** One instrument: what it is, and what it does to regulations. */
import type { CalendarDay, Span, StatementEvent } from '@regchron/model';
import { issuerOfSeries, leafSpans, sliceOf, titleKey, withIssuer } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Line } from '../lines/line.ts';
import type { Passage } from '../lines/passage.ts';
import { passageOf, wholeSpan } from '../lines/passage.ts';
import { statedEffect } from '../effects/statedEffect.ts';
import { unitsOfLines } from '../provisions/units.ts';
import { readAdoption } from '../words/adoption.ts';
import type { Anchor } from './anchors.ts';
import { spanOfLines } from './anchors.ts';
import { effectsOf } from './effectsOf.ts';
import type { Parts } from './parts.ts';
import { partsOf } from './parts.ts';
import type { Substance } from './substance.ts';
import { issuedTitles, promulgatedTitles, substanceOf } from './substance.ts';
import type { ReadText } from './textOfInstrument.ts';
import type { InstrumentReading, Surroundings } from './reading.ts';
import { promulgated } from './promulgated.ts';
import { readText } from './textOfInstrument.ts';
import { carriedTextsOf } from './carriedTexts.ts';
import { issuerBeside } from './issuer.ts';
import { titleOn } from './titleLines.ts';

/** Reads the lines from an anchor to the next; an empty list where nothing could be read (told by a finding). */
export function readInstrument(
  lines: readonly Line[],
  anchor: Anchor,
  until: number,
  around: Surroundings,
): StatementEvent[] {
  const { source, notice, claim } = around;
  const span = spanOfLines(lines.slice(anchor.from, until));
  const heading = anchor.titleLines.length > 0 ? titleOn(source, anchor.titleLines, notice) : null;
  const substance = substanceOf(heading?.text ?? '', anchor.kind);
  const parts = partsOf(source, lines, anchor, until, (words) =>
    promisedTitles(heading, substance, words),
  );
  if (
    !span ||
    (anchor.kind !== 'TITLE_ONLY' &&
      parts.recitalLines.length + parts.texts.length + parts.restLines.length === 0)
  ) {
    if (span)
      notice(
        'instrument-not-read',
        span,
        'A number heads these lines, but no words of an instrument follow it.',
      );
    return [];
  }
  claimFrame(parts, claim);
  const keepsWords =
    anchor.kind === 'ORDER' ||
    substance === 'CARRIES' ||
    substance === 'FORWARDS' ||
    substance === 'NO_REGULATION';
  const recital = keepsWords
    ? unitsOfLines(source, parts.recitalLines, notice).map(({ passage }) => passage)
    : [];
  // Line by line: what lies between the lines of a recital is layout.
  if (keepsWords) for (const line of parts.recitalLines) claim(line.span, 'RECITAL');
  const { texts, missing } = carriedTextsOf(
    parts,
    anchor,
    substance,
    promisedTitles(heading, substance, recital.map(({ text }) => text).join('')),
    around,
  );
  const title =
    heading ?? texts[0]?.title ?? promisedTitle(recital) ?? numberAsTitle(source, anchor);
  const own = keepsWords ? null : ownText(title, parts, span, around);
  const reading = describe(around, anchor, parts, {
    title,
    substance,
    recital,
    texts,
    missing,
    own,
    span,
  });
  const effects = effectsOf(reading, around);
  return [promulgated(reading, parts, effects, around), ...effects];
}

function promisedTitles(
  heading: Passage | null,
  substance: Substance,
  words: string,
): readonly string[] {
  if (!heading) return eachTitleOnce(promulgatedTitles(words));
  return substance === 'CARRIES' || substance === 'FORWARDS'
    ? eachTitleOnce(issuedTitles(heading.raw))
    : [];
}

/** A title named in the heading and again in the first sentence is one text. */
function eachTitleOnce(titles: readonly string[]): string[] {
  return [...new Map(titles.map((title) => [titleKey(title), title])).values()];
}

function promisedTitle(recital: readonly Passage[]): Passage | null {
  for (const passage of recital) {
    const [title] = promulgatedTitles(passage.raw);
    const at = title === undefined ? -1 : passage.raw.indexOf(title);
    if (title !== undefined && at >= 0) {
      const to = at + title.length;
      return {
        text: passage.text.slice(at, to),
        raw: title,
        offsets: passage.offsets.slice(at, to),
      };
    }
  }
  return null;
}

function numberAsTitle(source: string, anchor: Anchor): Passage {
  return passageOf(
    source,
    anchor.numberLines.map(({ span }) => span),
  );
}

function claimFrame(parts: Parts, claim: Surroundings['claim']): void {
  for (const { span } of [...parts.headerLines, ...parts.captionLines]) claim(span, 'HEADER');
  for (const { span } of parts.signatureLines) claim(span, 'SIGNATURE');
}

/** The words of a notice or decision with rules of its own, with what is attached behind the signature. */
function ownText(
  title: Passage,
  parts: Parts,
  span: Span,
  { source, notice, claim }: Surroundings,
): ReadText {
  const lines = [
    ...parts.recitalLines,
    ...parts.restLines,
    ...parts.texts.flatMap((text) => [...text.titleLines, ...text.captionLines, ...text.lines]),
  ];
  const text = readText(source, title, lines, span, notice);
  for (const leaf of text.printed.flatMap(leafSpans)) claim(leaf, 'TEXT');
  return text;
}

function describe(
  { source, publisher, titleEnOf, notice }: Surroundings,
  anchor: Anchor,
  parts: Parts,
  known: Pick<
    InstrumentReading,
    'title' | 'substance' | 'recital' | 'texts' | 'missing' | 'own' | 'span'
  >,
): InstrumentReading {
  const series = anchor.number && issuerOfSeries(anchor.number.series);
  const issuer = series ?? issuerBeside(known.title.raw, anchor, parts, publisher);
  if (issuer === null)
    notice('issuer-not-found', known.span, 'Nothing tells who issued this instrument.');
  const number = anchor.number && issuer ? withIssuer(anchor.number, issuer) : anchor.number;
  if (!number && anchor.numberLines.length > 0) {
    notice(
      'number-not-read',
      spanOfLines(anchor.numberLines),
      `The number ${sliceOf(source, spanOfLines(anchor.numberLines) ?? known.span)} could not be read.`,
    );
  }
  if (anchor.kind === 'TITLE_ONLY')
    notice(
      'instrument-recognised-by-title',
      wholeSpan(known.title),
      'No number stands here; the title told where the instrument begins.',
    );
  const promulgatedOn = promulgationDay(parts, known.span, notice);
  const captions = parts.captionLines.map((line) => passageOf(source, [line.span]));
  const { adoptedOn, adoptedBy } = readAdoption([...known.recital, ...captions], known.title.raw);
  const effect = statedEffect(known.own ? known.own.passages : known.recital, notice);
  return {
    ...known,
    ref: { issuer, number, title: known.title.raw, adoptedOn, promulgatedOn },
    adoptedBy,
    titleEn: titleEnOf(known.title.raw),
    anchor,
    effect,
  };
}

function promulgationDay({ signature }: Parts, span: Span, notice: Notice): CalendarDay | null {
  if (!signature)
    notice(
      'promulgation-day-not-found',
      span,
      'No day stands under a signature; the day of promulgation is not known.',
    );
  return signature?.promulgatedOn ?? null;
}
