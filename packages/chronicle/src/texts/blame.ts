/** Which effect gave an article, or a paragraph of it, the words it has; and every wording it had before. */
import type { Effect, Provision } from '@regchron/model';
import { normalForm, printerOf } from '@regchron/model';
import type { TracedArticle, TracedVersion } from './trace.ts';

export interface ArticleWording {
  readonly label: string | null;
  readonly number: string | null;
  readonly words: string;
  /** The version in which it began. */
  readonly in: TracedVersion;
  /** The words are those before, under another number. */
  readonly renumberedOnly: boolean;
  readonly changedBy: readonly Effect[];
}

/** The oldest first, up to the version asked from; versions without a text are passed over. */
export function historyOfArticle(
  trace: readonly TracedVersion[],
  upTo: TracedVersion,
  id: string,
): readonly ArticleWording[] {
  const wordings: ArticleWording[] = [];
  for (const [index, traced] of trace.slice(0, trace.indexOf(upTo) + 1).entries()) {
    const provision = articleIn(traced, id);
    if (!provision || !traced.text) continue;
    const { label, body } = printerOf(traced.text.source);
    const last = wordings.at(-1);
    const words = body(provision);
    const sameWords = last !== undefined && normalForm(last.words) === normalForm(words);
    if (sameWords && last.number === provision.number) continue;
    wordings.push({
      label: label(provision),
      number: provision.number,
      words,
      in: traced,
      renumberedOnly: sameWords,
      changedBy: possibleCauses(trace, index),
    });
  }
  return wordings;
}

/**
 * The effect that gave a provision of an article its words; several where the texts recorded do not tell which of them
 * did, as between two texts with an instrument between them that no source carries.
 */
export function changedBy(
  trace: readonly TracedVersion[],
  inVersion: TracedVersion,
  { id, provision: article }: TracedArticle,
  provision: Provision,
): readonly Effect[] {
  if (!inVersion.text) return [];
  const words = wordsOf(inVersion, provision);
  const hasThem = (traced: TracedVersion): boolean => {
    const found = articleIn(traced, id);
    if (!found) return false;
    // A paragraph that moved within its article keeps its words.
    const candidates = provision === article ? [found] : sameKind(found, provision);
    return candidates.some((candidate) => wordsOf(traced, candidate) === words);
  };
  let first = trace.indexOf(inVersion);
  for (let index = first - 1; index >= 0; index -= 1) {
    const earlier = trace[index];
    if (!earlier) break;
    if (earlier.text && !hasThem(earlier)) break;
    if (earlier.text) first = index;
  }
  return possibleCauses(trace, first);
}

/**
 * The causes of the versions since the last one whose words are known to be whole. Within one chain of instructions a
 * change shows in the version of the instrument that orders it.
 */
function possibleCauses(trace: readonly TracedVersion[], index: number): Effect[] {
  let from = index;
  while (from > 0) {
    const [earlier, later] = [trace[from - 1], trace[from]];
    const isOneChain = earlier?.version.textFrom === later?.version.textFrom;
    if (earlier?.text && (earlier.text.complete || isOneChain)) break;
    from -= 1;
  }
  return trace.slice(from, index + 1).map(({ version }) => version.cause);
}

function articleIn({ articles }: TracedVersion, id: string): Provision | null {
  return articles.find((article) => article.id === id)?.provision ?? null;
}

function sameKind(article: Provision, { kind }: Provision): Provision[] {
  const found: Provision[] = [];
  const visit = (provision: Provision): void => {
    if (provision.kind === kind) found.push(provision);
    for (const child of provision.children) visit(child);
  };
  visit(article);
  return found;
}

function wordsOf({ text }: TracedVersion, provision: Provision): string {
  return text ? normalForm(printerOf(text.source).body(provision)) : '';
}
