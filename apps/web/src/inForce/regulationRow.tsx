/** One regulation in the list: what it is, since when, and how sure that is. */
import { memo } from 'react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { printBounds } from '../days/bounds.ts';
import { Dated } from '../days/dated.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { printReason } from '../language/reasonWords.ts';
import { KINDS } from '../language/terms.ts';
import type { InForceRow } from '../questions/inForce.ts';
import { IN_FORCE_WORDS } from './inForceWords.ts';
import type { InForceQuestion } from './question.ts';

export interface RegulationRowProps {
  readonly row: InForceRow;
  readonly index: number;
  readonly question: InForceQuestion;
}

export const RegulationRow = memo(function RegulationRow(props: RegulationRowProps) {
  const words = useWords(IN_FORCE_WORDS);
  const { language } = useLanguage();
  const { row, index, question } = props;
  const { node, certainty, reason } = row;
  const since = node.timeline.find(({ type }) => type === 'ENACTED')?.on ?? null;
  const to = pathOfRegulation(node.id, { on: question.on, by: question.by });
  const english = language === 'en' ? node.titleEn : null;
  return (
    <div role="row" className="row" aria-rowindex={index + 2}>
      <div role="cell" className="row-title">
        <Go to={to}>{english ?? node.title}</Go>
        {english !== null && <small lang="zh-CN">{node.title}</small>}
        <small>
          {node.issuer ?? words.noIssuer} {node.stub && <span className="tag">{words.stub}</span>}
        </small>
      </div>
      <div role="cell" className="row-number" data-label={words.columns.number}>
        {node.number ?? <span className="faint">{words.noNumber}</span>}
      </div>
      <div role="cell" data-label={words.columns.kind}>
        {KINDS[node.kind][language]}
      </div>
      <div role="cell" className="row-since" data-label={words.columns.since}>
        <Dated text={since ? printBounds(since, language) : '—'} />
      </div>
      <div role="cell" data-label={words.columns.certainty}>
        <span className={certainty === 'CERTAIN' ? 'state state-certain' : 'state state-possible'}>
          {certainty === 'CERTAIN' ? words.certain : words.possible}
        </span>
        {reason !== null && (
          <small>
            <Dated text={printReason(reason, language)} />
          </small>
        )}
      </div>
    </div>
  );
});
