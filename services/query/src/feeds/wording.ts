/** How a change is told in one line, in feeds and in calendars: 废止：《题目》（文号）. */
import type { EffectType, Regulation } from '@regchron/model';
import { printCitation, citationOf, type DayBounds } from '@regchron/model';

const DEEDS = {
  ENACTED: '施行',
  AMENDED: '修改',
  CORRECTED: '勘误',
  SUSPENDED: '暂停施行',
  REPEALED: '废止',
  LAPSED: '失效',
} as const satisfies Record<EffectType, string>;

interface Told {
  readonly type: EffectType;
  readonly part: string | null;
}

export function headline({ type, part }: Told, { title, number }: Regulation): string {
  const partly = part === null ? '' : `（部分：${part}）`;
  return `${DEEDS[type]}：${printCitation(citationOf({ title, number }))}${partly}`;
}

/** 2024-02-01, or the bounds the day lies between. */
export function wordsOfDay({ earliest, latest }: DayBounds): string {
  if (earliest && latest) {
    return earliest.day === latest.day ? earliest.day : `${earliest.day} 至 ${latest.day} 之间`;
  }
  if (earliest) return `不早于 ${earliest.day}`;
  return latest ? `不晚于 ${latest.day}` : '日期不明';
}
