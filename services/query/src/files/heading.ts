/** What stands above a text in every format: the day asked, how long it applies, where it comes from, what it rests on. */
import type { DayBounds } from '@regchron/model';
import { exactDay, explain, groundsOf } from '@regchron/model';
import type { TextFile } from './textFile.ts';

/** A row of the heading: its name and its words. */
export type HeadingRow = readonly [name: string, words: string];

export function headingOf(file: TextFile): HeadingRow[] {
  const { asked, regulation, version, status, source, text, position, recordedAt } = file;
  const { inForceFrom, inForceTo } = version;
  const rows: (HeadingRow | null)[] = [
    regulation.number && ['文号', regulation.number.label],
    regulation.issuer === null ? null : ['制定机关', regulation.issuer],
    ['查询日期', asked.on],
    asked.asPublishedBy && ['以当日已公布者为限', asked.asPublishedBy],
    ['效力', `${STATES[status.state]}（${CERTAINTIES[status.certainty]}）`],
    status.reason === null ? null : ['理由', status.reason],
    ['本文本施行日期', withReason(inForceFrom)],
    ['本文本失效日期', inForceTo ? withReason(inForceTo) : '未见记载'],
    ['文本完整', text.complete ? '是' : '否，见提示'],
    text.workedOut && ['文本来历', '据下列出处所载文本，依次执行修改决定而成'],
    ['出处', sourceOf(file)],
    ['出处 SHA-256', source?.sha256 ?? text.base.sha256],
    file.clause === null ? null : ['依据', file.clause],
    ['记录位置', `${String(position)}${recordedAt === null ? '' : `（${recordedAt}）`}`],
    ['永久链接', file.permalink],
  ];
  return rows.filter((row) => row !== null);
}

/** What was noticed about the text, each once and how often. */
export function noticesOf({ findings }: TextFile): string[] {
  const often = new Map<string, number>();
  for (const { rule, message } of findings) {
    const notice = `${message} [${rule}]`;
    often.set(notice, (often.get(notice) ?? 0) + 1);
  }
  return [...often].map(([notice, times]) =>
    times === 1 ? notice : `${notice}（${String(times)} 处）`,
  );
}

const STATES = {
  NOT_YET: '尚未施行',
  IN_FORCE: '施行中',
  ENDED: '已失效',
  UNKNOWN: '不明',
} as const;
const CERTAINTIES = { CERTAIN: '确定', POSSIBLE: '可能' } as const;
const RANKS: Readonly<Record<string, string>> = {
  OFFICIAL_GAZETTE: '公报',
  ISSUER_SITE: '制定机关网站',
  OTHER: '其他来源',
  ATTESTATION: '个人证明',
};

function sourceOf({ issue, source }: TextFile): string {
  if (issue) {
    const day = issue.publishedOn === null ? '' : `，${issue.publishedOn}`;
    return `${issue.publication} ${String(issue.year)}年第${String(issue.issue)}期${day}`;
  }
  const rank = RANKS[source?.rank ?? 'OTHER'] ?? '';
  return source?.name == null ? rank : `${rank}：${source.name}`;
}

function withReason(bounds: DayBounds): string {
  const reason = explain(groundsOf(bounds));
  return reason === null ? printed(bounds) : `${printed(bounds)}（${reason}）`;
}

function printed(bounds: DayBounds): string {
  const exact = exactDay(bounds);
  if (exact) return exact;
  const { earliest, latest } = bounds;
  if (earliest && latest) return `${earliest.day} 至 ${latest.day} 之间`;
  if (earliest) return `不早于 ${earliest.day}`;
  return latest ? `不晚于 ${latest.day}` : '不明';
}
