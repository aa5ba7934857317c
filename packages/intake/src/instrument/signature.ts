/** The signature: the office or body, a name, and the day under it. */
import type { CalendarDay } from '@regchron/model';
import type { Line } from '../lines/line.ts';
import { labelOf } from '../provisions/labels.ts';
import { DAY, isPrintedDay, parsePrintedDay } from '../words/day.ts';

export interface Signature {
  /** Lines by index, the notes behind the day (此件公开发布) included. */
  readonly from: number;
  readonly to: number;
  readonly promulgatedOn: CalendarDay;
  /** As printed: 重庆市人民政府市长; null where the day stands alone. */
  readonly signatory: string | null;
}

const SIGNED_DAY = new RegExp(`^(\\p{Script=Han}{2,30})(${DAY})$`, 'u');
const NOTE = /^（(?:此件|本文|联系人).{1,40}）$/;

/** The first signature between two lines. */
export function findSignature(
  lines: readonly Line[],
  from: number,
  until: number,
): Signature | null {
  for (let index = from; index < until; index += 1) {
    const found = dayAt(lines, index);
    if (!found) continue;
    const signers = found.signer === null ? signersBefore(lines, index, from) : [];
    // A day alone in the middle of a text (a table, an adoption) signs nothing.
    if (found.signer === null && signers.length === 0) continue;
    let to = found.to;
    while (to < until && NOTE.test(lines[to]?.compact ?? '')) to += 1;
    const signatory = found.signer ?? (signers.map(({ compact }) => compact).join(' ') || null);
    return { from: index - signers.length, to, promulgatedOn: found.day, signatory };
  }
  return null;
}

interface FoundDay {
  readonly day: CalendarDay;
  readonly to: number;
  readonly signer: string | null;
}

/** 2023年12月1日 on a line, broken over two, or behind the signer on one line. */
function dayAt(lines: readonly Line[], index: number): FoundDay | null {
  const line = lines[index]?.compact ?? '';
  if (line.length > 50) return null;
  const both = line + (lines[index + 1]?.compact ?? '');
  for (const [words, to] of [
    [line, index + 1],
    [both, index + 2],
  ] as const) {
    if (words.length > 50) break;
    const plain = isPrintedDay(words) ? parsePrintedDay(words) : null;
    if (plain && (to === index + 1 || !isPrintedDay(line))) return { day: plain, to, signer: null };
  }
  const signed = SIGNED_DAY.exec(line);
  const day =
    signed && !/(?:自|至|于|到)$/.test(signed[1] ?? '') ? parsePrintedDay(signed[2] ?? '') : null;
  return day ? { day, to: index + 1, signer: signed?.[1] ?? null } : null;
}

/** Up to four short lines without punctuation: bodies that sign together, an office and a name. */
function signersBefore(lines: readonly Line[], index: number, from: number): Line[] {
  let first = index;
  while (first > from && index - first < 4 && isSigner(lines[first - 1])) first -= 1;
  return lines.slice(first, index);
}

function isSigner(line: Line | undefined): boolean {
  if (!line || line.compact.length > 36 || line.compact.length < 2) return false;
  const words = line.compact;
  if (!/^[\p{Script=Han}·（）]+$/u.test(words) || /关于|《|附件/.test(words)) return false;
  const offsets = [...words].map((_, place) => place);
  return labelOf({ text: words, raw: words, offsets }) === null;
}
