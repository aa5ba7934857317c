/** A comparison: its sums as filters, the articles side by side, the concordance, the downloads. */
import { useMemo } from 'react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useAddress } from '../address/useAddress.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { COMPARISONS } from '../language/terms.ts';
import type { ComparisonKind, Comparison } from '../questions/compare.ts';
import { Empty } from '../shell/notices.tsx';
import { RestsOn } from '../shell/restsOn.tsx';
import { ArticlePair } from './articlePair.tsx';
import { COMPARE_WORDS } from './compareWords.ts';
import type { TextAt } from './textAt.ts';
import { Concordance } from './concordance.tsx';
import { Downloads } from './downloads.tsx';
import { Numbers } from './numbers.tsx';
import { COMPARISON_KINDS, isShown, readShown, toggled, type Shown } from './shown.ts';

export interface ComparisonShownProps {
  readonly comparison: Comparison;
  readonly from: TextAt;
  readonly to: TextAt;
  readonly ignoreEditorial: boolean;
}

export function ComparisonShown({ comparison, from, to, ignoreEditorial }: ComparisonShownProps) {
  const words = useWords(COMPARE_WORDS);
  const { parameters } = useAddress();
  const asked = parameters.get('show');
  const shown = useMemo(() => readShown(asked), [asked]);
  const articles = comparison.articles.filter((article) => isShown(article, shown));
  const isSame = comparison.articles.every(({ kind }) => kind === 'UNCHANGED');
  return (
    <section aria-label={words.summary}>
      <Filters {...{ comparison, shown, ignoreEditorial }} />
      <Downloads {...{ comparison, from, to, ignoreEditorial }} />
      <div className="pair-heads">
        <Head side={comparison.from} name={words.old} />
        <Head side={comparison.to} name={words.new} />
      </div>
      {articles.length === 0 ? (
        <Empty title={isSame ? words.identical : words.nothingShown} />
      ) : (
        <ol className="pairs" aria-label={words.articles}>
          {articles.map((article, index) => (
            <ArticlePair
              key={`${article.olds[0]?.number ?? ''}|${article.news[0]?.number ?? ''}|${String(index)}`}
              article={article}
            />
          ))}
        </ol>
      )}
      <Numbers numbers={comparison.numbers} />
      <Concordance comparison={comparison} />
      <RestsOn basis={comparison.basis} />
    </section>
  );
}

function Head({ side, name }: { readonly side: Comparison['from']; readonly name: string }) {
  const words = useWords(COMPARE_WORDS);
  const { regulation, on, version } = side;
  return (
    <div className="pair-head">
      <span className="pair-side">{name}</span>
      <p>
        <Go to={pathOfRegulation(regulation.id, { on })}>{regulation.title}</Go>
      </p>
      <p className="faint">
        {[regulation.number, on].filter(Boolean).join(' · ')}{' '}
        {!version.complete && <span className="tag">{words.incomplete}</span>}
      </p>
    </div>
  );
}

interface FiltersProps {
  readonly comparison: Comparison;
  readonly shown: Shown;
  readonly ignoreEditorial: boolean;
}

function Filters({ comparison, shown, ignoreEditorial }: FiltersProps) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const { change } = useAddress();
  const count = (kind: ComparisonKind): number =>
    comparison.articles.filter((article) => article.kind === kind).length;
  return (
    <div className="kinds" role="group" aria-label={words.show}>
      <button
        type="button"
        className="chip"
        aria-pressed={shown.type === 'CHANGES'}
        onClick={() => {
          change({ show: null }, 'replace');
        }}
      >
        {words.onlyChanges}
        <b>{comparison.articles.length - count('UNCHANGED')}</b>
      </button>
      <button
        type="button"
        className="chip"
        aria-pressed={shown.type === 'EVERYTHING'}
        onClick={() => {
          change({ show: 'all' }, 'replace');
        }}
      >
        {words.everything}
        <b>{comparison.articles.length}</b>
      </button>
      <button
        type="button"
        className="chip"
        aria-pressed={ignoreEditorial}
        onClick={() => {
          change({ editorial: ignoreEditorial ? null : 'hidden' }, 'replace');
        }}
      >
        {words.hideEditorial}
        {ignoreEditorial && <b>{comparison.hiddenEditorialChanges}</b>}
      </button>
      <span className="kinds-rule" aria-hidden="true" />
      {COMPARISON_KINDS.filter((kind) => count(kind) > 0).map((kind) => (
        <button
          key={kind}
          type="button"
          className={`chip chip-${kind.toLowerCase()}`}
          aria-pressed={shown.type === 'KINDS' && shown.kinds.includes(kind)}
          onClick={() => {
            change({ show: toggled(shown, kind) }, 'replace');
          }}
        >
          {COMPARISONS[kind][language]}
          <b>{count(kind)}</b>
        </button>
      ))}
    </div>
  );
}
