/** What a benchmark compares with and this repository does not hold; null for what is not installed. */

export async function installed() {
  const [jiebaParts, dictionary, dmpPart, fastPart] = await Promise.all([
    load('@node-rs/jieba'),
    load('@node-rs/jieba/dict.js'),
    load('diff-match-patch'),
    load('fast-diff'),
  ]);
  const Dmp = dmpPart?.diff_match_patch ?? dmpPart?.default;
  return {
    jieba: jiebaParts && dictionary ? jiebaParts.Jieba.withDict(dictionary.dict) : null,
    dmp: Dmp ? new Dmp() : null,
    fastDiff: fastPart?.default ?? null,
  };
}

async function load(name) {
  try {
    return await import(name);
  } catch (error) {
    if (error.code === 'ERR_MODULE_NOT_FOUND') return null;
    throw error;
  }
}

/** Where words of a text end, by that dictionary. */
export function wordEndsBy(jieba) {
  return (text) => {
    let at = 0;
    return new Set(jieba.cut(text, true).map((word) => (at += word.length)));
  };
}
