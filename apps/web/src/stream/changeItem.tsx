/** One change: whether it was recorded or took effect, what it does to what, and the words that do it. */
import { memo } from 'react';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { printBounds } from '../days/bounds.ts';
import { Dated } from '../days/dated.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { EFFECTS, PHASES } from '../language/terms.ts';
import type { ChangeTold } from '../questions/stream.ts';
import { printPlace } from '../regulation/place.ts';
import { printInstant } from './printInstant.ts';
import { STREAM_WORDS } from './streamWords.ts';

export const ChangeItem = memo(function ChangeItem({ change }: { readonly change: ChangeTold }) {
  const words = useWords(STREAM_WORDS);
  const { language } = useLanguage();
  const { phase, type, regulation, instrument, replacedBy, on, part, clause, recordedAt } = change;
  const title = (language === 'en' ? regulation.titleEn : null) ?? regulation.title;
  return (
    <li className={`change change-${phase.toLowerCase()}`}>
      <p className="change-head">
        <span className={`phase phase-${phase.toLowerCase()}`}>{PHASES[phase][language]}</span>
        <span className={`effect-type type-${type.toLowerCase()}`}>{EFFECTS[type][language]}</span>
        <span className="change-day">
          {words.takesEffect} <Dated text={printBounds(on, language)} />
        </span>
      </p>
      <p className="change-title">
        <Go to={pathOfRegulation(regulation.id, { on: on.exact })}>{title}</Go>{' '}
        <span className="faint">{regulation.number}</span>
      </p>
      <p className="change-more">
        {instrument && `${words.by} ${instrument.number ?? instrument.title ?? ''}`}
        {part !== null && words.part(part)}
        {replacedBy && (
          <>
            {' · '}
            {words.replacedBy} <Go to={pathOfRegulation(replacedBy.id)}>{replacedBy.title}</Go>
          </>
        )}
      </p>
      {clause && (
        <p className="clause">
          <q lang="zh-CN">{clause.text}</q>
        </p>
      )}
      <p className="change-foot">
        {clause && (
          <Go
            to={pathOfRegulation(regulation.id, { on: on.exact, place: printPlace(clause.span) })}
          >
            {words.clause}
          </Go>
        )}
        <span>
          {words.recordedAt} <time dateTime={recordedAt}>{printInstant(recordedAt)}</time>
        </span>
      </p>
    </li>
  );
});
