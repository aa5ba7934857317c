/** What the rules of findings mean, in Chinese. The interface tells each finding in English; a rule not known here is shown so. */
import type { LanguageCode } from './languageCode.ts';

const CHINESE: Readonly<Record<string, string>> = {
  'page-break-healed': '句中有空行或换页，已接合',
  'line-break-healed': '句中换行，已接合',
  'title-joined': '标题中有空格或分行，已接合',
  'list-dash-dropped': '项前的列表短横不属于正文，已略去',
  'heading-mark-dropped': '文件格式的标题或引用符号不属于正文，已略去',
  'page-furniture-dropped': '文中的页码或页眉不属于正文，已略去',
  'article-run-on-split': '数条印在一行，已按序分开',
  'article-label-without-space': '条号与正文相连，已按应有的序号分开',
  'article-number-gap': '条号有跳跃，未重新编号',
  'article-number-repeated': '条号重复或倒退，未重新编号',
  'item-number-gap': '项、目或段的序号有跳跃，未重新编号',
  'title-differs': '正文标题与公布文字中的标题不同，以后者为准',
  'text-not-found': '公布的文本未随后刊载',
  'text-not-promulgated': '文件后的文本未在其文字中提到，未读取',
  'instrument-not-read': '发现一件文件，但未能读出',
  'not-read': '此处文字不属于任何已识别的内容',
  'number-not-read': '未能读出文号',
  'promulgation-day-not-found': '署名下没有日期',
  'issuer-not-found': '没有写明制定机关',
  'instrument-recognised-by-title': '无文号的文件，按标题识别',
  'english-titles-not-matched': '英文目录与中文目录不对应，未采用英文标题',
  'english-titles-by-position': '英文标题仅按位置对应',
  'contents-entry-without-instrument': '目录列有文件，正文中未找到',
  'effect-day-disagrees': '文件与所附文本的施行规定不同，以文本为准',
  'effect-of-a-part': '施行日期只及于一部分，未用于全文',
  'repeal-names-nobody': '废止文字未指明法规，未记为废止',
  'repeal-target-not-read': '废止对象不能确定，未记为废止',
  'possible-effect-not-read': '可能终止某法规的文字，未记为效力事项，请人工判断',
  'repeal-list-open': '废止名单以「等」结尾',
  'amendment-operations-not-read': '此处修改了法规，具体修改未读出',
  'amendment-target-not-read': '修改文件的对象未能读出',
  'forwarded-text-not-read': '通知转发了其他机关的文本，未读取',
  'front-matter-claims': '文前说明中的日期与状态是整理者所写，未采用',
  'file-mark-dropped': '文件格式的注释、横线或强调不属于正文，已略去',
  'title-version-dropped': '标题后的年份及「修正」「修订」表示版本，已从名称中去掉',
  'effect-on-approval': '自批准之日起施行，取题注中的批准日',
  'law-text-empty': '只有标题与题注，没有正文',
  'adoption-not-found': '题注未写明通过或公布日期',
  'later-adoption-as-amendment': '题注另有一次通过而未说明何事，按修改处理',
  'header-words-not-used': '题注位置的文字未能读出任何文件',
  'number-of-restarting-series': '每届重新编号的文号缺届次，不能指明文件，未采用',
  'effect-of-readoption': '文末施行日期是修订的，不是制定的',
  'effect-before-adoption': '施行日期早于题注所载的每一文件',
  'effect-long-after-adoption': '施行日期比所属文件晚数年，题注可能有遗漏',
  'article-gloss-set-apart': '条号后【】内的文字作为条标',
  'text-in-part': '此为较长文本的一部分',
  'enacts-no-regulation': '此类文件（批复、任免等）不制定法规，其文字作为记述保留',
  'change-not-applied': '有一项修改未能准确套用',
  'cited-title-differs': '引用的名称与所记录的不同',
  'consolidation-not-proven': '此汇编文本是否完整未能证实',
  'order-number-bounds-contradict': '相邻令号的日期与其他所知矛盾，未用令号推断日期',
  'promulgation-days-differ': '各来源所载公布日期不同',
  'target-ambiguous': '引用的对象可能有多个',
  'text-not-recorded': '全文未录入',
  'witnesses-differ': '各来源所载文本不同',
  'witnesses-not-compared': '各来源所载文本未作比较',
};

export interface FindingTold {
  readonly rule: string;
  readonly message: string;
}

/** The finding in the language where it is known, and in which language that is. */
export function printFinding(
  { rule, message }: FindingTold,
  language: LanguageCode,
): { readonly text: string; readonly lang: 'zh-CN' | 'en' } {
  const chinese = language === 'zh' ? CHINESE[rule] : undefined;
  return chinese === undefined ? { text: message, lang: 'en' } : { text: chinese, lang: 'zh-CN' };
}
