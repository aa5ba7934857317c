/** The texts recorded of a regulation, each with the effect it is the text after. */
import type { Finding } from '../kernel/finding.ts';
import type { Effect } from './effect.ts';
import { effectOfAct } from './gatherEffects.ts';
import { targetOf } from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import type { Statement } from './identity/statement.ts';

export interface RecordedTextRef {
  /** The statement that carries it. */
  readonly statement: string;
  /** The id of the effect that made it: the enactment, or the last amendment its header tells. */
  readonly after: string;
  /**
   * Whether the instrument itself gives the text. A text as found may have amendments worked in that its header
   * leaves out, or may lack some: its consolidation is not proven.
   */
  readonly proven: boolean;
}

/** What an effect does to the text, operation by operation, and where it is written. */
export interface InstructionsRef {
  readonly statement: string;
  /** The id of the effect they are the instructions of. */
  readonly effect: string;
}

/** Statements come the most trusted first. */
export function instructionsOf(
  statements: readonly Statement[],
  effects: readonly Effect[],
): InstructionsRef[] {
  return statements.flatMap(({ id, event }) => {
    const carries =
      event.type === 'RegulationCorrected' ||
      (event.type === 'RegulationAmended' && event.data.operations !== null);
    const effect = carries && effects.find((each) => each.statements.includes(id));
    return effect ? [{ statement: id, effect: effect.id }] : [];
  });
}

/** All texts, the most trusted first: the first of each effect is the one served. Statements come sorted so. */
export function textsOf(
  ledger: Ledger,
  statements: readonly Statement[],
  effects: readonly Effect[],
): RecordedTextRef[] {
  return statements.flatMap((statement): RecordedTextRef[] => {
    const { event, id } = statement;
    switch (event.type) {
      case 'RegulationEnacted':
      case 'RegulationAmended': {
        const cause = effects.find(
          (effect) => effect.type !== 'LAPSED' && effect.statements.includes(id),
        );
        return event.data.text === null || !cause
          ? []
          : [{ statement: id, after: cause.id, proven: true }];
      }
      case 'TextWitnessed':
        return [
          {
            statement: id,
            after: lastToldBy(ledger, statement, statements, effects),
            proven: false,
          },
        ];
      case 'InstrumentPromulgated':
      case 'RegulationRepealed':
      case 'RegulationCorrected':
      case 'RegulationSuspended':
      case 'EffectDaySet':
        return [];
    }
  });
}

/** The latest of the amendments a header tells, as the timeline orders them; the enactment where it tells none. */
function lastToldBy(
  ledger: Ledger,
  statement: Statement,
  statements: readonly Statement[],
  effects: readonly Effect[],
): string {
  const acts = targetOf(statement)?.history ?? [];
  const told = new Set(
    acts.flatMap((act) => effectOfAct(ledger, statements, effects, statement, act)?.id ?? []),
  );
  const last = effects.filter(({ id, type }) => type === 'AMENDED' && told.has(id)).at(-1);
  return (last ?? effects.find(({ type }) => type === 'ENACTED'))?.id ?? '';
}

export const CONSOLIDATION_NOT_PROVEN: Finding = {
  rule: 'consolidation-not-proven',
  severity: 'INFO',
  message:
    'The text is one as found: its header may leave out amendments that are worked in, or tell some that are not.',
  span: null,
};
