/** Every wording one article has had, in its place; asked for when it is opened. */
import { useQuery } from '@apollo/client/react';
import { printBounds } from '../days/bounds.ts';
import { Dated } from '../days/dated.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { WORDINGS } from '../questions/amending.ts';
import { Failed, Loading } from '../shell/notices.tsx';
import { AMENDING_WORDS } from './amendingWords.ts';
import { printCauses } from './printCauses.ts';
import type { TextAsked } from './useLastChanges.ts';

export interface WordingsProps {
  readonly asked: TextAsked;
  readonly number: string;
  readonly label: string;
}

export function Wordings({ asked, number, label }: WordingsProps) {
  const words = useWords(AMENDING_WORDS);
  const { language } = useLanguage();
  const { data, error, refetch } = useQuery(WORDINGS, {
    variables: { ...asked, number },
    fetchPolicy: 'no-cache',
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  const article = data?.regulation?.version?.article;
  if (!article) return <Loading />;
  return (
    <ol
      className="wordings"
      aria-label={words.wordings(label)}
      lang={language === 'zh' ? 'zh-CN' : 'en'}
    >
      {article.history.map((wording, index) => {
        const isShown = wording.number === article.number && wording.text === article.text;
        const by = wording.causes.flatMap(
          ({ instrument }) => instrument?.number ?? instrument?.title ?? [],
        );
        return (
          <li key={index} className={isShown ? 'wording wording-shown' : 'wording'}>
            <p className="wording-head">
              <b lang="zh-CN">{wording.label}</b>{' '}
              <Dated text={words.from(printBounds(wording.inForceFrom, language))} />{' '}
              {wording.renumberedOnly && <span className="tag">{words.renumberedOnly}</span>}{' '}
              {isShown && <span className="tag">{words.shownNow}</span>}
              <small title={by.join('；')}>{printCauses(wording.causes, language)}</small>
            </p>
            {!wording.renumberedOnly && (
              <p className="wording-text" lang="zh-CN">
                {wording.text}
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
}
