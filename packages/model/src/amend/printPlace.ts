/** How a place is named to a reader: 第八条第二款第三项. */
import { toChineseNumeral } from '../kernel/chineseNumerals.ts';
import { toArticleLabel } from '../text/address.ts';
import type { ProvisionKind } from '../text/provision.ts';
import type { Place, PlaceStep } from './place.ts';

export function printPlace({ path, part, sentence }: Place): string {
  const steps = path.length === 0 ? '' : printPath(path);
  const nth = sentence === null ? '' : sentence < 0 ? '末句' : `第${toChineseNumeral(sentence)}句`;
  return `${steps}${PARTS[part]}${nth}` || '全文';
}

/** 第八条第二款第三项; 全文 for an empty path. */
export function printPath(path: readonly Step[]): string {
  return path.map(printStep).join('') || '全文';
}

/** A step of a place, or of an address. */
type Step = Pick<PlaceStep, 'kind' | 'number'> & { readonly through?: string | null };

const PARTS: Readonly<Record<Place['part'], string>> = {
  WHOLE: '',
  LEAD: '引导语',
  HEADING: '标题',
  TITLE: '名称',
  PREAMBLE: '引言',
  ATTACHMENT: '附件',
};

const UNITS: Readonly<Record<ProvisionKind, string>> = {
  part: '编',
  chapter: '章',
  section: '节',
  article: '条',
  division: '、',
  paragraph: '款',
  item: '项',
  point: '目',
};

function printStep({ kind, number, through = null }: Step): string {
  const first = printNumber(kind, number);
  return through === null ? first : `${first}至${printNumber(kind, through)}`;
}

function printNumber(kind: ProvisionKind, number: string): string {
  if (number === '-1') return `最后一${UNITS[kind]}`;
  if (kind === 'article') return toArticleLabel(number) ?? `第${number}条`;
  const [whole, inserted] = number.split('-').map(Number);
  const beside = inserted === undefined ? '' : `之${toChineseNumeral(inserted)}`;
  const ordinal = kind === 'division' ? '' : '第';
  return `${ordinal}${toChineseNumeral(whole ?? 0)}${UNITS[kind]}${beside}`;
}
