/** Leads that order one thing for a list: 将下列法律中的“征用”修改为“征收”, then 15．《渔业法》第十四条. */
import type { Operation } from '@regchron/model';
import { isPattern, plainWords } from './content.ts';
import type { ReadInstruction, InstructionContext } from './instruction.ts';
import { readInstruction } from './instruction.ts';
import { placeBefore, whole } from './path.ts';
import { placesIn } from './places.ts';
import { placesNamed } from './placesNamed.ts';
import type { Quote } from './quotes.ts';
import type { Wording } from './wording.ts';
import { QS, quotesIn } from './wording.ts';

export interface Lead {
  /** Words that stand in place of which quotations; null where the lead was not understood. */
  readonly pairs: readonly { readonly words: Quote; readonly by: Quote | null }[] | null;
  /** What kind of list: 法律, 条款. */
  readonly of: string;
}

const LIST = /^(?:将|对|删去)?(?:下列|以下)([^\ue000-\uf8ff，。；：]{1,40}?)(?:中)/;
const SUBSTITUTES = new RegExp(
  `^(?:将)?(?:下列|以下)[^\\ue000-\\uf8ff，。；：]{1,40}?中(?:的|引用的)?(${QS})(?:均|统一|分别)?(?:修改|改|替换)为：?(${QS})[：。]?$`,
);
const DELETES = new RegExp(
  `^(?:删去|删除)(?:下列|以下)[^\\ue000-\\uf8ff，。；：]{1,40}?中的?(${QS})[：。]?$`,
);

/** A lead, where the words order something of a list and name no place themselves. */
export function leadOf(wording: Wording): Lead | null {
  const { text } = wording;
  const of = LIST.exec(text)?.[1];
  if (of === undefined) return null;
  const substitutes = SUBSTITUTES.exec(text);
  const deletes = DELETES.exec(text);
  const words = quotesIn(wording, substitutes?.[1] ?? deletes?.[1] ?? '');
  const by = quotesIn(wording, substitutes?.[2] ?? '');
  if (words.length === 0 || (substitutes && by.length !== 1)) return { pairs: null, of };
  return { pairs: words.map((quote) => ({ words: quote, by: by[0] ?? null })), of };
}

/** An item of the list: the places it names, or an instruction of its own. */
export function readListed(
  wording: Wording,
  lead: Lead,
  context: InstructionContext,
): ReadInstruction {
  const named = wording.text.replace(/[。；，、]+$/, '');
  const places = named === '' ? [whole([])] : placesIn(named, []);
  if (!places) return readInstruction(wording, 0, context);
  const { span: sentence } = wording;
  const operations = places.flatMap((place): Operation[] =>
    (lead.pairs ?? []).flatMap(({ words, by }): Operation[] => {
      const old = plainWords(words);
      const instead = by ? plainWords(by) : [];
      if (!old || !instead || isPattern(context.source, old)) return [];
      return [
        {
          type: 'SUBSTITUTE',
          sentence,
          at: placeBefore(place),
          words: old,
          by: instead,
          occurrence: null,
        },
      ];
    }),
  );
  const wanted = places.length * (lead.pairs?.length ?? 1);
  if (lead.pairs && operations.length === wanted) return { operations, focus: context.focus };
  const problem = 'What the words over this list order could not be read with certainty.';
  context.notice('amendment-instruction-not-read', sentence, problem);
  const near = placesNamed(wording.text, []).map(placeBefore);
  return { operations: [{ type: 'NOT_READ', sentence, near, problem }], focus: context.focus };
}
