/** Repeals by list: 决定对以下政府规章予以废止：一、… 二、…. Items stand with or without 《》. */
import type { Provision, ProvisionTree } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { Passage } from '../lines/passage.ts';
import { partOf, passageOf, spanIn, wholeSpan } from '../lines/passage.ts';
import { NO_RECITAL, readRecital } from '../words/recital.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';
import type { ListLead } from './listLead.ts';
import { listLead } from './listLead.ts';
import type { FoundRepeal } from './repealSentence.ts';
import type { RepealTarget } from './targets.ts';
import { readTargets, targetOf } from './targets.ts';

/** The repeals of a repealing text: each lead with the items it introduces. */
export function repealsInLists(
  source: string,
  tree: ProvisionTree,
  issuer: string | null,
  notice: Notice,
): FoundRepeal[] {
  const repeals: FoundRepeal[] = [];
  const visit = (provisions: readonly Provision[]): void => {
    for (const [index, provision] of provisions.entries()) {
      const passage = passageOf(source, [...provision.heading, ...provision.text]);
      const lead =
        /：$/.test(passage.text) || provision.heading.length > 0
          ? listLead(`${passage.text.replace(/：$/, '')}：`)
          : null;
      if (!lead) {
        visit(provision.children);
        continue;
      }
      const items =
        provision.children.length > 0 ? provision.children : listBehind(source, provisions, index);
      repeals.push(...items.flatMap((item) => repealsOfItem(source, item, lead, issuer, notice)));
    }
  };
  visit(tree);
  return repeals;
}

/** The numbered provisions behind a lead, or sentences that each begin with a title. */
function listBehind(source: string, provisions: readonly Provision[], lead: number): Provision[] {
  const items: Provision[] = [];
  const kind = provisions[lead + 1]?.kind;
  for (const provision of provisions.slice(lead + 1)) {
    const words = passageOf(source, provision.text).text;
    if (provision.kind !== kind || (kind === 'paragraph' && !/^(?:《|.{0,60}的《)/.test(words)))
      break;
    if (listLead(words)) break;
    items.push(provision);
  }
  return items;
}

export function repealsOfItem(
  source: string,
  item: Provision,
  lead: ListLead,
  issuer: string | null,
  notice: Notice,
): FoundRepeal[] {
  const clause = passageOf(source, [...item.heading, ...item.text]);
  if (clause.text.length === 0) return [];
  const spans = [...(item.label ? [item.label] : []), ...item.heading, ...item.text];
  const printed = passageOf(source, spans);
  const named = targetsOfItem(withoutEnd(clause), issuer);
  if (named.length === 0) {
    notice(
      'repeal-target-not-read',
      wholeSpan(clause),
      'An item of a list of repeals could not be read.',
    );
  }
  return named.map((target) => ({
    ...target,
    words: lead.words,
    rule: lead.rule,
    clause: printed,
  }));
}

function withoutEnd(clause: Passage): Passage {
  const length = clause.text.replace(/[。；，、]+$/, '').replace(/^废止/, '').length;
  const start = clause.text.startsWith('废止') ? 2 : 0;
  return partOf(clause, start, start + length);
}

/** Titles in 《》 like in a sentence; without them the words before the last bracket are the title. */
function targetsOfItem(item: Passage, issuer: string | null): readonly RepealTarget[] {
  const marked = titlesIn(item.text);
  const isMarked = item.text.startsWith('《') || /^[^（）]{0,80}的《/.test(item.text);
  if (marked.length > 0 && isMarked) {
    const { targets, unclear } = readTargets(item, issuer);
    if (!unclear && targets.length > 0) return targets;
  }
  const open = lastBracket(item.text);
  const title = item.raw.slice(0, open ?? item.raw.length);
  if (title.length < 4 || title.length > 120 || /[。；]/.test(title)) return [];
  const recital =
    open === null ? NO_RECITAL : readRecital(partOf(item, open + 1, item.text.length - 1), issuer);
  const part = /^(.{4,})(第[^，。；]{1,8}条(?:第[^，。；]{1,6}[款项])?)$/.exec(title);
  const name = part?.[1] ?? title;
  return [
    { citation: targetOf(name, recital, spanIn(item, 0, name.length)), part: part?.[2] ?? null },
  ];
}

/** Where the bracket opens that ends the item; the recital stands in it. （试行） is part of a title. */
function lastBracket(text: string): number | null {
  for (let open = text.indexOf('（'); open >= 0; open = text.indexOf('（', open + 1)) {
    const close = bracketAt(text, open);
    if (close === null) return null;
    if (close === text.length)
      return /\d|[〇一二三四五六七八九十]{2}|号/.test(text.slice(open, close)) ? open : null;
    open = close - 1;
  }
  return null;
}
