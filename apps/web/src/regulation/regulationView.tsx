/** One regulation through time, and the text of the day the address names. */
import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { useNavigate, useParams } from 'react-router';
import { pathOfComparison, pathOfRegulation } from '../address/paths.ts';
import { Go, withLanguage } from '../address/go.tsx';
import { useAddress } from '../address/useAddress.ts';
import { dayInShanghai, isDay } from '../days/day.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { KINDS } from '../language/terms.ts';
import { REGULATION, type RegulationAnswer } from '../questions/regulation.ts';
import { Failed, Loading } from '../shell/notices.tsx';
import { positionOf } from '../shell/position.ts';
import { AtPosition, RestsOn } from '../shell/restsOn.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { EffectList } from './effectList.tsx';
import { Findings } from './findings.tsx';
import { lanesOf } from './lanes.ts';
import { NotRecorded } from './notRecorded.tsx';
import { REGULATION_WORDS } from './regulationWords.ts';
import { SourcePanel } from './sourcePanel.tsx';
import { TextOfDay } from './textOfDay.tsx';
import { Timeline } from './timeline.tsx';
import '../amending/amending.css';
import './regulation.css';
import './timeline.css';

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

export function RegulationView() {
  const { name = '' } = useParams();
  const { parameters } = useAddress();
  const atPosition = positionOf(parameters);
  const isId = ID.test(name);
  const asked = parameters.get('on');
  const { data, error, refetch } = useQuery(REGULATION, {
    variables: {
      id: isId ? name : null,
      citation: isId ? null : name,
      day: !isId && isDay(asked) ? asked : null,
      atPosition,
    },
    // A lane of another regulation holds less than its own view asks for.
    fetchPolicy: 'no-cache',
  });
  if (error) return <Failed error={error} again={() => void refetch()} />;
  if (!data) return <Loading />;
  if (!data.regulation) return <NotRecorded name={name} />;
  return <Found regulation={data.regulation} />;
}

function Found({ regulation }: { readonly regulation: RegulationAnswer }) {
  const words = useWords(REGULATION_WORDS);
  const { language } = useLanguage();
  const { parameters, change } = useAddress();
  const navigate = useNavigate();
  const today = dayInShanghai(new Date());
  const asked = parameters.get('on');
  const on = isDay(asked) ? asked : startingDay(regulation, today);
  const asPublished = parameters.get('by');
  const by = isDay(asPublished) ? asPublished : null;
  const lanes = useMemo(() => lanesOf(regulation), [regulation]);
  const english = language === 'en' ? regulation.titleEn : null;
  useTitle(english ?? regulation.title);
  const { instrument, predecessors } = regulation;
  const predecessor = predecessors[0];
  return (
    <article className="regulation">
      <header className="regulation-head">
        <p className="kicker">
          {KINDS[regulation.kind][language]}
          {regulation.issuer !== null && ` · ${regulation.issuer}`}
        </p>
        <h1>
          {english ?? regulation.title}
          {english !== null && <small lang="zh-CN">{regulation.title}</small>}
        </h1>
        <p className="caption">
          {regulation.number}
          {instrument?.promulgatedOn.exact && (
            <>
              {' · '}
              {words.promulgated} {instrument.promulgatedOn.exact}
            </>
          )}
          {instrument?.signatory && ` · ${words.signatory} ${instrument.signatory}`}
        </p>
        <Relations name={words.predecessors} regulations={predecessors} />
        <Relations name={words.successors} regulations={regulation.successors} />
        <p className="actions">
          <Go to={pathOfComparison({ to: regulation.number ?? regulation.title, toOn: on })}>
            {words.compare}
          </Go>
          {predecessor && (
            <Go
              to={pathOfComparison({
                from: predecessor.number ?? predecessor.title,
                fromOn: lastDayOf(predecessor) ?? on,
                to: regulation.number ?? regulation.title,
                toOn: on,
              })}
            >
              {words.comparePredecessor}
            </Go>
          )}
        </p>
      </header>
      <AtPosition />
      {by !== null && <p className="banner">{words.asPublished(by)}</p>}
      <section aria-labelledby="timeline-heading">
        <h2 id="timeline-heading">{words.timeline}</h2>
        <Timeline
          lanes={lanes}
          on={on}
          today={today}
          choose={(day, id) => {
            if (id === regulation.id) change({ on: day }, 'replace');
            else
              void navigate(
                withLanguage(pathOfRegulation(id, { on: day }), parameters.get('lang')),
              );
          }}
        />
        <EffectList regulation={regulation} />
      </section>
      <SourcePanel />
      <TextOfDay regulation={regulation} on={on} by={by} />
      <Findings findings={regulation.findings} />
      <RestsOn basis={regulation.basis} />
    </article>
  );
}

interface RelationsProps {
  readonly name: string;
  readonly regulations: RegulationAnswer['predecessors'];
}

/** What the lanes of the timeline lead to, for those who do not point. */
function Relations({ name, regulations }: RelationsProps) {
  const { language } = useLanguage();
  if (regulations.length === 0) return null;
  return (
    <p className="relations">
      <span className="faint">{name}</span>
      {regulations.map(({ id, title, titleEn }) => (
        <Go key={id} to={pathOfRegulation(id)}>
          {(language === 'en' ? titleEn : null) ?? title}
        </Go>
      ))}
    </p>
  );
}

/** Today where it may be in force; else a day on which its text applied. */
function startingDay({ versions }: RegulationAnswer, today: string): string {
  const last = versions.at(-1);
  if (!last) return today;
  const begins = last.inForceFrom.latest ?? last.inForceFrom.earliest;
  if (begins !== null && begins > today) return begins;
  const ends = last.inForceTo?.earliest ?? last.inForceTo?.latest ?? null;
  return ends !== null && ends <= today ? (begins ?? today) : today;
}

function lastDayOf({ versions }: RegulationAnswer['predecessors'][number]): string | null {
  return versions.at(-1)?.inForceFrom.latest ?? null;
}
