import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { applyComparison } from './applyComparison.ts';
import { compareTexts } from './compareTexts.ts';
import type { Comparison, Segment, TextSide } from './comparison.ts';
import { sideOf } from './testing/sides.ts';

const CLAUSES = [
  '国家对公共场所实行卫生许可证制度',
  '由县级以上人民政府生态环境主管部门责令改正',
  '处五百元以上一千元以下罚款',
  '依照本办法第十四条第二款的规定执行',
  '应当在2024年2月1日前备案',
  '夜间(二十二时至次日六时)不得超过55分贝',
  '夜间（二十二时至次日六时）不得超过５５分贝',
  '𠮷林省的经营者应当办理登记',
  '任何单位和个人有权举报PM2.5超标行为',
  '（删去）',
];
const article = fc
  .array(fc.constantFrom(...CLAUSES), { minLength: 1, maxLength: 5 })
  .chain((clauses) =>
    fc.constantFrom('，', '；\n', '。').map((joint) => `${clauses.join(joint)}。`),
  );
const law = fc.array(article, { maxLength: 8 });
/** Articles that share their words with no other. */
const distinct = fc.uniqueArray(article, { minLength: 1, maxLength: 12 }).map(withOwnWords);

function withOwnWords(articles: readonly string[]): string[] {
  return articles.map((words, at) => `${words}其${'甲乙丙丁戊己庚辛壬癸子丑寅'[at] ?? ''}款。`);
}

function compared(old: TextSide, now: TextSide): Comparison {
  const result = compareTexts(old, now);
  if (!result.ok) throw new Error(JSON.stringify(result.refusal));
  return result.value;
}

function without(kind: Segment['kind'], segments: readonly Segment[]): string {
  return segments
    .filter((segment) => segment.kind !== kind)
    .map((segment) => segment.text)
    .join('');
}

describe('any two texts', () => {
  it('a text beside itself has nothing but unchanged articles, and nothing marked', () => {
    fc.assert(
      fc.property(law, (articles) => {
        const { articles: result } = compared(sideOf(...articles), sideOf(...articles));
        expect(result.map(({ kind }) => kind)).toEqual(articles.map(() => 'UNCHANGED'));
        const segments = result.flatMap((one) => one.segments);
        expect(segments.filter(({ kind }) => kind !== 'KEPT')).toEqual([]);
      }),
    );
  });

  it('the segments give both texts back as printed', () => {
    fc.assert(
      fc.property(law, law, (old, now) => {
        for (const one of compared(sideOf(...old), sideOf(...now)).articles) {
          expect(without('ADDED', one.segments)).toBe(one.old.map(({ text }) => text).join('\n'));
          expect(without('REMOVED', one.segments)).toBe(one.new.map(({ text }) => text).join('\n'));
        }
      }),
    );
  });

  it('the comparison applied to the old text gives the new one', () => {
    fc.assert(
      fc.property(law, law, (old, now) => {
        const [before, after] = [sideOf(...old), sideOf(...now)];
        const read = (side: TextSide) =>
          compared(side, sideOf()).articles.flatMap((one) =>
            one.old.map(({ label, text }) => ({ label, text })),
          );
        expect(applyComparison(compared(before, after), read(before))).toEqual(read(after));
        expect(applyComparison(compared(before, after), [])).toEqual(
          old.length > 0 ? null : read(after),
        );
      }),
    );
  });

  it('every row gives its paragraphs back, and the rows the article', () => {
    fc.assert(
      fc.property(law, law, (old, now) => {
        for (const one of compared(sideOf(...old), sideOf(...now)).articles) {
          for (const row of one.rows) {
            const printed = (side: 'old' | 'new'): string =>
              row[side].map(({ text }) => text).join('\n');
            expect(without('ADDED', row.segments)).toBe(printed('old'));
            expect(without('REMOVED', row.segments)).toBe(printed('new'));
          }
          const lines = (side: 'old' | 'new'): string =>
            one.rows.flatMap((row) => row[side].map(({ text }) => text)).join('\n');
          expect(lines('old')).toBe(one.old.map(({ text }) => text).join('\n'));
          expect(lines('new')).toBe(one.new.map(({ text }) => text).join('\n'));
        }
      }),
    );
  });

  it('every piece that is not kept belongs to a change, and every change says what it removed and added', () => {
    fc.assert(
      fc.property(law, law, (old, now) => {
        for (const { rows, changes } of compared(sideOf(...old), sideOf(...now)).articles) {
          const pieces = rows.flatMap(({ segments }) => segments);
          expect(pieces.every(({ kind, change }) => (kind === 'KEPT') === (change === null))).toBe(
            true,
          );
          changes.forEach(({ removed, added }, at) => {
            const mine = pieces.filter(({ change }) => change === at);
            const joined = (kind: Segment['kind']): string =>
              mine.flatMap((piece) => (piece.kind === kind ? piece.text : [])).join('');
            expect([joined('REMOVED'), joined('ADDED')]).toEqual([removed, added]);
          });
        }
      }),
    );
  });

  it('every article of either side stands in one entry', () => {
    fc.assert(
      fc.property(law, law, (old, now) => {
        const [before, after] = [sideOf(...old), sideOf(...now)];
        const { articles } = compared(before, after);
        const listed = (side: 'old' | 'new'): Set<unknown> =>
          new Set(articles.flatMap((one) => one[side].map(({ provision }) => provision)));
        expect(articles.flatMap((one) => one.old)).toHaveLength(old.length);
        expect(articles.flatMap((one) => one.new)).toHaveLength(now.length);
        expect(listed('old')).toEqual(new Set(before.tree));
        expect(listed('new')).toEqual(new Set(after.tree));
      }),
    );
  });

  it('with the sides swapped the kinds are mirrored', () => {
    fc.assert(
      fc.property(law, law, (old, now) => {
        const one = compared(sideOf(...old), sideOf(...now)).summary;
        const other = compared(sideOf(...now), sideOf(...old)).summary;
        const mirrored = {
          inserted: one.deleted,
          deleted: one.inserted,
          split: one.merged,
          merged: one.split,
        };
        expect(other).toEqual({ ...one, ...mirrored });
      }),
    );
  });

  it('an article put in or taken out renumbers the others and modifies none', () => {
    fc.assert(
      fc.property(distinct, fc.nat(), (articles, seed) => {
        const at = seed % articles.length;
        const fewer = articles.filter((_, index) => index !== at);
        const { summary } = compared(sideOf(...fewer), sideOf(...articles));
        expect(summary).toEqual({
          unchanged: at,
          renumbered: articles.length - 1 - at,
          inserted: 1,
          modified: 0,
          deleted: 0,
          moved: 0,
          split: 0,
          regrouped: 0,
          merged: 0,
        });
        const back = compared(sideOf(...articles), sideOf(...fewer)).summary;
        expect(back).toMatchObject({ deleted: 1, modified: 0, merged: 0, moved: 0 });
      }),
    );
  });

  it('articles in another order are moved, never reworded', () => {
    fc.assert(
      fc.property(
        distinct.chain((articles) =>
          fc.tuple(
            fc.constant(articles),
            fc.shuffledSubarray(articles, { minLength: articles.length }),
          ),
        ),
        ([articles, shuffled]) => {
          const { summary } = compared(sideOf(...articles), sideOf(...shuffled));
          expect(summary.unchanged + summary.renumbered + summary.moved).toBe(articles.length);
        },
      ),
    );
  });
});
