/** 将名称修改为《某市风筝管理条例》: in title marks; in quotation marks it is read like any replacement. */
import type { ClauseReader } from '../clause.ts';
import { PLACE_WORDS } from '../clause.ts';
import { placesBefore } from '../focus.ts';
import { spansOfWords } from '../wording.ts';

const BY_TITLE = new RegExp(`^(${PLACE_WORDS}*?)(?:修改|改|更名|变更)为：?《(＿+)》`);

export const retitle: ClauseReader = (words, { wording, at, sentence, focus }) => {
  const match = BY_TITLE.exec(words);
  const [place, ...others] = (match && placesBefore(match[1] ?? '', focus)) ?? [];
  if (!match || place?.part !== 'TITLE' || others.length > 0) return null;
  const from = at + match[0].indexOf('《') + 1;
  const title = spansOfWords(wording, from, from + (match[2]?.length ?? 0));
  return { length: match[0].length, operations: [{ type: 'RETITLE', sentence, title }], focus };
};
