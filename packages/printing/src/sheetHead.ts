/** What stands above a sheet in every form: which texts, which days, which instruments, what it rests on. */
import { COMPARISON_KINDS } from '@regchron/model';
import { restingRowsOf, type HeadingRow } from './heading.ts';
import type { ComparisonSheet } from './sheet.ts';
import type { PlainTable } from './tables.ts';
import { KIND_WORDS } from './words.ts';

/** Both texts beside each other, one line for each thing known of either. */
export function sidesTable({ old, new: now }: ComparisonSheet): PlainTable {
  const names = [...new Set([...now.rows, ...old.rows].map(([name]) => name))];
  const order = (name: string): number => {
    const at = old.rows.findIndex(([own]) => own === name);
    return at === -1 ? now.rows.findIndex(([own]) => own === name) : at;
  };
  names.sort((one, other) => order(one) - order(other));
  const wordsOf = (rows: readonly HeadingRow[], name: string): string =>
    rows.find(([own]) => own === name)?.[1] ?? '—';
  return {
    head: ['', '旧文本', '新文本'],
    rows: [
      ['名称', old.title, now.title],
      ...names.map((name) => [name, wordsOf(old.rows, name), wordsOf(now.rows, name)]),
    ],
  };
}

/** What the comparison says as a whole, and what it rests on. */
export function sheetHeadOf(sheet: ComparisonSheet): HeadingRow[] {
  const { comparison, instruments } = sheet;
  const counted = COMPARISON_KINDS.flatMap((kind) => {
    const count = comparison.summary[kind.toLowerCase() as Lowercase<typeof kind>];
    return count > 0 ? [`${KIND_WORDS[kind]} ${String(count)}`] : [];
  });
  const byLineage = comparison.articles.some(({ evidence }) =>
    evidence.some(({ type }) => type === 'LINEAGE'),
  );
  const hidden = 'hidden' in comparison ? comparison.hidden : 0;
  return [
    ...(instruments.length > 0 ? [['其间修改', instruments.join('；')] as const] : []),
    [
      '条文配对',
      byLineage ? '依修改决定载明的沿革，其余依文字' : '依文字，其次依编号；各条所据见说明栏',
    ],
    ['条文统计', counted.join('，') || '无条文'],
    ...(hidden > 0
      ? [['未标出', `编辑性改动 ${String(hidden)} 处，两栏均以新文本的写法显示`] as const]
      : []),
    ...restingRowsOf(sheet),
  ];
}

/** What was noticed about either text, and about the comparison. */
export function sheetNoticesOf({ old, new: now, comparison }: ComparisonSheet): string[] {
  const unused = comparison.lineageNotUsed.map(
    (traced) =>
      `修改决定所载沿革与文本不合，未采用：${traced.old.join('、') || '无'} → ${traced.new.join('、') || '无'}`,
  );
  return [
    ...old.notices.map((notice) => `旧文本：${notice}`),
    ...now.notices.map((notice) => `新文本：${notice}`),
    ...unused,
  ];
}

/** How the marks are read; each is told by its line, not by colour. */
export const LEGEND =
  '左栏为旧文本，右栏为新文本。删去的文字加删除线，增加的文字加粗并加下划线；编辑性改动不加粗，下划线为点线。（删除）、（新增）表示该侧无对应条款。';
