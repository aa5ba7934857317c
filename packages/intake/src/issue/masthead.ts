/** The masthead: which publication, year, issue, and on which day it was published. */
import type { CalendarDay } from '@regchron/model';
import { NUMERAL_CHARACTERS, parseNumeral } from '@regchron/model';
import type { Line } from '../lines/line.ts';
import { DAY, parsePrintedDay } from '../words/day.ts';

const N = `([${NUMERAL_CHARACTERS}]{1,6})`;
const PUBLICATION = /^\p{Script=Han}{2,30}公报$/u;
const YEAR = new RegExp(`^${N}年?$`);
const ISSUE = new RegExp(`^(?:${N}年)?第?${N}[期号](?:（?[总]第?${N}[期号]）?)?$`);
const ALL = new RegExp(`^(\\p{Script=Han}{2,30}公报)${N}年?第?${N}期(?:（?总第?${N}期）?)?$`, 'u');
const TOTAL = new RegExp(`^（?总第?${N}期）?$`);
const PUBLISHED = new RegExp(`^(?:出版日期|出版时间|发行日期)?：?(${DAY})(?:出版|发行)?$`);
const TRIMMINGS =
  /^(?:（?.{0,4}(?:月刊|半月刊|旬刊|周刊|双月刊|季刊)）?|.{2,20}(?:主办|主管|编辑|出版)|国内统一(?:连续出版物|刊)号.*|ISSN.*|CN[\d-].*)$/;

export interface Masthead {
  readonly publication: string | null;
  readonly year: number | null;
  readonly issue: number | null;
  readonly totalIssue: number | null;
  readonly publishedOn: CalendarDay | null;
  readonly lines: readonly Line[];
}

/** Reads the lines before the first instrument; those of the masthead are told in `lines`. */
export function readMasthead(front: readonly Line[]): Masthead {
  let known: Masthead = {
    publication: null,
    year: null,
    issue: null,
    totalIssue: null,
    publishedOn: null,
    lines: [],
  };
  for (const line of front) {
    const read = readLine(line.compact.replace(/[·•—-]/g, ''), known);
    if (read) known = { ...known, ...read, lines: [...known.lines, line] };
  }
  return known;
}

function readLine(text: string, known: Masthead): Partial<Masthead> | null {
  if (text.length > 60) return null;
  const all = ALL.exec(text);
  if (all) {
    const [, publication = null] = all;
    return {
      publication: known.publication ?? publication,
      year: known.year ?? numeral(all[2]),
      issue: known.issue ?? numeral(all[3]),
      totalIssue: known.totalIssue ?? numeral(all[4]),
    };
  }
  if (PUBLICATION.test(text)) return { publication: known.publication ?? text };
  if (YEAR.test(text) && isYear(numeral(YEAR.exec(text)?.[1])))
    return { year: known.year ?? numeral(YEAR.exec(text)?.[1]) };
  const issue = ISSUE.exec(text);
  if (issue) {
    return {
      year: known.year ?? numeral(issue[1]),
      issue: known.issue ?? numeral(issue[2]),
      totalIssue: known.totalIssue ?? numeral(issue[3]),
    };
  }
  const total = TOTAL.exec(text);
  if (total) return { totalIssue: known.totalIssue ?? numeral(total[1]) };
  const published = PUBLISHED.exec(text);
  if (published) return { publishedOn: known.publishedOn ?? parsePrintedDay(published[1] ?? '') };
  return TRIMMINGS.test(text) ? {} : null;
}

function numeral(text: string | undefined): number | null {
  return text === undefined ? null : parseNumeral(text);
}

function isYear(value: number | null): boolean {
  return value !== null && value >= 1900 && value <= 2999;
}
