/**
 * Which regulations words of repeal mean: 《A》（令第315号）、2010年3月1日公布的《B》和《C》第三条.
 * Titles that are only cited (根据《X》) or that tell a history (根据《关于修改〈B〉的决定》修正的《B》) are none.
 */
import type { Citation } from '@regchron/model';
import { citationOf } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { partOf, spanIn } from '../lines/passage.ts';
import type { Recital } from '../words/recital.ts';
import { joinRecitals, NO_RECITAL, readRecital } from '../words/recital.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';

export interface RepealTarget {
  readonly citation: Citation;
  /** The words that name a part of it; null for the whole. */
  readonly part: string | null;
}

export interface Targets {
  readonly targets: readonly RepealTarget[];
  /** A title stands here whose role could not be told. */
  readonly unclear: boolean;
  /** 《A》等: some are named, others are not. */
  readonly open: boolean;
}

const CITED_ONLY = /(?:根据|依据|依照|按照|执行|适用|遵照|违反|贯彻|落实|参照|与|不一致的?|关于)$/;
const HISTORY = /^(?:的?规定)?(?:第[^，。；《》]{1,3}次)?(?:修正|修订|修改)/;
const PART =
  /^(?:中|里|第[^，。；《》]{1,8}?[编章节条款项目]|有关|关于|的?(?:部分|有关|相关)?(?:规定|内容|条款)|所附|附件)/;
/** 《A》规定的许可证同时失效 ends a licence and no rule. */
const THING = /^(?:中|里)?(?:有关)?规定的(?!部分|内容|条款|有关规定)/;
/** 《A》及其实施细则: one more is meant, and not named. */
const COMPANION = /^(?:及|和|以及|与)其\p{Script=Han}{0,10}?(?:细则|办法|规定|解释|文件)/u;
const WORK =
  /^(?!(?:及|和|以及|与)其)(?:的)?\p{Script=Han}{0,16}?(?:办法|细则|规定|规则|方案|意见|条例|决定|通知|标准|目录|规程)(?=（|、|，|和|及|以及|等|$)/u;
const SEPARATORS = /(?:[、，；]|以及|和|及|与|并)+$/;
const ADVERBS =
  /^(?:同时|均|都|也|一并|相应|即行|即|自行|予以|现|现予|决定|全文|全部|分别|自.{4,24}起)*$/;

/** Reads the words that name what is repealed, up to the verb. */
export function readTargets(passage: Passage, issuer: string | null): Targets {
  const { text, raw } = passage;
  const titles = titlesIn(text);
  const targets: RepealTarget[] = [];
  let unclear = false;
  let open = false;
  let at = 0;
  for (const [index, { from, to }] of titles.entries()) {
    if (from < at) continue;
    const next = titles[index + 1]?.from ?? text.length;
    const before = text.slice(at, from);
    const suffix = PART.test(text.slice(to, next))
      ? 0
      : (WORK.exec(text.slice(to, next))?.[0].length ?? 0);
    const close = bracketAt(text, to + suffix) ?? to + suffix;
    const companion = COMPANION.exec(text.slice(close, Math.max(close, next)))?.[0].length ?? 0;
    const rest = text.slice(close + companion, Math.max(close + companion, next));
    if (HISTORY.test(rest)) continue; // its words belong to the recital of the title that follows
    const isCited = CITED_ONLY.test(before);
    const printed = suffix > 0 ? raw.slice(from, to + suffix) : raw.slice(from + 1, to - 1);
    const recital = joinRecitals(
      readRecital(partOf(passage, at, from), issuer),
      close > to + suffix
        ? readRecital(partOf(passage, to + suffix + 1, close - 1), issuer)
        : NO_RECITAL,
    );
    at = close;
    if (isCited) continue;
    const behind = rest.startsWith('等')
      ? ''
      : index + 1 < titles.length
        ? rest.replace(SEPARATORS, '')
        : rest;
    open ||= rest.startsWith('等') || companion > 0;
    const part = partNamed(behind);
    if (part === null && !ADVERBS.test(behind) && !isLeadIn(rest)) {
      unclear = true;
      continue;
    }
    const span = spanIn(passage, from, to + suffix);
    targets.push({ citation: targetOf(printed, recital, span), part });
  }
  return { targets, unclear, open };
}

export function targetOf(title: string, recital: Recital, span: Citation['span']): Citation {
  const { number, issuer, promulgatedOn, adoptedOn, history } = recital;
  return citationOf({ title, number, issuer, promulgatedOn, adoptedOn, history, span });
}

/** Behind one title and before the next: a separator, then the recital of the next (…、2010年3月1日公布的). */
function isLeadIn(rest: string): boolean {
  return (
    /^(?:[、，；]|以及|和|及|与|并)/.test(rest) && /(?:的|原|[、，；]|和|及|与|根据)$/.test(rest)
  );
}

/** 中有关收费的规定, 第三条; the adverbs before the verb are no part of it. */
function partNamed(behind: string): string | null {
  if (!PART.test(behind) || THING.test(behind)) return null;
  const words = behind.replace(/(?:同时|均|一并|相应|即行|自行|予以|[，、；]|和|以及|及)+$/, '');
  // 、1998年…公布的 behind a part leads to the next title.
  return /^[^，；]*/.exec(words)?.[0] ?? words;
}
