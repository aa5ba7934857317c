/** Page furniture: page numbers and running heads that the scan left between the lines of a text. */
import type { Line } from './line.ts';

// Marks on both sides, or 第N页: a bare number may be a year, a table cell or the end of a sentence.
const PAGE_NUMBER =
  /^(?:[-—–―─·•・.~]{1,4}\d{1,4}[-—–―─·•・.~]{1,4}|第\d{1,4}页(?:[，/]?共\d{1,4}页)?)$/;
const RUNNING_HEAD =
  /^(?:[-·•]?\d{1,4}[-·•]?)?\p{Script=Han}{2,24}公报[·•—-]?\d{4}(?:年|[./·•])?第?\d{1,3}期?(?:[（〔]总第?\d{1,5}期[）〕])?(?:[-·•]?\d{1,4}[-·•]?)?$/u;

export function isPageNumber({ compact }: Line): boolean {
  return compact.length <= 16 && PAGE_NUMBER.test(compact);
}

/** 重庆市人民政府公报 2023年第21期 over a page in the middle of a text (the masthead prints them apart, and first). */
export function isRunningHead({ compact }: Line): boolean {
  return compact.length <= 60 && RUNNING_HEAD.test(compact);
}
