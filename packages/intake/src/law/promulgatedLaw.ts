/** The statement that the enacting instrument of a law text was promulgated, as far as its header tells. */
import type { EffectRule, EventOf, InstrumentRef, StatementEvent } from '@regchron/model';
import { withIssuer } from '@regchron/model';
import { mentionsOf } from '../instrument/promulgated.ts';
import type { LawText } from './lawText.ts';

export function refOf({ title, header }: LawText): InstrumentRef {
  const { issuer, number, adoptedOn, promulgatedOn } = header;
  return {
    issuer,
    number: number && issuer ? withIssuer(number, issuer) : number,
    title: title.raw,
    adoptedOn,
    promulgatedOn,
  };
}

export function promulgatedLaw(
  law: LawText,
  effectRule: EffectRule,
  effects: readonly StatementEvent[],
): EventOf<'InstrumentPromulgated'> {
  const { header, title, text, span } = law;
  const ref = refOf(law);
  return {
    type: 'InstrumentPromulgated',
    data: {
      instrument: ref,
      kind: kindOf(title.raw, header.numberPrinted),
      numberPrinted: header.numberPrinted,
      titleEn: null,
      adoptedBy: header.adoptedBy,
      signedOn: null,
      signatory: null,
      effectRule,
      mentions: mentionsOf(text?.passages ?? [], { ref, texts: [] }, effects),
      span,
    },
  };
}

function kindOf(
  title: string,
  number: string | null,
): EventOf<'InstrumentPromulgated'>['data']['kind'] {
  if (/(?:决定|决议)$/.test(title)) return 'DECISION';
  if (number !== null && /令/.test(number)) return 'ORDER';
  if (number !== null && /公告/.test(number)) return 'ANNOUNCEMENT';
  if (/通知$/.test(title)) return 'NOTICE';
  return /(?:公告|通告)$/.test(title) ? 'ANNOUNCEMENT' : 'OTHER';
}
