/**
 * Articles through all versions of a regulation. Where instructions lead from one text to the next, they tell which
 * article became which; where a text stands alone in its source, the words do.
 */
import type {
  ArticleLineage,
  Provision,
  ProvisionTree,
  Regulation,
  Version,
} from '@regchron/model';
import { compareTexts, versionsOf, walk } from '@regchron/model';
import type { Texts } from './texts.ts';
import type { VersionText } from './versionText.ts';

export interface TracedArticle {
  /** The same for the same article in all versions; opaque. */
  readonly id: string;
  readonly provision: Provision;
}

export interface TracedVersion {
  readonly version: Version;
  /** Null where no text of it is recorded. */
  readonly text: VersionText | null;
  readonly articles: readonly TracedArticle[];
  /** Whether instructions tell what became of the articles of the text before; else the words do. */
  readonly isByInstructions: boolean;
}

export function traceOf(texts: Texts, regulation: Regulation): readonly TracedVersion[] {
  /** From the names articles have in one chain of texts to those they have in all. */
  const known = new Map<string, string>();
  let before: TracedVersion | null = null;
  return versionsOf(regulation).map((version) => {
    const text = texts.ofVersion(version);
    const locals = text ? localNames(text) : [];
    const isOneChain = before?.version.textFrom === version.textFrom;
    // Also where an erratum is worked into it: a text of its own begins a chain, under other names.
    if (text && !isOneChain) {
      const former = formerNames(texts, known, version, text, before);
      for (const { id, provision } of locals) known.set(id, former.get(provision) ?? id);
    }
    const articles = locals.map(({ id, provision }) => ({ id: known.get(id) ?? id, provision }));
    const isByInstructions = isOneChain
      ? version.complete
      : texts.checkOf(version)?.complete === true;
    const traced: TracedVersion = { version, text, articles, isByInstructions };
    if (text) before = traced;
    return traced;
  });
}

/**
 * What instructions say became of each article between two versions of one trace, by number; null where somewhere
 * between them only the words tell.
 */
export function lineageBetween(
  trace: readonly TracedVersion[],
  from: TracedVersion,
  to: TracedVersion,
): ArticleLineage | null {
  const [first, last] = [trace.indexOf(from), trace.indexOf(to)];
  if (first > last) {
    const turned = lineageBetween(trace, to, from);
    return turned && turned.map(({ old, new: now }) => ({ old: now, new: old }));
  }
  const between = trace.slice(first + 1, last + 1);
  if (!from.text || !to.text || !between.every((each) => each.isByInstructions)) return null;
  const numberIn = (version: TracedVersion, id: string): string[] =>
    version.articles.flatMap((article) =>
      article.id === id && article.provision.number !== null ? [article.provision.number] : [],
    );
  const ids = new Set([...from.articles, ...to.articles].map(({ id }) => id));
  return [...ids].map((id) => ({ old: numberIn(from, id), new: numberIn(to, id) }));
}

/** As `lineageBetween`, of two versions of the regulation however they were found; null where the trace has not both. */
export function lineageOfVersions(
  trace: readonly TracedVersion[],
  from: Version,
  to: Version,
): ArticleLineage | null {
  const [first, last] = [tracedAs(trace, from), tracedAs(trace, to)];
  return first && last ? lineageBetween(trace, first, last) : null;
}

/** The versions after the earlier of two and up to the later, in order: what was made between them. */
export function versionsBetween(
  trace: readonly TracedVersion[],
  one: Version,
  other: Version,
): readonly TracedVersion[] {
  const places = [one, other].map((version) =>
    trace.findIndex((traced) => traced.version.cause.id === version.cause.id),
  );
  const [first, last] = [Math.min(...places), Math.max(...places)];
  return first === -1 ? [] : trace.slice(first + 1, last + 1);
}

function tracedAs(trace: readonly TracedVersion[], { cause }: Version): TracedVersion | undefined {
  return trace.find(({ version }) => version.cause.id === cause.id);
}

/** Articles by the names the amend room gives: the lineage of a text worked out, else source and place in the walk. */
function localNames({ tree, base, workedOut }: VersionText): TracedArticle[] {
  return [...walk(tree)].flatMap((provision, index) => {
    if (provision.kind !== 'article') return [];
    return [
      { id: workedOut?.lineage[index]?.identity ?? nameInSource(base.sha256, index), provision },
    ];
  });
}

function nameInSource(sha256: string, index: number): string {
  return `${sha256}:${String(index)}`;
}

/** What the articles of a text as printed were called in the text before it. */
function formerNames(
  texts: Texts,
  known: ReadonlyMap<string, string>,
  version: Version,
  text: VersionText,
  before: TracedVersion | null,
): ReadonlyMap<Provision, string> {
  const check = texts.checkOf(version);
  if (check?.complete) {
    const byNumber = new Map(
      localNames(check).map(({ id, provision }) => [provision.number, known.get(id) ?? id]),
    );
    return new Map(
      articlesIn(text.tree).flatMap((provision) => {
        const name = provision.number === null ? undefined : byNumber.get(provision.number);
        return name === undefined ? [] : [[provision, name] as const];
      }),
    );
  }
  return before ? namesByWords(before, text) : new Map();
}

function namesByWords(before: TracedVersion, text: VersionText): ReadonlyMap<Provision, string> {
  const compared = before.text && compareTexts(before.text, text);
  if (!compared?.ok) return new Map();
  const names = new Map(before.articles.map(({ id, provision }) => [provision, id]));
  return new Map(
    compared.value.articles.flatMap(({ old, new: now }) => {
      const [was, is] = [old[0]?.provision, now[0]?.provision];
      const name = was && names.get(was);
      return is && name !== undefined ? [[is, name] as const] : [];
    }),
  );
}

function articlesIn(tree: ProvisionTree): Provision[] {
  return [...walk(tree)].filter(({ kind }) => kind === 'article');
}
