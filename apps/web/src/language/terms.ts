/** The glossary's words for what the interface names by constants. */
import type { LanguageCode } from './languageCode.ts';

type Term = Readonly<Record<LanguageCode, string>>;
const term = (zh: string, en: string): Term => ({ zh, en });

/** In the order of norms (立法法). */
export const KINDS = {
  CONSTITUTION: term('宪法', 'Constitution'),
  LAW: term('法律', 'Law'),
  ADMINISTRATIVE_REGULATION: term('行政法规', 'Administrative regulation'),
  LOCAL_REGULATION: term('地方性法规', 'Local regulation'),
  AUTONOMOUS_REGULATION: term('自治条例、单行条例', 'Autonomous regulation'),
  DEPARTMENT_RULE: term('部门规章', 'Department rule'),
  LOCAL_GOVERNMENT_RULE: term('地方政府规章', 'Local government rule'),
  NORMATIVE_DOCUMENT: term('规范性文件', 'Normative document'),
  JUDICIAL_INTERPRETATION: term('司法解释', 'Judicial interpretation'),
  TREATY: term('条约', 'Treaty'),
  OTHER: term('其他', 'Other'),
  UNKNOWN: term('种类不明', 'Kind not known'),
} as const;
export type KindCode = keyof typeof KINDS;
export const KIND_CODES = Object.keys(KINDS) as readonly KindCode[];

export function isKind(text: string | null): text is KindCode {
  return text !== null && Object.hasOwn(KINDS, text);
}

export const EFFECTS = {
  ENACTED: term('施行', 'Takes effect'),
  AMENDED: term('修改', 'Amended'),
  REPEALED: term('废止', 'Repealed'),
  LAPSED: term('失效', 'Lapsed'),
  CORRECTED: term('勘误', 'Corrected'),
  SUSPENDED: term('暂停施行', 'Suspended'),
  DAY_SET: term('确定施行日期', 'Sets the day of effect'),
} as const;

export const STATES = {
  IN_FORCE: term('有效', 'In force'),
  ENDED: term('已废止或失效', 'No longer in force'),
  NOT_YET: term('尚未施行', 'Not yet in force'),
  UNKNOWN: term('不能确定', 'Not known'),
} as const;

export const PHASES = {
  RECORDED: term('已记录', 'Recorded'),
  CAME_DUE: term('已生效', 'Took effect'),
  RETRACTED: term('已撤回', 'Withdrawn'),
} as const;

export const SEVERITIES = {
  ERROR: term('未读出', 'Not read'),
  WARNING: term('请核对', 'Please check'),
  INFO: term('说明', 'Note'),
} as const;

export const COMPARISONS = {
  MODIFIED: term('修改', 'Modified'),
  INSERTED: term('增加', 'Inserted'),
  DELETED: term('删去', 'Deleted'),
  MOVED: term('移动', 'Moved'),
  RENUMBERED: term('序号调整', 'Renumbered'),
  SPLIT: term('拆分', 'Split'),
  MERGED: term('合并', 'Merged'),
  REGROUPED: term('重组', 'Regrouped'),
  UNCHANGED: term('未变', 'Unchanged'),
} as const;

export const OPERATIONS = {
  REPLACE: term('修改', 'Replaced'),
  SUBSTITUTE: term('替换文字', 'Words replaced'),
  INSERT: term('增加', 'Inserted'),
  INSERT_WORDS: term('增加文字', 'Words inserted'),
  DELETE: term('删去', 'Deleted'),
  MOVE: term('调整序号或位置', 'Moved'),
  MERGE: term('合并', 'Merged'),
  RESEQUENCE: term('顺序调整', 'Numbered anew'),
  RETITLE: term('修改名称', 'Retitled'),
  DISAPPLY: term('不再适用', 'Disapplied'),
  NOT_READ: term('未读出', 'Not read'),
} as const;

export const RANKS = {
  OFFICIAL_GAZETTE: term('政府公报（标准文本）', 'Official gazette'),
  ISSUER_SITE: term('制定机关网站', 'Issuer’s site'),
  ATTESTATION: term('个人陈述', 'Statement of a person'),
  OTHER: term('其他来源', 'Other source'),
} as const;
