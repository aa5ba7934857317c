/** What was done to the regulation, in legal order, each with the words that do it. */
import { AMENDING_WORDS } from '../amending/amendingWords.ts';
import { OperationsOf } from '../amending/operationsOf.tsx';
import { Go } from '../address/go.tsx';
import { pathOfRegulation } from '../address/paths.ts';
import { useAddress } from '../address/useAddress.ts';
import { printBounds } from '../days/bounds.ts';
import { Dated } from '../days/dated.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { printReason } from '../language/reasonWords.ts';
import { EFFECTS } from '../language/terms.ts';
import type { RegulationAnswer } from '../questions/regulation.ts';
import type { Told } from '../questions/shared.ts';
import { printPlace } from './place.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

export function EffectList({ regulation }: { readonly regulation: RegulationAnswer }) {
  const words = useWords(REGULATION_WORDS);
  return (
    <ol className="effects" aria-label={words.effects}>
      {regulation.timeline.map((effect) => (
        <EffectItem key={effect.id} effect={effect} regulation={regulation.id} />
      ))}
    </ol>
  );
}

interface EffectItemProps {
  readonly effect: Told;
  readonly regulation: string;
}

function EffectItem({ effect, regulation }: EffectItemProps) {
  const words = useWords(REGULATION_WORDS);
  const amending = useWords(AMENDING_WORDS);
  const { language } = useLanguage();
  const { change } = useAddress();
  const { type, on, published, instrument, replacedBy, clause, part, scope, evidence } = effect;
  return (
    <li className={`effect effect-${type.toLowerCase()}`}>
      <p className="effect-head">
        <span className="effect-type">{EFFECTS[type][language]}</span>
        <span className={on.exact === null ? 'effect-day uncertain' : 'effect-day'}>
          <Dated text={printBounds(on, language)} />
        </span>
      </p>
      <p>
        {instrument && (
          <>
            {words.by} {instrument.number ?? instrument.title}
            <span className="faint">
              <Dated text={words.published(printBounds(published, language))} />
            </span>
          </>
        )}
        {part !== null && words.part(part)}
        {scope?.where && ` · ${amending.where(scope.where)}`}
        {type === 'SUSPENDED' && (
          <Dated
            text={` · ${scope?.through ? amending.through(scope.through) : amending.noThrough}`}
          />
        )}
        {replacedBy && (
          <>
            {' '}
            {words.replacedBy} <Go to={pathOfRegulation(replacedBy.id)}>{replacedBy.title}</Go>
          </>
        )}{' '}
        {evidence === 'HISTORY' && <span className="tag">{words.evidenceHistory}</span>}
      </p>
      {on.reason !== null && (
        <p className="reason">
          <Dated text={printReason(on.reason, language)} />
        </p>
      )}
      {clause ? (
        <p className="clause">
          <q lang="zh-CN">{clause.text}</q>{' '}
          <button
            type="button"
            className="link"
            onClick={() => {
              change({ place: printPlace(clause.span) });
            }}
          >
            {words.clause}
          </button>
        </p>
      ) : (
        <p className="faint">{words.noClause}</p>
      )}
      {instrument && (type === 'AMENDED' || type === 'CORRECTED') && (
        <OperationsOf instrument={instrument.id} regulation={regulation} />
      )}
    </li>
  );
}
