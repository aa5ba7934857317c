/** What a person means by a citation, and does not mean: nothing is guessed among namesakes. */
import type { Citation } from '../../citation/citation.ts';
import { titleKey } from '../../text/normalForm.ts';
import { keysNotMeant, type NotMeant } from './apart.ts';
import { asTextsTell } from './facts.ts';
import { instrumentCited } from './judgedInstrument.ts';
import { namingNumber, numberKey, standaloneKey } from './keys.ts';
import type { Ledger } from './ledger.ts';
import {
  amongEnacted,
  enactmentsBy,
  firstStep,
  fittingUnder,
  keptApart,
  type Resolution,
} from './resolve.ts';

const NOBODY = { instrument: null, day: null } as const;

/** As texts alone tell it. */
export const NOBODY_HEARD: NotMeant = () => new Set();

/** As texts tell it and persons keep things apart. */
export function personsHeard(ledger: Ledger): NotMeant {
  const plainKey = (end: Citation): string | null => {
    const plain = citedStrictly(ledger, end, NOBODY_HEARD);
    return plain.type === 'REGULATION' ? plain.key : null;
  };
  const bears = (end: Citation): boolean => {
    const number = namingNumber(end);
    const title = titleKey(end.title ?? '');
    const enacted = number ? enactmentsBy(ledger, numberKey(number)) : [];
    return enacted.some(({ event }) => titleKey(event.data.title) === title);
  };
  return (citation) => keysNotMeant(ledger, citation, plainKey, bears);
}

/** Of several works under one title none is taken for the one meant. */
export function citedStrictly(
  ledger: Ledger,
  citation: Citation,
  notMeant: NotMeant = personsHeard(ledger),
): Resolution {
  const number = namingNumber(citation);
  if (number) {
    const found = withoutItsNumber(ledger, citation) ?? firstStep(ledger, citation, number);
    return keptApart(citation, number, found, notMeant);
  }
  const fitting = fittingUnder(ledger, citation, NOBODY, notMeant);
  const [only] = fitting;
  if (only === undefined) return { type: 'REGULATION', key: standaloneKey(citation) };
  return fitting.length === 1
    ? { type: 'REGULATION', key: only }
    : { type: 'AMBIGUOUS', candidates: fitting.sort() };
}

/** Where no text tells the number: what bears the title and shares a day is meant, as among texts (ADR 0014). */
function withoutItsNumber(ledger: Ledger, citation: Citation): Resolution | null {
  const told = asTextsTell(ledger, citation);
  if (told === citation) return null;
  const instrument = instrumentCited(ledger, citation);
  const enacted = instrument === null ? null : amongEnacted(ledger, citation, instrument);
  if (enacted) return enacted;
  const key = standaloneKey(told);
  const isCited = fittingUnder(ledger, told, NOBODY, NOBODY_HEARD).includes(key);
  return isCited ? { type: 'REGULATION', key } : null;
}
