/** Why two texts were not compared, and what to do instead. */
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useAddress } from '../address/useAddress.ts';
import { useWords } from '../language/language.tsx';
import type { CompareAnswer } from '../questions/compare.ts';
import { COMPARE_WORDS } from './compareWords.ts';

type Refused = Exclude<CompareAnswer, { readonly __typename: 'Comparison' }>;

export function NotCompared({ answer }: { readonly answer: Refused }) {
  const words = useWords(COMPARE_WORDS);
  const { change } = useAddress();
  switch (answer.__typename) {
    case 'TextNotRecorded':
      return (
        <div className="notice" role="status">
          <p className="notice-title">{words.notRecordedTitle}</p>
          <p>{words.notRecorded(answer.regulation.title, answer.on)}</p>
          <Go to={pathOfRegulation(answer.regulation.id, { on: answer.on })}>{words.history}</Go>
        </div>
      );
    case 'NotInForce':
      return (
        <div className="notice" role="status">
          <p className="notice-title">{words.notInForceTitle}</p>
          <p>{words.notInForce(answer.regulation.title, answer.on)}</p>
          <Go to={pathOfRegulation(answer.regulation.id)}>{words.history}</Go>
        </div>
      );
    case 'AmbiguousCitation':
      return (
        <div className="notice" role="status">
          <p className="notice-title">{words.ambiguousTitle(answer.citation)}</p>
          <ul>
            {answer.candidates.map((candidate) => (
              <li key={candidate.id}>
                <button
                  type="button"
                  className="link"
                  onClick={() => {
                    const chosen = candidate.number ?? candidate.title;
                    change(answer.side === 'FROM' ? { from: chosen } : { to: chosen });
                  }}
                >
                  {candidate.title} {candidate.number}
                </button>
              </li>
            ))}
          </ul>
        </div>
      );
    case 'CitationNotFound':
      return (
        <div className="notice" role="status">
          <p className="notice-title">{words.notFoundTitle(answer.citation)}</p>
          <p>{words.notFound}</p>
        </div>
      );
    case 'TooLarge':
      return (
        <div className="notice" role="status">
          <p className="notice-title">{words.tooLargeTitle}</p>
          <p>{words.tooLarge(answer.actual, answer.limit)}</p>
        </div>
      );
  }
}
