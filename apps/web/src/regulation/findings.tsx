/** What the machine noticed and did not silently repair, the weightiest first. */
import { useId } from 'react';
import { useAddress } from '../address/useAddress.ts';
import { findingGroups, type Groupable } from '../language/findingGroups.ts';
import { printFinding } from '../language/findingWords.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { SEVERITIES } from '../language/terms.ts';
import { printPlace, type Place } from './place.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

export interface FindingsProps {
  readonly findings: readonly (Groupable & { readonly span?: Place | null })[];
}

export function Findings({ findings }: FindingsProps) {
  const words = useWords(REGULATION_WORDS);
  const { language } = useLanguage();
  const { change } = useAddress();
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-labelledby={id}>
      <h2 id={id}>{words.findings}</h2>
      <ul>
        {findingGroups(findings).map((group) => {
          const [finding, ...rest] = group;
          const places = group.flatMap(({ span }) => span ?? []);
          const { text, lang } = printFinding(finding, language);
          return (
            <li
              key={`${finding.rule} ${finding.message}`}
              className={`finding finding-${finding.severity.toLowerCase()}`}
            >
              <b>{SEVERITIES[finding.severity][language]}</b> <span lang={lang}>{text}</span>{' '}
              {rest.length > 0 && `×${String(rest.length + 1)} `}
              <code>{finding.rule}</code>
              {places.map((span, index) => (
                <button
                  key={index}
                  type="button"
                  className="link finding-place"
                  aria-label={places.length === 1 ? undefined : words.findingPlace(index + 1)}
                  onClick={() => {
                    change({ place: printPlace(span) });
                  }}
                >
                  {places.length === 1 ? words.clause : String(index + 1)}
                </button>
              ))}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
