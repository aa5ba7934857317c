/** Whole-text revisions: 《X》已经…修订通过，现予公布 adopts the whole text of X anew; X stays the same regulation. */
import { titleKey } from '@regchron/model';
import type { Passage } from '../lines/passage.ts';
import { sentencesOf } from '../lines/passage.ts';
import { bracketAt, titlesIn } from '../words/titles.ts';

const REVISED =
  /^[^《》；]{0,80}?(?:修订(?:草案|稿)?(?:审议|表决)?通过|修订[^《》；]{0,24}?(?:现予|予以|重新)(?:公布|发布))/;

/** Whether the words that promulgate this text say that it is revised, and not made. */
export function isRevised(recital: readonly Passage[], title: string): boolean {
  const key = titleKey(title);
  return recital.flatMap(sentencesOf).some(({ text, raw }) =>
    titlesIn(text).some(({ from, to }) => {
      if (titleKey(raw.slice(from + 1, to - 1)) !== key) return false;
      const behind = text.slice(bracketAt(text, to) ?? to);
      return REVISED.test(behind) && !/^[^。；]{0,80}(?:同时)?废止/.test(behind);
    }),
  );
}
