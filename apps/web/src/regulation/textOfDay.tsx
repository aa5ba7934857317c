/** The text of the chosen day: whether it applies, since when, its contents and its articles. */
import { useQuery } from '@apollo/client/react';
import { useEffect, useId } from 'react';
import { useLocation } from 'react-router';
import { LimitList } from '../amending/limitList.tsx';
import { limitsOn } from '../amending/limits.ts';
import { Making } from '../amending/making.tsx';
import { StaleReferences } from '../amending/staleReferences.tsx';
import { useLastChanges } from '../amending/useLastChanges.ts';
import { useAddress } from '../address/useAddress.ts';
import { withQuery } from '../address/paths.ts';
import { printBounds } from '../days/bounds.ts';
import { Dated } from '../days/dated.tsx';
import { isDay } from '../days/day.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { printReason } from '../language/reasonWords.ts';
import { STATES } from '../language/terms.ts';
import {
  TEXT_OF_DAY,
  type DayAnswer,
  type RegulationAnswer,
  type VersionAnswer,
} from '../questions/regulation.ts';
import { IN_FORCE_WORDS } from '../inForce/inForceWords.ts';
import { Empty, Failed, Loading } from '../shell/notices.tsx';
import { positionOf } from '../shell/position.ts';
import { Findings } from './findings.tsx';
import { Provisions, type ProvisionContext } from './provisions.tsx';
import { REGULATION_WORDS } from './regulationWords.ts';
import { Contents } from './contents.tsx';
import { labelsOf } from './outline.ts';

export interface TextOfDayProps {
  readonly regulation: RegulationAnswer;
  readonly on: string;
  readonly by: string | null;
}

export function TextOfDay({ regulation, on, by }: TextOfDayProps) {
  const words = useWords(REGULATION_WORDS);
  const { parameters, change } = useAddress();
  const id = useId();
  const { data, previousData, error, refetch } = useQuery(TEXT_OF_DAY, {
    variables: { id: regulation.id, on, asPublishedBy: by, atPosition: positionOf(parameters) },
    fetchPolicy: 'no-cache',
  });
  const answer = (data ?? previousData)?.regulation;
  return (
    <section className="text-of-day" aria-labelledby={`${id}heading`} aria-busy={!data}>
      <div className="text-head">
        <h2 id={`${id}heading`}>{words.textOf(on)}</h2>
        <label>
          <span>{words.day}</span>
          <input
            type="date"
            value={on}
            onChange={({ target }) => {
              if (isDay(target.value)) change({ on: target.value });
            }}
          />
        </label>
      </div>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!answer && !error && <Loading />}
      {answer && <Applying answer={answer} />}
      {answer && <Text regulation={regulation} version={answer.version} on={on} by={by} />}
    </section>
  );
}

function Applying({ answer: { status, version } }: { readonly answer: DayAnswer }) {
  const words = useWords(REGULATION_WORDS);
  const certainties = useWords(IN_FORCE_WORDS);
  const { language } = useLanguage();
  const state =
    status.state === 'IN_FORCE'
      ? status.certainty === 'CERTAIN'
        ? certainties.certain
        : certainties.possible
      : STATES[status.state][language];
  return (
    <p className="applying" role="status">
      <span
        className={`state state-${status.state === 'IN_FORCE' ? status.certainty.toLowerCase() : 'none'}`}
      >
        {state}
      </span>
      {version && (
        <span>
          <Dated
            text={words.life(
              printBounds(version.inForceFrom, language),
              version.inForceTo && printBounds(version.inForceTo, language),
            )}
          />
          {version.cause.instrument?.number && ` · ${version.cause.instrument.number}`}
        </span>
      )}
      {status.reason !== null && (
        <small>
          <Dated text={printReason(status.reason, language)} />
        </small>
      )}
    </p>
  );
}

interface TextProps extends TextOfDayProps {
  readonly version: VersionAnswer | null;
}

function Text({ regulation, version, on, by }: TextProps) {
  const words = useWords(REGULATION_WORDS);
  const { hash } = useLocation();
  const { parameters, change } = useAddress();
  const provisions = version?.provisions ?? [];
  const asked = { id: regulation.id, on, asPublishedBy: by, atPosition: positionOf(parameters) };
  const isAmended = regulation.timeline.some(
    ({ type }) => type === 'AMENDED' || type === 'CORRECTED',
  );
  const hasText = provisions.length > 0;
  const { causes, crossProof } = useLastChanges(asked, isAmended && hasText);
  // The text comes after the address was read: only now is there something to go to.
  useEffect(() => {
    if (!hasText || hash === '') return;
    document.getElementById(decodeURIComponent(hash.slice(1)))?.scrollIntoView();
  }, [hasText, hash]);
  if (!version || !hasText) {
    const [first] = regulation.versions;
    const other = first?.inForceFrom.latest ?? first?.inForceFrom.earliest ?? null;
    return (
      <Empty title={version ? words.noText : words.noVersion}>
        {version ? (
          <p>{words.noTextMore}</p>
        ) : (
          other !== null && (
            <button
              type="button"
              onClick={() => {
                change({ on: other });
              }}
            >
              {words.moveTo(other)}
            </button>
          )
        )}
      </Empty>
    );
  }
  const context: ProvisionContext = {
    articles: labelsOf(provisions),
    titles: new Set(regulation.instrument?.mentions.flatMap(({ title }) => title ?? []) ?? []),
    on,
    asked,
    causes,
    limits: limitsOn(version.limitedBy, on),
    level: 3,
  };
  const file = (format: string): string =>
    withQuery(`/v1/regulations/${regulation.id}/text`, { on, asPublishedBy: by, format });
  return (
    <div className="text-body">
      <Contents provisions={provisions} />
      <div className="text-main">
        <Making made={version.made} crossProof={crossProof} />
        <LimitList limits={version.limitedBy} />
        {!version.complete && <p className="banner banner-warn">{words.incomplete}</p>}
        <div className="provisions" lang="zh-CN">
          <Provisions provisions={provisions} context={context} />
        </div>
        <Findings findings={version.findings} />
        {isAmended && <StaleReferences regulation={regulation.id} on={on} />}
        <p className="downloads">
          {words.downloads}
          {(['txt', 'md', 'html', 'json'] as const).map((format) => (
            <a key={format} href={file(format)} download>
              {format.toUpperCase()}
            </a>
          ))}
        </p>
      </div>
    </div>
  );
}
