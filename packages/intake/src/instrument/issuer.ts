/** Who issued an instrument whose number does not tell it. */
import type { Anchor } from './anchors.ts';
import type { Parts } from './parts.ts';
import { isBodyName } from './titleLines.ts';

/** The body in the title (重庆市人民政府办公厅关于…), under the text, over the number, or the gazette's publisher. */
export function issuerBeside(
  title: string,
  anchor: Anchor,
  parts: Parts,
  publisher: string | null,
): string | null {
  const inTitle = /^(.{2,30}?)关于/u.exec(title)?.[1];
  if (inTitle !== undefined && isBodyName(inTitle)) return inTitle;
  const signer = parts.signature?.signatory
    ?.split(' ')[0]
    ?.replace(/(?:市长|省长|主席|区长|县长|州长|部长|主任|局长)$/, '');
  if (signer !== undefined && isBodyName(signer)) return signer;
  const head = anchor.numberLines[0]?.compact.replace(/(?:令|公告|文件).*$/, '') ?? '';
  if (isBodyName(head) || /大会$/.test(head)) return head;
  return publisher ?? inTitle ?? null;
}
