/** The source's text with every place marked; the one that was asked for comes into view. */
import { useEffect, useMemo, useRef } from 'react';
import { useWords } from '../language/language.tsx';
import { FEED_WORDS } from './feedWords.ts';
import { markedPieces, type Mark } from './markedPieces.ts';

export interface SourceTextProps {
  readonly text: string;
  readonly marks: readonly Mark[];
  readonly active: Mark | null;
}

/** A longer text is shown only around the place asked for. */
const MOST_SHOWN = 200_000;
const AROUND = 20_000;

export function SourceText({ text, marks, active }: SourceTextProps) {
  const words = useWords(FEED_WORDS);
  const box = useRef<HTMLDivElement>(null);
  const from = text.length > MOST_SHOWN ? Math.max(0, (active?.offset ?? 0) - AROUND) : 0;
  const shown = text.length > MOST_SHOWN ? text.slice(from, from + 2 * AROUND) : text;
  const pieces = useMemo(() => {
    const here = ({ offset, length }: Mark): Mark => ({ offset: offset - from, length });
    const inView = marks.map(here).filter(({ offset }) => offset >= 0 && offset < shown.length);
    return markedPieces(shown, inView, active && here(active));
  }, [shown, from, marks, active]);
  useEffect(() => {
    const mark = box.current?.querySelector<HTMLElement>(active ? '.active' : 'mark');
    if (!box.current || !mark) return;
    box.current.scrollTop = mark.offsetTop - box.current.clientHeight / 3;
  }, [active]);
  return (
    <div
      className="source-text"
      ref={box}
      lang="zh-CN"
      role="region"
      aria-label={words.source}
      tabIndex={0}
    >
      <p>
        {pieces.map(({ offset, text: piece, isMarked, isActive }) =>
          isMarked || isActive ? (
            <mark key={offset} className={isActive ? 'active' : undefined}>
              {piece}
            </mark>
          ) : (
            piece
          ),
        )}
      </p>
    </div>
  );
}
