/** What was read: findings first, then each instrument and effect beside its place in the source. */
import { useMemo, useState } from 'react';
import { OperationItem } from '../amending/operationItem.tsx';
import { printBounds } from '../days/bounds.ts';
import { findingGroups } from '../language/findingGroups.ts';
import { printFinding } from '../language/findingWords.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { EFFECTS, SEVERITIES } from '../language/terms.ts';
import { FEED_WORDS } from './feedWords.ts';
import type {
  EffectAnswer,
  FindingAnswer,
  OperationAnswer,
  PlaceAnswer,
  SourceAnswer,
} from './sourceAnswer.ts';
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
    () => [
      ...answer.instruments.flatMap(({ effects }) => effects.map(({ span }) => span)),
      ...answer.operations.map(({ span }) => span),
    ],
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
          <OperationList operations={answer.operations} show={setActive} />
        </section>
      </div>
      <div className={active ? 'previewed-source has-place' : 'previewed-source'}>
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

interface FindingListProps {
  readonly findings: readonly FindingAnswer[];
  readonly show: Show;
}

function FindingList({ findings, show }: FindingListProps) {
  const words = useWords(FEED_WORDS);
  const weighty = findings.filter(({ severity }) => severity !== 'INFO');
  const notes = findings.filter(({ severity }) => severity === 'INFO');
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      {weighty.length === 0 && <p className="faint">{words.findingsNone}</p>}
      <FindingGroups findings={weighty} show={show} />
      {notes.length > 0 && (
        <details>
          <summary>{words.notes(notes.length)}</summary>
          <FindingGroups findings={notes} show={show} />
        </details>
      )}
    </section>
  );
}

function FindingGroups({ findings, show }: FindingListProps) {
  const words = useWords(FEED_WORDS);
  const { language } = useLanguage();
  return (
    <ul>
      {findingGroups(findings).map((group) => {
        const [finding] = group;
        const { text, lang } = printFinding(finding, language);
        const places = group.flatMap(({ span }) => span ?? []);
        return (
          <li
            key={`${finding.rule} ${finding.message}`}
            className={`finding finding-${finding.severity.toLowerCase()}`}
          >
            <b>{SEVERITIES[finding.severity][language]}</b> <span lang={lang}>{text}</span>{' '}
            <code>{finding.rule}</code>
            <span className="finding-places">
              {places.map((span, index) => (
                <PlaceButton
                  key={span.offset}
                  span={span}
                  show={show}
                  label={`${words.place} ${String(index + 1)}`}
                >
                  {places.length === 1 ? words.place : String(index + 1)}
                </PlaceButton>
              ))}
            </span>
          </li>
        );
      })}
    </ul>
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

interface OperationListProps {
  readonly operations: readonly OperationAnswer[];
  readonly show: Show;
}

function OperationList({ operations, show }: OperationListProps) {
  const words = useWords(FEED_WORDS);
  if (operations.length === 0) return null;
  const refused = operations.filter(({ applied }) => !applied).length;
  return (
    <>
      <h3>{words.operations(operations.length, refused)}</h3>
      <ol className="operations">
        {operations.map((operation, index) => (
          <OperationItem key={index} operation={operation}>
            <PlaceButton span={operation.span} show={show}>
              {operation.regulation.title}
            </PlaceButton>
          </OperationItem>
        ))}
      </ol>
    </>
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
        {[regulation.number, printBounds(on, language)].filter(Boolean).join(' · ')}
      </span>
    </li>
  );
}

interface PlaceButtonProps {
  readonly span: PlaceAnswer | null;
  readonly show: Show;
  /** For those who hear it, where the words shown do not say enough. */
  readonly label?: string;
  readonly children: string;
}

function PlaceButton({ span, show, label, children }: PlaceButtonProps) {
  if (!span) return children;
  return (
    <button
      type="button"
      className="link"
      aria-label={label}
      onClick={() => {
        // A new object each time: asked for twice, it comes into view twice.
        show({ ...span });
      }}
    >
      {children}
    </button>
  );
}
