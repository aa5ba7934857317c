/** What an instruction speaks of: the place named last, and how what it holds was renumbered in the same breath. */
import type { Place, ProvisionKind } from '@regchron/model';
import type { NamedPlace, Path } from './path.ts';
import { holderOf, lastKind, samePath } from './path.ts';
import { placesIn } from './places.ts';

export interface Focus {
  /** In the numbering before. */
  readonly before: Path;
  /** Where it comes to stand, once the instruction has told it. */
  readonly after: Place | null;
  /** The part of it that was named last (其中 of a heading is the heading). */
  readonly part: Place['part'];
  readonly sentence: number | null;
  /** What the instruction is about: the article, while {@link before} may be one of its items. */
  readonly subject: Path;
  /** The whole text was named: 本条例中的. */
  readonly isWhole: boolean;
  /** Several places named at once: what is said next of “C” is said of all of them. */
  readonly scope: readonly NamedPlace[];
}

export const NO_FOCUS: Focus = {
  before: [],
  after: null,
  part: 'WHOLE',
  sentence: null,
  subject: [],
  isWhole: false,
  scope: [],
};

/** Articles that the decision renumbers, by their number before. */
export type Renumbered = Map<string, Place>;

/** The places these words name in the numbering before; for no words, the place spoken of. */
export function placesBefore(words: string, focus: Focus): NamedPlace[] | null {
  // 其中的“A”: what stands before 中 is 其.
  if (words === '' || words === '其') {
    const { before, part, sentence, isWhole, scope } = focus;
    if (scope.length > 0) return [...scope];
    return before.length === 0 && part === 'WHOLE' && !isWhole
      ? null
      : [{ path: before, part, sentence }];
  }
  const named = words.replace(/^其中/, '');
  return placesIn(named, focus.before);
}

/** The place these words give: numbers after, whatever stands over them. Null where it is not told whole. */
export function placesAfter(words: string, focus: Focus, renumbered: Renumbered): Place[] | null {
  const base = focus.after?.path ?? focus.before;
  const named = placesIn(words, base);
  if (!named) return null;
  return named.map(({ path, part, sentence }) => ({
    path,
    part,
    sentence,
    numbering: numberingOf(words, path, focus, renumbered),
  }));
}

/** Numbers after, unless the steps over it were taken from a place named by its number before. */
function numberingOf(
  words: string,
  path: Path,
  { after }: Focus,
  renumbered: Renumbered,
): Place['numbering'] {
  const kind = lastKind(path);
  if (kind === null || path.length === 1 || /^第[^款项目]*条/.test(words)) return 'AFTER';
  if (after) return after.numbering;
  const article = path[0];
  return article && renumbered.has(article.number) ? 'AFTER' : 'BEFORE';
}

/** Where a provision of this kind stands inside the place spoken of: as it is numbered after, if that was told. */
export function insideFocus(kind: ProvisionKind, focus: Focus): Place {
  const { before, after } = focus;
  return after
    ? {
        path: holderOf(after.path, kind),
        part: 'WHOLE',
        sentence: null,
        numbering: after.numbering,
      }
    : { path: holderOf(before, kind), part: 'WHOLE', sentence: null, numbering: 'BEFORE' };
}

export function focusOn(place: NamedPlace, renumbered: Renumbered, focus: Focus): Focus {
  const { path, part, sentence } = place;
  const isWhole = path.length === 0 && part === 'WHOLE';
  if (samePath(path, focus.before)) return { ...focus, part, sentence, isWhole, scope: [] };
  const [article] = path;
  const known = article?.kind === 'article' ? renumbered.get(article.number) : undefined;
  const [about] = focus.subject;
  const isSameSubject = about && about.kind === article?.kind && about.number === article.number;
  return {
    before: path,
    part,
    sentence,
    after: known ? afterOf(path, known) : null,
    subject: isSameSubject ? focus.subject : path,
    isWhole,
    scope: [],
  };
}

/** 第二款 of an article that becomes 第三十四条 stands in 第三十四条 after; which number it has there is not told. */
function afterOf(path: Path, article: Place): Place | null {
  const [first] = article.path;
  if (!first || path[0]?.kind !== 'article') return null;
  return {
    path: [first, ...path.slice(1)],
    part: 'WHOLE',
    sentence: null,
    numbering: article.numbering,
  };
}
