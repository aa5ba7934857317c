/** 增加一条，作为第八条：“…” · 第三十八条增加一款，作为第四款 · 第十八条后增加一条 · 增加一章，作为第一章“总则”，包括第一条至第七条 */
import type { Operation, Place, ProvisionKind, ProvisionTree } from '@regchron/model';
import type { ClauseContext, ClauseReader, ReadClause } from '../clause.ts';
import { PLACE_WORDS } from '../clause.ts';
import { countOf, provisionsIn } from '../content.ts';
import type { Focus } from '../focus.ts';
import { focusOn, insideFocus, placesAfter, placesBefore } from '../focus.ts';
import { eachOfRange, lastKind, placeBefore, step } from '../path.ts';
import { placesIn } from '../places.ts';
import type { Quote } from '../quotes.ts';
import { Q, QS, quotesIn } from '../wording.ts';

const KINDS: Readonly<Record<string, ProvisionKind>> = {
  条: 'article',
  款: 'paragraph',
  项: 'item',
  目: 'point',
  章: 'chapter',
  节: 'section',
  编: 'part',
};
const PATTERN = new RegExp(
  `^(?:在)?(${PLACE_WORDS}*?)(?:中)?(?:(之?后|之?前)，?)?(?:新)?增加([0-9一二两三四五六七八九十]{1,3})个?(条|款|项|目|章|节|编)` +
    `(?:，?(?:分别)?(?:作为|列为|即为|即|为)(?:修改后的?)?(?:《＿+》的?)?(第${PLACE_WORDS}*?|最后一[条款项目章节])?)?` +
    `(?:，?(?:(?:具体)?内容|条文|章名|节名|名称)(?:如下|为|是)?)?(?:：?(${QS}))`,
);
const HOLDS = new RegExp(`^，包括(${PLACE_WORDS}+?)(?=[，；。]|$)`);
/** 增加一款作为第二款，将该条修改为： the words of the whole article follow, and hold what is added. */
const TOLD_BY_THE_WHOLE = new RegExp(
  `^(?:在)?(${PLACE_WORDS}*?)(?:中)?增加[一二两三四五](?:款|项)，?(?:作为第${PLACE_WORDS}*?)?(?=，(?:并)?将?(?:该条|本条|该款)?修改为：?${Q})`,
);

// 第十条增加第二款：“…”: the number alone tells how many.
const BY_NUMBER = new RegExp(
  `^(?:在)?(${PLACE_WORDS}*?)(?:中)?(?:新)?增加(?:规定)?(第${PLACE_WORDS}*?(条|款|项|目))(?:，?(?:具体)?内容(?:如下|为|是)?)?：?(${QS})`,
);

export const insertProvision: ClauseReader = (words, context) => {
  const match = PATTERN.exec(words);
  if (match) {
    const [, at = '', side, count = '', printed = '', to, signs = ''] = match;
    const number = countOf(count);
    return number === null
      ? null
      : inserted({ at, side, number, printed, to, signs }, match[0].length, words, context);
  }
  const numbered = BY_NUMBER.exec(words);
  if (!numbered) return toldByTheWhole(words, context);
  const [, at = '', to = '', printed = '', signs = ''] = numbered;
  // How many, whatever holds them.
  const number =
    placesIn(to, [step('article', '1')])?.flatMap((place) => eachOfRange(place) ?? []).length ?? 0;
  return inserted(
    { at, side: undefined, number, printed, to, signs },
    numbered[0].length,
    words,
    context,
  );
};

interface Told {
  readonly at: string;
  readonly side: string | undefined;
  readonly number: number;
  readonly printed: string;
  readonly to: string | undefined;
  readonly signs: string;
}

function inserted(
  { at, side, number, printed, to, signs }: Told,
  length: number,
  words: string,
  context: ClauseContext,
): ReadClause | null {
  const of = KINDS[printed];
  const where = of && whereOf(at, side, context);
  if (!of || !where) return null;
  const places = destinationsOf(to, of, number, where, context);
  if (!places) return null;
  const quotes = quotesIn(context.wording, signs);
  const numbers = places.map(({ path }) => path.at(-1)?.number ?? '');
  const content = contentOf(context, quotes, of, numbers);
  if (!content) return null;
  const rest = words.slice(length);
  const held = HOLDS.exec(rest);
  const holds = held ? (placesAfter(held[1] ?? '', context.focus, context.renumbered) ?? []) : [];
  if (held && holds.length !== 1) return null;
  return {
    length: length + (held?.[0].length ?? 0),
    operations: inRuns(places).map(([from, until]): Operation => ({
      type: 'INSERT',
      sentence: context.sentence,
      of,
      to: to === undefined && where.beside ? null : (places[from] ?? null),
      beside: from === 0 ? where.beside : null,
      content: content.slice(from, until),
      holds: holds[0] ?? null,
    })),
    focus: where.focus,
  };
}

interface Where {
  readonly focus: Focus;
  /** The words say where; it is not only spoken of from before. */
  readonly isNamed: boolean;
  readonly beside: Extract<Operation, { type: 'INSERT' }>['beside'];
}

function whereOf(
  at: string,
  side: string | undefined,
  { focus, renumbered }: ClauseContext,
): Where | null {
  if (at === '') return side === undefined ? { focus, beside: null, isNamed: false } : null;
  const [place, ...others] = placesBefore(at, focus) ?? [];
  if (!place || others.length > 0 || place.part !== 'WHOLE' || place.sentence !== null) return null;
  const on = focusOn(place, renumbered, focus);
  if (side === undefined) return { focus: on, beside: null, isNamed: true };
  return {
    focus: on,
    isNamed: true,
    beside: { side: /后/.test(side) ? 'AFTER' : 'BEFORE', place: placeBefore(place) },
  };
}

/** The place each of the new provisions takes; without 作为, last in what is spoken of. */
function destinationsOf(
  to: string | undefined,
  of: ProvisionKind,
  count: number,
  { focus, beside, isNamed }: Where,
  { renumbered }: ClauseContext,
): Place[] | null {
  if (to === undefined || /^最后一/.test(to)) {
    if (beside)
      return Array.from({ length: count }, () => ({ ...beside.place, path: [step(of, '')] }));
    const holder = insideFocus(of, focus);
    if (holder.path.length === 0) return null;
    return [{ ...holder, path: [...holder.path, step(of, '-1')] }].flatMap((place) =>
      count === 1 ? [place] : [],
    );
  }
  const told = placesAfter(to, focus, renumbered);
  const each = told?.flatMap((place) =>
    (eachOfRange(place) ?? []).map((one): Place => ({ ...one, numbering: place.numbering })),
  );
  if (each?.length !== count) return null;
  if (!each.every(({ path, part }) => lastKind(path) === of && part === 'WHOLE')) return null;
  // A paragraph or item has to stand in something: 增加一款，作为第二款 of nothing tells no place.
  const isInside = of === 'paragraph' || of === 'item' || of === 'point';
  if (isInside) return each.every(({ path }) => path.length > 1) ? each : null;
  // 第三章增加一条，作为第二十条: an article is found by its number, but the chapter says where it stands.
  const over = lastKind(focus.before);
  const isChapter = over === 'chapter' || over === 'section' || over === 'part';
  return of === 'article' && isChapter && isNamed
    ? each.map((place) => ({
        ...place,
        path: [...focus.before, ...place.path],
        numbering: 'BEFORE',
      }))
    : each;
}

function contentOf(
  { source, notice }: ClauseContext,
  quotes: readonly Quote[],
  of: ProvisionKind,
  numbers: readonly string[],
): ProvisionTree | null {
  const known = numbers.filter((number) => number !== '' && number !== '-1');
  if (known.length === numbers.length) return provisionsIn(source, quotes, of, numbers, notice);
  // Where only a neighbour is named the words may print the number; without one they have none.
  const found = provisionsIn(source, quotes, of, numbers, notice);
  return found?.map((provision) => ({ ...provision, number: null })) ?? null;
}

/** 第二款、第三款 are one run; 第二款、第四款 are two. */
function inRuns(places: readonly Place[]): [number, number][] {
  const runs: [number, number][] = [];
  for (const [index, { path }] of places.entries()) {
    const last = runs.at(-1);
    const before = places[index - 1]?.path.at(-1)?.number ?? '';
    const isNext = next(before) === path.at(-1)?.number || before === '';
    if (last && isNext) last[1] = index + 1;
    else runs.push([index, index + 1]);
  }
  return runs;
}

/** 2 → 3, 120-1 → 120-2. */
function next(number: string): string {
  const [main = '', inserted] = number.split('-');
  return inserted === undefined
    ? String(Number(main) + 1)
    : `${main}-${String(Number(inserted) + 1)}`;
}

function toldByTheWhole(words: string, { focus, renumbered }: ClauseContext) {
  const match = TOLD_BY_THE_WHOLE.exec(words);
  if (!match) return null;
  const [place, ...others] = placesBefore(match[1] ?? '', focus) ?? [];
  if (!place || others.length > 0 || lastKind(place.path) !== 'article') return null;
  return { length: match[0].length, operations: [], focus: focusOn(place, renumbered, focus) };
}
