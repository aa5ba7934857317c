/** Which old number became which new one. */
import { useMemo } from 'react';
import { useLanguage, useWords } from '../language/language.tsx';
import { COMPARISONS } from '../language/terms.ts';
import type { ComparedArticle, Comparison } from '../questions/compare.ts';
import { COMPARE_WORDS } from './compareWords.ts';

type Units = ComparedArticle['olds'];

export function Concordance({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const { concordance, articles } = comparison;
  const old = useMemo(() => labelsOf(articles.flatMap(({ olds }) => olds)), [articles]);
  const now = useMemo(() => labelsOf(articles.flatMap(({ news }) => news)), [articles]);
  if (concordance.length === 0) return null;
  return (
    <details className="concordance">
      <summary>{words.concordance}</summary>
      <table>
        <thead>
          <tr>
            <th scope="col">{words.concordanceOld}</th>
            <th scope="col">{words.concordanceNew}</th>
            <th scope="col">{words.concordanceKind}</th>
          </tr>
        </thead>
        <tbody>
          {concordance.map((entry, index) => (
            <tr key={index}>
              <td lang="zh-CN">{printNumbers(entry.old, old)}</td>
              <td lang="zh-CN">{printNumbers(entry.new, now)}</td>
              <td>{COMPARISONS[entry.kind][language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

/** Numbers as the texts print them. */
function labelsOf(units: Units): ReadonlyMap<string, string> {
  return new Map(
    units.flatMap(({ number, label }) =>
      number === null || label === null ? [] : [[number, label] as const],
    ),
  );
}

function printNumbers(numbers: readonly string[], labels: ReadonlyMap<string, string>): string {
  return numbers.map((number) => labels.get(number) ?? number).join('、') || '—';
}
