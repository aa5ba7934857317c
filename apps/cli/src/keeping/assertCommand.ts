/** The words of `regchron assert`, turned into what the service would be sent. */
import { Argument, Option, type Command } from 'commander';
import type { CalendarDay } from '@regchron/model';
import { addCommand, type Call } from '../command.ts';
import type { Io } from '../io.ts';
import { day, filled, type CommonOptions } from '../options.ts';
import { storeOf } from '../store/store.ts';
import { assertFact } from './assertFact.ts';

const WHAT = ['effect-day', 'promulgation-day', 'same', 'distinct'] as const;
const EFFECTS = ['enacted', 'amended', 'repealed'] as const;

interface AssertOptions extends CommonOptions {
  readonly day?: CalendarDay;
  readonly effect?: string;
  readonly act?: string;
  readonly issuer?: string;
  readonly adoptedOn?: CalendarDay;
  readonly by: string;
  readonly evidence: string;
  readonly preview?: boolean;
}

const AFTER = `
  effect-day        <citation> took effect on --day; or its amendment or repeal did, by --effect
  promulgation-day  the instrument <citation> was promulgated on --day; one without a number is named by its title, --issuer and --adopted-on
  same, distinct    <citation> and <other> are one regulation, or two

It is withdrawn by "regchron retract" with the source that this command names.`;

export function addAssert(program: Command, io: Io, { finish }: Call): void {
  addCommand(program, 'assert', 'Record what a person knows and can show where it stands.')
    .addArgument(new Argument('<what>', 'which fact').choices(WHAT))
    .argument('<citation>', 'a number, a title, or a title with its number', filled)
    .argument('[other]', 'the other of two, for same and distinct', filled)
    .option('--day <day>', 'the day, YYYY-MM-DD', day)
    .addOption(new Option('--effect <effect>', 'enacted where it is left out').choices(EFFECTS))
    .option('--act <citation>', 'which act, where several amended or repealed it', filled)
    .option('--issuer <issuer>', 'of an instrument without a number', filled)
    .option('--adopted-on <day>', 'of an instrument without a number', day)
    .requiredOption('--by <name>', 'who asserts it', filled)
    .requiredOption('--evidence <words>', 'where it stands: which paper, which page', filled)
    .option('--preview', 'say what it would change, and record nothing')
    .addHelpText('after', AFTER)
    .action(
      async (
        what: (typeof WHAT)[number],
        citation: string,
        other: string | undefined,
        options: AssertOptions,
      ) => {
        const { by, evidence, preview = false } = options;
        const assertion = { fact: factOf(what, citation, other, options), by, evidence };
        finish(await assertFact({ store: storeOf(options, io), assertion, preview }, io));
      },
    );
}

/** Everything given is passed on, so that the reader can say what has no meaning for this fact. */
function factOf(
  what: (typeof WHAT)[number],
  citation: string,
  other: string | undefined,
  options: AssertOptions,
): Record<string, unknown> {
  const { day: on, effect, act, issuer, adoptedOn } = options;
  const given = {
    ...(other === undefined ? {} : { b: other }),
    ...(on === undefined ? {} : { day: on }),
    ...(effect === undefined ? {} : { effect: effect.toUpperCase() }),
    ...(act === undefined ? {} : { act }),
  };
  const isUnnumbered = issuer !== undefined || adoptedOn !== undefined;
  const cited = isUnnumbered ? { title: citation, issuer, adoptedOn } : citation;
  switch (what) {
    case 'effect-day':
      return { type: 'EFFECT_DAY', effect: 'ENACTED', target: cited, ...given };
    case 'promulgation-day':
      return { type: 'PROMULGATION_DAY', instrument: cited, ...given };
    case 'same':
      return { type: 'SAME', a: cited, ...given };
    case 'distinct':
      return { type: 'DISTINCT', a: cited, ...given };
  }
}
