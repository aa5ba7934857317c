/** Test texts: sides of a comparison from articles written out, or from the lines of a law; not a reader of laws. */
import { parseArticleLabel, toArticleLabel } from '../../text/address.ts';
import type { Provision } from '../../text/provision.ts';
import { spanBetween } from '../../text/span.ts';
import type { TextSide } from '../comparison.ts';

/** Articles numbered from 1, each on lines of its own. */
export function sideOf(...articles: readonly string[]): TextSide {
  return lawSide(
    articles.map((words, at) => `${toArticleLabel(String(at + 1)) ?? ''} ${words}`).join('\n'),
  );
}

/** A text whose articles begin a line with 第…条; each further line is a paragraph, chapters and front matter are left out. */
export function lawSide(source: string): TextSide {
  const tree: { -readonly [Key in keyof Provision]: Provision[Key] }[] = [];
  for (const line of source.matchAll(/[^\n]+/g)) {
    const article =
      /^([ \u3000*]*)(第[ \u3000]*[〇零一二两三四五六七八九十百千]+[ \u3000]*条(?:之[一二三四五六七八九十]+)?)\**/.exec(
        line[0],
      );
    if (article) {
      const start = line.index + (article[1] ?? '').length;
      const label = spanBetween(start, line.index + article[0].length);
      const number = parseArticleLabel(article[2] ?? '');
      tree.push({ kind: 'article', number, label, heading: [], text: [], children: [] });
    }
    const last = tree.at(-1);
    const from = line.index + (article?.[0].length ?? 0);
    const text = spanBetween(from, line.index + line[0].length);
    if (!last || /^\s*(?:#|<!--|第[^条款项]{1,4}[编章节])/.test(line[0]) || text.length === 0)
      continue;
    const own = {
      kind: 'paragraph',
      number: null,
      label: null,
      heading: [],
      children: [],
    } as const;
    last.children = [...last.children, { ...own, text: [text] }];
  }
  return { source, tree };
}
