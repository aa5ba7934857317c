/** The acts a header tells, clause by clause; each clause begins with its day and ends with its verb. */
import type { CalendarDay, InstrumentNumber, Span } from '@regchron/model';
import { findInstrumentNumbers, outerMarksOff } from '@regchron/model';
import type { Passage } from '../../lines/passage.ts';
import { spanIn } from '../../lines/passage.ts';
import { daysIn } from '../../words/day.ts';
import { titlesIn, withoutTitles } from '../../words/titles.ts';
import { spacedAt } from '../../provisions/labels.ts';
import { bodyOf } from './body.ts';

export interface HeaderAct {
  readonly verb: 'ADOPTED' | 'APPROVED' | 'PROMULGATED' | 'AMENDED' | 'REPEALED' | 'TOOK_EFFECT';
  /** 修正, 修订, 修改 as printed; else empty. */
  readonly manner: string;
  readonly day: CalendarDay;
  readonly issuer: string | null;
  /** The meeting, as printed. */
  readonly by: string | null;
  readonly number: InstrumentNumber | null;
  readonly numberPrinted: string | null;
  /** The title of the amending decision. */
  readonly title: string | null;
  /** 公布 or 施行 stands in the same clause. */
  readonly isPromulgation: boolean;
  readonly isInForce: boolean;
  /** 批准的《…》修正: the approval of an amendment that the clause before adopted. */
  readonly isApproved: boolean;
  readonly span: Span;
}

const LONGEST_CLAUSE = 800;

export function readHeaderActs(header: Passage): HeaderAct[] {
  const masked = withoutTitles(header.text);
  const days = daysIn(masked);
  const acts: HeaderAct[] = [];
  // A clause without a verb goes on: …第1832次会议、2021年2月26日最高人民检察院…通过.
  let from = days[0]?.from ?? 0;
  for (const [index, day] of days.entries()) {
    // No clause is as long as that: what goes on so long is no header.
    if (day.from - from > LONGEST_CLAUSE) from = day.from;
    const to = Math.min(days[index + 1]?.from ?? masked.length, day.from + LONGEST_CLAUSE);
    const act = readClause(header, masked, from, day, to);
    if (!act) continue;
    acts.push(acts.length === 0 ? withLead(act, header, masked.slice(0, days[0]?.from ?? 0)) : act);
    from = to;
  }
  return acts;
}

/** （海州市人民政府令第8号，2020年5月6日公布）, （…第十九次会议于2020年4月28日通过）: what stands before the first day. */
function withLead(act: HeaderAct, header: Passage, lead: string): HeaderAct {
  const found = act.number ? undefined : findInstrumentNumbers(lead).at(-1);
  const issuer = act.issuer ?? bodyOf(lead);
  const meeting = lead.replace(/^[（【〔]/, '').replace(/(?:已|经|由|于)+$/, '');
  return {
    ...act,
    issuer,
    by: act.by ?? (act.verb === 'ADOPTED' && /会议$/.test(meeting) ? meeting : null),
    ...(found && /令/.test(found.number.series)
      ? {
          number: found.number,
          numberPrinted: header.raw.slice(found.offset, found.offset + found.length),
        }
      : {}),
  };
}

function readClause(
  header: Passage,
  masked: string,
  from: number,
  { day }: { readonly day: CalendarDay },
  to: number,
): HeaderAct | null {
  const words = masked.slice(from, to);
  const verb = verbOf(words);
  if (!verb) return null;
  const behindDay = daysIn(words)[0]?.to ?? 0;
  const body = bodiesApart(header, masked, from + behindDay, to);
  const at = body.search(/通过|批准|公布|发布|颁布|修正|修订|修改|废止|印发/);
  const before = at < 0 ? body : body.slice(0, at);
  const title = titlesIn(header.text.slice(from, to)).at(-1);
  const printed = numberIn(words, header.raw.slice(from, to));
  const named = title ? header.raw.slice(from + title.from, from + title.to) : null;
  return {
    ...verb,
    day,
    issuer: bodyOf(courtsOf(words) ?? before) ?? bodyOfTitle(named),
    by:
      before
        .replace(/^[由经]/, '')
        .replace(/《.*$/, '')
        .replace(/(?:讨论|审议|表决|于)$/, '') || null,
    number: printed?.number ?? null,
    numberPrinted: printed?.printed ?? null,
    title: named === null ? null : outerMarksOff(named),
    span: spanIn(header, from, endOfWords(masked, from, to)),
  };
}

/** 财政部 国家税务总局令: a space between two bodies parts them as 、 does. */
function bodiesApart(header: Passage, masked: string, from: number, to: number): string {
  const words = masked.slice(from, to);
  if (!words.includes('令') || words.includes('大会')) return words;
  return [...words]
    .map((character, index) => {
      const isApart =
        index > 0 &&
        /[部委局署会行院办厅]/.test(words.charAt(index - 1)) &&
        /^(?!令|公告|第|[发公颁]布|印发|联合)\p{Script=Han}{2}/u.test(words.slice(index)) &&
        spacedAt(header, from + index);
      return isApart ? `、${character}` : character;
    })
    .join('');
}

type Verb = Pick<HeaderAct, 'verb' | 'manner' | 'isPromulgation' | 'isInForce' | 'isApproved'>;

function verbOf(words: string): Verb | null {
  const isPromulgation = /公布|发布|颁布|颁发|公告(?!第)|印发|下发/.test(words);
  const isInForce = /施行|实施|执行|生效/.test(words);
  const isApproved = /批准的《/.test(words);
  const rest = { isPromulgation, isInForce, isApproved, manner: '' };
  const manner = /修正|修订|修改/.exec(words.replace(/该修正自/, ''))?.[0];
  if (manner !== undefined) return { ...rest, verb: 'AMENDED', manner };
  if (/废止|失效/.test(words)) return { ...rest, verb: 'REPEALED' };
  if (words.includes('通过')) return { ...rest, verb: 'ADOPTED' };
  if (isPromulgation) return { ...rest, verb: 'PROMULGATED' };
  if (words.includes('批准')) return { ...rest, verb: 'APPROVED' };
  if (isInForce) return { ...rest, verb: 'TOOK_EFFECT' };
  const isOrder = /令[^，。；]{0,9}号/.test(words) && findInstrumentNumbers(words).length > 0;
  return isOrder ? { ...rest, isPromulgation: true, verb: 'PROMULGATED' } : null;
}

/** The number before the verb; what stands behind it (修正主席令第73号) belongs to the act too. */
function numberIn(
  words: string,
  raw: string,
): { number: InstrumentNumber; printed: string } | null {
  const verb = words.search(/通过|公布|发布|颁布|修正|修订|修改|印发/);
  for (const [from, piece] of [
    [0, verb < 0 ? words : words.slice(0, verb)],
    [verb + 2, verb < 0 ? '' : words.slice(verb + 2)],
  ] as const) {
    const lead = /^.*(?:院|部|委|局|厅)以(?=\p{Script=Han}{2,8}〔)/u.exec(piece)?.[0].length ?? 0;
    const found = findInstrumentNumbers(piece.slice(lead)).at(-1);
    if (!found) continue;
    const at = from + lead + found.offset;
    return { number: found.number, printed: raw.slice(at, at + found.length) };
  }
  return null;
}

function courtsOf(words: string): string | null {
  return /最高人民(?:法院|检察院)/.test(words) ? words : null;
}

/** 《国务院关于修改…的决定》 names its body itself. */
function bodyOfTitle(title: string | null): string | null {
  const body = /^《(.{2,40}?)关于/u.exec(title ?? '')?.[1];
  return body === undefined ? null : bodyOf(body);
}

function endOfWords(masked: string, from: number, to: number): number {
  const trimmedWords = masked.slice(from, to).replace(/(?:根据|[（），。；、]|并经)+$/, '');
  return from + trimmedWords.length;
}
