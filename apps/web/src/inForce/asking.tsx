/** The fields of the question. What is typed goes to the address at once; dates may be stepped through. */
import { useEffect, useId, useState } from 'react';
import type { Address } from '../address/useAddress.ts';
import { addDays, dayInShanghai, isDay } from '../days/day.ts';
import { useWords } from '../language/language.tsx';
import { IN_FORCE_WORDS } from './inForceWords.ts';
import type { InForceQuestion } from './question.ts';

export interface AskingProps {
  readonly question: InForceQuestion;
  readonly change: Address['change'];
}

export function Asking({ question, change }: AskingProps) {
  const words = useWords(IN_FORCE_WORDS);
  const id = useId();
  const { on, by, certainty } = question;
  return (
    <form
      className="asking"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
      }}
    >
      <div className="field">
        <label htmlFor={`${id}on`}>{words.on}</label>
        <span className="joined">
          <button
            type="button"
            aria-label={words.previous}
            title={words.previous}
            onClick={() => {
              change({ on: addDays(on, -1) });
            }}
          >
            ‹
          </button>
          <input
            id={`${id}on`}
            type="date"
            required
            value={on}
            onChange={({ target }) => {
              if (isDay(target.value)) change({ on: target.value });
            }}
          />
          <button
            type="button"
            aria-label={words.next}
            title={words.next}
            onClick={() => {
              change({ on: addDays(on, 1) });
            }}
          >
            ›
          </button>
          <button
            type="button"
            onClick={() => {
              change({ on: dayInShanghai(new Date()) });
            }}
          >
            {words.today}
          </button>
        </span>
      </div>
      <Typed
        label={words.search}
        hint={words.searchHint}
        value={question.title ?? ''}
        type="search"
        grow
        onTyped={(title) => {
          change({ title }, 'replace');
        }}
      />
      <Typed
        label={words.issuer}
        hint={words.issuerHint}
        value={question.issuer ?? ''}
        type="text"
        onTyped={(issuer) => {
          change({ issuer }, 'replace');
        }}
      />
      <div className="field">
        <label htmlFor={`${id}certainty`}>{words.certainty}</label>
        <select
          id={`${id}certainty`}
          value={certainty ?? ''}
          onChange={({ target }) => {
            change({ certainty: target.value });
          }}
        >
          <option value="">{words.any}</option>
          <option value="CERTAIN">{words.certain}</option>
          <option value="POSSIBLE">{words.possible}</option>
        </select>
      </div>
      <div className="field published">
        <label className="switch">
          <input
            type="checkbox"
            role="switch"
            checked={by !== null}
            onChange={({ target }) => {
              change({ by: target.checked ? on : null });
            }}
          />
          <span>
            {words.asPublished}
            <small>{words.asPublishedHint}</small>
          </span>
        </label>
        {by !== null && (
          <input
            type="date"
            aria-label={words.publishedBy}
            value={by}
            onChange={({ target }) => {
              if (isDay(target.value)) change({ by: target.value });
            }}
          />
        )}
      </div>
    </form>
  );
}

interface TypedProps {
  readonly label: string;
  readonly hint: string;
  readonly value: string;
  readonly type: 'search' | 'text';
  readonly grow?: boolean;
  readonly onTyped: (value: string) => void;
}

/** Keeps what is being composed (an input method writes several characters before one is meant) out of the address. */
function Typed({ label, hint, value, type, grow = false, onTyped }: TypedProps) {
  const id = useId();
  const [typed, setTyped] = useState(value);
  const [composing, setComposing] = useState(false);
  useEffect(() => {
    if (!composing) setTyped(value);
  }, [value, composing]);
  return (
    <div className={grow ? 'field grow' : 'field'}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type={type}
        value={typed}
        placeholder={hint}
        autoComplete="off"
        onCompositionStart={() => {
          setComposing(true);
        }}
        onCompositionEnd={({ currentTarget }) => {
          setComposing(false);
          onTyped(currentTarget.value.trim());
        }}
        onChange={({ target }) => {
          setTyped(target.value);
          if (!composing) onTyped(target.value.trim());
        }}
      />
    </div>
  );
}
