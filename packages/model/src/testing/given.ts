/** `given(statements).on(day).asPublishedBy(day)`: questions to the pure fold, in the words of the law. */
import { parseCitation } from '../citation/citation.ts';
import { foldChronicle, type Chronicle } from '../timeline/chronicle.ts';
import type { Testimony } from '../timeline/identity/statement.ts';
import type { Regulation } from '../timeline/regulation.ts';
import { statusOf, type Status } from '../timeline/status.ts';
import { titleKey } from '../text/normalForm.ts';
import { day } from './builders.ts';

export interface Asked {
  /** The numbers (or titles, without one) of what is in force: certainly, and possibly marked with "?". */
  inForce(): string[];
  status(citation: string): Status;
}

export interface Given {
  readonly chronicle: Chronicle;
  regulation(citation: string): Regulation;
  on(text: string): Asked & { asPublishedBy(by: string): Asked };
}

export function given(statements: readonly Testimony[]): Given {
  const chronicle = foldChronicle(statements);
  const regulation = (citation: string): Regulation => {
    const wanted = parseCitation(citation);
    const found = chronicle.regulations.find(
      ({ number, title }) =>
        (wanted?.number && number?.label === wanted.number.label) ||
        (wanted?.title && titleKey(title) === titleKey(wanted.title)),
    );
    if (!found) throw new Error(`no regulation is known as ${citation}`);
    return found;
  };
  const ask = (on: string, by: string | null): Asked => {
    const status = (each: Regulation): Status =>
      statusOf(each, day(on), by === null ? null : day(by));
    return {
      status: (citation) => status(regulation(citation)),
      inForce: () =>
        chronicle.regulations
          .map((each) => ({ each, inForce: status(each).inForce }))
          .filter(({ inForce }) => inForce !== 'NO')
          .map(
            ({ each, inForce }) =>
              (each.number?.label ?? each.title) + (inForce === 'MAYBE' ? '?' : ''),
          )
          .sort(),
    };
  };
  return {
    chronicle,
    regulation,
    on: (text) => ({ ...ask(text, null), asPublishedBy: (by) => ask(text, by) }),
  };
}
