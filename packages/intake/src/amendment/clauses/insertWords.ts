/** 在“A”后增加“B” · 在第一条中的“A”前增写“B” · 在第一款最后增加“B” · 第十自然段末尾增加：“B” */
import type { Operation } from '@regchron/model';
import type { ClauseContext, ClauseReader, ReadClause } from '../clause.ts';
import { PLACE_WORDS } from '../clause.ts';
import { plainWords } from '../content.ts';
import { focusOn, placesBefore } from '../focus.ts';
import { placeBefore } from '../path.ts';
import { Q, quotesIn } from '../wording.ts';

const ADD = '(?:增加|增写|增补|加上|加入|插入|补充|添加)(?:规定|一句|表述|内容)?';
const BESIDE = new RegExp(
  `^在?(${PLACE_WORDS}*?)(?:中|里)?的?(${Q})(?:一词|字样|一句)?(?:之)?(后|前)面?，?${ADD}：?(${Q})`,
);
const AT_EDGE = new RegExp(
  `^在?(${PLACE_WORDS}*?)(?:中)?的?(末尾|最后|结尾|句末|开头|句首|起首)处?，?${ADD}：?(${Q})`,
);

export const insertWords: ClauseReader = (words, context) =>
  besideWords(words, context) ?? atEdge(words, context);

function besideWords(words: string, context: ClauseContext): ReadClause | null {
  const match = BESIDE.exec(words);
  if (!match) return null;
  const [, at = '', anchor = '', side, added = ''] = match;
  return inserted(at, anchor, side === '后' ? 'AFTER' : 'BEFORE', added, match[0].length, context);
}

function atEdge(words: string, context: ClauseContext): ReadClause | null {
  const match = AT_EDGE.exec(words);
  if (!match) return null;
  const [, at = '', edge = '', added = ''] = match;
  const side = /^(?:开头|句首|起首)/.test(edge) ? 'BEFORE' : 'AFTER';
  return inserted(at, null, side, added, match[0].length, context);
}

function inserted(
  at: string,
  anchorSign: string | null,
  side: 'BEFORE' | 'AFTER',
  added: string,
  length: number,
  { wording, sentence, focus, renumbered }: ClauseContext,
): ReadClause | null {
  const places = placesBefore(at, focus);
  const last = places?.at(-1);
  const [quote] = quotesIn(wording, added);
  const [anchorQuote] = anchorSign === null ? [] : quotesIn(wording, anchorSign);
  const words = quote ? plainWords(quote) : null;
  const anchor = anchorQuote ? plainWords(anchorQuote) : null;
  if (!places || !last || !words || (anchorSign !== null && !anchor)) return null;
  // 末尾 of several places at once, or of a text as a whole, is not told exactly.
  if (anchorSign === null && (places.length > 1 || last.path.length === 0)) return null;
  return {
    length,
    operations: places.map((place): Operation => ({
      type: 'INSERT_WORDS',
      sentence,
      at: placeBefore(place),
      anchor,
      side,
      words,
    })),
    focus: focusOn(last, renumbered, focus),
  };
}
