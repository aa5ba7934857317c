/** What arguments and options may be, each read into its type or refused with what it may be. */
import { InvalidArgumentError, Option, type Command } from 'commander';
import type { AsOf } from '@regchron/chronicle';
import type { LogLocation } from '@regchron/event-log';
import type { CalendarDay, RegulationKind } from '@regchron/model';
import { parseCalendarDay, REGULATION_KINDS } from '@regchron/model';
import type { Side } from './questions/compared.ts';

export interface CommonOptions {
  readonly data?: string;
  readonly log?: LogLocation;
}

export function day(text: string): CalendarDay {
  const parsed = parseCalendarDay(text);
  if (parsed === null) throw new InvalidArgumentError('A day is YYYY-MM-DD, and in the calendar.');
  return parsed;
}

export function kind(text: string, before: readonly RegulationKind[] = []): RegulationKind[] {
  const wanted = text.toUpperCase().replaceAll('-', '_');
  const found = REGULATION_KINDS.find((each) => each === wanted);
  if (!found) throw new InvalidArgumentError(`A kind is one of ${REGULATION_KINDS.join(', ')}.`);
  return [...before, found];
}

export function side(text: string): Side {
  const at = text.lastIndexOf('@');
  const on = parseCalendarDay(text.slice(at + 1));
  if (at < 1 || on === null) {
    throw new InvalidArgumentError(
      'It is CITATION@DAY: 重庆市人民政府令第363号@2024-02-01 for instance.',
    );
  }
  return { citation: text.slice(0, at), on };
}

export function sha256(text: string): string {
  if (!/^[0-9a-f]{64}$/i.test(text)) {
    throw new InvalidArgumentError(
      'A source is named by the 64 hexadecimal digits of its SHA-256.',
    );
  }
  return text.toLowerCase();
}

export function filled(text: string): string {
  if (text.trim() === '') throw new InvalidArgumentError('It may not be empty.');
  return text.trim();
}

export function count(text: string): number {
  if (!/^\d{1,15}$/.test(text)) throw new InvalidArgumentError('It is a whole number.');
  return Number(text);
}

/** ISO 8601 with a zone: without one, an instant would depend on the machine. */
function instant(text: string): string {
  if (!/T.*(?:Z|[+-]\d{2}:?\d{2})$/i.test(text) || Number.isNaN(Date.parse(text))) {
    throw new InvalidArgumentError(
      'An instant is ISO 8601 with a zone: 2024-02-01T08:00:00+08:00.',
    );
  }
  return text;
}

export interface RecordAxisOptions {
  readonly asRecordedAt?: string;
  readonly atPosition?: number;
}

export function withRecordAxis(command: Command): Command {
  return command
    .addOption(
      new Option('--as-recorded-at <instant>', 'as the log was at a past instant')
        .argParser(instant)
        .conflicts('atPosition'),
    )
    .addOption(
      new Option('--at-position <position>', 'as the log was at one of its positions').argParser(
        count,
      ),
    );
}

export function asOf({ asRecordedAt, atPosition }: RecordAxisOptions): AsOf {
  if (asRecordedAt !== undefined) return { type: 'INSTANT', instant: asRecordedAt };
  if (atPosition !== undefined) return { type: 'POSITION', position: atPosition };
  return { type: 'LATEST' };
}
