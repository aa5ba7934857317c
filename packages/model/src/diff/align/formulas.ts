/**
 * The formulas of Chinese regulations: any two penal articles are alike by 处五日以下拘留或者…以下罚款 alone, any two
 * articles of one local regulation by who has to act. Their bigrams tell less of what an article is about.
 */
const PHRASES = [
  '违反本法规定有下列行为之一的',
  '由县级以上人民政府主管部门责令限期改正',
  '责令停止违法行为',
  '逾期不改正的',
  '拒不改正的',
  '给予警告',
  '没收违法所得',
  '没有违法所得的',
  '可以并处罚款',
  '以上以下的罚款',
  '情节严重的',
  '构成犯罪的依法追究刑事责任',
  '对直接负责的主管人员和其他直接责任人员',
  '依法给予处分',
  '滥用职权玩忽职守徇私舞弊',
  '应当按照国家和本市有关规定',
  '法律行政法规另有规定的从其规定',
  '在各自职责范围内负责本行政区域内的监督管理工作',
  '会同有关部门',
  '任何单位和个人不得',
  '鼓励支持',
  '建立健全',
  '中华人民共和国',
];

/** A bigram of them weighs so much of what it would. */
export const FORMULA_SHARE = 0.2;

/** Each bigram as its two code units in one number. */
export const FORMULA_BIGRAMS: ReadonlySet<number> = new Set(
  PHRASES.flatMap((phrase) =>
    Array.from(
      { length: phrase.length - 1 },
      (_, at) => phrase.charCodeAt(at) * 0x10000 + phrase.charCodeAt(at + 1),
    ),
  ),
);
