/** Where a source comes from: dropped, chosen, or pasted. */
import { useId, useState } from 'react';
import { useWords } from '../language/language.tsx';
import { FEED_WORDS } from './feedWords.ts';
import { pastedSource, sentSourceOf, type SentSource } from './sentSource.ts';

export function Chooser({ choose }: { readonly choose: (source: SentSource) => void }) {
  const words = useWords(FEED_WORDS);
  const id = useId();
  const [isOver, setOver] = useState(false);
  const [pasted, setPasted] = useState('');
  const take = (file: File | undefined): void => {
    if (file) void sentSourceOf(file).then(choose);
  };
  return (
    <>
      <div
        className={isOver ? 'drop drop-over' : 'drop'}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => {
          setOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setOver(false);
          take(event.dataTransfer.files[0]);
        }}
      >
        <p className="drop-title">{words.drop}</p>
        <p>
          {words.or}{' '}
          <label className="button" htmlFor={id}>
            {words.pick}
          </label>
          <input
            id={id}
            type="file"
            className="visually-hidden"
            accept=".txt,.md,.markdown,.html,.htm,.docx,text/plain"
            onChange={({ target }) => {
              take(target.files?.[0]);
              target.value = '';
            }}
          />
        </p>
        <p className="faint">{words.formats}</p>
      </div>
      <details className="paste">
        <summary>{words.paste}</summary>
        <label htmlFor={`${id}text`}>{words.pasteLabel}</label>
        <textarea
          id={`${id}text`}
          rows={10}
          lang="zh-CN"
          value={pasted}
          onChange={({ target }) => {
            setPasted(target.value);
          }}
        />
        <button
          type="button"
          disabled={pasted.trim() === ''}
          onClick={() => {
            choose(pastedSource(pasted));
          }}
        >
          {words.preview}
        </button>
      </details>
    </>
  );
}
