/** Suspensions and repealed parts: the words stay, and do not all apply. */
import { useAddress } from '../address/useAddress.ts';
import { printBounds } from '../days/bounds.ts';
import { Dated } from '../days/dated.tsx';
import { useLanguage, useWords } from '../language/language.tsx';
import { EFFECTS } from '../language/terms.ts';
import type { Told } from '../questions/shared.ts';
import { printPlace } from '../regulation/place.ts';
import { AMENDING_WORDS } from './amendingWords.ts';

export function LimitList({ limits }: { readonly limits: readonly Told[] }) {
  const words = useWords(AMENDING_WORDS);
  if (limits.length === 0) return null;
  return (
    <div className="banner banner-warn limits">
      <p>{words.limited}</p>
      <ul>
        {limits.map((limit) => (
          <LimitItem key={limit.id} limit={limit} />
        ))}
      </ul>
    </div>
  );
}

function LimitItem({ limit }: { readonly limit: Told }) {
  const words = useWords(AMENDING_WORDS);
  const { language } = useLanguage();
  const { change } = useAddress();
  const { type, on, part, scope, instrument, clause } = limit;
  const act = instrument?.number ?? instrument?.title ?? null;
  const places = scope?.places ?? [];
  const reach = part ?? (places.length > 0 ? places.join('、') : words.wholeLimited);
  return (
    <li>
      <b>{type === 'REPEALED' ? words.partEnded : EFFECTS[type][language]}</b>{' '}
      <span lang="zh-CN">{reach}</span>{' '}
      <Dated
        text={[
          words.from(printBounds(on, language)),
          type !== 'SUSPENDED'
            ? ''
            : scope?.through
              ? words.through(scope.through)
              : words.noThrough,
        ]
          .filter(Boolean)
          .join(language === 'zh' ? '，' : ', ')}
      />
      {scope?.where && ` · ${words.where(scope.where)}`}
      {act !== null && ` · ${words.by} ${act}`}{' '}
      {clause && (
        <button
          type="button"
          className="link"
          onClick={() => {
            change({ place: printPlace(clause.span) });
          }}
        >
          {words.place}
        </button>
      )}
    </li>
  );
}
