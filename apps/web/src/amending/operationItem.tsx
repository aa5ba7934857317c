/** One thing an instrument orders done to a text: its sentence, what it came to, or why nothing. */
import type { ReactNode } from 'react';
import { printFinding } from '../language/findingWords.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { OPERATIONS, type SEVERITIES } from '../language/terms.ts';
import { AMENDING_WORDS } from './amendingWords.ts';

/** As both services tell it. */
export interface OperationTold {
  readonly kind: keyof typeof OPERATIONS;
  readonly target: string;
  readonly sentence: string;
  readonly applied: boolean;
  readonly finding: {
    readonly rule: string;
    readonly severity: keyof typeof SEVERITIES;
    readonly message: string;
  } | null;
  readonly changes: readonly ChangeTold[];
}

interface ChangeTold {
  readonly from: string | null;
  readonly to: string | null;
  readonly before: string | null;
  readonly after: string | null;
}

export interface OperationItemProps {
  readonly operation: OperationTold;
  /** What leads to its place. */
  readonly children?: ReactNode;
}

export function OperationItem({ operation, children }: OperationItemProps) {
  const words = useWords(AMENDING_WORDS);
  const { language } = useLanguage();
  const { kind, target, sentence, applied, finding, changes } = operation;
  const told = finding && printFinding(finding, language);
  return (
    <li className={applied ? 'operation' : 'operation operation-refused'}>
      <p className="operation-head">
        <b>{OPERATIONS[kind][language]}</b> <span lang="zh-CN">{target}</span>{' '}
        <span className={applied ? 'tag' : 'tag tag-refused'}>
          {applied ? words.applied : words.notApplied}
        </span>{' '}
        {children}
      </p>
      <p className="clause">
        <q lang="zh-CN">{sentence}</q>
      </p>
      {finding && told && (
        <p className={`finding finding-${finding.severity.toLowerCase()}`}>
          <span lang={told.lang}>{told.text}</span> <code>{finding.rule}</code>
        </p>
      )}
      {changes.length > 0 && (
        <details>
          <summary>{words.changes(changes.length)}</summary>
          <ul className="operation-changes">
            {changes.map((change, index) => (
              <ChangeItem key={index} change={change} />
            ))}
          </ul>
        </details>
      )}
    </li>
  );
}

function ChangeItem({ change: { from, to, before, after } }: { readonly change: ChangeTold }) {
  const words = useWords(AMENDING_WORDS);
  return (
    <li>
      <p lang="zh-CN">
        {from === to ? from : `${from ?? words.newPlace} → ${to ?? words.gonePlace}`}
      </p>
      {before !== after && (
        <dl lang="zh-CN">
          {before !== null && (
            <>
              <dt>{words.before}</dt>
              <dd>
                <del>{before}</del>
              </dd>
            </>
          )}
          {after !== null && (
            <>
              <dt>{words.after}</dt>
              <dd>
                <ins>{after}</ins>
              </dd>
            </>
          )}
        </dl>
      )}
    </li>
  );
}
