/** From a file to the record: choose, read, look, record. */
import { useApolloClient } from '@apollo/client/react';
import { useCallback, useRef, useState } from 'react';
import { graphql } from '../questions/graphql.ts';
import { loadText, sendSource, type Sent } from './sendSource.ts';
import type { SentSource } from './sentSource.ts';
import type { SourceAnswer } from './sourceAnswer.ts';

const KNOWN_SOURCE = graphql(`
  query KnownSource($sha256: String!) {
    source(sha256: $sha256) {
      sha256
    }
  }
`);

export type Feeding =
  | { readonly type: 'CHOOSING' }
  | { readonly type: 'READING'; readonly source: SentSource }
  | Looking
  | { readonly type: 'FAILED'; readonly source: SentSource; readonly sent: NotAnswered };

export interface Looking {
  readonly type: 'LOOKING';
  readonly source: SentSource;
  readonly answer: SourceAnswer;
  readonly text: string | null;
  readonly recording: 'NOT_YET' | 'UNDER_WAY' | 'NEW' | 'ALREADY';
  readonly recordingNeedsToken: boolean;
  /** Why the last try to record did not do it. */
  readonly refused: NotAnswered | null;
}

export type NotAnswered = Exclude<Sent, { readonly type: 'ANSWERED' }>;

export interface Steps {
  readonly feeding: Feeding;
  readonly preview: (source: SentSource, token: string) => Promise<void>;
  readonly record: (token: string) => Promise<void>;
  readonly startOver: () => void;
}

export function useFeeding(): Steps {
  const client = useApolloClient();
  const [feeding, setFeeding] = useState<Feeding>({ type: 'CHOOSING' });
  // An answer to a source that was put aside meanwhile is dropped.
  const current = useRef<SentSource | null>(null);

  // A preview says what would be read, whether or not the source is in the record.
  const isKnown = useCallback(
    async (sha256: string): Promise<boolean> => {
      const { data } = await client
        .query({ query: KNOWN_SOURCE, variables: { sha256 }, fetchPolicy: 'no-cache' })
        .catch(() => ({ data: undefined }));
      return data?.source != null;
    },
    [client],
  );

  const preview = useCallback(
    async (source: SentSource, token: string) => {
      current.current = source;
      setFeeding({ type: 'READING', source });
      const sent = await sendSource(source, token, 'PREVIEW');
      if (current.current !== source) return;
      if (sent.type !== 'ANSWERED') {
        setFeeding({ type: 'FAILED', source, sent });
        return;
      }
      const { answer, recordingNeedsToken } = sent;
      const { sha256 } = answer.source;
      const isRecorded = await isKnown(sha256);
      const text = source.text ?? (isRecorded ? await loadText(sha256) : null);
      if (current.current !== source) return;
      setFeeding({
        type: 'LOOKING',
        source,
        answer,
        text,
        recordingNeedsToken,
        recording: isRecorded ? 'ALREADY' : 'NOT_YET',
        refused: null,
      });
    },
    [isKnown],
  );

  const record = useCallback(
    async (token: string) => {
      if (feeding.type !== 'LOOKING') return;
      const { source } = feeding;
      setFeeding({ ...feeding, recording: 'UNDER_WAY', refused: null });
      const sent = await sendSource(source, token, 'RECORD');
      if (current.current !== source) return;
      if (sent.type !== 'ANSWERED') {
        setFeeding({ ...feeding, recording: 'NOT_YET', refused: sent });
        return;
      }
      const { answer, isNew } = sent;
      const text = feeding.text ?? (await loadText(answer.source.sha256));
      setFeeding({ ...feeding, answer, text, recording: isNew ? 'NEW' : 'ALREADY', refused: null });
    },
    [feeding],
  );

  const startOver = useCallback(() => {
    current.current = null;
    setFeeding({ type: 'CHOOSING' });
  }, []);
  return { feeding, preview, record, startOver };
}
