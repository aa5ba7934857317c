/**
 * Bodies that a reform of institutions renamed: the same task under another name is an editorial change.
 * Only names whose task passed whole are listed; where a task was divided, who has to act is a change of substance.
 */

/** 第十一届全国人民代表大会第一次会议关于国务院机构改革方案的决定, 2008-03-15. */
const REFORM_2008 = '国务院机构改革方案（2008）';
/** 国务院机构改革和职能转变方案, 2013-03-14. */
const REFORM_2013 = '国务院机构改革和职能转变方案（2013）';
/** 深化党和国家机构改革方案 and 国务院机构改革方案, 2018-03-17. */
const REFORM_2018 = '国务院机构改革方案（2018）';
/** 党和国家机构改革方案 and 国务院机构改革方案, 2023-03-10. */
const REFORM_2023 = '国务院机构改革方案（2023）';
/** 宪法修正案（2018）第四十四条. */
const CONSTITUTION_2018 = '宪法修正案（2018）第四十四条';

export interface RenamedBody {
  readonly old: string;
  readonly new: string;
  /** The act that renamed it. */
  readonly source: string;
}

/** In order of the reforms: a name may be renamed again. */
// prettier-ignore
export const RENAMED_BODIES: readonly RenamedBody[] = [
  { old: '环境保护', new: '生态环境', source: REFORM_2018 },
  { old: '国家工商行政管理总局', new: '国家市场监督管理总局', source: REFORM_2018 },
  { old: '国家工商行政管理局', new: '国家市场监督管理总局', source: REFORM_2018 },
  { old: '工商行政管理', new: '市场监督管理', source: REFORM_2018 },
  { old: '质量技术监督', new: '市场监督管理', source: REFORM_2018 },
  { old: '质量监督检验检疫', new: '市场监督管理', source: REFORM_2018 },
  { old: '质量监督检验', new: '市场监督管理', source: REFORM_2018 },
  { old: '食品药品监督管理', new: '市场监督管理', source: REFORM_2018 },
  { old: '卫生和计划生育', new: '卫生健康', source: REFORM_2018 },
  { old: '卫生计生', new: '卫生健康', source: REFORM_2018 },
  { old: '人口和计划生育', new: '卫生健康', source: REFORM_2013 },
  { old: '计划生育', new: '卫生健康', source: REFORM_2018 },
  { old: '卫生', new: '卫生健康', source: REFORM_2018 },
  { old: '国土资源', new: '自然资源', source: REFORM_2018 },
  { old: '土地', new: '自然资源', source: REFORM_2018 },
  { old: '农业', new: '农业农村', source: REFORM_2018 },
  { old: '林业', new: '林业草原', source: REFORM_2018 },
  { old: '林业和草原', new: '林业草原', source: REFORM_2018 },
  { old: '文化', new: '文化和旅游', source: REFORM_2018 },
  { old: '旅游', new: '文化和旅游', source: REFORM_2018 },
  { old: '安全生产监督管理', new: '应急管理', source: REFORM_2018 },
  { old: '公安机关消防', new: '消防救援', source: REFORM_2018 },
  { old: '公安消防', new: '消防救援', source: REFORM_2018 },
  { old: '交通', new: '交通运输', source: REFORM_2008 },
  { old: '建设', new: '住房城乡建设', source: REFORM_2008 },
  { old: '住房和城乡建设', new: '住房城乡建设', source: REFORM_2008 },
  { old: '信息产业', new: '工业和信息化', source: REFORM_2008 },
  { old: '劳动和社会保障', new: '人力资源社会保障', source: REFORM_2008 },
  { old: '劳动保障', new: '人力资源社会保障', source: REFORM_2008 },
  { old: '人力资源和社会保障', new: '人力资源社会保障', source: REFORM_2008 },
  { old: '发展与改革', new: '发展改革', source: REFORM_2008 },
  { old: '发展和改革', new: '发展改革', source: REFORM_2008 },
  { old: '银行业监督管理', new: '金融监督管理', source: REFORM_2023 },
  { old: '保险监督管理', new: '金融监督管理', source: REFORM_2023 },
  { old: '银行保险监督管理', new: '金融监督管理', source: REFORM_2023 },
  { old: '法律委员会', new: '宪法和法律委员会', source: CONSTITUTION_2018 },
];

/** What a name has to be followed by to be a body's, other names of a list between: 工商行政管理、环境保护等部门. */
const BODY =
  '(?=(?:行政|主管|管理|监督)*(?:部门|机关|机构|总局|局|厅|委员会|委(?=[、,])|部(?=[、,]))|(?:、|和|以及|等)[\\u4e00-\\u9fff、]{0,30}?(?:部门|机关|机构))';
const RENAMES = RENAMED_BODIES.filter(({ new: name }) => !name.endsWith('委员会'))
  .map(({ old, new: name }) => ({ old, name }))
  .sort((one, other) => other.old.length - one.old.length);
/** Old and new names together, longest first, so that 卫生健康 is not taken for 卫生. */
const NAMES = [...new Set(RENAMES.flatMap(({ old, name }) => [old, name]))].sort(
  (one, other) => other.length - one.length,
);
const NAMED = new RegExp(`(${NAMES.join('|')})${BODY}`, 'gu');
const CURRENT = new Map(RENAMES.map(({ old, name }) => [old, name]));

/** The text (in normal form) with every body under one name: two texts alike in this form differ in names only. */
export function withCurrentBodies(text: string): string {
  return text
    .replace(/(?<!宪法和)法律委员会/gu, '宪法和法律委员会')
    .replace(NAMED, (name) => CURRENT.get(name) ?? name)
    .replace(/(?:行政主管|主管|行政管理|行政)(?=部门|机关)/gu, '');
}
