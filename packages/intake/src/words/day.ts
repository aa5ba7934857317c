/** Days as printed: 2023年12月5日, ２０２３年…, 二〇二三年十二月五日, 2023.12.5, in passages without spaces. */
import type { CalendarDay } from '@regchron/model';
import { calendarDayOf, parseNumeral } from '@regchron/model';

const DIGITS = '0-9〇零OＯ一二三四五六七八九';
const PRINTED = `[${DIGITS}]{4}年[${DIGITS}十]{1,3}月[${DIGITS}十]{1,3}日`;
// GB/T 12348-2008 and 第2020-5-6号 are none: three parts, one sign between them, a year of our time first.
const SHORT =
  '(?<![\\d./-])(?:19|20)\\d{2}(?:\\.\\d{1,2}\\.|-\\d{1,2}-|/\\d{1,2}/)\\d{1,2}(?![\\d号]|[./-]\\d)';
/** The source of a pattern that matches one day, without groups. */
export const DAY = `(?:${PRINTED}|${SHORT})`;

const PARTS = new RegExp(`([${DIGITS}]{4})年([${DIGITS}十]{1,3})月([${DIGITS}十]{1,3})日`);
const SHORT_PARTS = new RegExp(SHORT);
const WHOLE = new RegExp(`^${DAY}$`);
const EVERY = new RegExp(DAY, 'g');

export interface FoundDay {
  readonly day: CalendarDay;
  readonly from: number;
  readonly to: number;
}

/** The day a text is, or begins with; null where the calendar has no such day. */
export function parsePrintedDay(text: string): CalendarDay | null {
  const match = PARTS.exec(text);
  if (!match) return parseShortDay(text);
  const [year, month, day] = [match[1], match[2], match[3]].map((part) =>
    parseNumeral(inOneScript(part ?? '')),
  );
  if (year == null || month == null || day == null) return null;
  return calendarDayOf(year, month, day);
}

/** 2023.12.5, 2023-12-05, 2023/12/5 */
function parseShortDay(text: string): CalendarDay | null {
  const [year, month, day] = (SHORT_PARTS.exec(text)?.[0] ?? '').split(/[./-]/).map(Number);
  if (year === undefined || month === undefined || day === undefined) return null;
  return calendarDayOf(year, month, day);
}

/** 二00四 and 二ＯＯ四 are 二〇〇四. */
function inOneScript(numeral: string): string {
  return /[一二三四五六七八九]/.test(numeral) ? numeral.replace(/[0OＯ]/g, '〇') : numeral;
}

/** A text that is a day and nothing else. */
export function isPrintedDay(text: string): boolean {
  return WHOLE.test(text) && parsePrintedDay(text) !== null;
}

export function daysIn(text: string): FoundDay[] {
  return [...text.matchAll(EVERY)].flatMap((match) => {
    const day = parsePrintedDay(match[0]);
    return day ? [{ day, from: match.index, to: match.index + match[0].length }] : [];
  });
}

const MONTHS =
  'January February March April May June July August September October November December'.split(
    ' ',
  );

/** December 15, 2023 */
export function parseEnglishDay(text: string): CalendarDay | null {
  const match = /([A-Z][a-z]{2,8})\.?\s*(\d{1,2})\s*,?\s*(\d{4})/.exec(text);
  const month = MONTHS.findIndex((name) => match?.[1] !== undefined && name.startsWith(match[1]));
  return month < 0 ? null : calendarDayOf(Number(match?.[3]), month + 1, Number(match?.[2]));
}
