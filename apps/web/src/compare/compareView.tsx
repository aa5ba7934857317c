/** Any two texts side by side: the address names them, their days, and what is shown of them. */
import { useQuery } from '@apollo/client/react';
import { useAddress } from '../address/useAddress.ts';
import { dayInShanghai, isDay } from '../days/day.ts';
import { useWords } from '../language/language.tsx';
import { COMPARE } from '../questions/compare.ts';
import { Empty, Failed, Loading } from '../shell/notices.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { COMPARE_WORDS } from './compareWords.ts';
import { ComparisonShown } from './comparisonShown.tsx';
import { NotCompared } from './notCompared.tsx';
import { Side } from './side.tsx';
import type { TextAt } from './textAt.ts';
import './compare.css';

export function CompareView() {
  const words = useWords(COMPARE_WORDS);
  const { parameters, change } = useAddress();
  useTitle(words.title);
  const today = dayInShanghai(new Date());
  const dayOf = (name: string): string => {
    const asked = parameters.get(name);
    return isDay(asked) ? asked : today;
  };
  const from = { citation: parameters.get('from') ?? '', on: dayOf('fromOn') };
  const to = { citation: parameters.get('to') ?? '', on: dayOf('toOn') };
  return (
    <div className="compare">
      <h1>{words.title}</h1>
      <form
        className="sides"
        onSubmit={(event) => {
          event.preventDefault();
        }}
      >
        <Side
          name={words.oldText}
          {...from}
          choose={(citation) => {
            change({ from: citation, fromOn: from.on });
          }}
          chooseDay={(day) => {
            change({ fromOn: day });
          }}
        />
        <button
          type="button"
          className="swap"
          title={words.swap}
          aria-label={words.swap}
          onClick={() => {
            change({ from: to.citation, fromOn: to.on, to: from.citation, toOn: from.on });
          }}
        >
          ⇄
        </button>
        <Side
          name={words.newText}
          {...to}
          choose={(citation) => {
            change({ to: citation, toOn: to.on });
          }}
          chooseDay={(day) => {
            change({ toOn: day });
          }}
        />
      </form>
      {from.citation !== '' && to.citation !== '' ? (
        <Compared from={from} to={to} ignoreEditorial={parameters.get('editorial') === 'hidden'} />
      ) : (
        <Empty title={words.explain} />
      )}
    </div>
  );
}

interface ComparedProps {
  readonly from: TextAt;
  readonly to: TextAt;
  readonly ignoreEditorial: boolean;
}

function Compared({ from, to, ignoreEditorial }: ComparedProps) {
  const { data, error, refetch } = useQuery(COMPARE, {
    variables: { from, to, ignoreEditorial },
    fetchPolicy: 'no-cache',
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  const { diff } = data;
  return diff.__typename === 'Comparison' ? (
    <ComparisonShown {...{ comparison: diff, from, to, ignoreEditorial }} />
  ) : (
    <NotCompared answer={diff} />
  );
}
