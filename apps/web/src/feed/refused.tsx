/** Why nothing was read or recorded, and what to do. */
import type { ReactNode } from 'react';
import { useWords } from '../language/language.tsx';
import { FEED_WORDS } from './feedWords.ts';
import type { NotAnswered } from './useFeeding.ts';

export interface RefusedProps {
  readonly sent: NotAnswered;
  readonly what: 'PREVIEW' | 'RECORD';
  readonly children?: ReactNode;
}

export function Refused({ sent, what, children }: RefusedProps) {
  const words = useWords(FEED_WORDS);
  if (sent.type === 'UNREACHABLE') {
    return (
      <div className="notice notice-failed" role="alert">
        <p className="notice-title">{words.failedTitle}</p>
        <p>{words.unreachable}</p>
        {children}
      </div>
    );
  }
  const { status, title, detail } = sent.problem;
  return (
    <div className="notice notice-failed" role="alert">
      <p className="notice-title">{status === 401 ? words.tokenNeededTitle : words.failedTitle}</p>
      {status === 401 && <p>{what === 'PREVIEW' ? words.previewTokenNeeded : words.tokenNeeded}</p>}
      {status === 403 && <p>{words.scopeMissing}</p>}
      <p lang="en">
        <b>{title}.</b> {detail}
      </p>
      {children}
    </div>
  );
}
