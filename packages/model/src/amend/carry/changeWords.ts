/** Operations on words: SUBSTITUTE, INSERT_WORDS, RETITLE. */
import type { Result } from '../../kernel/result.ts';
import { ok, refused } from '../../kernel/result.ts';
import { textOf } from '../../text/span.ts';
import type { Match, Wording } from '../draft/wording.ts';
import { made, spliced, wordsOf } from '../draft/wording.ts';
import type { OperationOf } from '../operation.ts';
import type { Order } from './content.ts';
import { orderedWords, unnested } from './content.ts';
import { withItsStop } from './deleted.ts';
import type { Done } from './done.ts';
import { changing, noted, unchanged } from './done.ts';
import { findPlace } from '../where/findPlace.ts';
import { printPath } from '../printPlace.ts';
import type { Found } from './occurrences.ts';
import { occurrences } from './occurrences.ts';
import type { Joiner } from './joiner.ts';
import { joinerBehind } from './joiner.ts';
import type { Refusal } from '../apply/outcome.ts';
import { stretchesOf } from '../where/stretches.ts';
import type { Workpiece } from '../apply/workpiece.ts';

export function substitute(
  work: Workpiece,
  order: Order,
  operation: OperationOf<'SUBSTITUTE'>,
): Result<Done, Refusal> {
  const { at, occurrence } = operation;
  const found = occurrences(work, order, at, operation.words);
  if (!found.ok) return found;
  const chosen =
    occurrence === null
      ? found.value
      : found.value.slice(occurrence < 0 ? occurrence : occurrence - 1).slice(0, 1);
  if (chosen.length === 0)
    return refused({
      rule: 'amend-words-not-found',
      message: `The words stand only ${String(found.value.length)} times in ${printPath(at.path)}.`,
      near: nodesIn(found.value),
    });
  const by = orderedWords(order, operation.by);
  const places =
    by.length > 0
      ? chosen
      : chosen.map(({ stretch, match }) => ({ stretch, match: withItsStop(stretch.words, match) }));
  const isOpen = places.some(({ stretch, match }) =>
    leavesClauseOpen(stretch.words, match, wordsOf(by)),
  );
  const isThere = places.some(({ stretch, match }) =>
    standsThere(stretch.words, match, wordsOf(by)),
  );
  const judged = [...(isOpen ? [CLAUSE_OPEN] : []), ...(isThere ? [STANDS_THERE] : [])];
  return ok(
    noted(
      rewrite(work, order, places, () => by),
      ...judged,
    ),
  );
}

const CLAUSE_OPEN: Done['notes'][number] = {
  rule: 'amend-clause-open',
  severity: 'WARNING',
  message:
    'The condition that ended in 的 went with the words; what stands before them may need it.',
};

const STANDS_THERE: Done['notes'][number] = {
  rule: 'amend-words-doubled',
  severity: 'WARNING',
  message: 'The new words, or a part of them, stood there already; they may stand twice now.',
};

/** 企业 → 企业、事业单位 where 企业、事业单位 stands already. */
function standsThere(text: string, { from, to }: Match, by: string): boolean {
  const at = by.indexOf(text.slice(from, to));
  if (at < 0 || by.length === to - from) return false;
  return text.slice(Math.max(0, from - at), from - at + by.length) === by;
}

/** 实行打击报复，[构成犯罪的，依法追究] → [依法给予处分]: the condition is left without its 的. */
function leavesClauseOpen(text: string, { from, to }: Match, by: string): boolean {
  const isCondition = (words: string): boolean => /^[^，。；]{1,40}的，/.test(words);
  const lead = /[^，。；：]*，$/.exec(text.slice(0, from))?.[0];
  return (
    lead !== undefined &&
    !lead.endsWith('的，') &&
    isCondition(text.slice(from, to)) &&
    by !== '' &&
    !isCondition(by)
  );
}

export function insertWords(
  work: Workpiece,
  order: Order,
  operation: OperationOf<'INSERT_WORDS'>,
): Result<Done, Refusal> {
  const words = orderedWords(order, operation.words);
  const { anchor, side } = operation;
  if (anchor === null) return atEdge(work, order, operation, words);
  const found = occurrences(work, order, operation.at, anchor);
  if (!found.ok) return found;
  const list = found.value;
  const [only, ...more] = list;
  if (!only || more.length > 0)
    return refused({
      rule: 'amend-words-ambiguous',
      message: `“${unnested(textOf(order.source.text, anchor))}” stands ${String(list.length)} times in ${printPath(operation.at.path)}.`,
      near: nodesIn(list),
    });
  const { stretch, match } = only;
  const at = side === 'AFTER' ? match.to : match.from;
  const joiner = side === 'AFTER' ? joinerBehind(stretch.words, match, wordsOf(words)) : null;
  const joined = [...made(joiner?.sign ?? '', order.hand), ...words];
  const done = rewrite(work, order, [{ stretch, match: { from: at, to: at } }], () => joined);
  const judged = joiner ? [joinedNote(joiner, wordsOf(words))] : [];
  return ok(noted(done, ...judged));
}

function joinedNote({ sign, isCertain }: Joiner, words: string): Done['notes'][number] {
  const how = sign === '' ? 'put in without any sign' : `joined by “${sign}”`;
  return {
    rule: 'amend-joined',
    severity: isCertain ? 'INFO' : 'WARNING',
    message: `“${words}” was ${how}; the decision prints none.`,
  };
}

/** In the beginning or at the end of a place; before its last stop where the words bring none. */
function atEdge(
  work: Workpiece,
  order: Order,
  { at, side }: OperationOf<'INSERT_WORDS'>,
  words: Wording,
): Result<Done, Refusal> {
  const nodes = findPlace(work, at);
  if (!nodes.ok) return nodes;
  const stretches = stretchesOf(work, at, nodes.value);
  if (!stretches.ok) return stretches;
  const stretch = side === 'AFTER' ? stretches.value.at(-1) : stretches.value[0];
  if (!stretch)
    return refused({
      rule: 'amend-target-missing',
      message: `${printPath(at.path)} has no words.`,
      near: nodes.value.map(({ identity }) => identity),
    });
  const within = stretch.words.slice(stretch.from, stretch.to);
  const stop = /[。；：]$/.test(within) && !/[。；：]$/.test(wordsOf(words)) ? 1 : 0;
  const place = side === 'AFTER' ? stretch.to - stop : stretch.from;
  const match = { from: place, to: place };
  const joiner =
    stop && side === 'AFTER' ? joinerBehind(stretch.words, match, wordsOf(words)) : null;
  const joined = [...made(joiner?.sign ?? '', order.hand), ...words];
  const done = rewrite(work, order, [{ stretch, match }], () => joined);
  return ok(joiner ? noted(done, joinedNote(joiner, wordsOf(words))) : done);
}

export function retitle(
  work: Workpiece,
  order: Order,
  { title }: OperationOf<'RETITLE'>,
): Result<Done, Refusal> {
  work.title = orderedWords(order, title);
  return ok(unchanged([]));
}

function nodesIn(found: readonly Found[]): string[] {
  return [...new Set(found.flatMap(({ stretch: { node } }) => (node ? [node.identity] : [])))];
}

function rewrite(
  work: Workpiece,
  order: Order,
  found: readonly Found[],
  by: (match: Match) => Wording,
): Done {
  const stretches = [...new Set(found.map(({ stretch }) => stretch))];
  const nodes = [...new Set(stretches.flatMap(({ node }) => (node ? [node] : [])))];
  return changing(nodes, 'WORDS', order.hand, () => {
    for (const stretch of stretches) {
      const changes = found
        .filter((each) => each.stretch === stretch)
        .map(({ match }) => ({ ...match, by: by(match) }));
      stretch.write(spliced(stretch.wording, changes));
    }
  });
}
