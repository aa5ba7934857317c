/**
 * Finding a place exactly: one provision (or one unbroken range) bears the numbers named, or the place is refused.
 * BEFORE is looked up in the text before the amendment and followed by identity; AFTER in what has come about so far.
 */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import type { ProvisionKind } from '../../text/provision.ts';
import type { Wording } from '../draft/wording.ts';
import type { Place, PlaceStep } from '../place.ts';
import { printPath } from '../printPlace.ts';
import type { Refusal } from '../apply/outcome.ts';
import { paragraphsOf } from './paragraphs.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';

/** What both a draft's provisions and the nodes on the bench have. */
interface Shape<Self> {
  readonly identity: string;
  readonly kind: ProvisionKind;
  readonly number: string | null;
  readonly text: Wording;
  readonly children: readonly Self[];
}
interface AnyShape extends Shape<AnyShape> {
  readonly slot?: string | null;
}

/** The nodes a place names, in reading order; its `part` and `sentence` are for the operation to look at. */
export function findPlace(work: Workpiece, place: Place): Result<readonly Node[], Refusal> {
  if (place.path[0]?.kind === 'paragraph') return findOutside(work, place);
  switch (place.numbering) {
    case 'BEFORE':
      return findBefore(work, place.path);
    case 'AFTER':
      return findAfter(work, place.path);
  }
}

/** 序言第七自然段, or 第二段 of a text without articles; a 款 of no article is nowhere. */
function findOutside(work: Workpiece, { path, part }: Place): Result<readonly Node[], Refusal> {
  const isElsewhere = part !== 'PREAMBLE' && part !== 'ATTACHMENT' && work.articlesBefore.size > 0;
  const outermost = work.before.provisions.filter(({ kind }) => kind === 'paragraph');
  return alive(work, path, descend(isElsewhere ? [] : outermost, path));
}

export function findBefore(
  work: Workpiece,
  path: readonly PlaceStep[],
): Result<readonly Node[], Refusal> {
  return alive(work, path, descendBefore(work, path));
}

/** What was found in the text before, where it is now. */
function alive(
  work: Workpiece,
  path: readonly PlaceStep[],
  found: Result<readonly AnyShape[], Refusal>,
): Result<readonly Node[], Refusal> {
  if (!found.ok) return found;
  const nodes = found.value.map(({ identity }) => aliveOf(work, identity));
  return nodes.includes(null)
    ? refused({
        rule: 'amend-target-gone',
        message: `${printPath(path)} is no longer there: an instruction before this one took it out.`,
        near: nearOf(work, path),
      })
    : ok(nodes.filter((node) => node !== null));
}

/** Articles are looked up by number; a range of them needs all. */
function descendBefore(
  work: Workpiece,
  path: readonly PlaceStep[],
): Result<readonly AnyShape[], Refusal> {
  const step = path[0];
  const isOne = step?.kind === 'article' && step.through === null && step.number !== '-1';
  return descend(
    isOne ? (work.articlesBefore.get(step.number) ?? []) : work.before.provisions,
    path,
  );
}

function aliveOf(work: Workpiece, identity: string): Node | null {
  const node = work.nodes.get(identity);
  if (node && !node.isGone) return node;
  const into = work.mergedInto.get(identity);
  return into === undefined ? null : aliveOf(work, into);
}

/** A number AFTER is one the decision gave; a provision it gave none keeps the number it has. */
export function findAfter(
  work: Workpiece,
  path: readonly PlaceStep[],
): Result<readonly Node[], Refusal> {
  const outermost: readonly Node[] = [...work.root.children, ...work.floating];
  return descend(outermost, path) as Result<readonly Node[], Refusal>;
}

/** Where a new or moved provision goes: its last number is one AFTER, what holds it is named as the place says. */
export function findHolder(work: Workpiece, place: Place): Result<readonly Node[], Refusal> {
  const path = place.path.slice(0, -1);
  switch (place.numbering) {
    case 'BEFORE':
      return findBefore(work, path);
    case 'AFTER':
      return findAfter(work, path);
  }
}

function descend(
  outermost: readonly AnyShape[],
  path: readonly PlaceStep[],
): Result<readonly AnyShape[], Refusal> {
  let within: readonly AnyShape[] = outermost;
  let found: readonly AnyShape[] = [];
  for (const [depth, step] of path.entries()) {
    const here = path.slice(0, depth + 1);
    const level = nearest(within, step.kind);
    const picked = pick(level, step);
    if (picked === 'AMBIGUOUS')
      return refused({
        rule: 'amend-target-ambiguous',
        message: `${printPath(here)} is more than one provision.`,
        near: found.map(({ identity }) => identity),
      });
    if (picked.length === 0)
      return refused({
        rule: 'amend-target-missing',
        message: `${printPath(here)} is not there.`,
        near: found.map(({ identity }) => identity),
      });
    found = picked;
    within = found.flatMap(({ children }) => children);
  }
  return ok(found);
}

/** The provisions of a kind that nothing of the same kind holds: articles in whatever chapters, items of any paragraph. */
function nearest(within: readonly AnyShape[], kind: ProvisionKind): AnyShape[] {
  const found: AnyShape[] = [];
  const gather = (each: AnyShape): void => {
    if (each.kind === kind) found.push(each);
    else if (mayLeadTo(each.kind, kind)) each.children.forEach(gather);
  };
  within.forEach(gather);
  return found;
}

/** Chapters and articles are never inside an article. */
function mayLeadTo(above: ProvisionKind, kind: ProvisionKind): boolean {
  const isInArticle = kind === 'paragraph' || kind === 'item' || kind === 'point';
  return isInArticle || above === 'part' || above === 'chapter' || above === 'section';
}

function pick(level: readonly AnyShape[], step: PlaceStep): readonly AnyShape[] | 'AMBIGUOUS' {
  if (step.kind === 'paragraph') return pickParagraphs(paragraphsOf(level), step);
  const first = positionOf(level, step.number);
  if (first === 'AMBIGUOUS') return first;
  const last = step.through === null ? first : positionOf(level, step.through);
  if (last === 'AMBIGUOUS') return last;
  return first < 0 || last < first ? [] : level.slice(first, last + 1);
}

function pickParagraphs(
  paragraphs: readonly (readonly AnyShape[])[],
  { number, through }: PlaceStep,
): readonly AnyShape[] {
  const index = (at: string): number => (at === '-1' ? paragraphs.length : Number(at)) - 1;
  return paragraphs.slice(index(number), index(through ?? number) + 1).flat();
}

function positionOf(level: readonly AnyShape[], number: string): number | 'AMBIGUOUS' {
  if (number === '-1') return level.length - 1;
  if (level.every((each) => each.number === null)) {
    const index = Number(number) - 1;
    return index < level.length ? index : -1;
  }
  const given = level.filter(({ slot }) => slot === number);
  const borne = level.filter((each) => (each.slot ?? null) === null && each.number === number);
  const [one, ...others] = given.length > 0 ? given : borne;
  if (others.length > 0) return 'AMBIGUOUS';
  return one ? level.indexOf(one) : -1;
}

/** Who is near a place that could not be found: the deepest provision of its path that could. */
export function nearOf(work: Workpiece, path: readonly PlaceStep[]): readonly string[] {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const found = descendBefore(work, path.slice(0, depth));
    if (found.ok) return found.value.map(({ identity }) => identity);
  }
  return [];
}
