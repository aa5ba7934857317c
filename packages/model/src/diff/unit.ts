/** The units of one text as the comparison needs them: as printed, and in normal form. */
import { normalForm } from '../text/normalForm.ts';
import { printerOf } from '../text/print.ts';
import { unitsOf } from '../text/provision.ts';
import type { ComparedUnit, TextSide } from './comparison.ts';
import { blocksOf, type Block } from './inline/blocks.ts';
import type { CompareLimits, TooLarge } from './options.ts';

export interface Unit {
  readonly printed: ComparedUnit;
  /** Normal form of the words: equal here means that no word differs. */
  readonly words: string;
  /** Its paragraphs and items; worked out when they are first asked for. */
  readonly blocks: () => readonly Block[];
}

export function unitsOfSide(side: TextSide): Unit[] {
  const print = printerOf(side.source);
  return unitsOf(side.tree).map((provision) => {
    const text = [print.heading(provision), print.body(provision)].filter(Boolean).join('\n');
    const printed = { number: provision.number, label: print.label(provision), text, provision };
    let blocks: readonly Block[] | null = null;
    return {
      printed,
      words: normalForm(text),
      blocks: () => (blocks ??= blocksOf(provision, side.source, print, text)),
    };
  });
}

/** UTF-16 code units of the words. */
export function charactersOf(units: readonly Unit[]): number {
  return units.reduce((sum, unit) => sum + unit.printed.text.length, 0);
}

/** The limit that one side exceeds; null when it exceeds none. */
export function excessOf(
  units: readonly Unit[],
  side: TooLarge['side'],
  limits: CompareLimits,
): TooLarge | null {
  const measured = [
    { measure: 'UNITS', actual: units.length, limit: limits.maxUnits },
    { measure: 'CHARACTERS', actual: charactersOf(units), limit: limits.maxCharacters },
  ] as const;
  const excess = measured.find(({ actual, limit }) => actual > limit);
  return excess === undefined ? null : { type: 'TOO_LARGE', side, ...excess };
}
