/** The colophon: who edits, prints and sells the gazette. */
import type { Line } from '../lines/line.ts';
import type { LineRange } from './entry.ts';

const FIRST = /^(?:主管|主办|编辑|编印|出版|承办|编辑出版)(?:单位|机关|部门|者|发行)?：/;
const KEY =
  /^(?:主管|主办|编辑|编印|出版|承办|编辑出版|印刷|印制|发行|地址|通讯地址|编辑部地址|邮政编码|邮编|联系电话|电话|传真|网址|电子邮箱|邮箱|官方微博|微信|官方微信|公众号|全国统一刊号|国内统一刊号|国内统一连续出版物号|国际标准连续出版物号|刊号|国内刊号|定价|工本费|发行范围|总编辑|主编|责任编辑|印数|开本|准印证号)(?:单位|机关|部门|者|发行|日期|公众号)?：/;

/** The last run of at least three lines of the kind 主管单位：…; null where there is none. */
export function findColophon(lines: readonly Line[]): LineRange | null {
  for (let from = lines.length - 1; from >= 0; from -= 1) {
    if (!FIRST.test(lines[from]?.compact ?? '')) continue;
    while (from > 0 && KEY.test(lines[from - 1]?.compact ?? '')) from -= 1;
    let to = from;
    while (to < lines.length && isColophonLine(lines[to])) to += 1;
    if (lines.slice(from, to).filter(({ compact }) => KEY.test(compact)).length >= 3)
      return { from, to };
  }
  return null;
}

function isColophonLine(line: Line | undefined): boolean {
  if (!line || line.compact.length > 80) return false;
  return KEY.test(line.compact) || /^[<（]?(?:https?:|www\.|CN|ISSN)/i.test(line.compact);
}
