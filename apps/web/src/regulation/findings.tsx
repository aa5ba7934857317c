/** What the machine noticed and did not silently repair, the weightiest first. */
import { useLanguage, useWords } from '../language/language.tsx';
import { SEVERITIES } from '../language/terms.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

interface Shown {
  readonly rule: string;
  readonly severity: keyof typeof SEVERITIES;
  readonly message: string;
}

export function Findings({ findings }: { readonly findings: readonly Shown[] }) {
  const words = useWords(REGULATION_WORDS);
  const { language } = useLanguage();
  if (findings.length === 0) return null;
  const order = Object.keys(SEVERITIES);
  const sorted = [...findings].sort(
    (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity),
  );
  return (
    <section className="findings" aria-labelledby="findings">
      <h2 id="findings">{words.findings}</h2>
      <ul>
        {sorted.map(({ rule, severity, message }, index) => (
          <li key={index} className={`finding finding-${severity.toLowerCase()}`}>
            <b>{SEVERITIES[severity][language]}</b> <span lang="en">{message}</span>{' '}
            <code>{rule}</code>
          </li>
        ))}
      </ul>
    </section>
  );
}
