/** `regchron diff`: two texts, article by article, of one regulation or of two. */
import type {
  Change,
  ComparedArticle,
  ComparedHeading,
  Comparison,
  QuantityInText,
} from '@regchron/model';
import { COMPARISON_KINDS, ok } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { paintFor, type Paint } from '../terminal/paint.ts';
import { comparedIn, type DiffRequest, type Side } from './compared.ts';
import { named, sayTitle } from './lookUp.ts';
import { ask, restsOn } from './question.ts';
import type { VersionAt } from './versionAt.ts';

export async function diff(request: DiffRequest, io: Io): Promise<Outcome> {
  return ask(request, io, (view) => {
    const compared = comparedIn(view, request);
    if (!compared.ok) return compared;
    const { from, to, comparison, hidden } = compared.value;
    const { summary, articles, headings, concordance } = comparison;
    return ok({
      exit: 0,
      json: {
        from: sideAnswer(from, request.from),
        to: sideAnswer(to, request.to),
        summary,
        articles: articles.map(articleAnswer),
        headings: headings.map(headingAnswer),
        concordance,
        hiddenEditorialChanges: hidden,
        restsOn: restsOn(view),
      },
      words: linesOf([
        `- ${sayTitle(from.regulation)} on ${request.from.on}`,
        `+ ${sayTitle(to.regulation)} on ${request.to.on}`,
        saySummary(summary),
        ...(hidden > 0 ? [`${hidden} editorial changes not shown`] : []),
        ...headings.flatMap(sayHeading),
        ...articles.flatMap((article) => sayArticle(article, paintFor(io))),
        ...sayNumbers(articles, paintFor(io)),
        ...sayConcordance(concordance, paintFor(io)),
      ]),
    });
  });
}

function sideAnswer({ regulation, text }: VersionAt, { on }: Side): unknown {
  return { ...named(regulation), on, source: text.base.sha256, complete: text.complete };
}

export function articleAnswer(article: ComparedArticle): unknown {
  const units = (side: ComparedArticle['old']): unknown =>
    side.map(({ number, label, text }) => ({ number, label, text }));
  return { ...article, old: units(article.old), new: units(article.new) };
}

function headingAnswer({ old, new: now, ...heading }: ComparedHeading): unknown {
  const side = (of: ComparedHeading['old']): unknown =>
    of && { label: of.label, number: of.number, text: of.text };
  return { ...heading, old: side(old), new: side(now) };
}

function sayHeading({ kind, old, new: now }: ComparedHeading): string[] {
  if (kind === 'UNCHANGED') return [];
  const say = (side: ComparedHeading['old']): string =>
    side ? `${side.label ?? ''} ${side.text}`.trim() : '';
  return [`${kind} ${[say(old), say(now)].filter(Boolean).join(' → ')}`];
}

/** Fines, limits, deadlines: what was and what is. */
function sayNumbers(articles: readonly ComparedArticle[], paint: Paint): string[] {
  const numbers = articles.flatMap((article) => article.numbers);
  if (numbers.length === 0) return [];
  const say = (side: QuantityInText | null): string =>
    side ? `${side.text} (第${side.article ?? '?'}条${side.place}: ${side.clause})` : '–';
  return [
    '',
    paint.heading('NUMBERS'),
    ...numbers.map(({ old, new: now }) => `${say(old)} → ${say(now)}`),
  ];
}

/** Only the lines on which the numbers differ: the others say nothing. */
function sayConcordance(concordance: Comparison['concordance'], paint: Paint): string[] {
  const moved = concordance.filter(({ old, new: now }) => old.join() !== now.join());
  if (moved.length === 0) return [];
  const say = (numbers: readonly string[]): string => numbers.join('、') || '–';
  return [
    '',
    paint.heading('CONCORDANCE'),
    ...moved.map(({ old, new: now }) => `${say(old)} → ${say(now)}`),
  ];
}

function sayRules(changes: readonly Change[]): string[] {
  const counted = new Map<string, number>();
  for (const { class: of, rule } of changes) {
    const name = `${of.toLowerCase()}: ${rule}`;
    counted.set(name, (counted.get(name) ?? 0) + 1);
  }
  const told = [...counted].map(([name, count]) => (count > 1 ? `${name} ×${count}` : name));
  return told.length > 0 ? [`  (${told.join(', ')})`] : [];
}

export function saySummary(summary: Comparison['summary']): string {
  const counted = COMPARISON_KINDS.map((kind) => kind.toLowerCase() as Lowercase<typeof kind>)
    .filter((kind) => summary[kind] > 0)
    .map((kind) => `${summary[kind]} ${kind}`);
  return counted.join(', ');
}

export function sayArticle(
  { kind, old, new: now, segments, changes }: ComparedArticle,
  paint: Paint,
): string[] {
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
  return ['', paint.heading(`${kind} ${places}`), words, ...sayRules(changes)];
}
