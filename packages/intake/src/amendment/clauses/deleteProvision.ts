/** 删去第七条 · 删去第三款、第五条至第七条 · 将第三款删除 */
import type { Operation } from '@regchron/model';
import type { ClauseReader } from '../clause.ts';
import { CLAUSE_END, PLACE_WORDS } from '../clause.ts';
import { focusOn, placesBefore } from '../focus.ts';
import { placeBefore } from '../path.ts';

const VERB = '(?:删去|删除|删掉|取消|去掉)';
// A list may run over commas: 删去第二款、第三款，第五条第（三）项。
const LIST = new RegExp(`^${VERB}([^\\ue000-\\uf8ff；。：]+?)(?=[；。]|$)`);
const BEFORE = new RegExp(`^${VERB}(${PLACE_WORDS}+?)(?:的规定|的内容)?${CLAUSE_END}`);
const BEHIND = new RegExp(`^(${PLACE_WORDS}+?)(?:的规定|的内容)?(?:予以)?${VERB}${CLAUSE_END}`);

export const deleteProvision: ClauseReader = (words, { focus, renumbered, sentence }) => {
  const list = LIST.exec(words);
  const match =
    list && placesBefore(list[1] ?? '', focus) ? list : (BEFORE.exec(words) ?? BEHIND.exec(words));
  if (!match) return null;
  const places = placesBefore(match[1] ?? '', focus);
  const last = places?.at(-1);
  if (!places || !last) return null;
  const isWhole = places.every(({ path, part }) => path.length > 0 || part === 'PREAMBLE');
  if (!isWhole) return null;
  return {
    length: match[0].length,
    operations: places.map((place): Operation => ({
      type: 'DELETE',
      sentence,
      at: placeBefore(place),
    })),
    focus: focusOn(last, renumbered, focus),
  };
};
