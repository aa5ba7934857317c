/** Amendments: which regulations a decision amends, and what it does to each, operation by operation. */
import type { Citation, Operation, Provision, ProvisionTree, Span } from '@regchron/model';
import { citationOf, hullOf, leafSpans, titleKey, walk } from '@regchron/model';
import { namesOf } from '../amendment/names.ts';
import { readScript } from '../amendment/script.ts';
import type { Notice } from '../findingRules.ts';
import type { ReadText } from '../instrument/textOfInstrument.ts';
import { partOf, passageOf } from '../lines/passage.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';
import { readTargets } from './targets.ts';

export interface FoundAmendment {
  readonly target: Citation;
  readonly manner: '修正' | '修订';
  readonly clause: Span;
  /** Null where the source does not carry the decision's own words. */
  readonly operations: readonly Operation[] | null;
  /** The whole new text, where it follows the decision. */
  readonly text: ProvisionTree | null;
}

/** `title`: the decision's. Where it names what it amends, those are the targets; an omnibus names them item by item. */
export function readAmendments(
  source: string,
  text: ReadText,
  issuer: string | null,
  notice: Notice,
): FoundAmendment[] {
  const { title, tree } = text;
  const manner = /修订/.test(title.text) ? '修订' : '修正';
  const whole =
    hullOf(tree.flatMap(leafSpans)) ??
    hullOf(title.offsets.slice(0, 1).map((offset) => ({ offset, length: title.text.length })));
  if (!whole) return [];
  const inText = tree.flatMap((provision) => headTargets(source, provision, issuer));
  const named = titlesIn(title.text).flatMap(
    ({ from, to }) => readTargets(partOf(title, from, to), issuer).targets,
  );
  const isIn = (
    list: readonly { readonly target: Citation }[],
    { title: other }: Citation,
  ): boolean => list.some(({ target }) => titleKey(target.title ?? '') === titleKey(other ?? ''));
  const ofTitle = named.map(({ citation }) => {
    const isIt = (other: Citation): boolean =>
      titleKey(other.title ?? '') === titleKey(citation.title ?? '');
    const told =
      inText.find(({ target }) => isIt(target)) ?? toldInText(source, tree, isIt, issuer);
    return {
      target: told?.target ?? citation,
      manner,
      clause: told?.clause ?? whole,
    } as const;
  });
  // 《A》等二十七件司法解释: the title names the first, the text the others.
  const isOpen = ofTitle.length === 0 || /》等/.test(title.text);
  const others = isOpen ? inText.filter(({ target }) => !isIn(ofTitle, target)) : [];
  const found = [
    ...ofTitle,
    ...others.map(({ target, clause }) => ({ target, manner, clause }) as const),
  ];
  if (found.length === 0)
    notice(
      'amendment-target-not-read',
      whole,
      'This instrument amends, but what it amends could not be read.',
    );
  const [first, ...more] = found;
  const only = isOpen || more.length > 0 ? null : (first?.target ?? null);
  return withOperations(source, text, found, only, notice);
}

/** Two items of one decision may name one regulation: what they order is one list. `only`: what an item means that names none. */
export function withOperations(
  source: string,
  { units, republished }: ReadText,
  found: readonly Omit<FoundAmendment, 'operations' | 'text'>[],
  only: Citation | null,
  notice: Notice,
): FoundAmendment[] {
  const named = new Map(
    found.map(({ target: { title } }) => [titleKey(title ?? ''), namesOf(units, title ?? '')]),
  );
  const script = readScript(source, units, named, titleKey(only?.title ?? '') || null, notice);
  return found.map((amendment) => {
    const key = titleKey(amendment.target.title ?? '');
    const operations = script.get(key) ?? [];
    // Behind a decision on several regulations the end of each text is not told.
    const text = found.length === 1 && republished?.title === key ? republished.text : null;
    if (operations.length > 0) return { ...amendment, operations, text };
    notice(
      'amendment-operations-not-read',
      amendment.clause,
      `The operations on 《${amendment.target.title ?? ''}》 were not read.`,
    );
    return { ...amendment, operations: null, text };
  });
}

/** 全国人民代表大会常务委员会关于《刑法》第九十三条第二款的解释: an item that is a title without marks. */
const NAMED_WITH_BODY =
  /^[^《》，。；]{4,30}关于《[^》]{2,60}》[^《》，。；]{0,60}的(?:解释|决定|规定)[。；]?$/;

/** 一、对《A》作出修改 · 一、将《A》第三条修改为 · （一）《A》（令第5号）: the title at the head of a numbered provision. */
function headTargets(
  source: string,
  provision: Provision,
  issuer: string | null,
): { target: Citation; clause: Span }[] {
  const passage = passageOf(source, [...provision.heading, ...provision.text]);
  const [first] = titlesIn(passage.text);
  const { label, heading, text } = provision;
  // What it orders stands in the operations: the words that name the target are the clause.
  const clause = hullOf([...(label ? [label] : []), ...heading, ...text]);
  if (clause && provision.label !== null && NAMED_WITH_BODY.test(passage.text))
    return [
      { target: citationOf({ title: passage.raw.replace(/[。；]$/, ''), span: clause }), clause },
    ];
  const isHead =
    first !== undefined && /^(?:对|将|修改|删去|在|关于)?$/.test(passage.text.slice(0, first.from));
  const isRepeal =
    /废止|失效/.test(passage.text.slice(first?.to ?? 0, (first?.to ?? 0) + 60)) ||
    passage.text.startsWith('废止');
  if (!isHead || !clause || isRepeal || provision.label === null) {
    return isRepealLead(passage.text)
      ? []
      : provision.children.flatMap((child) => headTargets(source, child, issuer));
  }
  const end = bracketAt(passage.text, first.to) ?? first.to;
  const [target] = readTargets(partOf(passage, first.from, end), issuer).targets;
  return target ? [{ target: target.citation, clause }] : [];
}

/** The first sentence that names it does it, and often tells more of it: 对《X》（2001年2月3日令第11号公布）作如下修改. */
function toldInText(
  source: string,
  tree: ProvisionTree,
  isIt: (citation: Citation) => boolean,
  issuer: string | null,
): { target: Citation | null; clause: Span | null } | null {
  let clause: Span | null = null;
  for (const { text } of walk(tree)) {
    const passage = passageOf(source, text);
    for (const { from, to } of titlesIn(passage.text)) {
      const end = bracketAt(passage.text, to);
      const [named] = readTargets(partOf(passage, from, end ?? to), issuer).targets;
      if (!named || !isIt(named.citation)) continue;
      clause ??= hullOf(text);
      if (end !== null) return { target: named.citation, clause };
    }
  }
  return clause && { target: null, clause };
}

function isRepealLead(words: string): boolean {
  return /废止|失效/.test(words) && !/修改/.test(words);
}
