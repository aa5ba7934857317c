/** The comparison to take away. What the service makes comes by address, the table is made here. */
import { withQuery } from '../address/paths.ts';
import { useWords } from '../language/language.tsx';
import type { Comparison } from '../questions/compare.ts';
import type { TextAt } from './textAt.ts';
import { COMPARE_WORDS } from './compareWords.ts';
import { csvOf } from './csv.ts';

export interface DownloadsProps {
  readonly comparison: Comparison;
  readonly from: TextAt;
  readonly to: TextAt;
}

export function Downloads({ comparison, from, to }: DownloadsProps) {
  const words = useWords(COMPARE_WORDS);
  const asked = {
    from: from.citation,
    fromOn: from.on,
    to: to.citation,
    toOn: to.on,
    atPosition: String(comparison.basis.position),
  };
  return (
    <p className="downloads">
      {words.downloads}
      <button
        type="button"
        className="link"
        onClick={() => {
          save(csvOf(comparison.articles), 'comparison.csv');
        }}
      >
        {words.csv}
      </button>
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

function save(text: string, name: string): void {
  const address = URL.createObjectURL(new Blob([text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  URL.revokeObjectURL(address);
}
