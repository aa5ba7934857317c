/** Test texts: a short measure before and after, with one of everything a sheet has to show. */
import type { CalendarDay, Provision, TextSide } from '@regchron/model';
import { compareTexts, parseArticleLabel } from '@regchron/model';
import type { ComparisonSheet, SheetSide } from '../sheet.ts';

const OLD = `第一章 总则
第一条 为了规范养犬行为，制定本办法。
第二条 公安机关负责养犬登记。
第三条 下列区域不得养犬：
（一）学校；
（二）医院。
第二章 罚则
第四条 养犬人应当自取得犬只之日起三十日内登记。逾期不登记的，处二百元罚款。
第五条 本办法所称犬只，不包括警犬。
第六条 本办法自2010年5月1日起施行。`;

const NEW = `第一章 总 则
第一条 为了规范养犬行为，制定本办法。
第二条 养犬人应当文明养犬。
第三条 公安机关负责养犬登记。
第四条 下列区域不得养犬：
（一）学校；
（二）医院；
（三）图书馆。
第二章 法律责任
第五条 养犬人应当自取得犬只之日起15日内登记。逾期不登记的，处五百元以上一千元以下罚款。
第六条 本办法自2010年5月1日起施行。`;

export function sampleSheet(changed: Partial<ComparisonSheet> = {}): ComparisonSheet {
  const compared = compareTexts(textSide(OLD), textSide(NEW));
  if (!compared.ok) throw new Error(compared.refusal.type);
  return {
    old: side('2010-05-01', '2010年第3期'),
    new: side('2020-08-01', '2020年第8期'),
    comparison: compared.value,
    instruments: ['江州市人民政府令第12号（修改，2020-08-01 起）'],
    position: 42,
    recordedAt: '2024-05-01T00:00:00.000Z',
    permalink: '/v1/diff?from=a&fromOn=2010-05-01&to=a&toOn=2020-08-01&atPosition=42',
    ...changed,
  };
}

function side(on: string, issue: string): SheetSide {
  return {
    title: '江州市养犬管理办法',
    number: '江州市人民政府令第3号',
    on: on as CalendarDay,
    rows: [
      ['文号', '江州市人民政府令第3号'],
      ['查询日期', on],
      ['出处', `江州市人民政府公报 ${issue}`],
    ],
    notices: on === '2020-08-01' ? ['第三项未能执行 <a&b> [amend-target-missing]'] : [],
  };
}

type Growing = Omit<Provision, 'children'> & { children: Growing[] };

/** Chapters, articles and items, each on a line of its own; not a reader of laws. */
export function textSide(source: string): TextSide {
  const tree: Growing[] = [];
  let [chapter, article]: (Growing | null)[] = [null, null];
  for (const { 0: line, index } of source.matchAll(/[^\n]+/g)) {
    const label =
      /^(?:第[一二三四五六七八九十]+[章条]|（[一二三四五六七八九十]+）)/.exec(line)?.[0] ?? '';
    const words = line.slice(label.length);
    const text = [{ offset: index + label.length, length: words.length }];
    const own = { label: { offset: index, length: label.length }, children: [] };
    if (label.endsWith('章')) {
      const number = parseArticleLabel(label.replace('章', '条'));
      chapter = { kind: 'chapter', number, heading: text, text: [], ...own };
      tree.push(chapter);
    } else if (label.endsWith('条')) {
      const number = parseArticleLabel(label);
      const paragraph: Growing = {
        kind: 'paragraph',
        number: null,
        label: null,
        heading: [],
        text,
        children: [],
      };
      article = { kind: 'article', number, heading: [], text: [], ...own, children: [paragraph] };
      (chapter?.children ?? tree).push(article);
    } else {
      const number = String((article?.children[0]?.children.length ?? 0) + 1);
      article?.children[0]?.children.push({ kind: 'item', number, heading: [], text, ...own });
    }
  }
  return { source, tree };
}
