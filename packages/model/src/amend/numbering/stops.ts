/** The stops of a row of items follow their places: ； behind each but the last, 。 behind the last. */
import type { Node } from '../apply/workpiece.ts';
import { touch } from '../apply/workpiece.ts';
import type { Hand, Wording } from '../draft/wording.ts';
import { made, sliceWording, wordsOf } from '../draft/wording.ts';
import type { SettleNote } from './settleNote.ts';

export function stopsOf(parent: Node, hand: Hand): SettleNote[] {
  const items = parent.children.filter(({ kind }) => kind === 'item' || kind === 'point');
  const isRow = items.length > 1 && items.slice(0, -1).some((item) => endsWith(item, '；'));
  if (!isRow) return [];
  const changed: Node[] = [];
  for (const [index, item] of items.entries()) {
    const isLast = index === items.length - 1;
    const owner = lastOf(item);
    const words = wordsOf(owner.text);
    const stop = isLast ? '。' : '；';
    const has = /[。；;：:，！？]$/.exec(words)?.[0] ?? '';
    if (has === stop || !['', '。', '；', ';'].includes(has)) continue;
    // An item of several sentences in the middle of a row may end with its own full stop.
    if (!isLast && has === '。' && words.slice(0, -1).includes('。')) continue;
    const kept: Wording = sliceWording(owner.text, 0, words.length - has.length);
    owner.text = [...kept, ...made(stop, hand)];
    touch(owner, 'WORDS', hand);
    changed.push(owner);
  }
  return changed.length > 0
    ? [
        {
          rule: 'stop-follows',
          severity: 'INFO',
          message: 'The stops of the items follow their new places.',
          nodes: changed,
        },
      ]
    : [];
}

function endsWith(item: Node, stop: string): boolean {
  return wordsOf(lastOf(item).text).endsWith(stop);
}

function lastOf(item: Node): Node {
  const last = item.children.at(-1);
  return last ? lastOf(last) : item;
}
