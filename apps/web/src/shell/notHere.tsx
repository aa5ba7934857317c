import { Go } from '../address/go.tsx';
import { useWords } from '../language/language.tsx';
import { SHELL_WORDS } from './shellWords.ts';

export function NotHere() {
  const words = useWords(SHELL_WORDS);
  return (
    <div className="notice">
      <h1>{words.notHereTitle}</h1>
      <p>
        {words.notHere} <Go to="/">{words.home}</Go>
      </p>
    </div>
  );
}
