/**
 * A decision as a script: which paragraph orders what of which regulation. Openings, headings and the words that close
 * it order nothing; a lead (将下列法律中的“A”修改为“B”) orders for each item under it.
 */
import type { Operation, Place } from '@regchron/model';
import { titleKey } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Unit } from '../provisions/units.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';
import { resequenceIn } from './clauses/resequence.ts';
import type { Renumbered } from './focus.ts';
import { NO_FOCUS } from './focus.ts';
import type { InstructionContext, ReadInstruction } from './instruction.ts';
import { readInstruction } from './instruction.ts';
import type { Lead } from './lead.ts';
import { leadOf, readListed } from './lead.ts';
import { placesNamed } from './placesNamed.ts';
import type { Wording } from './wording.ts';
import { spanOfWords } from './wording.ts';
import { withoutWords, wordingsOf } from './wordings.ts';

/** The operations on each regulation, by titleKey. */
export type Script = ReadonlyMap<string, readonly Operation[]>;

const ATTACHED = /^附(?:件|表|录|：|$)/;
const EFFECT =
  /^本(?:决定|修正案|规定|通知|公告|解释|决议)?(?:自|从|于|由)?.{0,60}(?:施行|生效|实施|执行)。?$/;
const REPUBLISHED = /重新公布|根据本(?:决定|修正案|解释).{0,80}(?:修改|修正|修订|调整)/;
const REPEALED = /^(?:决定)?(?:废止|宣布失效)|(?:予以|同时|自.{4,24}起)(?:废止|失效)。?$/;
const HEADING =
  /(?:(?:[作做]出?|进行|予以|[作做]了?)(?:如下|以下|下列|部分|相应|补充|个别|文字)*(?:修改|修正|修订|调整)|修改如下|更正如下|勘误如下|订正如下|(?:[作做]|予以)(?:如下|以下)(?:更正|勘误|订正)|决定如下|决定|规定如下)[：。]?$/;
const NAME_FIRST =
  /^(?:(?:将|对|在|修改|修订|删去|删除|关于)|[^《》。；\ue000-\uf8ff]{0,60}(?:刊登|刊载|刊发|登载|发布|公布|印发|制发)的?)?(?=《)/;
const OPENING_RECITAL =
  /^(?:为了?|根据|鉴于|按照)[^。；\ue000-\uf8ff]*，(?=(?:决定)?(?:将|对|在|删去|删除|增加))/;
const ORDERS =
  /修改|改为|增加|增写|删去|删除|去掉|合并|并入|移至|作为|调整|不再适用|停止执行|延长|更名|应为|应是|应改为|更正|订正|[\ue000-\uf8ff]/;

/** Kinds of numbers, from the outermost. */
const LEVELS = ['division', 'article', 'item', 'point'];
type Level = (typeof LEVELS)[number] | null;

/** What holds for the paragraphs that follow, until a number of the same rank or a higher one comes. */
interface State {
  readonly only: string | null;
  current: string | null;
  /** The number over whose items {@link current} holds. */
  level: Level;
  lead: Lead | null;
  leadLevel: Level;
  /** 二、对下列条例予以废止: what stands under it is not amended. */
  repeals: boolean;
  repealLevel: Level;
  focus: ReadInstruction['focus'];
}

/**
 * `targets`: the titles of what the decision amends, by titleKey, with the names it calls them by.
 * `only`: the one that is meant where none is named; null where a decision amends several.
 */
export function readScript(
  source: string,
  units: readonly Unit[],
  targets: ReadonlyMap<string, readonly string[]>,
  only: string | null,
  notice: Notice,
): Script {
  const keys = [...targets.keys()];
  const operations = new Map<string, Operation[]>(keys.map((key) => [key, []]));
  const renumbered = new Map<string, Renumbered>(keys.map((key) => [key, new Map()]));
  const state = openState(only);
  for (const printed of wordingsOf(source, units, notice)) {
    const { text, label, quotes } = printed;
    if (ATTACHED.test(text) && !label && quotes.length === 0) break;
    if (EFFECT.test(text)) continue;
    if (REPUBLISHED.test(text) && quotes.length === 0 && !label) {
      closing(printed, targets, operations);
      continue;
    }
    const ordered = orderOf(printed, targets, state);
    if (!ordered) continue;
    const key = state.current;
    const given = key === null ? undefined : operations.get(key);
    if (key === null || !given) {
      notice(
        'amendment-instruction-not-read',
        printed.span,
        'Which regulation this changes was not understood.',
      );
      continue;
    }
    const read = readOrder(ordered, state, targets.get(key) ?? [], {
      source,
      focus: state.focus,
      renumbered: renumbered.get(key) ?? new Map<string, Place>(),
      notice,
    });
    given.push(...read.operations);
    state.focus = read.focus;
  }
  return new Map([...operations].map(([key, all]) => [key, resequencedLast(all)]));
}

function openState(only: string | null): State {
  return {
    only,
    current: only,
    level: null,
    lead: null,
    leadLevel: null,
    repeals: false,
    repealLevel: null,
    focus: NO_FOCUS,
  };
}

/** The words that order something, without the name of what they change; null for words that only lead or tell. */
function orderOf(
  printed: Wording,
  targets: ReadonlyMap<string, readonly string[]>,
  state: State,
): Wording | null {
  const { text, label } = printed;
  if (label) turn(state, label.kind);
  const named = nameOf(printed, targets);
  if (named) {
    if (state.current !== named.key) state.focus = NO_FOCUS;
    state.current = named.key;
    state.level = label?.kind ?? state.level;
  }
  if (REPEALED.test(text) && !/修改/.test(text)) {
    if (label) {
      state.repeals = true;
      state.repealLevel = label.kind;
    }
    return null;
  }
  if (state.repeals) return null;
  const wording = named ? withoutWords(printed, named.from, named.to) : printed;
  const isListed = state.lead !== null && label !== null && named !== null;
  if (!isListed && isHeading(wording)) return null;
  const lead = leadOf(wording);
  if (lead) {
    state.lead = lead;
    state.leadLevel = label?.kind ?? null;
    return null;
  }
  return label || ORDERS.test(wording.text) ? wording : null;
}

/** A new number: what held under numbers of its rank or below holds no longer. */
function turn(state: State, kind: string): void {
  const ends = (level: Level): boolean => level === kind || isOver(kind, level);
  state.focus = NO_FOCUS;
  if (ends(state.leadLevel)) state.lead = null;
  if (ends(state.repealLevel)) state.repeals = false;
  if (ends(state.level)) state.current = state.only;
}

function isOver(kind: string, other: Level): boolean {
  return other !== null && LEVELS.indexOf(kind) < LEVELS.indexOf(other);
}

function readOrder(
  wording: Wording,
  { lead }: State,
  names: readonly string[],
  context: InstructionContext,
): ReadInstruction {
  const from = wording.label ? 0 : (OPENING_RECITAL.exec(wording.text)?.[0].length ?? 0);
  const body = withoutAlias(wording, from, names);
  return lead && wording.label
    ? readListed(body, lead, context)
    : readInstruction(body, from, context);
}

interface Named {
  readonly key: string;
  readonly from: number;
  readonly to: number;
}

/** The regulation that the first words name: 将《A》（令第5号）第三条…, 一、对《A》作出修改. */
function nameOf(
  { text, raw }: Wording,
  targets: ReadonlyMap<string, readonly string[]>,
): Named | null {
  const bare = raw.replace(/[。；]$/, '');
  if (targets.has(titleKey(bare))) return { key: titleKey(bare), from: 0, to: bare.length };
  const [first] = titlesIn(text);
  const before = NAME_FIRST.exec(text)?.[0];
  if (!first || before?.length !== first.from) return null;
  const name = raw.slice(first.from + 1, first.to - 1);
  const key = keyOf(name, targets);
  if (key === null) return null;
  const behind = bracketAt(text, first.to) ?? first.to;
  // 《X》一文中第三条… · 《X》（第2页）的第三条…: what joins the name to the place is no part of either.
  const joint = /^(?:一文)?(?:中|里|的)?，?(?=第|附)/.exec(text.slice(behind))?.[0].length ?? 0;
  const isReported = before.length > 2;
  return { key, from: isReported ? 0 : first.from, to: behind + joint };
}

function keyOf(name: string, targets: ReadonlyMap<string, readonly string[]>): string | null {
  const key = titleKey(name);
  if (targets.has(key)) return key;
  for (const [target, names] of targets) if (names.includes(name)) return target;
  return null;
}

/** 将刑法第一百一十四条, 在《解释》第三条: the name by which the decision calls what it amends. */
function withoutAlias(wording: Wording, from: number, names: readonly string[]): Wording {
  const { text, raw } = wording;
  const lead = /^(?:将|在|对|删去|删除)?/.exec(text.slice(from))?.[0].length ?? 0;
  const at = from + lead;
  for (const name of names) {
    const printed = [name, `《${name}》`].find((one) => raw.startsWith(one, at));
    if (printed === undefined) continue;
    const rest = text.slice(at + printed.length);
    if (/^(?:的)?(?:第|序言|引言|前言|名称|题目|标题|中)/.test(rest)) {
      const of = rest.startsWith('的') ? 1 : 0;
      return withoutWords(wording, at, at + printed.length + of);
    }
  }
  return wording;
}

/** Words that only lead to what follows: 作如下修改：, 对部分条文作以下修改：, or nothing but the name of a regulation. */
function isHeading({ text, quotes }: Wording): boolean {
  const words = text.replace(/^(?:将|对|修改|修订|关于)(?=[。：]?$)/, '');
  if (/^[。：]?$/.test(words)) return true;
  if (resequenceIn(text, { offset: 0, length: 0 }) && !/：$/.test(text)) return false;
  // 第五条作相应修改。 and 对文字作相应调整。 order something that is not told.
  if (
    !/：$/.test(words) &&
    (placesNamed(words, []).length > 0 || /文字|表述|标点|顺序|序号/.test(words))
  )
    return false;
  return HEADING.test(words) && (quotes.length === 0 || /^(?:对|删去)下列|作出修改$/.test(words));
}

/** 《A》、《B》根据本决定作相应修改并对条文顺序作相应调整，重新公布。 */
function closing(
  wording: Wording,
  targets: ReadonlyMap<string, readonly string[]>,
  operations: ReadonlyMap<string, Operation[]>,
): void {
  const { text, raw } = wording;
  const order = resequenceIn(text, spanOfWords(wording, 0, text.length));
  if (!order) return;
  const named = titlesIn(text).flatMap(
    ({ from, to }) => keyOf(raw.slice(from + 1, to - 1), targets) ?? [],
  );
  const all = named.length === 0 || /》等/.test(text) ? [...operations.keys()] : named;
  for (const key of all) operations.get(key)?.push(order);
}

/** Numbered through anew when all else is done, wherever the decision says it. */
function resequencedLast(operations: readonly Operation[]): Operation[] {
  const orders = operations.filter(({ type }) => type === 'RESEQUENCE');
  return [...operations.filter(({ type }) => type !== 'RESEQUENCE'), ...orders.slice(0, 1)];
}
