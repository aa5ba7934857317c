/** By which rule a change of substance is one. The strictest that applies; `wording` where none does. */
import { tokensOf, type Token } from '../inline/tokens.ts';
import { quantityOf, sameQuantity, type Quantity } from '../numbers/quantity.ts';
import type { SubstantiveRule } from './change.ts';

const SANCTION =
  /罚款|罚金|拘留|警告|没收|吊销|停产|停业|责令|处分|刑事责任|赔偿|暂扣|撤职|开除|通报批评|滞纳金|违法所得|并处|从重|从轻|减轻处罚/u;
const MODALS =
  /应当|必须|可以|不得|禁止|严禁|不予|免予|允许|有权|无权|鼓励|支持|提倡|应(?=[按依由在向当])|可(?=[按依由在向])|须/gu;
const BODY =
  /部门|机关|机构|政府|委员会|法院|检察院|单位|企业|公司|组织|个人|公民|经营者|人员|主管|局|厅|协会|当事人|所有人|申请人|负责人|法定代表人/u;
/** 依法, 违法, 方法 name no law. */
const LAW =
  /《[^《》]+》|[\u4e00-\u9fff]{1,20}(?:法典|(?<![依合违方办司执非守立犯])法|条例)(?![律规院定人])/gu;
const REFERENCE = /第[^条款项目第,;。]{1,9}[条款项目]/gu;
const SCOPE =
  /除外|以外|除|或者|或|以及|及其|并且|和|等|其他|仅|只|限于|包括|但是|但|本市|境内|范围|适用|全部|部分|所有|任何|各级|以上|以下|不|未|无|非/u;

export interface Changed {
  readonly removed: string;
  readonly added: string;
  /** What is kept right before and after, and is left in the normal form as they are. */
  readonly before: string;
  readonly after: string;
}

export function substantiveRule({ removed, added, before, after }: Changed): SubstantiveRule {
  const [old, now] = [quantitiesIn(removed), quantitiesIn(added)];
  const numbers = [...without(old, now), ...without(now, old)];
  const words = removed + added;
  const around = before + words + after;
  if (numbers.length > 0) return numberRule(numbers, around);
  if (SANCTION.test(words)) return 'penalty';
  if (listed(MODALS, removed) !== listed(MODALS, added)) return 'duty';
  if (listed(LAW, removed) !== listed(LAW, added)) return 'basis';
  if (listed(REFERENCE, removed) !== listed(REFERENCE, added)) return 'reference';
  if (BODY.test(words)) return 'duty-bearer';
  if (SCOPE.test(words)) return 'scope';
  return 'wording';
}

function numberRule(numbers: readonly Quantity[], around: string): SubstantiveRule {
  const isPenal = SANCTION.test(around);
  if (numbers.some(({ kind }) => kind === 'MONEY' || kind === 'MULTIPLE') && isPenal)
    return 'penalty';
  if (numbers.some(({ kind }) => ['DURATION', 'DAY', 'TIME_OF_DAY'].includes(kind))) {
    return /拘留|暂扣|徒刑/u.test(around) ? 'penalty' : 'deadline';
  }
  return 'number';
}

function quantitiesIn(text: string): Quantity[] {
  if (!/[\d零〇一二两三四五六七八九十百千万]/u.test(text)) return [];
  return tokensOf(text, wholeClauses).flatMap(({ key }: Token) => quantityOf(key) ?? []);
}

/** Quantities are words of their own whatever segments the rest. */
function wholeClauses(clause: string): string[] {
  return [clause];
}

function without(all: readonly Quantity[], others: readonly Quantity[]): Quantity[] {
  return all.filter((one) => !others.some((other) => sameQuantity(one, other)));
}

function listed(pattern: RegExp, text: string): string {
  return [...text.matchAll(pattern)].map(([found]) => found).join('\n');
}
