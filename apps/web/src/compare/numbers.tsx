/** The numbers that changed, came or went: fines, limits, deadlines, shares. */
import { useLanguage, useWords } from '../language/language.tsx';
import type { Comparison } from '../questions/compare.ts';
import { CHANGE_CLASSES, QUANTITIES } from './changeWords.ts';
import { COMPARE_WORDS } from './compareWords.ts';

type NumberChange = Comparison['numbers'][number];

export function Numbers({ numbers }: { readonly numbers: readonly NumberChange[] }) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  if (numbers.length === 0) return null;
  return (
    <details className="concordance numbers">
      <summary>{words.numbers(numbers.length)}</summary>
      <div
        className="table-frame"
        role="region"
        aria-label={words.numbers(numbers.length)}
        tabIndex={0}
      >
        <table>
          <thead>
            <tr>
              <th scope="col">{words.numbersKind}</th>
              <th scope="col">{words.old}</th>
              <th scope="col">{words.new}</th>
              <th scope="col">{words.numbersClause}</th>
              <th scope="col">{words.numbersClass}</th>
            </tr>
          </thead>
          <tbody>
            {numbers.map(({ old, new: now, class: weight }, index) => {
              const kind = (now ?? old)?.kind;
              return (
                <tr key={index}>
                  <td>{kind && QUANTITIES[kind][language]}</td>
                  <td lang="zh-CN">{old ? <del>{old.text}</del> : '—'}</td>
                  <td lang="zh-CN">{now ? <ins>{now.text}</ins> : '—'}</td>
                  <td lang="zh-CN">{(now ?? old)?.clause}</td>
                  <td>{CHANGE_CLASSES[weight][language]}</td>
                </tr>
              );
            })}
          </tbody>
        </table>
      </div>
    </details>
  );
}
