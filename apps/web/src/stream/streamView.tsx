/** What happens as it happens, and what is to come. */
import { useMemo, useState } from 'react';
import { useAddress } from '../address/useAddress.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { EFFECTS, PHASES } from '../language/terms.ts';
import { Empty } from '../shell/notices.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { ChangeItem } from './changeItem.tsx';
import { Coming } from './coming.tsx';
import { STREAM_WORDS } from './streamWords.ts';
import { useChanges } from './useChanges.ts';
import './stream.css';

const TYPES = ['ENACTED', 'AMENDED', 'REPEALED', 'LAPSED', 'CORRECTED', 'SUSPENDED'] as const;
const PHASE_CODES = ['RECORDED', 'CAME_DUE', 'RETRACTED'] as const;
const A_PAGE = 100;

export function StreamView() {
  const words = useWords(STREAM_WORDS);
  const { language } = useLanguage();
  const { parameters, change } = useAddress();
  useTitle(words.title);
  const askedTypes = parameters.get('types') ?? '';
  const askedPhases = parameters.get('phases') ?? '';
  const after = parameters.get('after');
  const types = useMemo(
    () => TYPES.filter((type) => askedTypes.split(',').includes(type)),
    [askedTypes],
  );
  const phases = useMemo(
    () => PHASE_CODES.filter((phase) => askedPhases.split(',').includes(phase)),
    [askedPhases],
  );
  const { state, changes } = useChanges({
    after,
    types: types.length > 0 ? types : null,
    filter: phases.length > 0 ? { phases } : null,
  });
  const [pages, setPages] = useState(1);
  return (
    <div className="stream">
      <h1>{words.title}</h1>
      <p className="lead">{words.explain}</p>
      <div className="stream-columns">
        <section aria-labelledby="live">
          <h2 id="live">{words.live}</h2>
          <p className={`connection connection-${state.toLowerCase()}`} role="status">
            {state === 'BROKEN'
              ? words.broken
              : state === 'CONNECTED'
                ? words.connected
                : words.connecting}
          </p>
          <Toggles
            name={words.types}
            codes={TYPES}
            chosen={types}
            wordOf={(type) => EFFECTS[type][language]}
            choose={(chosen) => {
              change({ types: chosen.join(',') }, 'replace');
            }}
          />
          <Toggles
            name={words.phases}
            codes={PHASE_CODES}
            chosen={phases}
            wordOf={(phase) => PHASES[phase][language]}
            choose={(chosen) => {
              change({ phases: chosen.join(',') }, 'replace');
            }}
          />
          <p className="stream-tools">
            <span className="faint">{words.received(changes.length)}</span>
            <button
              type="button"
              className="link"
              onClick={() => {
                change({ after: after === 'END' ? null : 'END' });
              }}
            >
              {after === 'END' ? words.fromStart : words.onlyNew}
            </button>
          </p>
          {changes.length === 0 && state === 'CONNECTED' ? (
            <Empty title={words.emptyTitle}>
              <p>{words.empty}</p>
            </Empty>
          ) : (
            <ol className="changes" aria-live="polite" aria-relevant="additions">
              {changes.slice(0, pages * A_PAGE).map((each) => (
                <ChangeItem key={each.cursor} change={each} />
              ))}
            </ol>
          )}
          {changes.length > pages * A_PAGE && (
            <button
              type="button"
              onClick={() => {
                setPages((count) => count + 1);
              }}
            >
              {words.more}
            </button>
          )}
        </section>
        <Coming />
      </div>
    </div>
  );
}

interface TogglesProps<Code extends string> {
  readonly name: string;
  readonly codes: readonly Code[];
  readonly chosen: readonly Code[];
  readonly wordOf: (code: Code) => string;
  readonly choose: (chosen: readonly Code[]) => void;
}

function Toggles<Code extends string>({ name, codes, chosen, wordOf, choose }: TogglesProps<Code>) {
  const words = useWords(STREAM_WORDS);
  return (
    <div className="kinds" role="group" aria-label={name}>
      <button
        type="button"
        className="chip"
        aria-pressed={chosen.length === 0}
        onClick={() => {
          choose([]);
        }}
      >
        {words.all}
      </button>
      {codes.map((code) => (
        <button
          key={code}
          type="button"
          className="chip"
          aria-pressed={chosen.includes(code)}
          onClick={() => {
            choose(
              chosen.includes(code) ? chosen.filter((each) => each !== code) : [...chosen, code],
            );
          }}
        >
          {wordOf(code)}
        </button>
      ))}
    </div>
  );
}
