/** What stands where an answer would: loading, nothing found, or why none came, each with a way on. */
import { useEffect, type ReactNode } from 'react';
import { pathOfRegulation } from '../address/paths.ts';
import { Go } from '../address/go.tsx';
import { failureOf } from '../client/failure.ts';
import { useWords } from '../language/language.tsx';
import { SHELL_WORDS } from './shellWords.ts';

export function Loading() {
  const words = useWords(SHELL_WORDS);
  return (
    <p className="loading" role="status">
      {words.loading}
    </p>
  );
}

export function Empty({
  title,
  children,
}: {
  readonly title: string;
  readonly children?: ReactNode;
}) {
  return (
    <div className="notice" role="status">
      <p className="notice-title">{title}</p>
      {children}
    </div>
  );
}

export interface FailedProps {
  readonly error: unknown;
  readonly again?: () => void;
}

export function Failed({ error, again }: FailedProps) {
  const words = useWords(SHELL_WORDS);
  const failure = failureOf(error);
  const isUnreachable = failure.type === 'UNREACHABLE';
  useEffect(() => {
    if (!isUnreachable || !again) return;
    addEventListener('online', again);
    return () => {
      removeEventListener('online', again);
    };
  }, [isUnreachable, again]);
  const retry = again && (
    <button type="button" onClick={again}>
      {words.again}
    </button>
  );
  switch (failure.type) {
    case 'UNREACHABLE':
      return (
        <div className="notice notice-failed" role="alert">
          <p className="notice-title">{words.unreachableTitle}</p>
          <p>{words.unreachable}</p>
          {retry}
        </div>
      );
    case 'FAULT':
      return (
        <div className="notice notice-failed" role="alert">
          <p className="notice-title">{words.faultTitle}</p>
          <p>{words.fault}</p>
          <p lang="en">{failure.message}</p>
          {retry}
        </div>
      );
    case 'REFUSED':
      return (
        <div className="notice notice-failed" role="alert">
          <p className="notice-title">{words.refusedTitle}</p>
          <p>{words.refused}</p>
          <p lang="en">{failure.message}</p>
        </div>
      );
    case 'AMBIGUOUS':
      return (
        <div className="notice" role="alert">
          <p className="notice-title">{words.ambiguousTitle}</p>
          <ul>
            {failure.candidates.map(({ id, title, number }) => (
              <li key={id}>
                <Go to={pathOfRegulation(id)}>{title}</Go> {number}
              </li>
            ))}
          </ul>
        </div>
      );
  }
}
