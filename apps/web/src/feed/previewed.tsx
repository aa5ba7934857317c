/** What was read: findings first, then each instrument and effect beside its place in the source. */
import { useMemo, useState } from 'react';
import { printBounds } from '../days/bounds.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { EFFECTS, SEVERITIES } from '../language/terms.ts';
import { FEED_WORDS } from './feedWords.ts';
import type { EffectAnswer, FindingAnswer, PlaceAnswer, SourceAnswer } from './sourceAnswer.ts';
import { SourceText } from './sourceText.tsx';

export interface PreviewedProps {
  readonly answer: SourceAnswer;
  /** Null where it is not known here. */
  readonly text: string | null;
}

type Show = (place: PlaceAnswer) => void;

export function Previewed({ answer, text }: PreviewedProps) {
  const words = useWords(FEED_WORDS);
  const [active, setActive] = useState<PlaceAnswer | null>(null);
  const marks = useMemo(
    () => answer.instruments.flatMap(({ effects }) => effects.map(({ span }) => span)),
    [answer],
  );
  return (
    <div className="previewed">
      <div className="previewed-list">
        <FindingList findings={answer.findings} show={setActive} />
        <section aria-labelledby="instruments">
          <h2 id="instruments">{words.instruments}</h2>
          <ol className="instruments">
            {answer.instruments.map((instrument) => (
              <InstrumentItem key={instrument.id} instrument={instrument} show={setActive} />
            ))}
          </ol>
          {answer.texts.length > 0 && (
            <>
              <h3>{words.texts}</h3>
              <ul className="texts">
                {answer.texts.map(({ regulation, articles, span }, index) => (
                  <li key={index}>
                    <PlaceButton span={span} show={setActive}>
                      {regulation.title}
                    </PlaceButton>{' '}
                    <span className="faint">{articles > 0 && words.articles(articles)}</span>
                  </li>
                ))}
              </ul>
            </>
          )}
        </section>
      </div>
      <div className="previewed-source">
        <h2>{words.source}</h2>
        {text === null ? (
          <p className="notice">{words.sourceAbsent}</p>
        ) : text.length !== answer.source.length ? (
          <p className="notice">{words.otherEncoding}</p>
        ) : (
          <SourceText text={text} marks={marks} active={active} />
        )}
      </div>
    </div>
  );
}

function FindingList({
  findings,
  show,
}: {
  readonly findings: readonly FindingAnswer[];
  readonly show: Show;
}) {
  const words = useWords(FEED_WORDS);
  const weighty = findings.filter(({ severity }) => severity !== 'INFO');
  const notes = findings.filter(({ severity }) => severity === 'INFO');
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {weighty.length === 0 && <p className="faint">{words.findingsNone}</p>}
      <ul>
        {weighty.map((finding, index) => (
          <FindingItem key={index} finding={finding} show={show} />
        ))}
      </ul>
      {notes.length > 0 && (
        <details>
          <summary>{words.notes(notes.length)}</summary>
          <ul>
            {notes.map((finding, index) => (
              <FindingItem key={index} finding={finding} show={show} />
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}

function FindingItem({ finding, show }: { readonly finding: FindingAnswer; readonly show: Show }) {
  const words = useWords(FEED_WORDS);
  const { language } = useLanguage();
  const { severity, message, rule, span } = finding;
  return (
    <li className={`finding finding-${severity.toLowerCase()}`}>
      <b>{SEVERITIES[severity][language]}</b> <span lang="en">{message}</span> <code>{rule}</code>{' '}
      {span && (
        <PlaceButton span={span} show={show}>
          {words.place}
        </PlaceButton>
      )}
    </li>
  );
}

interface InstrumentItemProps {
  readonly instrument: SourceAnswer['instruments'][number];
  readonly show: Show;
}

function InstrumentItem({ instrument, show }: InstrumentItemProps) {
  const words = useWords(FEED_WORDS);
  const { number, title, promulgatedOn, effects } = instrument;
  return (
    <li className="instrument">
      <p className="instrument-title">{title ?? number}</p>
      <p className="faint">
        {[title === null ? null : number, promulgatedOn && `${words.promulgated} ${promulgatedOn}`]
          .filter(Boolean)
          .join(' · ')}
      </p>
      {effects.length === 0 ? (
        <p className="faint">{words.noEffects}</p>
      ) : (
        <ul>
          {effects.map((effect, index) => (
            <EffectRow key={index} effect={effect} show={show} />
          ))}
        </ul>
      )}
    </li>
  );
}

function EffectRow({ effect, show }: { readonly effect: EffectAnswer; readonly show: Show }) {
  const { language } = useLanguage();
  const { type, regulation, on, span } = effect;
  return (
    <li className="effect-row">
      <span className={`effect-type type-${type.toLowerCase()}`}>{EFFECTS[type][language]}</span>
      <PlaceButton span={span} show={show}>
        {regulation.title}
      </PlaceButton>
      <span className="faint">
        {regulation.number} · {printBounds(on, language)}
      </span>
    </li>
  );
}

interface PlaceButtonProps {
  readonly span: PlaceAnswer | null;
  readonly show: Show;
  readonly children: string;
}

function PlaceButton({ span, show, children }: PlaceButtonProps) {
  if (!span) return children;
  return (
    <button
      type="button"
      className="link"
      onClick={() => {
        // A new object each time: asked for twice, it comes into view twice.
        show({ ...span });
      }}
    >
      {children}
    </button>
  );
}
