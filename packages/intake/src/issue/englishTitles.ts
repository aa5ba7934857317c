/** English titles of instruments: the two tables of contents run beside each other, entry by entry. */
import { endOf, spanBetween, titleKey } from '@regchron/model';
import type { Notice } from '../findingRules.ts';
import type { ContentsEntry } from './entry.ts';
import { entryTitle } from './entry.ts';

/** English titles by {@link titleKey} of the Chinese one; `byPosition` where no Chinese table stands beside. */
export interface EnglishTitles {
  of(title: string, position: number, instruments: number): string | null;
}

export function matchEnglishTitles(
  zh: readonly ContentsEntry[],
  en: readonly ContentsEntry[],
  notice: Notice,
): EnglishTitles {
  if (en.length === 0) return { of: () => null };
  const span = spanBetween(
    en[0]?.span.offset ?? 0,
    endOf(en.at(-1)?.span ?? { offset: 0, length: 0 }),
  );
  if (zh.length === 0) {
    let told = false;
    return {
      of(_title, position, instruments) {
        const agrees = instruments === en.length;
        if (!told && agrees)
          notice(
            'english-titles-by-position',
            span,
            'Only an English table of contents stands here; its entries were matched to the instruments in their order.',
          );
        if (!told && !agrees)
          notice(
            'english-titles-not-matched',
            span,
            `${String(en.length)} English titles stand beside ${String(instruments)} instruments.`,
          );
        told = true;
        return agrees ? (en[position]?.title ?? null) : null;
      },
    };
  }
  if (sectionSizes(zh) !== sectionSizes(en) && (zh.length !== en.length || bothSectioned(zh, en))) {
    notice(
      'english-titles-not-matched',
      span,
      `The tables of contents do not run in parallel: ${String(zh.length)} Chinese entries, ${String(en.length)} English.`,
    );
    return { of: () => null };
  }
  const byKey = new Map(
    zh.map(({ title }, index) => [titleKey(entryTitle(title)), en[index]?.title ?? null]),
  );
  return { of: (title) => byKey.get(titleKey(title)) ?? null };
}

/** 3,3: how many entries each section has, in order. */
function sectionSizes(entries: readonly ContentsEntry[]): string {
  const sizes: number[] = [];
  let last: string | null | undefined;
  for (const { section } of entries) {
    if (section !== last) sizes.push(0);
    sizes.push((sizes.pop() ?? 0) + 1);
    last = section;
  }
  return sizes.join();
}

function bothSectioned(zh: readonly ContentsEntry[], en: readonly ContentsEntry[]): boolean {
  return [zh, en].every((entries) => entries.some(({ section }) => section !== null));
}

/** The title of what a notice issues, in quotes at the end of the notice's own: … on Issuing the "Action Plan …". */
export function issuedTitleEn(titleEn: string | null): string | null {
  return /["“](.{3,})["”]\s*$/.exec(titleEn ?? '')?.[1]?.trim() ?? titleEn;
}
