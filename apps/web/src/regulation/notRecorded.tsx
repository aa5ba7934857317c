/** A title that nothing recorded acts on: who cites it, so that the trail does not end here. */
import { useQuery } from '@apollo/client/react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useWords } from '../language/language.tsx';
import { CITED_BY } from '../questions/regulation.ts';
import { useTitle } from '../shell/useTitle.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

export function NotRecorded({ name }: { readonly name: string }) {
  const words = useWords(REGULATION_WORDS);
  const title = name.replace(/^《(.*)》$/, '$1');
  useTitle(title);
  const { data } = useQuery(CITED_BY, { variables: { title } });
  const mentions = data?.mentions;
  return (
    <div className="notice">
      <h1>{words.unknownTitle}</h1>
      <p>{words.unknown(title)}</p>
      {mentions && mentions.totalCount > 0 && (
        <>
          <p>{words.citedBy(mentions.totalCount)}</p>
          <ul>
            {mentions.edges.map(({ node: { instrument } }, index) => {
              const regulation = instrument?.regulations[0];
              const shown = instrument?.title ?? instrument?.number ?? '';
              return (
                <li key={index}>
                  {regulation ? <Go to={pathOfRegulation(regulation.id)}>{shown}</Go> : shown}{' '}
                  <span className="faint">{instrument?.number}</span>
                </li>
              );
            })}
          </ul>
        </>
      )}
      <p>
        <Go to="/">{words.back}</Go>
      </p>
    </div>
  );
}
