/** Which rows the switch "as published by" changes, and the acts that make the difference. */
import { useQuery } from '@apollo/client/react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { WHY_DIFFERENT } from '../questions/inForce.ts';
import { Failed } from '../shell/notices.tsx';
import type { Changed } from './differences.ts';
import { explainDifference } from './explainDifference.ts';
import { IN_FORCE_WORDS } from './inForceWords.ts';
import type { InForceQuestion } from './question.ts';
import { MOST_COMPARED, useChangedRows } from './useChangedRows.ts';

const MOST_SHOWN = 40;

export interface PublishedDifferenceProps {
  readonly question: InForceQuestion;
  readonly by: string;
}

export function PublishedDifference({ question, by }: PublishedDifferenceProps) {
  const words = useWords(IN_FORCE_WORDS);
  const found = useChangedRows(question);
  switch (found.type) {
    case 'LOADING':
      return null;
    case 'FAILED':
      return <Failed error={found.error} />;
    case 'TOO_MANY':
      return <p className="banner">{words.changesTooMany(MOST_COMPARED)}</p>;
    case 'COMPARED': {
      const { changed } = found;
      if (changed.length === 0) return <p className="banner">{words.changesNone}</p>;
      return (
        <section className="published-difference" aria-labelledby="published-difference">
          <h2 id="published-difference">{words.changes(changed.length)}</h2>
          <ul>
            {changed.slice(0, MOST_SHOWN).map((each) => (
              <ChangedRow key={each.id} changed={each} question={question} by={by} />
            ))}
          </ul>
          {changed.length > MOST_SHOWN && <p>{words.changesMore(changed.length - MOST_SHOWN)}</p>}
        </section>
      );
    }
  }
}

interface ChangedRowProps extends PublishedDifferenceProps {
  readonly changed: Changed;
}

function ChangedRow({ changed, question: { on, atPosition }, by }: ChangedRowProps) {
  const words = useWords(IN_FORCE_WORDS);
  const { language } = useLanguage();
  const { data } = useQuery(WHY_DIFFERENT, {
    variables: {
      a: { asPublishedBy: by, asRecordedAt: null, atPosition },
      b: { asPublishedBy: null, asRecordedAt: null, atPosition },
      question: { on, asPublishedBy: null, regulation: changed.id },
    },
    fetchPolicy: 'no-cache',
  });
  const how = {
    THEN_ONLY: words.thenInForce,
    NOW_ONLY: words.nowInForce,
    CERTAINTY: words.otherCertainty,
  };
  return (
    <li className={`changed changed-${changed.how === 'THEN_ONLY' ? 'then' : 'now'}`}>
      <p>
        <Go to={pathOfRegulation(changed.id, { on, by })}>{changed.title}</Go>{' '}
        <span className="faint">{changed.number}</span>
      </p>
      <p className="changed-how">{how[changed.how]}</p>
      {data?.whyDifferent.differences.map((difference, index) => (
        <p key={index} className="changed-why">
          {explainDifference(difference, language)}
        </p>
      ))}
    </li>
  );
}
