/** Coming effective days as iCalendar (RFC 5545): an all-day event for each effect, the same UID each time it is fetched. */
import type { DatedEffect } from '@regchron/chronicle';
import { addDays, exactDay, type CalendarDay } from '@regchron/model';
import { permalinkOfRegulation } from '../answers/permalinks.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';
import { headline } from './wording.ts';

/** Octets of a line without its break (RFC 5545 §3.1). */
const LINE_OCTETS = 75;

export interface CalendarOf {
  readonly view: RememberingView;
  readonly origin: string;
  readonly effects: readonly DatedEffect[];
}

export function calendarOf({ view, origin, effects }: CalendarOf): string {
  const stamp = instantOf(view.recordedAt ?? '1970-01-01T00:00:00.000Z');
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//RegChron//Effective days//ZH',
    'CALSCALE:GREGORIAN',
    'METHOD:PUBLISH',
    `NAME:${escaped('RegChron：施行与失效日期')}`,
    `X-WR-CALNAME:${escaped('RegChron：施行与失效日期')}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...JURISDICTION,
    ...effects.flatMap((each) => eventOf(each, view, origin, stamp)),
    'END:VCALENDAR',
  ];
  return lines.map((line) => `${folded(line)}\r\n`).join('');
}

/** A calendar holds at least one component (§3.6), also on a day when nothing is to come. */
const JURISDICTION = [
  'BEGIN:VTIMEZONE',
  'TZID:Asia/Shanghai',
  'BEGIN:STANDARD',
  'DTSTART:19700101T000000',
  'TZOFFSETFROM:+0800',
  'TZOFFSETTO:+0800',
  'END:STANDARD',
  'END:VTIMEZONE',
];

function eventOf(
  { effect, regulation }: DatedEffect,
  view: RememberingView,
  origin: string,
  stamp: string,
): string[] {
  const day = exactDay(effect.on);
  if (!day) return [];
  const clause = effect.clause && view.clause(effect.clause);
  return [
    'BEGIN:VEVENT',
    `UID:${effect.id}.${regulation.id}@regchron`,
    `DTSTAMP:${stamp}`,
    `DTSTART;VALUE=DATE:${compact(day)}`,
    `DTEND;VALUE=DATE:${compact(addDays(day, 1))}`,
    `SUMMARY:${escaped(headline(effect, regulation))}`,
    ...(clause === null ? [] : [`DESCRIPTION:${escaped(clause)}`]),
    `CATEGORIES:${effect.type}`,
    `URL:${origin}${permalinkOfRegulation(regulation.id, view.position)}`,
    'TRANSP:TRANSPARENT',
    'END:VEVENT',
  ];
}

function compact(day: CalendarDay): string {
  return day.replaceAll('-', '');
}

/** 2024-05-01T08:00:00.000Z → 20240501T080000Z. */
function instantOf(instant: string): string {
  return instant.replace(/[-:]|\.\d+/g, '');
}

/** TEXT (§3.3.11): backslash, semicolon, comma and line breaks; other control characters cannot be said. */
export function escaped(text: string): string {
  return text
    .replace(/[\\;,]/g, '\\$&')
    .replace(/\r\n|\r|\n/g, '\\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f]/g, '');
}

/** Lines longer than 75 octets go on after a break and a space, never inside a character. */
export function folded(line: string): string {
  const pieces: string[] = [];
  let piece = '';
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > LINE_OCTETS) {
      pieces.push(piece);
      // The space that the next line begins with counts.
      [piece, octets] = ['', 1];
    }
    piece += character;
    octets += size;
  }
  return [...pieces, piece].join('\r\n ');
}
