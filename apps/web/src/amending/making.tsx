/** How the words shown came about: worked out, or printed; and how the two agree where both are known. */
import { useWords } from '../language/language.tsx';
import type { CrossProofTold } from '../questions/amending.ts';
import type { VersionAnswer } from '../questions/regulation.ts';
import { AMENDING_WORDS } from './amendingWords.ts';

export interface MakingProps {
  readonly made: VersionAnswer['made'];
  readonly crossProof: CrossProofTold | null;
}

export function Making({ made, crossProof }: MakingProps) {
  const words = useWords(AMENDING_WORDS);
  if (made === 'WORKED_OUT') return <p className="banner">{words.workedOut}</p>;
  if (!crossProof) return null;
  const { agrees, agreeing, divergences } = crossProof;
  if (agrees) return <p className="banner">{words.proven(agreeing)}</p>;
  return (
    <details className="banner banner-warn cross-proof">
      <summary>{words.notProven(divergences.length)}</summary>
      <ul>
        {divergences.map(({ number, printed, workedOut }, index) => (
          <li key={index}>
            <b>{number === null ? words.outsideArticles : words.article(number)}</b>
            <dl>
              <dt>{words.printed}</dt>
              <dd lang="zh-CN">{printed ?? words.lacking}</dd>
              <dt>{words.computed}</dt>
              <dd lang="zh-CN">{workedOut ?? words.lacking}</dd>
            </dl>
          </li>
        ))}
      </ul>
    </details>
  );
}
