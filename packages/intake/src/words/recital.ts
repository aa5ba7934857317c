/**
 * Recitals: what the words around a cited title tell of it.
 * 2001年3月19日重庆市人民政府令第112号公布，根据2012年2月8日重庆市人民政府令第261号修订 · 1998年3月28日…会议通过的
 */
import type { CalendarDay, CitedAct, InstrumentNumber, Span } from '@regchron/model';
import { findInstrumentNumbers, issuerOfSeries, withIssuer } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { partOf, spanIn } from '../lines/passage.ts';
import { daysIn } from './day.ts';
import { titlesIn, withoutTitles } from './titles.ts';

export interface Recital {
  readonly number: InstrumentNumber | null;
  readonly issuer: string | null;
  readonly promulgatedOn: CalendarDay | null;
  readonly adoptedOn: CalendarDay | null;
  readonly history: readonly CitedAct[];
}

export const NO_RECITAL: Recital = {
  number: null,
  issuer: null,
  promulgatedOn: null,
  adoptedOn: null,
  history: [],
};

// Each of these ends one act of the story. 修订公布 is one act, 公布施行 is promulgation.
const VERB =
  /(?<amended>(?:修订|修正|修改)(?:重新)?(?:公布|发布|通过)?)|(?<adopted>(?:审议)?通过)|(?<promulgated>公布|发布|颁布|颁发|印发|下发|公告(?!第))|(?<other>批准|施行|实施|执行|废止)/g;
const BODY =
  /^\p{Script=Han}{1,40}?(?:政府|法院|检察院|委员会|总局|局|部|署|办公厅|办公室|院|厅|银行|大会)$/u;

/** Reads the words before or in the brackets behind a title. `issuer` completes numbers that name no body. */
export function readRecital(passage: Passage, issuer: string | null): Recital {
  const masked = withoutTitles(passage.text);
  let recital = NO_RECITAL;
  let from = 0;
  for (const match of masked.matchAll(VERB)) {
    const to = match.index + match[0].length;
    recital = withAct(
      recital,
      readAct(passage, masked, from, match.index, issuer),
      match,
      spanIn(passage, from, to),
    );
    from = to;
  }
  return withTail(recital, readAct(passage, masked, from, masked.length, issuer));
}

/** Two recitals of one title, that before it and that in brackets behind it; the brackets win where both speak. */
export function joinRecitals(before: Recital, behind: Recital): Recital {
  return {
    number: behind.number ?? before.number,
    issuer: behind.issuer ?? before.issuer,
    promulgatedOn: behind.promulgatedOn ?? before.promulgatedOn,
    adoptedOn: behind.adoptedOn ?? before.adoptedOn,
    history: [...before.history, ...behind.history],
  };
}

interface Act {
  readonly day: CalendarDay | null;
  readonly number: InstrumentNumber | null;
  readonly issuer: string | null;
  readonly title: string | null;
}

function readAct(
  passage: Passage,
  masked: string,
  from: number,
  to: number,
  issuer: string | null,
): Act {
  const words = masked.slice(from, to);
  const day = daysIn(words).at(-1) ?? null;
  const found = findInstrumentNumbers(words).at(-1)?.number ?? null;
  const number = found && issuer ? numberUnder(found, issuer) : found;
  const [title] = titlesIn(partOf(passage, from, to).text);
  return {
    day: day?.day ?? null,
    number,
    issuer: (number && issuerOfSeries(number.series)) ?? completed(bodyIn(words, day), issuer),
    title: title ? passage.raw.slice(from + title.from + 1, from + title.to - 1) : null,
  };
}

/** 市人民政府 in an instrument of 海州市人民政府 is that body. */
function completed(body: string | null, issuer: string | null): string | null {
  if (body === null || issuer === null) return body;
  if (issuer.endsWith(body)) return issuer;
  const government = governmentBeside(issuer);
  return government?.endsWith(body) === true ? government : body;
}

/** 市人民政府令第5号 in a text of 杭州市人民代表大会常务委员会 is an order of 杭州市人民政府. */
function numberUnder(number: InstrumentNumber, issuer: string): InstrumentNumber {
  const completedNumber = withIssuer(number, issuer);
  const government = governmentBeside(issuer);
  return government ? withIssuer(completedNumber, government) : completedNumber;
}

/** The government of the place whose congress it is. */
function governmentBeside(issuer: string): string | null {
  const place = /^(\p{Script=Han}{2,}?)人民代表大会/u.exec(issuer)?.[1];
  return place === undefined || place === '全国' ? null : `${place}人民政府`;
}

/** The body that stands before the day (最高人民法院于2001年9月11日) or behind it (1996年3月15日国家工商行政管理局). */
function bodyIn(
  words: string,
  day: { readonly from: number; readonly to: number } | null,
): string | null {
  const before = words.slice(0, day?.from ?? 0);
  const behind = words.slice(day?.to ?? 0);
  for (const candidate of [behind, before]) {
    const body = candidate
      .replace(/^.*[，、；。]/, '')
      .replace(/^(?:根据|依据|经|由|原|和|及|以及|的)+/, '')
      .replace(/第[\p{Script=Han}0-9]{1,4}届/u, '')
      .replace(/(?:第[\p{Script=Han}0-9]{1,6}次)?(?:全体|常务)?会议$/u, '')
      .replace(/(?:第[\p{Script=Han}0-9]{1,6}次)$/u, '')
      .replace(/(?:于|以|令)$/, '');
    if (BODY.test(body)) return body;
  }
  return null;
}

function withAct(recital: Recital, act: Act, verb: RegExpMatchArray, span: Span): Recital {
  const groups = verb.groups ?? {};
  if (groups['amended'] !== undefined) {
    if (act.day === null && act.number === null && act.title === null) return recital;
    const { number, issuer, title, day } = act;
    const manner = verb[0].slice(0, 2);
    const told: CitedAct = {
      type: 'AMENDED',
      manner,
      number,
      issuer,
      title,
      on: day,
      effectiveOn: null,
      span,
    };
    return { ...recital, history: [...recital.history, told] };
  }
  if (groups['adopted'] !== undefined) {
    return {
      ...recital,
      adoptedOn: recital.adoptedOn ?? act.day,
      issuer: recital.issuer ?? act.issuer,
    };
  }
  if (groups['promulgated'] !== undefined) {
    return {
      ...recital,
      number: recital.number ?? act.number,
      issuer: recital.issuer ?? act.issuer,
      promulgatedOn: recital.promulgatedOn ?? act.day,
    };
  }
  return { ...recital, number: recital.number ?? act.number };
}

/** A number alone, or with a day and no verb: （2010年3月1日重庆市人民政府令第240号）. */
function withTail(recital: Recital, act: Act): Recital {
  if (!act.number) return recital;
  return {
    ...recital,
    number: recital.number ?? act.number,
    issuer: recital.issuer ?? act.issuer,
    promulgatedOn: recital.promulgatedOn ?? act.day,
  };
}
