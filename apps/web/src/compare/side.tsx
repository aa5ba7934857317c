/** Chooses one of the two texts: a title typed in part, chosen from a list, and a day. */
import { skipToken, useQuery } from '@apollo/client/react';
import { useDeferredValue, useEffect, useId, useState } from 'react';
import { isDay } from '../days/day.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { KINDS } from '../language/terms.ts';
import { TITLES, type TitleChoice } from '../questions/compare.ts';
import { COMPARE_WORDS } from './compareWords.ts';

export interface SideProps {
  readonly name: string;
  readonly citation: string;
  readonly on: string;
  readonly choose: (citation: string) => void;
  readonly chooseDay: (day: string) => void;
}

export function Side({ name, citation, on, choose, chooseDay }: SideProps) {
  const words = useWords(COMPARE_WORDS);
  const id = useId();
  const [typed, setTyped] = useState(citation);
  const [isOpen, setOpen] = useState(false);
  const [wanted, setWanted] = useState(-1);
  useEffect(() => {
    setTyped(citation);
  }, [citation]);
  const asked = useDeferredValue(typed.trim());
  const { data } = useQuery(
    TITLES,
    isOpen ? { variables: { title: asked }, fetchPolicy: 'no-cache' } : skipToken,
  );
  // Only what answers the words as they stand: Enter must not take from a list of words typed before.
  const choices =
    asked === typed.trim() ? (data?.regulations.edges.map(({ node }) => node) ?? []) : [];
  // A key pressed before the list came counts once it is there.
  const active = Math.min(wanted, choices.length - 1);
  const take = (choice: TitleChoice): void => {
    const chosen = choice.number ?? choice.title;
    setTyped(chosen);
    setOpen(false);
    setWanted(-1);
    choose(chosen);
  };
  return (
    <fieldset className="side">
      <legend>{name}</legend>
      <div className="field grow combobox">
        <label htmlFor={id}>{words.choose}</label>
        <input
          id={id}
          role="combobox"
          aria-expanded={isOpen}
          aria-controls={`${id}list`}
          aria-autocomplete="list"
          aria-activedescendant={active >= 0 ? `${id}${String(active)}` : undefined}
          autoComplete="off"
          placeholder={words.chooseHint}
          value={typed}
          onFocus={(event) => {
            event.target.select();
          }}
          onClick={() => {
            setOpen(true);
          }}
          onBlur={() => {
            setOpen(false);
            if (typed.trim() !== citation) choose(typed.trim());
          }}
          onChange={({ target }) => {
            setTyped(target.value);
            setOpen(true);
            setWanted(-1);
          }}
          onKeyDown={(event) => {
            if (event.nativeEvent.isComposing) return;
            if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
              event.preventDefault();
              setOpen(true);
              const step = event.key === 'ArrowDown' ? 1 : -1;
              setWanted(Math.max(-1, (choices.length > 0 ? active : wanted) + step));
            } else if (event.key === 'Escape') {
              setOpen(false);
            } else if (event.key === 'Enter') {
              const choice = choices[active];
              if (choice) take(choice);
              else choose(typed.trim());
              setOpen(false);
            }
          }}
        />
        {isOpen && choices.length > 0 && (
          <ul id={`${id}list`} role="listbox" aria-label={name} className="choices">
            {choices.map((choice, index) => (
              <Choice
                key={choice.id}
                id={`${id}${String(index)}`}
                choice={choice}
                isActive={index === active}
                take={take}
              />
            ))}
          </ul>
        )}
        {isOpen && data && choices.length === 0 && (
          <p className="choices choices-none" role="status">
            {words.noChoice}
          </p>
        )}
      </div>
      <div className="field">
        <label htmlFor={`${id}day`}>{words.day}</label>
        <input
          id={`${id}day`}
          type="date"
          value={on}
          onChange={({ target }) => {
            if (isDay(target.value)) chooseDay(target.value);
          }}
        />
      </div>
    </fieldset>
  );
}

interface ChoiceProps {
  readonly id: string;
  readonly choice: TitleChoice;
  readonly isActive: boolean;
  readonly take: (choice: TitleChoice) => void;
}

function Choice({ id, choice, isActive, take }: ChoiceProps) {
  const words = useWords(COMPARE_WORDS);
  const { language } = useLanguage();
  const hasText = choice.versions.some(({ span }) => span !== null);
  return (
    <li
      id={id}
      role="option"
      aria-selected={isActive}
      onPointerDown={(event) => {
        // Before the field loses the focus and closes the list.
        event.preventDefault();
        take(choice);
      }}
    >
      {choice.title}
      <small>
        {[choice.number, KINDS[choice.kind][language], hasText ? words.hasText : words.noText]
          .filter(Boolean)
          .join(' · ')}
      </small>
    </li>
  );
}
