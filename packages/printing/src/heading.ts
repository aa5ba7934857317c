/** What stands above a text in every form: the day asked, how long it applies, where it comes from, what it rests on. */
import type {
  CalendarDay,
  DayBounds,
  Effect,
  EffectType,
  Finding,
  Regulation,
  Status,
  Version,
} from '@regchron/model';
import { exactDay, explain, groundsOf } from '@regchron/model';

/** A row of the heading: its name and its words. */
export type HeadingRow = readonly [name: string, words: string];

/** A text on a day, as far as its heading tells of it. */
export interface HeadedText {
  readonly asked: { readonly on: CalendarDay; readonly asPublishedBy: CalendarDay | null };
  readonly regulation: Pick<Regulation, 'title' | 'number' | 'issuer'>;
  readonly version: Pick<Version, 'inForceFrom' | 'inForceTo'>;
  readonly status: Status;
  readonly text: {
    readonly complete: boolean;
    readonly workedOut: object | null;
    readonly base: { readonly sha256: string };
  };
  readonly source: {
    readonly sha256: string;
    readonly name: string | null;
    readonly rank: string;
  } | null;
  /** The gazette issue that carries the text; null where its source is no gazette. */
  readonly issue: {
    readonly publication: string;
    readonly year: number;
    readonly issue: number;
    readonly publishedOn: CalendarDay | null;
  } | null;
  /** The words that made the version. */
  readonly clause: string | null;
}

/** Where an answer stands on the record axis, and where it is found again. */
export interface Resting {
  readonly position: number;
  readonly recordedAt: string | null;
  readonly permalink: string | null;
}

export function headingOf(text: HeadedText & Resting): HeadingRow[] {
  return [...textRowsOf(text), ...restingRowsOf(text)];
}

export function textRowsOf(headed: HeadedText): HeadingRow[] {
  const { asked, regulation, version, status, source, text } = headed;
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
    ['出处', sourceOf(headed)],
    ['出处 SHA-256', source?.sha256 ?? text.base.sha256],
    headed.clause === null ? null : ['依据', headed.clause],
  ];
  return rows.filter((row) => row !== null);
}

export function restingRowsOf({ position, recordedAt, permalink }: Resting): HeadingRow[] {
  return [
    ['记录位置', `${String(position)}${recordedAt === null ? '' : `（${recordedAt}）`}`],
    ...(permalink === null ? [] : [['永久链接', permalink] as const]),
  ];
}

/** What an instrument did and from when: 令第1号《决定》（修改，2020-08-01 起）. */
export function effectWords({
  type,
  instrument,
  on,
}: Pick<Effect, 'type' | 'instrument' | 'on'>): string {
  const number = instrument?.number?.label ?? '';
  const title = instrument?.title == null ? '' : `《${instrument.title}》`;
  return `${number + title || '文件不明'}（${DEEDS[type]}，${printedDays(on)} 起）`;
}

const DEEDS: Readonly<Record<EffectType, string>> = {
  ENACTED: '施行',
  AMENDED: '修改',
  CORRECTED: '勘误',
  SUSPENDED: '暂停施行',
  REPEALED: '废止',
  LAPSED: '失效',
};

/** What was noticed about the text, each once and how often. */
export function noticesOf({ findings }: { readonly findings: readonly Told[] }): string[] {
  const often = new Map<string, number>();
  for (const { rule, message } of findings) {
    const notice = `${message} [${rule}]`;
    often.set(notice, (often.get(notice) ?? 0) + 1);
  }
  return [...often].map(([notice, times]) =>
    times === 1 ? notice : `${notice}（${String(times)} 处）`,
  );
}

type Told = Pick<Finding, 'rule' | 'message'>;

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

function sourceOf({ issue, source }: HeadedText): string {
  if (issue) {
    const day = issue.publishedOn === null ? '' : `，${issue.publishedOn}`;
    return `${issue.publication} ${String(issue.year)}年第${String(issue.issue)}期${day}`;
  }
  const rank = RANKS[source?.rank ?? 'OTHER'] ?? '';
  return source?.name == null ? rank : `${rank}：${source.name}`;
}

function withReason(bounds: DayBounds): string {
  const reason = explain(groundsOf(bounds));
  return reason === null ? printedDays(bounds) : `${printedDays(bounds)}（${reason}）`;
}

/** The day, or what is known of it. */
export function printedDays(bounds: DayBounds): string {
  const exact = exactDay(bounds);
  if (exact) return exact;
  const { earliest, latest } = bounds;
  if (earliest && latest) return `${earliest.day} 至 ${latest.day} 之间`;
  if (earliest) return `不早于 ${earliest.day}`;
  return latest ? `不晚于 ${latest.day}` : '不明';
}
