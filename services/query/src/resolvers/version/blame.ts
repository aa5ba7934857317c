/** Who last changed an article, a paragraph or an item, and every wording the article had. */
import type { ArticleWording, TracedArticle, TracedVersion } from '@regchron/chronicle';
import { changedBy, historyOfArticle } from '@regchron/chronicle';
import type {
  DayBounds,
  Effect,
  Place,
  PlaceStep,
  Provision,
  ProvisionTree,
} from '@regchron/model';
import { publishedBy, walk } from '@regchron/model';
import type {
  EffectParent,
  ProvisionParent,
  SpanAnswer,
  VersionParent,
  WordingParent,
} from '../../graphql/parents.ts';
import { spanIn } from '../../graphql/parents.ts';

interface Traced {
  readonly trace: readonly TracedVersion[];
  readonly version: TracedVersion;
}

/** The versions as the reader of this one knows them; null only where the version is none of them, which is a bug. */
function traceOf({ view, regulation, version, asPublishedBy }: VersionParent): Traced | null {
  const trace = view.trace(publishedBy(regulation, asPublishedBy));
  const found = trace.find((each) => each.version.cause.id === version.cause.id);
  return found ? { trace, version: found } : null;
}

/** Trees are decoded anew for each view: an article is found again by its place. */
function articleOf({ version }: Traced, parent: ProvisionParent): TracedArticle | null {
  const { article, text } = parent;
  if (!article) return null;
  const same = version.articles.find(({ provision }) => provision === article);
  if (same || version.text === text) return same ?? null;
  return (
    version.articles.find(({ provision }) => provision.label?.offset === article.label?.offset) ??
    null
  );
}

export function lastChangedBy(parent: ProvisionParent): EffectParent[] {
  const traced = traceOf(parent.in);
  const article = traced && articleOf(traced, parent);
  if (!traced || !article) return [];
  return effects(parent.in, changedBy(traced.trace, traced.version, article, parent.provision));
}

export function history(parent: ProvisionParent): WordingParent[] {
  const traced = traceOf(parent.in);
  const article = traced && articleOf(traced, parent);
  if (!traced || !article) return [];
  return historyOfArticle(traced.trace, traced.version, article.id).map((wording) => ({
    in: parent.in,
    wording,
  }));
}

/** Places are numbered as in the text that was in force when the effect began: the article is found there. */
export function limitedBy(parent: ProvisionParent): EffectParent[] {
  const { version } = parent.in;
  const naming = version.limitedBy.filter(({ scope }) => scope !== null && scope.places.length > 0);
  const traced = naming.length > 0 ? traceOf(parent.in) : null;
  const article = traced && articleOf(traced, parent);
  if (!traced || !article) return [];
  return effects(
    parent.in,
    naming.filter((effect) => {
      const then = traced.trace.findLast(
        ({ version: { cause } }) =>
          cause.likeliest !== null &&
          effect.likeliest !== null &&
          (cause.likeliest < effect.likeliest || cause.ids.some((id) => effect.ids.includes(id))),
      );
      const was = then?.articles.find(({ id }) => id === article.id);
      return (
        !!then?.text && !!was && isNamed(then.text.tree, was.provision, effect.scope?.places ?? [])
      );
    }),
  );
}

function isNamed(tree: ProvisionTree, article: Provision, places: readonly Place[]): boolean {
  return places.some(({ path: [first] }) =>
    first
      ? [...walk(tree)].some(
          (holder) =>
            holder.kind === first.kind &&
            isInRange(holder.number, first) &&
            [...walk([holder])].includes(article),
        )
      : false,
  );
}

function isInRange(number: string | null, { number: from, through }: PlaceStep): boolean {
  if (number === null || through === null) return number === from;
  const main = (of: string): number => Number(of.split('-')[0]);
  return main(number) >= main(from) && main(number) <= main(through);
}

function effects({ view, regulation }: VersionParent, found: readonly Effect[]): EffectParent[] {
  return found.map((effect) => ({ view, regulation, effect }));
}

/** Words that stand in no source (a label renewed by renumbering, alone) were made by the cause of the version. */
export function spanOfCause({ view, version }: VersionParent): SpanAnswer {
  const { clause } = version.cause;
  const base = view.text(version)?.base.sha256 ?? '';
  return clause ? spanIn(clause.source, clause.span) : spanIn(base, { offset: 0, length: 0 });
}

export const wordingTypes = {
  ArticleWording: {
    number: ({ wording }: WordingParent): string | null => wording.number,
    label: ({ wording }: WordingParent): string | null => wording.label,
    text: ({ wording }: WordingParent): string => wording.words,
    inForceFrom: ({ wording }: WordingParent): DayBounds => wording.in.version.inForceFrom,
    causes: ({ in: parent, wording }: WordingParent): EffectParent[] =>
      effects(parent, wording.changedBy),
    renumberedOnly: ({ wording }: WordingParent): ArticleWording['renumberedOnly'] =>
      wording.renumberedOnly,
  },
};
