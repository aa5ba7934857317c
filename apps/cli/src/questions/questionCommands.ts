/** The commands that ask. */
import { Option, type Command } from 'commander';
import type { CalendarDay, RegulationKind } from '@regchron/model';
import { dayOfNumber, refused } from '@regchron/model';
import { addCommand } from '../command.ts';
import type { Call } from '../command.ts';
import type { Io } from '../io.ts';
import { asOf, day, kind, side, withRecordAxis } from '../options.ts';
import type { CommonOptions, RecordAxisOptions } from '../options.ts';
import { storeOf, type Store } from '../store/store.ts';
import { SHEET_FORMATS, SHEET_TABLES, type SheetFormat, type SheetTable } from '@regchron/printing';
import type { Side } from './compared.ts';
import { diff } from './diff.ts';
import { diffSheet } from './diffSheet.ts';
import { diffSteps } from './diffSteps.ts';
import { inForce } from './inForce.ts';
import { FORMATS, show, type Format } from './show.ts';
import { timeline } from './timeline.ts';

type Asked = CommonOptions & RecordAxisOptions;

interface InForceOptions extends Asked {
  readonly on: CalendarDay;
  readonly asPublishedBy?: CalendarDay;
  readonly kind?: readonly RegulationKind[];
  readonly issuer?: string;
  readonly title?: string;
}

interface ShowOptions extends Asked {
  readonly on?: CalendarDay;
  readonly asPublishedBy?: CalendarDay;
  readonly format: Format;
}

interface DiffOptions extends Asked {
  readonly ignoreEditorial: boolean;
  readonly steps: boolean;
  readonly format?: SheetFormat;
  readonly table: SheetTable;
  readonly bom: boolean;
  readonly out?: string;
}

const stepsAlone = {
  exit: 2,
  type: 'STEPS_ALONE',
  message: '--steps takes no --format, --out or --ignore-editorial.',
} as const;

export function addQuestions(program: Command, io: Io, { finish }: Call): void {
  const place = (options: Asked): { store: Store; asOf: ReturnType<typeof asOf> } => ({
    store: storeOf(options, io),
    asOf: asOf(options),
  });

  withRecordAxis(addCommand(program, 'in-force', 'List the regulations in force on a day.'))
    .requiredOption('--on <day>', 'the day, YYYY-MM-DD', day)
    .option('--as-published-by <day>', 'as a reader could know on that day', day)
    .option('--kind <kind...>', 'only of these kinds: LAW, LOCAL_GOVERNMENT_RULE, …', kind)
    .option('--issuer <issuer>', 'only of this issuer')
    .option('--title <part>', 'only where the title holds this')
    .action(async (options: InForceOptions) => {
      const { on, asPublishedBy = null, kind: kinds, issuer, title } = options;
      const filter = {
        ...(kinds && { kinds }),
        ...(issuer === undefined ? {} : { issuer }),
        ...(title === undefined ? {} : { title }),
      };
      finish(await inForce({ ...place(options), on, asPublishedBy, filter }, io));
    });

  withRecordAxis(addCommand(program, 'show', 'Print the text of a regulation on a day.'))
    .argument('<citation>', 'a number, a title, a title with its number, or an id')
    .option('--on <day>', 'the day; today in Shanghai where it is left out', day)
    .option('--as-published-by <day>', 'as a reader could know on that day', day)
    .addOption(new Option('--format <format>', 'of what').choices(FORMATS).default('txt'))
    .action(async (citation: string, options: ShowOptions) => {
      const { on = todayIn(io), asPublishedBy = null, format } = options;
      finish(await show({ ...place(options), citation, on, asPublishedBy, format }, io));
    });

  withRecordAxis(
    addCommand(program, 'timeline', 'Tell what was done to a regulation, and by what.'),
  )
    .argument('<citation>', 'a number, a title, a title with its number, or an id')
    .action(async (citation: string, options: Asked) => {
      finish(await timeline({ ...place(options), citation }, io));
    });

  withRecordAxis(addCommand(program, 'diff', 'Compare two texts, article by article.'))
    .argument('<from>', 'CITATION@DAY', side)
    .argument('<to>', 'CITATION@DAY, of the same regulation or another', side)
    .option('--ignore-editorial', 'leave out glyphs, punctuation, numerals and names', false)
    .addOption(
      new Option('--format <format>', 'as a sheet of old and new, for print').choices(
        SHEET_FORMATS,
      ),
    )
    .addOption(
      new Option('--table <table>', 'with --format csv: which')
        .choices(SHEET_TABLES)
        .default('rows'),
    )
    .option('--bom', 'with --format csv: a byte order mark in front, for spreadsheets', false)
    .option('--steps', 'every step in between, each change with its instrument', false)
    .option('--out <file>', 'with --format: the file to write')
    .action(async (from: Side, to: Side, options: DiffOptions) => {
      const { ignoreEditorial, format, table, bom, out = null } = options;
      const request = { ...place(options), from, to, ignoreEditorial };
      if (options.steps) {
        if (format || ignoreEditorial || out !== null) finish(refused(stepsAlone));
        else finish(await diffSteps(request, io));
      } else if (out !== null && !format) {
        const message = `--out writes a sheet. Say which: --format ${SHEET_FORMATS.join(', ')}.`;
        finish(refused({ exit: 2, type: 'FORMAT_MISSING', message }));
      } else if (format) finish(await diffSheet({ ...request, format, table, bom, out }, io));
      else finish(await diff(request, io));
    });
}

const SHANGHAI_MS = 8 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/** Legal days are those of Asia/Shanghai: UTC+8, without summer time. */
function todayIn({ clock }: Io): CalendarDay {
  return dayOfNumber(Math.floor((clock().getTime() + SHANGHAI_MS) / DAY_MS));
}
