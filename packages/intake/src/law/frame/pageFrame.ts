/** What a web page sets around a law: 首页 > 法规, 来源：…, 【打印】, 版权所有. Left over, so that it is told as unread. */
import type { Line } from '../../lines/line.ts';
import { plainWords } from './marks.ts';

const MOST_BEFORE = 12;
const ABOUT_THE_PAGE =
  /^(?:信息|文章)?(?:来源|发布时间|发布日期|发布机构|日期|时间|字号|字体|浏览|点击|作者|编辑|责任编辑|打印|分享)(?:次数|数|量)?[：（〔【]/;
const OVER_THE_TITLE = /^(?:首页|当前位置|您的位置|您现在的位置|所在位置|返回|登录|网站首页)|[^#]>/;
const BEHIND =
  /^(?:[【〔][^】〕]{1,10}[】〕])+$|^(?:版权所有|主办单位?|主办|承办|技术支持|网站标识码|地址|上一篇|下一篇|分享到|扫一扫|责任编辑|打印本页|关闭窗口|Produced|Copyright)|ICP备|公网安备/u;

/** The lines without those of the page before the title, under it, and behind the text. */
export function withoutPageFrame(lines: readonly Line[]): readonly Line[] {
  const start = titleStart(lines);
  let end = lines.length;
  while (end > start && end > lines.length - 20 && BEHIND.test(lines[end - 1]?.compact ?? ''))
    end -= 1;
  return lines
    .slice(start, end)
    .filter((line, index) => index === 0 || index > 8 || !ABOUT_THE_PAGE.test(plainWords(line)));
}

/** Behind the lines that only a page has: 首页 > 法规库, 当前位置：…. */
function titleStart(lines: readonly Line[]): number {
  let from = 0;
  while (from < Math.min(MOST_BEFORE, lines.length - 1)) {
    const words = plainWords(lines[from] ?? NOTHING);
    if (!OVER_THE_TITLE.test(words) && !ABOUT_THE_PAGE.test(words)) break;
    from += 1;
  }
  return from;
}

const NOTHING: Pick<Line, 'compact'> = { compact: '' };
