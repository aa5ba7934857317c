/**
 * One paragraph of instructions: its sentences, and their clauses one after the other. What no reader takes becomes an
 * operation that says so, with the places its words name; nothing is passed over.
 */
import type { Operation, Place } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { ClauseContext, ClauseReader } from './clause.ts';
import { deleteProvision } from './clauses/deleteProvision.ts';
import { disapply } from './clauses/disapply.ts';
import { insertProvision } from './clauses/insertProvision.ts';
import { insertWords } from './clauses/insertWords.ts';
import { mergeProvisions } from './clauses/mergeProvisions.ts';
import { moveProvision } from './clauses/moveProvision.ts';
import { replaceProvision } from './clauses/replaceProvision.ts';
import { resequenceIn } from './clauses/resequence.ts';
import { retitle } from './clauses/retitle.ts';
import { substituteWords } from './clauses/substituteWords.ts';
import type { Focus, Renumbered } from './focus.ts';
import { focusOn } from './focus.ts';
import { placeBefore } from './path.ts';
import { placesNamed } from './placesNamed.ts';
import type { Wording } from './wording.ts';
import { spanOfWords } from './wording.ts';

/** In the order of trying: what is more exact before what would take a part of it. */
const READERS: readonly ClauseReader[] = [
  mergeProvisions,
  insertWords,
  insertProvision,
  substituteWords,
  retitle,
  replaceProvision,
  moveProvision,
  deleteProvision,
  disapply,
];
/** What may stand before a clause and changes nothing in it; 将 is no part of any place. */
const LEAD_IN =
  /^(?:[，；。：、]|并且|并|同时|且|再|现|分别|将|把|对(?=第)|其余内容不变|其他不变)+/;

/** A sentence longer than this, its quotations apart, orders nothing that the grammar knows. */
const LONGEST = 4_000;
/** 特此更正。 */
const SAYS_NOTHING = /^特此(?:更正|勘误|公告|通知|说明|声明)[。！]?$/;

/** 将十一条修改为. */
const WITHOUT_SIGN = /^(?:删去|删除|在)?[一二三四五六七八九十百零]{1,6}条/;

export interface ReadInstruction {
  readonly operations: readonly Operation[];
  readonly focus: Focus;
}

export interface InstructionContext {
  readonly source: string;
  readonly focus: Focus;
  readonly renumbered: Renumbered;
  readonly notice: Notice;
}

/** `from`: behind the words that name the regulation. */
export function readInstruction(
  wording: Wording,
  from: number,
  context: InstructionContext,
): ReadInstruction {
  const operations: Operation[] = [];
  let { focus } = context;
  for (const sentence of sentencesIn(wording.text, from)) {
    if (SAYS_NOTHING.test(wording.text.slice(sentence.from, sentence.to))) continue;
    const read = readSentence(wording, sentence, { ...context, focus });
    operations.push(...read.operations);
    focus = read.focus;
  }
  return { operations, focus };
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

/** Up to and with 。 or ； outside of quotations; a quotation that ends its sentence stands for a stop. */
function sentencesIn(text: string, from: number): Stretch[] {
  const sentences: Stretch[] = [];
  let start = from;
  for (const match of text.slice(from).matchAll(/[。；]+/g)) {
    const to = from + match.index + match[0].length;
    sentences.push({ from: start, to });
    start = to;
  }
  if (start < text.length) sentences.push({ from: start, to: text.length });
  return sentences;
}

function readSentence(
  wording: Wording,
  { from, to }: Stretch,
  context: InstructionContext,
): ReadInstruction {
  const operations: Operation[] = [];
  const sentence = spanOfWords(wording, from, to);
  let { focus } = context;
  let at = from;
  for (;;) {
    const leadIn = LEAD_IN.exec(wording.text.slice(at, to))?.[0] ?? '';
    at += leadIn.length;
    if (at >= to) break;
    const words = wording.text.slice(at, to);
    const order = resequenceIn(words, sentence);
    if (order && !/[\ue000-\uf8ff]/.test(words)) {
      operations.push(order);
      // 对条文顺序和个别文字作相应调整: which words is not told.
      if (/(?:文字|表述|标点)/.test(words))
        operations.push(
          notRead(wording, at, to, { ...context, wording, at, sentence, focus, isFresh: false }),
        );
      break;
    }
    const isFresh = leadIn.includes('将');
    const clause: ClauseContext = { ...context, wording, at, sentence, focus, isFresh };
    const read = words.length > LONGEST ? null : firstOf(words, clause);
    if (!read) {
      // 将第二条中的“A”修改为“B”，但第三款除外: nothing of a sentence is done whose exception is not understood.
      const isException = /^(?:但|除|其他|其余|不包括)/.test(words);
      if (isException) operations.length = 0;
      operations.push(notRead(wording, isException ? from : at, to, clause));
      break;
    }
    operations.push(...read.operations);
    ({ focus } = read);
    at += read.length;
  }
  return { operations, focus };
}

function firstOf(words: string, context: ClauseContext) {
  for (const reader of READERS) {
    const renumbered: Renumbered = new Map(context.renumbered);
    const heard: Parameters<Notice>[] = [];
    const read = reader(words, {
      ...context,
      renumbered,
      notice: (...finding) => heard.push(finding),
    });
    if (!read || !isClosed(words, read.length)) continue;
    for (const finding of heard) context.notice(...finding);
    if (WITHOUT_SIGN.test(words))
      context.notice(
        'amendment-place-without-sign',
        context.sentence,
        'An article is named without 第; it was read as if that stood there.',
      );
    for (const [number, place] of renumbered) context.renumbered.set(number, place);
    return read;
  }
  return null;
}

/** A clause ends at a stop, a comma, the end, or behind what it quotes: never in the middle of words. */
function isClosed(words: string, length: number): boolean {
  const rest = words.slice(length);
  return (
    /^(?:$|[，；。])/.test(rest) ||
    (/[\ue000-\uf8ff]$/.test(words.slice(0, length)) &&
      /^(?:原?第|将|并|同时|[\ue000-\uf8ff])/.test(rest))
  );
}

function notRead(
  wording: Wording,
  from: number,
  to: number,
  { focus, sentence, notice, renumbered }: ClauseContext,
): Operation {
  const words = wording.text.slice(from, to);
  const named = placesNamed(words, focus.before);
  const near: Place[] = [
    ...named,
    ...(named.length === 0 && focus.before.length > 0
      ? [focusOn({ path: focus.before, part: 'WHOLE', sentence: null }, renumbered, focus)].map(
          ({ before }) => ({ path: before, part: 'WHOLE' as const, sentence: null }),
        )
      : []),
  ].map(placeBefore);
  const problem = 'These words order something that the grammar could not read with certainty.';
  notice('amendment-instruction-not-read', sentence, problem);
  return { type: 'NOT_READ', sentence, near, problem };
}
