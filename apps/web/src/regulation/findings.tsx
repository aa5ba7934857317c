/** What the machine noticed and did not silently repair, the weightiest first. */
import { useId } from 'react';
import { findingGroups, type Groupable } from '../language/findingGroups.ts';
import { printFinding } from '../language/findingWords.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { SEVERITIES } from '../language/terms.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

export function Findings({ findings }: { readonly findings: readonly Groupable[] }) {
  const words = useWords(REGULATION_WORDS);
  const { language } = useLanguage();
  const id = useId();
  if (findings.length === 0) return null;
  return (
    <section className="findings" aria-labelledby={id}>
      <h2 id={id}>{words.findings}</h2>
      <ul>
        {findingGroups(findings).map(([finding, ...rest]) => {
          const { text, lang } = printFinding(finding, language);
          return (
            <li
              key={`${finding.rule} ${finding.message}`}
              className={`finding finding-${finding.severity.toLowerCase()}`}
            >
              <b>{SEVERITIES[finding.severity][language]}</b> <span lang={lang}>{text}</span>{' '}
              {rest.length > 0 && `×${String(rest.length + 1)} `}
              <code>{finding.rule}</code>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
