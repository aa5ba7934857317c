/** What a sheet says in place of the ids of a comparison: Chinese words for kinds, classes, rules and reasons. */
import type {
  AlignmentEvidence,
  ChangeClass,
  ChangeRule,
  ComparisonKind,
  QuantityKind,
} from '@regchron/model';

export const KIND_WORDS: Readonly<Record<ComparisonKind, string>> = {
  UNCHANGED: '未变',
  MODIFIED: '修改',
  INSERTED: '新增',
  DELETED: '删除',
  RENUMBERED: '仅条号变动',
  MOVED: '移动',
  SPLIT: '拆分',
  MERGED: '合并',
  REGROUPED: '重组',
};

export const CLASS_WORDS: Readonly<Record<ChangeClass, string>> = {
  EDITORIAL: '编辑性',
  SUBSTANTIVE: '实质性',
};

export const RULE_WORDS: Readonly<Record<ChangeRule, string>> = {
  glyphs: '字形',
  punctuation: '标点',
  'variant-characters': '异体字词',
  numerals: '数字写法',
  'body-renamed': '机构更名',
  'law-name-shortened': '法律名称简写',
  'reference-follows': '援引条号随之变动',
  'label-follows': '项号随之变动',
  'several-editorial': '多种编辑性改动',
  'provision-inserted': '增加条款',
  'provision-deleted': '删去条款',
  penalty: '处罚',
  deadline: '期限',
  number: '数值',
  duty: '义务或权限',
  'duty-bearer': '义务主体',
  basis: '依据',
  reference: '援引条文',
  scope: '适用范围或条件',
  wording: '文字',
};

export const QUANTITY_WORDS: Readonly<Record<QuantityKind, string>> = {
  MONEY: '金额',
  SHARE: '比例',
  MULTIPLE: '倍数',
  DURATION: '期间',
  TIME_OF_DAY: '时刻',
  DAY: '日期',
  AGE: '年龄',
  SOUND: '声级',
  MEASURE: '计量',
  COUNT: '数目',
};

/** Why two provisions stand side by side, or one stands alone. */
export function evidenceWords(evidence: AlignmentEvidence): string {
  switch (evidence.type) {
    case 'LINEAGE':
      return '修改决定载明';
    case 'EXACT_TEXT':
      return '文字相同';
    case 'SAME_WORDS':
      return '字词相同';
    case 'SIMILAR_TEXT':
      return `文字相似 ${percent(evidence.score)}`;
    case 'RUNNER_UP':
      return `次似者 ${percent(evidence.score)}`;
    case 'TWINS':
      return `相同文字重复出现（旧 ${String(evidence.old)} 处，新 ${String(evidence.new)} 处）`;
    case 'SAME_NUMBER':
      return '编号相同';
    case 'SAME_ROLE':
      return '作用相同';
    case 'SAME_UNITS':
      return `所辖条文相同 ${percent(evidence.score)}`;
    case 'SAME_NEIGHBOUR':
      return '相邻条文对应';
    case 'OUT_OF_ORDER':
      return '次序有变';
    case 'NO_COUNTERPART':
      return evidence.best > 0 ? `无对应条文（最相似者 ${percent(evidence.best)}）` : '无对应条文';
    case 'WORDS_NOT_COMPARED':
      return '差异过大，未逐词对比';
  }
}

/** 0.954 → 95%: never rounded up to certainty. */
export function percent(share: number): string {
  return `${String(Math.floor(share * 100 + 1e-9))}%`;
}
