/** 将第三十九条改为第四十条 · 第八项改为第九项 · 将第八条第三款单列一条，作为第四十九条 · 将第二条修改为第六条：“…” */
import type { Operation, Place } from '@regchron/model';
import type { ClauseContext, ClauseReader } from '../clause.ts';
import { PLACE_WORDS } from '../clause.ts';
import type { Focus } from '../focus.ts';
import { focusOn, placesAfter, placesBefore } from '../focus.ts';
import type { NamedPlace } from '../path.ts';
import { eachOfRange, placeBefore } from '../path.ts';
import { QS, quotesIn } from '../wording.ts';
import { replacement } from './replaceProvision.ts';

const VERB =
  '(?:(?:单独|单)列?(?:为|作为|成)?一?(?:条|款|项)?，?(?:作为|改为|为)|移至[^，。；]{0,16}，(?:作为|改为)|(?:分别|依次|顺次|相应|均)*(?:改为|修改为|调整为|变更为|改作|移作|移至|顺延为|顺延至|顺延作为|作为))';
const PATTERN = new RegExp(
  `^(?:原)?(${PLACE_WORDS}*?)${VERB}(?:修改后的?)?(?:《＿+》的?)?((?:第|该条|本条)${PLACE_WORDS}*?)(?=[，；。：]|[\\ue000-\\uf8ff]|$)`,
);
const WITH_WORDS = new RegExp(`^：?(${QS})`);

export const moveProvision: ClauseReader = (words, context) => {
  const match = PATTERN.exec(words);
  if (!match) return null;
  const { sentence, focus, renumbered, wording } = context;
  const places = placesBefore(match[1] ?? '', focus)?.map(eachOfRange);
  const from = places?.every((each) => each !== null) ? places.flat() : null;
  const to = from && destinations(match[2] ?? '', from, context);
  if (!from || !to || from.length !== to.length) return null;
  if (from.some(({ part }) => part !== 'WHOLE')) return null;
  const operations: Operation[] = [];
  let after: Focus = focus;
  for (const [index, place] of from.entries()) {
    const target = to[index];
    if (!target) return null;
    operations.push({ type: 'MOVE', sentence, at: placeBefore(place), to: target });
    const [article] = place.path;
    if (article?.kind === 'article' && place.path.length === 1)
      renumbered.set(article.number, target);
    after = { ...focusOn(place, renumbered, focus), after: target };
  }
  const behind = WITH_WORDS.exec(words.slice(match[0].length));
  if (!behind) return { length: match[0].length, operations, focus: after };
  const [only] = from;
  if (!only || from.length > 1) return null;
  const quotes = quotesIn(wording, behind[1] ?? '');
  const replaced = replacement(only, quotes, null, { ...context, focus: after });
  return (
    replaced && {
      length: match[0].length + behind[0].length,
      operations: [...operations, replaced],
      focus: after,
    }
  );
};

function destinations(
  words: string,
  from: readonly NamedPlace[],
  { focus, renumbered }: ClauseContext,
): Place[] | null {
  const [first] = from;
  if (!first) return null;
  const base = focusOn(first, renumbered, focus);
  const told = placesAfter(words, base, renumbered);
  if (!told) return null;
  const each = told.flatMap((place) => {
    const range = eachOfRange(place);
    return range ? range.map((one): Place => ({ ...one, numbering: place.numbering })) : [];
  });
  return each.every(({ part }) => part === 'WHOLE') ? each : null;
}
