/** The source's own text around a place, with the words in question marked. Only a part of it is fetched. */
import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import { useAddress } from '../address/useAddress.ts';
import { useLanguage, useWords } from '../language/language.tsx';
import { RANKS } from '../language/terms.ts';
import { SOURCE_PART } from '../questions/regulation.ts';
import { Failed, Loading } from '../shell/notices.tsx';
import { readPlace, type Place } from './place.ts';
import { REGULATION_WORDS } from './regulationWords.ts';

const AROUND = 600;
const FURTHER = 2_000;

export function SourcePanel() {
  const { parameters } = useAddress();
  const text = parameters.get('place');
  const place = readPlace(text);
  return place && <SourceAt key={text} place={place} />;
}

function SourceAt({ place }: { readonly place: Place }) {
  const words = useWords(REGULATION_WORDS);
  const { language } = useLanguage();
  const { change } = useAddress();
  const panel = useRef<HTMLElement>(null);
  const mark = useRef<HTMLElement>(null);
  const [before, setBefore] = useState(AROUND);
  const [after, setAfter] = useState(AROUND);
  const offset = Math.max(0, place.offset - before);
  const length = place.offset - offset + place.length + after;
  const { data, previousData, error, refetch } = useQuery(SOURCE_PART, {
    variables: { sha256: place.source, offset, length },
    fetchPolicy: 'no-cache',
  });
  const isFirst = useRef(true);
  useEffect(() => {
    if (!data || !isFirst.current) return;
    isFirst.current = false;
    panel.current?.focus({ preventScroll: true });
    panel.current?.scrollIntoView({ block: 'nearest' });
    // Only the panel scrolls to the mark, not the page.
    const scroller = mark.current?.closest('.source-text');
    if (scroller && mark.current) scroller.scrollTop = mark.current.offsetTop - 80;
  }, [data]);
  const source = (data ?? previousData)?.source;
  const shownFrom = data ? offset : Math.max(0, place.offset - AROUND);
  const from = place.offset - shownFrom;
  return (
    <section className="source-panel" aria-label={words.source} ref={panel} tabIndex={-1}>
      <header>
        <h2>{words.source}</h2>
        {source && (
          <p className="faint">
            {source.name} · {RANKS[source.rank][language]} · {String(place.offset)}–
            {String(place.offset + place.length)}
          </p>
        )}
        <button
          type="button"
          onClick={() => {
            change({ place: null });
          }}
        >
          {words.closeSource}
        </button>
      </header>
      {error && <Failed error={error} again={() => void refetch()} />}
      {!source && !error && <Loading />}
      {source && (
        <div
          className="source-text"
          lang="zh-CN"
          tabIndex={0}
          role="group"
          aria-label={words.source}
        >
          {offset > 0 && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setBefore((now) => now + FURTHER);
              }}
            >
              {words.earlier}
            </button>
          )}
          <p>
            {source.text.slice(0, from)}
            <mark ref={mark}>{source.text.slice(from, from + place.length)}</mark>
            {source.text.slice(from + place.length)}
          </p>
          {offset + length < source.length && (
            <button
              type="button"
              className="link"
              onClick={() => {
                setAfter((now) => now + FURTHER);
              }}
            >
              {words.later}
            </button>
          )}
        </div>
      )}
    </section>
  );
}
