/** Which old number became which new one. */
import { useLanguage, useWords } from '../language/language.tsx';
import { COMPARISONS } from '../language/terms.ts';
import type { ComparedArticle } from '../questions/compare.ts';
import { COMPARE_WORDS } from './compareWords.ts';

export function Concordance({ articles }: { readonly articles: readonly ComparedArticle[] }) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
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
          {articles.map(({ olds, news, kind }, index) => (
            <tr key={index}>
              <td lang="zh-CN">{printLabels(olds)}</td>
              <td lang="zh-CN">{printLabels(news)}</td>
              <td>{COMPARISONS[kind][language]}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </details>
  );
}

function printLabels(units: ComparedArticle['olds']): string {
  return units.length === 0 ? '—' : units.map(({ label }) => label ?? '·').join('、');
}
