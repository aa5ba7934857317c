/** Labels in the style of a text: 第二十一条 or 第21条, （三）, 3. or 3、, and the space that parts each from the words. */
import { toChineseNumeral } from '../../kernel/chineseNumerals.ts';
import type { Provision, ProvisionKind, ProvisionTree } from '../../text/provision.ts';
import { walk } from '../../text/provision.ts';
import { endOf, sliceOf } from '../../text/span.ts';

interface KindStyle {
  /** What stands before and behind the numeral. */
  readonly before: string;
  readonly behind: string;
  readonly isChinese: boolean;
  /** Between label and words. */
  readonly gap: string;
}

export type LabelStyle = Readonly<Record<ProvisionKind, KindStyle>>;

const chinese = (before: string, behind: string, gap: string): KindStyle => ({
  before,
  behind,
  isChinese: true,
  gap,
});
const USUAL: LabelStyle = {
  part: chinese('第', '编', '　'),
  chapter: chinese('第', '章', '　'),
  section: chinese('第', '节', '　'),
  article: chinese('第', '条', '　'),
  division: chinese('', '、', ''),
  paragraph: chinese('', '', ''),
  item: chinese('（', '）', ''),
  point: { before: '', behind: '.', isChinese: false, gap: '' },
};

/** The style of the first label of each kind; what a text does not have is printed as laws usually do. */
export function labelStyleOf(text: string, tree: ProvisionTree): LabelStyle {
  const found: Partial<Record<ProvisionKind, KindStyle>> = {};
  for (const provision of walk(tree)) {
    const { kind, label } = provision;
    if (!label || found[kind]) continue;
    const printed = sliceOf(text, label).replaceAll(' ', '').replaceAll('\u3000', '');
    const match = /^(\D*?)([0-9０-９]+|[〇零一二三四五六七八九十百千]+)([^之]*)/.exec(printed);
    if (!match) continue;
    found[kind] = {
      before: match[1] ?? '',
      behind: match[3] ?? '',
      isChinese: !/^[0-9０-９]/.test(match[2] ?? ''),
      gap: gapBehind(text, provision) ?? USUAL[kind].gap,
    };
  }
  return { ...USUAL, ...found };
}

/** The white space behind a label, without marks of the file; null where words follow on another line or not at all. */
function gapBehind(text: string, provision: Provision): string | null {
  const { label, heading, children } = provision;
  const next = heading[0] ?? provision.text[0] ?? children[0]?.text[0];
  if (!label || !next || next.offset < endOf(label)) return null;
  const between = text.slice(endOf(label), next.offset).replace(/[*\\]/g, '');
  return /^[^\S\n\r]*$/.test(between) ? between : null;
}

/** `14-2` → 第十四条之二 in the style of the text. */
export function labelFor(style: LabelStyle, kind: ProvisionKind, number: string): string {
  const { before, behind, isChinese } = style[kind];
  const [main = '', inserted] = number.split('-');
  const numeral = (digits: string): string =>
    isChinese ? toChineseNumeral(Number(digits)) : digits;
  const tail = inserted === undefined ? '' : `之${numeral(inserted)}`;
  return `${before}${numeral(main)}${behind}${tail}`;
}
