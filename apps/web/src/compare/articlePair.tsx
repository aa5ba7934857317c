/** One article, or several that became one, old beside new. */
import { memo } from 'react';
import { useLanguage, useWords } from '../language/language.tsx';
import { COMPARISONS } from '../language/terms.ts';
import type { ComparedArticle } from '../questions/compare.ts';
import { CHANGE_CLASSES, printRule } from './changeWords.ts';
import { COMPARE_WORDS } from './compareWords.ts';

type Segment = ComparedArticle['segments'][number];

export const ArticlePair = memo(function ArticlePair({
  article,
}: {
  readonly article: ComparedArticle;
}) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const { kind, confidence, olds, news, segments } = article;
  const isMatched = olds.length > 0 && news.length > 0;
  return (
    <li className={`pair pair-${kind.toLowerCase()}`}>
      <p className="pair-kind">
        <span className={`kind kind-${kind.toLowerCase()}`}>{COMPARISONS[kind][language]}</span>
        {isMatched && kind !== 'UNCHANGED' && (
          <small className="faint">{words.sure(confidence)}</small>
        )}
        <Classes article={article} />
      </p>
      <div className="pair-old" lang="zh-CN" data-side={words.old}>
        <Units units={olds} segments={isMatched ? segments : []} side="REMOVED" />
        {olds.length === 0 && <p className="absent">{words.absent}</p>}
      </div>
      <div className="pair-new" lang="zh-CN" data-side={words.new}>
        <Units units={news} segments={isMatched ? segments : []} side="ADDED" />
        {news.length === 0 && <p className="absent">{words.gone}</p>}
      </div>
    </li>
  );
});

/** Whether its changes change what is said, and by which rules that is judged. */
function Classes({ article }: { readonly article: ComparedArticle }) {
  const { language } = useLanguage();
  return (['SUBSTANTIVE', 'EDITORIAL'] as const).map((weight) => {
    const rules = new Set(
      article.changes.flatMap((change) => (change.class === weight ? change.rule : [])),
    );
    if (rules.size === 0) return null;
    const told = [...rules].map((rule) => printRule(rule, language));
    return (
      <span key={weight} className={`tag class-${weight.toLowerCase()}`}>
        {CHANGE_CLASSES[weight][language]}
        {language === 'zh' ? '：' : ': '}
        {told.join(language === 'zh' ? '、' : ', ')}
      </span>
    );
  });
}

interface UnitsProps {
  readonly units: ComparedArticle['olds'];
  /** Empty where there is nothing to compare with: then the whole unit is new, or gone. */
  readonly segments: readonly Segment[];
  readonly side: 'REMOVED' | 'ADDED';
}

function Units({ units, segments, side }: UnitsProps) {
  if (units.length === 0) return null;
  const labels = units.flatMap(({ label }) => label ?? []).join('、');
  return (
    <>
      <p className="pair-label">{labels}</p>
      <p className="pair-words">
        {segments.length > 0
          ? segments
              .filter(({ kind }) => kind === 'KEPT' || kind === side)
              .map((segment, index) => <Marked key={index} segment={segment} />)
          : units.map(({ text }) => text).join('\n')}
      </p>
    </>
  );
}

function Marked({ segment: { kind, sameWords, text } }: { readonly segment: Segment }) {
  // Glyphs or line breaks only: the words are the same, and nothing shouts.
  const quiet = sameWords ? 'quiet' : undefined;
  switch (kind) {
    case 'KEPT':
      return text;
    case 'REMOVED':
      return <del className={quiet}>{text}</del>;
    case 'ADDED':
      return <ins className={quiet}>{text}</ins>;
  }
}
