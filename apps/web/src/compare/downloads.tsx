/** The comparison to take away, each form by its address at the service. */
import { withQuery } from '../address/paths.ts';
import { useWords } from '../language/language.tsx';
import type { Comparison } from '../questions/compare.ts';
import type { TextAt } from './textAt.ts';
import { COMPARE_WORDS } from './compareWords.ts';

const FORMATS = ['docx', 'html', 'csv'] as const;

export interface DownloadsProps {
  readonly comparison: Comparison;
  readonly from: TextAt;
  readonly to: TextAt;
  readonly ignoreEditorial: boolean;
}

export function Downloads({ comparison, from, to, ignoreEditorial }: DownloadsProps) {
  const words = useWords(COMPARE_WORDS);
  const asked = {
    from: from.citation,
    fromOn: from.on,
    to: to.citation,
    toOn: to.on,
    atPosition: String(comparison.basis.position),
  };
  const editorial = ignoreEditorial ? { ignoreEditorial: 'true' } : {};
  return (
    <p className="downloads">
      {words.downloads}
      {FORMATS.map((format) => (
        <a
          key={format}
          href={withQuery('/v1/diff', { ...asked, ...editorial, format })}
          download={`comparison.${format}`}
        >
          {words[format]}
        </a>
      ))}
      <a href={withQuery('/v1/diff', asked)} download="comparison.json">
        {words.json}
      </a>
      <button
        type="button"
        className="link"
        title={words.printHint}
        onClick={() => {
          print();
        }}
      >
        {words.print}
      </button>
    </p>
  );
}
