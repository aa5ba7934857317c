/** `regchron diff`: two texts, article by article, of one regulation or of two. */
import type { CalendarDay, ComparedArticle, Comparison } from '@regchron/model';
import { COMPARISON_KINDS, compareTexts, ok, refused } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { paintFor, type Paint } from '../terminal/paint.ts';
import { named, sayTitle } from './lookUp.ts';
import { ask, restsOn, type Question } from './question.ts';
import { versionAt, type VersionAt } from './versionAt.ts';

export interface Side {
  readonly citation: string;
  readonly on: CalendarDay;
}

export interface DiffRequest extends Question {
  readonly from: Side;
  readonly to: Side;
}

export async function diff(request: DiffRequest, io: Io): Promise<Outcome> {
  return ask(request, io, (view) => {
    const from = versionAt(view, { ...request.from, asPublishedBy: null });
    if (!from.ok) return from;
    const to = versionAt(view, { ...request.to, asPublishedBy: null });
    if (!to.ok) return to;
    const compared = compareTexts(from.value.text, to.value.text);
    if (!compared.ok) {
      const { side, measure, actual, limit } = compared.refusal;
      const which = side === 'OLD' ? request.from : request.to;
      return refused({
        exit: 1,
        type: 'TOO_LARGE',
        message: `${which.citation} on ${which.on} has ${actual} ${measure.toLowerCase()}; at most ${limit} are compared.`,
        details: { side, measure, actual, limit },
      });
    }
    const { summary, articles } = compared.value;
    return ok({
      exit: 0,
      json: {
        from: sideAnswer(from.value, request.from),
        to: sideAnswer(to.value, request.to),
        summary,
        articles: articles.map(articleAnswer),
        restsOn: restsOn(view),
      },
      words: linesOf([
        `- ${sayTitle(from.value.regulation)} on ${request.from.on}`,
        `+ ${sayTitle(to.value.regulation)} on ${request.to.on}`,
        saySummary(summary),
        ...articles.flatMap((article) => sayArticle(article, paintFor(io))),
      ]),
    });
  });
}

function sideAnswer({ regulation, text }: VersionAt, { on }: Side): unknown {
  return { ...named(regulation), on, source: text.base.sha256, complete: text.complete };
}

function articleAnswer(article: ComparedArticle): unknown {
  const units = (side: ComparedArticle['old']): unknown =>
    side.map(({ number, label, text }) => ({ number, label, text }));
  return { ...article, old: units(article.old), new: units(article.new) };
}

function saySummary(summary: Comparison['summary']): string {
  const counted = COMPARISON_KINDS.map((kind) => kind.toLowerCase() as Lowercase<typeof kind>)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => `${summary[kind]} ${kind}`);
  return counted.join(', ');
}

function sayArticle({ kind, old, new: now, segments }: ComparedArticle, paint: Paint): string[] {
  if (kind === 'UNCHANGED') return [];
  const labels = (side: ComparedArticle['old']): string =>
    side.map(({ label }) => label ?? '(no number)').join('、');
  const places = [labels(old), labels(now)].filter(Boolean).join(' → ');
  const words = segments
    .map(({ kind: piece, text }) => {
      switch (piece) {
        case 'KEPT':
          return text;
        case 'ADDED':
          return paint.added(text);
        case 'REMOVED':
          return paint.removed(text);
      }
    })
    .join('');
  return ['', paint.heading(`${kind} ${places}`), words];
}
