/** Sources and readings small enough to look at, in appends small enough to be torn. */
import { order, cited } from '@regchron/model/testing';
import type { Reading } from '../fitReading.ts';
import type { Source } from '../source.ts';
import { sha256OfText } from '../source.ts';

export function sourceOf(text: string, known: Partial<Source> = {}): Source {
  return {
    text,
    name: null,
    mediaType: 'text/plain',
    encoding: 'utf-8',
    rawSha256: sha256OfText(text),
    rank: 'OTHER',
    ...known,
  };
}

/** An order that repeals so many regulations: one statement for itself and one for each. */
export function readingOf(repeals: number): Reading {
  const targets = Array.from({ length: repeals }, (_, index) => cited(`第${String(index)}号办法`));
  const built = targets.reduce(
    (instrument, target) => instrument.repeals(target),
    order(364, '2023-12-08', { type: 'ON_PROMULGATION' }),
  );
  return {
    kind: 'GAZETTE_ISSUE',
    statements: built.events,
    findings: [{ rule: 'list-dash-dropped', severity: 'INFO', message: 'A dash.', span: null }],
  };
}
