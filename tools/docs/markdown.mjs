/** What the checks of the docs need to know of Markdown: links, anchors, code spans, rows of tables. */

/** A text without what stands in fenced blocks; lines keep their places. */
export function outsideFences(text) {
  let fence = null;
  return text
    .split('\n')
    .map((line) => {
      const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1];
      if (fence === null && mark) {
        fence = mark;
        return '';
      }
      if (fence !== null) {
        if (mark?.startsWith(fence)) fence = null;
        return '';
      }
      return line;
    })
    .join('\n');
}

/** Targets of links and images, without those in code. */
export function linksOf(text) {
  const plain = outsideFences(text).replace(/`[^`\n]*`/g, '');
  const inline = [...plain.matchAll(/\]\(\s*<?([^)\s>]+)>?(?:\s+"[^"]*")?\s*\)/g)];
  const references = [...plain.matchAll(/^\s*\[[^\]]+\]:\s+<?(\S+?)>?\s*$/gm)];
  return [...inline, ...references].map(([, target]) => target);
}

/** The anchors that the headings of a text make: lower case, words joined by hyphens. */
export function anchorsOf(text) {
  const seen = new Map();
  return [...outsideFences(text).matchAll(/^#{1,6}\s+(.*?)\s*#*$/gm)].map(([, heading]) => {
    const slug = heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\p{M}\s_-]/gu, '')
      .replace(/\s/g, '-');
    const count = seen.get(slug) ?? 0;
    seen.set(slug, count + 1);
    return count === 0 ? slug : `${slug}-${count}`;
  });
}

/** What stands between single backticks, outside fenced blocks. */
export function codeSpansOf(text) {
  return [...outsideFences(text).matchAll(/`([^`\n]+)`/g)].map(([, code]) => code);
}

/** The first cell of each row of each table, without marks of code or emphasis. */
export function firstCellsOf(text) {
  return [...outsideFences(text).matchAll(/^\|([^|]*)\|/gm)]
    .map(([, cell]) => cell.replace(/[`*]/g, '').trim())
    .filter((cell) => cell !== '' && !/^:?-+:?$/.test(cell));
}
