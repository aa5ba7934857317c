/** Totals by kind; each is a filter too. */
import { useQuery } from '@apollo/client/react';
import type { Address } from '../address/useAddress.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { KIND_CODES, KINDS, type KindCode } from '../language/terms.ts';
import { TOTALS } from '../questions/inForce.ts';
import { IN_FORCE_WORDS } from './inForceWords.ts';
import type { InForceQuestion } from './question.ts';

export interface KindTotalsProps {
  readonly question: InForceQuestion;
  /** Counted is what the rows answer already: they come first, and twelve sums after them. */
  readonly counted: InForceQuestion;
  readonly change: Address['change'];
}

export function KindTotals({ question: { kinds }, counted, change }: KindTotalsProps) {
  const words = useWords(IN_FORCE_WORDS);
  const { language } = useLanguage();
  const { on, by, title, issuer, atPosition } = counted;
  const { data, previousData } = useQuery(TOTALS, {
    variables: { on, by, title, issuer, at: atPosition },
  });
  const totals = data ?? previousData;
  if (!totals) return <div className="kinds" aria-hidden="true" />;
  const shown = KIND_CODES.filter((kind) => totals[kind].totalCount > 0 || kinds.includes(kind));
  const toggled = (kind: KindCode): string =>
    (kinds.includes(kind) ? kinds.filter((each) => each !== kind) : [...kinds, kind]).join(',');
  return (
    <div className="kinds" role="group" aria-label={words.kinds}>
      <button
        type="button"
        className="chip"
        aria-pressed={kinds.length === 0}
        onClick={() => {
          change({ kinds: null });
        }}
      >
        {words.all}
        <b>{KIND_CODES.reduce((sum, kind) => sum + totals[kind].totalCount, 0)}</b>
      </button>
      {shown.map((kind) => (
        <button
          key={kind}
          type="button"
          className="chip"
          aria-pressed={kinds.includes(kind)}
          onClick={() => {
            change({ kinds: toggled(kind) });
          }}
        >
          {KINDS[kind][language]}
          <b>{totals[kind].totalCount}</b>
        </button>
      ))}
    </div>
  );
}
