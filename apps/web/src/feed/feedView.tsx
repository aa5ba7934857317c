/** Feeds the chronicle: a source goes in, a person looks, and records it with one click. */
import { useState } from 'react';
import { Go } from '../address/go.tsx';
import { useWords } from '../language/language.tsx';
import { useTitle } from '../shell/useTitle.ts';
import { Chooser } from './chooser.tsx';
import { FEED_WORDS } from './feedWords.ts';
import { Previewed } from './previewed.tsx';
import { Refused } from './refused.tsx';
import { useFeeding, type Looking } from './useFeeding.ts';
import '../amending/amending.css';
import './feed.css';

export function FeedView() {
  const words = useWords(FEED_WORDS);
  useTitle(words.title);
  const [token, setToken] = useState('');
  const { feeding, preview, record, startOver } = useFeeding();
  return (
    <div className="feed">
      <h1>{words.title}</h1>
      <p className="lead">{words.explain}</p>
      <div className="field token">
        <label htmlFor="token">{words.token}</label>
        <input
          id="token"
          type="password"
          autoComplete="off"
          aria-describedby="token-hint"
          value={token}
          onChange={({ target }) => {
            setToken(target.value.trim());
          }}
        />
        <small id="token-hint">{words.tokenHint}</small>
      </div>
      {feeding.type === 'CHOOSING' && (
        <Chooser
          choose={(source) => {
            void preview(source, token);
          }}
        />
      )}
      {feeding.type === 'READING' && (
        <p className="loading" role="status">
          {words.reading}
        </p>
      )}
      {feeding.type === 'FAILED' && (
        <Refused sent={feeding.sent} what="PREVIEW">
          <button
            type="button"
            onClick={() => {
              void preview(feeding.source, token);
            }}
          >
            {words.preview}
          </button>{' '}
          <button type="button" onClick={startOver}>
            {words.again}
          </button>
        </Refused>
      )}
      {feeding.type === 'LOOKING' && (
        <>
          <Bar
            looking={feeding}
            hasToken={token !== ''}
            record={() => {
              void record(token);
            }}
            startOver={startOver}
          />
          {feeding.refused && <Refused sent={feeding.refused} what="RECORD" />}
          <Previewed answer={feeding.answer} text={feeding.text} />
        </>
      )}
    </div>
  );
}

interface BarProps {
  readonly looking: Looking;
  readonly hasToken: boolean;
  readonly record: () => void;
  readonly startOver: () => void;
}

function Bar({ looking, hasToken, record, startOver }: BarProps) {
  const words = useWords(FEED_WORDS);
  const { answer, source, recording, recordingNeedsToken } = looking;
  const effects = answer.instruments.reduce((sum, { effects: own }) => sum + own.length, 0);
  const mayRecord = !recordingNeedsToken || hasToken;
  return (
    <div className="feed-bar">
      <div role="status">
        <p className="feed-name">
          {recording === 'NEW'
            ? words.recordedNew
            : recording === 'ALREADY'
              ? words.wasRecorded
              : words.previewed(source.name)}
        </p>
        <p className="faint">
          {words.counts(answer.instruments.length, effects, answer.texts.length)}
          {answer.retracted && words.retracted(answer.retracted.reason)}
        </p>
        {!mayRecord && recording === 'NOT_YET' && (
          <p className="banner banner-warn">
            <b>{words.tokenNeededTitle}</b> {words.tokenNeeded}
          </p>
        )}
      </div>
      <div className="feed-actions">
        {recording === 'NOT_YET' && (
          <button
            type="button"
            className="primary"
            disabled={!mayRecord}
            title={words.recordHint}
            onClick={record}
          >
            {words.record}
          </button>
        )}
        {recording === 'UNDER_WAY' && <span role="status">{words.recordingNow}</span>}
        {(recording === 'NEW' || recording === 'ALREADY') && (
          <>
            <Go to="/">{words.toInForce}</Go>
            <Go to="/stream">{words.toStream}</Go>
          </>
        )}
        <button type="button" onClick={startOver}>
          {words.again}
        </button>
      </div>
    </div>
  );
}
