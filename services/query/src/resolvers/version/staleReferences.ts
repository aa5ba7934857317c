/** References in other texts to articles that have since come to bear another number, or are gone. */
import type { CitedArticle, TracedVersion } from '@regchron/chronicle';
import type { CalendarDay, Effect, Regulation } from '@regchron/model';
import { versionOn } from '@regchron/model';
import type { EffectParent, RegulationParent, SpanAnswer } from '../../graphql/parents.ts';
import { regulationWithId, spanIn } from '../../graphql/parents.ts';
import type { RememberingView } from '../../graphql/rememberingView.ts';

export interface StaleReference {
  readonly regulation: RegulationParent;
  readonly unit: string | null;
  readonly words: string;
  readonly span: SpanAnswer;
  readonly number: string;
  readonly numberNow: string | null;
  readonly since: EffectParent;
}

export function staleReferences(
  view: RememberingView,
  regulation: Regulation,
  on: CalendarDay,
): StaleReference[] {
  const now = versionOn(regulation, on, null);
  if (!now) return [];
  const trace = view.trace(regulation);
  const last = trace.findIndex(({ version }) => version.cause.id === now.cause.id);
  return view.articlesCited(regulation.title).flatMap((cited) => {
    if (cited.regulation === regulation.id) return [];
    const citing = regulationWithId(view, cited.regulation);
    const written = citing && writtenOn(citing.regulation, cited, on);
    if (!citing || !written) return [];
    const stale = whatBecameOf(trace, last, cited.number, written);
    if (!stale) return [];
    const { unit, words, number } = cited;
    const since = { view, regulation, effect: stale.since };
    return [
      {
        regulation: citing,
        unit,
        words,
        span: spanIn(cited.source, cited.span),
        number,
        numberNow: stale.numberNow,
        since,
      },
    ];
  });
}

/** When the citing text was made, where it is the text in force on the day asked; null where it is not. */
function writtenOn(
  citing: Regulation,
  { statement }: CitedArticle,
  on: CalendarDay,
): CalendarDay | null {
  const version = versionOn(citing, on, null);
  if (version?.textFrom !== statement) return null;
  const after = citing.texts.find((text) => text.statement === statement)?.after;
  const made = citing.effects.find(({ ids }) => after !== undefined && ids.includes(after));
  return made?.likeliestPublished ?? made?.likeliest ?? null;
}

/** Null where the article cited then bears the same number now, and where no text tells. */
function whatBecameOf(
  trace: readonly TracedVersion[],
  last: number,
  number: string,
  written: CalendarDay,
): { readonly numberNow: string | null; readonly since: Effect } | null {
  const then = trace
    .slice(0, last + 1)
    .findLastIndex(
      ({ version: { cause } }) => cause.likeliest !== null && cause.likeliest <= written,
    );
  const article = trace[then]?.articles.find(({ provision }) => provision.number === number);
  if (!article) return null;
  const numberIn = (index: number): string | null | undefined => {
    const traced = trace[index];
    if (!traced?.text) return undefined;
    return traced.articles.find(({ id }) => id === article.id)?.provision.number ?? null;
  };
  const numberNow = numberIn(last);
  if (numberNow === undefined || numberNow === number) return null;
  for (let index = then + 1; index <= last; index += 1) {
    const found = numberIn(index);
    const traced = trace[index];
    if (traced && found !== undefined && found !== number) {
      return { numberNow, since: traced.version.cause };
    }
  }
  return null;
}
