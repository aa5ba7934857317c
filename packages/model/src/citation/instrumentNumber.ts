/**
 * Numbers of instruments (发文字号, 令号) in every printed style, normalised:
 * 令 第 363 号, 第17号令, 渝府令〔2023〕363号, 渝府办发[2023]89号, 主席令第三十四号, 公告第28号.
 */
import { z } from 'zod';
import { NUMERAL_CHARACTERS, parseNumeral } from '../kernel/chineseNumerals.ts';
import { issuerOfOrderCode } from './orderCode.ts';

export const instrumentNumberSchema = z
  .object({
    /** The number series: 重庆市人民政府令, 国务院令, 渝府办发. */
    series: z.string().min(1),
    /** The year in 〔2023〕; null for series that run on through the years. */
    term: z.number().int().nullable(),
    ordinal: z.number().int().positive(),
    /** The normal printed form: 重庆市人民政府令第363号, 渝府办发〔2023〕89号. */
    label: z.string().min(1),
  })
  .readonly();
export type InstrumentNumber = z.infer<typeof instrumentNumberSchema>;

export interface FoundNumber {
  readonly number: InstrumentNumber;
  readonly offset: number;
  readonly length: number;
}

type Reader = (match: RegExpExecArray) => InstrumentNumber | null;

const S = '[ \\t\\u00a0\\u3000]*';
const N = `([${NUMERAL_CHARACTERS}]+)`;
const BODY = '\\p{Script=Han}{0,40}?';
const CODE = '(\\p{Script=Han}{2,16})';

const STYLES: readonly { readonly pattern: string; readonly read: Reader }[] = [
  // 重庆市人民政府令 第 363 号; 交通运输部令2023年第5号
  {
    pattern: `(${BODY}(?:令|公告))${S}(?:(\\d{4})${S}年${S})?第${S}${N}${S}号`,
    read: (match) => orderNumber(match[1], match[2], match[3]),
  },
  // 第17号令
  {
    pattern: `(${BODY})第${S}${N}${S}号令`,
    read: (match) => orderNumber(`${match[1] ?? ''}令`, undefined, match[2]),
  },
  // 渝府办发〔2023〕89号; 号 may be missing, but not where the year stands in round brackets
  {
    pattern: `${CODE}${S}[〔［\\[【]${S}(\\d{4})${S}[〕］\\]】]${S}(?:第${S})?${N}${S}号?`,
    read: (match) => documentNumber(match[1], match[2], match[3]),
  },
  {
    pattern: `${CODE}${S}[(（]${S}(\\d{4})${S}[)）]${S}(?:第${S})?${N}${S}号`,
    read: (match) => documentNumber(match[1], match[2], match[3]),
  },
];

/** Reads a text that is one instrument number and nothing else; null otherwise. */
export function parseInstrumentNumber(text: string): InstrumentNumber | null {
  const trimmed = text.trim();
  for (const { pattern, read } of STYLES) {
    const match = new RegExp(`^${pattern}$`, 'u').exec(trimmed);
    const number = match && read(match);
    if (number) return number;
  }
  return null;
}

/** Every instrument number in a running text, in order, without overlaps; offsets in UTF-16 code units. */
export function findInstrumentNumbers(text: string): FoundNumber[] {
  const found: FoundNumber[] = [];
  for (const { pattern, read } of STYLES) {
    for (const match of text.matchAll(new RegExp(pattern, 'gu'))) {
      const number = read(match);
      if (!number) continue;
      const lead = leadIn(match[1] ?? '');
      const place = { offset: match.index + lead, length: match[0].length - lead };
      if (!found.some((other) => overlap(other, place))) found.push({ number, ...place });
    }
  }
  return found.sort((a, b) => a.offset - b.offset);
}

/** A number whose series names its body only in context (令第363号, 市政府令第5号), completed by the issuer it stands under. */
export function withIssuer(number: InstrumentNumber, issuer: string): InstrumentNumber {
  const body = number.series.replace(/(?:令|公告)$/, '');
  const full = body.replace(/政府$/, '人民政府').replace('人民人民', '人民');
  const completes =
    body === '' ||
    (full !== issuer && /^(?:[省市县区州]|人民政府$)/.test(full) && issuer.endsWith(full));
  if (!completes || body === number.series) return number;
  const series = issuer + number.series.slice(body.length);
  return { ...number, series, label: printed(series, number.term, number.ordinal) };
}

/** The body whose orders the series numbers: 重庆市人民政府令 → 重庆市人民政府; null for other series. */
export function issuerOfSeries(series: string): string | null {
  const match = /^(.+?)(?:令|公告)$/.exec(series);
  if (!match?.[1]) return null;
  return match[1] === '主席' ? '中华人民共和国主席' : match[1];
}

/**
 * Whether a series runs on through the years, so that a number lies in time between its neighbours:
 * orders of local governments and of the State Council. Others restart by year or by term.
 */
export function isContinuous(number: InstrumentNumber): boolean {
  return number.term === null && /^(?:国务院|.+人民政府)令$/.test(number.series);
}

/**
 * Whether a number names an act only together with its term: 主席令第73号 and the announcements of congresses begin
 * anew with each term, those of departments with each year.
 */
export function needsItsTerm(number: InstrumentNumber): boolean {
  return number.term === null && /^主席令$|公告$/.test(number.series) && !/届/.test(number.series);
}

function orderNumber(
  body: string | undefined,
  year: string | undefined,
  numeral: string | undefined,
): InstrumentNumber | null {
  const named = (body ?? '').slice(leadIn(body ?? ''));
  const series = named.replace(/^中华人民共和国(?=\p{Script=Han}{2})/u, '').replace(/^原/, '');
  return numberOf(series, year === undefined ? null : Number(year), numeral);
}

function documentNumber(
  code: string | undefined,
  year: string | undefined,
  numeral: string | undefined,
): InstrumentNumber | null {
  const series = (code ?? '').slice(leadIn(code ?? ''));
  const issuer = issuerOfOrderCode(series);
  return issuer ? numberOf(`${issuer}令`, null, numeral) : numberOf(series, Number(year), numeral);
}

function numberOf(
  series: string,
  term: number | null,
  numeral: string | undefined,
): InstrumentNumber | null {
  const ordinal = parseNumeral(numeral ?? '');
  if (ordinal === null || ordinal < 1 || series === '') return null;
  return { series, term, ordinal, label: printed(series, term, ordinal) };
}

function printed(series: string, term: number | null, ordinal: number): string {
  if (term === null) return `${series}第${String(ordinal)}号`;
  return /(?:令|公告)$/.test(series)
    ? `${series}${String(term)}年第${String(ordinal)}号`
    : `${series}〔${String(term)}〕${String(ordinal)}号`;
}

/** How many characters before a body's name belong to the sentence and not to the name: 8日重庆市…, 根据国务院…. */
function leadIn(body: string): number {
  const match = /^(?:.*日)?(?:(?:根据|依据|依照|按照|经|由|以|即|及|和|与)(?=.{3}))?/u.exec(body);
  return match?.[0].length ?? 0;
}

function overlap(
  a: { readonly offset: number; readonly length: number },
  b: { readonly offset: number; readonly length: number },
): boolean {
  return a.offset < b.offset + b.length && b.offset < a.offset + a.length;
}
