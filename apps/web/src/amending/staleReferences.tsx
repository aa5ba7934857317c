/** Other texts in force that cite this one by numbers that are no longer right; asked for when it is opened. */
import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useAddress } from '../address/useAddress.ts';
import { useWords } from '../language/language.tsx';
import { STALE } from '../questions/amending.ts';
import { printPlace } from '../regulation/place.ts';
import { Failed, Loading } from '../shell/notices.tsx';
import { positionOf } from '../shell/position.ts';
import { AMENDING_WORDS } from './amendingWords.ts';

export interface StaleReferencesProps {
  readonly regulation: string;
  readonly on: string;
}

export function StaleReferences(props: StaleReferencesProps) {
  const words = useWords(AMENDING_WORDS);
  const [isOpen, setOpen] = useState(false);
  return (
    <details
      className="stale"
      onToggle={({ currentTarget }) => {
        setOpen(currentTarget.open);
      }}
    >
      <summary>{words.stale}</summary>
      {isOpen && <References {...props} />}
    </details>
  );
}

function References({ regulation, on }: StaleReferencesProps) {
  const words = useWords(AMENDING_WORDS);
  const { parameters } = useAddress();
  const { data, error, refetch } = useQuery(STALE, {
    variables: { id: regulation, on, atPosition: positionOf(parameters) },
    fetchPolicy: 'no-cache',
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const references = data.regulation?.staleReferences ?? [];
  if (references.length === 0) return <p className="faint">{words.staleNone}</p>;
  return (
    <>
      <p className="faint">{words.staleExplain}</p>
      <ul>
        {references.map(({ regulation: citing, unit, words: cited, number, numberNow, span }) => (
          <li key={`${span.source}${String(span.offset)}${number}`}>
            <Go to={pathOfRegulation(citing.id, { on, place: printPlace(span) })}>
              {citing.title}
            </Go>{' '}
            <span lang="zh-CN">{unit}</span>
            <p className="clause">
              <q lang="zh-CN">{cited}</q>{' '}
              <b>
                {numberNow === null ? words.staleGone(number) : words.staleNow(number, numberNow)}
              </b>
            </p>
          </li>
        ))}
      </ul>
    </>
  );
}
