/** What an answer rests on, under every answer, with the link that reproduces it. */
import { useLocation, useSearchParams } from 'react-router';
import { changed } from '../address/useAddress.ts';
import { useWords } from '../language/language.tsx';
import type { Resting } from '../questions/shared.ts';
import { positionOf } from './position.ts';
import { SHELL_WORDS } from './shellWords.ts';

export function RestsOn({ basis }: { readonly basis: Resting }) {
  const words = useWords(SHELL_WORDS);
  const { pathname } = useLocation();
  const [parameters] = useSearchParams();
  const { coverage, position, permalink } = basis;
  const here = changed(parameters, { atPosition: String(position) });
  return (
    <footer className="rests-on">
      <span>
        {words.rests}
        {words.coverage(coverage.issues, coverage.sources)}
        {coverage.from !== null && coverage.to !== null
          ? words.coverageDays(coverage.from, coverage.to)
          : ''}
        {words.position(position)}
      </span>
      <span className="rests-on-links">
        <a href={`${pathname}?${here.toString()}`} title={words.permalinkHint}>
          {words.permalink}
        </a>
        {permalink !== null && <a href={permalink}>{words.json}</a>}
      </span>
    </footer>
  );
}

/** Says that the address asks for an earlier place of the record, with the way to the present. */
export function AtPosition() {
  const words = useWords(SHELL_WORDS);
  const [parameters, setParameters] = useSearchParams();
  const position = positionOf(parameters);
  if (position === null) return null;
  return (
    <p className="banner">
      {words.asAtPosition(position)}{' '}
      <button
        type="button"
        className="link"
        onClick={() => {
          setParameters((current) => changed(current, { atPosition: null }));
        }}
      >
        {words.nowInstead}
      </button>
    </p>
  );
}
