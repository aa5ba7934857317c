/** The texts behind a signature: each under the title that the instrument promised. */
import { inTitleMarks, leafSpans, titleKey } from '@regchron/model';
import type { Line } from '../lines/line.ts';
import { passageOf } from '../lines/passage.ts';
import { labelOf } from '../provisions/labels.ts';
import type { Anchor } from './anchors.ts';
import { spanOfLines } from './anchors.ts';
import type { CarriedText, Parts } from './parts.ts';
import { innerContentsEnd } from './parts.ts';
import type { Surroundings } from './reading.ts';
import type { Substance } from './substance.ts';
import type { ReadText } from './textOfInstrument.ts';
import { readText } from './textOfInstrument.ts';
import { titleOn } from './titleLines.ts';

export interface CarriedTexts {
  readonly texts: ReadText[];
  /** Titles of texts that the instrument names and that do not follow it. */
  readonly missing: readonly string[];
}

export function carriedTextsOf(
  parts: Parts,
  anchor: Anchor,
  substance: Substance,
  promised: readonly string[],
  around: Surroundings,
): CarriedTexts {
  const { source, notice, claim } = around;
  if (substance !== 'CARRIES') {
    forwarded(parts, substance, around);
    return { texts: [], missing: [] };
  }
  const untitled =
    parts.texts.length === 0 ? untitledText(source, parts.restLines, promised, around) : null;
  const texts = (untitled ? [untitled] : parts.texts).flatMap((text) => {
    const span = spanOfLines([...text.titleLines, ...text.captionLines, ...text.lines]);
    if (!span) return [];
    for (const line of [...text.titleLines, ...text.captionLines]) claim(line.span, 'TITLE');
    const read = readText(
      source,
      titleOn(source, text.titleLines, notice),
      text.lines,
      span,
      notice,
    );
    for (const leaf of read.printed.flatMap(leafSpans)) claim(leaf, 'TEXT');
    // The instrument's own words say how the text is called.
    return [
      untitled && promised[0] !== undefined
        ? { ...read, title: { ...read.title, raw: promised[0], text: promised[0] } }
        : read,
    ];
  });
  const found = new Set(texts.map(({ title }) => titleKey(title.raw)));
  const missing = promised.filter((title) => !found.has(titleKey(title)));
  for (const title of missing) {
    notice(
      'text-not-found',
      spanOfLines(anchor.numberLines.length > 0 ? anchor.numberLines : anchor.titleLines),
      `The text of ${inTitleMarks(title)} does not follow the instrument that names it.`,
    );
  }
  return { texts, missing };
}

/** Lines behind the signature under another title than promised: read as the text, with a finding. */
function untitledText(
  source: string,
  lines: readonly Line[],
  promised: readonly string[],
  { notice }: Surroundings,
): CarriedText | null {
  const body = lines.findIndex(
    ({ span, compact }) =>
      labelOf(passageOf(source, [span])) !== null ||
      /[。；：]$/.test(compact) ||
      compact === '目录',
  );
  if (body < 1 || body > 5) return null;
  const span = spanOfLines(lines.slice(0, body));
  if (promised.length !== 1) {
    notice('text-not-promulgated', span, 'A text follows whose title no words before it name.');
    return null;
  }
  notice(
    'title-differs',
    span,
    `The words that promulgate it call this text 《${promised[0] ?? ''}》.`,
  );
  const captionEnd = innerContentsEnd(source, lines, body, lines.length);
  return {
    title: promised[0] ?? '',
    titleLines: lines.slice(0, body),
    captionLines: lines.slice(body, captionEnd),
    lines: lines.slice(captionEnd),
  };
}

function forwarded(
  { texts, restLines }: Parts,
  substance: Substance,
  { notice }: Surroundings,
): void {
  if (substance !== 'FORWARDS') return;
  const span = spanOfLines([
    ...restLines,
    ...texts.flatMap(({ titleLines, captionLines, lines }) => [
      ...titleLines,
      ...captionLines,
      ...lines,
    ]),
  ]);
  if (span)
    notice(
      'forwarded-text-not-read',
      span,
      'This text is of another body; what its effect is here was not judged.',
    );
}
