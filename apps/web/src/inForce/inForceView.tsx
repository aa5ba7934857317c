/** What was in force on a day, certainly or possibly, and what a reader could know of it. */
import { useDeferredValue, useMemo } from 'react';
import { useAddress } from '../address/useAddress.ts';
import { Go } from '../address/go.tsx';
import { dayInShanghai, printDay } from '../days/day.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { Empty, Failed, Loading } from '../shell/notices.tsx';
import { AtPosition, RestsOn } from '../shell/restsOn.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { Asking } from './asking.tsx';
import { IN_FORCE_WORDS } from './inForceWords.ts';
import { KindTotals } from './kindTotals.tsx';
import { OpenByName } from './openByName.tsx';
import { PublishedDifference } from './publishedDifference.tsx';
import { readQuestion } from './question.ts';
import { RowTable } from './rowTable.tsx';
import { useRows } from './useRows.ts';
import './inForce.css';

export function InForceView() {
  const words = useWords(IN_FORCE_WORDS);
  const { language } = useLanguage();
  const { parameters, change } = useAddress();
  const asked = parameters.toString();
  const question = useMemo(
    () => readQuestion(new URLSearchParams(asked), dayInShanghai(new Date())),
    [asked],
  );
  const rows = useRows(useDeferredValue(question));
  useTitle(`${words.title} ${question.on}`);
  const { first, error, isStale, again } = rows;
  return (
    <div className="in-force">
      <h1>
        {words.title}
        <small>{printDay(question.on, language)}</small>
      </h1>
      <AtPosition />
      <Asking question={question} change={change} />
      {rows.answered ? (
        <KindTotals question={question} counted={rows.answered} change={change} />
      ) : (
        <div className="kinds" />
      )}
      {question.title !== null && <OpenByName name={question.title} on={question.on} />}
      {question.by !== null && <PublishedDifference question={question} by={question.by} />}
      {error !== null && <Failed error={error} again={again} />}
      {first === null && error === null && <Loading />}
      {first !== null && (
        <section aria-busy={isStale} aria-label={words.table}>
          <p className="total" role="status">
            {words.total(first.totalCount, first.certainCount)}
          </p>
          {first.totalCount > 0 ? (
            <RowTable rows={rows} total={first.totalCount} question={question} change={change} />
          ) : first.basis.coverage.sources === 0 ? (
            <Empty title={words.nothingRecordedTitle}>
              <p>
                {words.nothingRecorded} <Go to="/feed">{words.toFeed}</Go>
              </p>
            </Empty>
          ) : (
            <Empty title={words.emptyTitle}>
              <p>{words.empty}</p>
              <button
                type="button"
                onClick={() => {
                  change({ title: null, issuer: null, kinds: null, certainty: null, by: null });
                }}
              >
                {words.clear}
              </button>
            </Empty>
          )}
          <RestsOn basis={first.basis} />
        </section>
      )}
    </div>
  );
}
