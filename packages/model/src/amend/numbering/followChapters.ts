/** References to chapters of the same text follow their new numbers: 依照本法第六章的规定. */
import {
  NUMERAL_CHARACTERS,
  parseNumeral,
  toChineseNumeral,
} from '../../kernel/chineseNumerals.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { touch } from '../apply/workpiece.ts';
import type { Hand } from '../draft/wording.ts';
import { made, sliceWording, spliced, wordsOf } from '../draft/wording.ts';
import type { SettleNote } from './settleNote.ts';

const CHAPTER = new RegExp(
  `(本(?:法|条例|办法|规定|规则|细则|解释)第)([${NUMERAL_CHARACTERS}]+)章`,
  'g',
);

export function followChapters(work: Workpiece, hand: Hand): SettleNote[] {
  const chapters = work.before.provisions.filter(({ kind }) => kind === 'chapter');
  const renumbered = new Map(
    chapters.flatMap(({ number, identity }) => {
      const node = work.nodes.get(work.mergedInto.get(identity) ?? identity);
      const now = node && !node.isGone ? node.number : null;
      return number === null || now === number ? [] : [[number, now] as const];
    }),
  );
  if (renumbered.size === 0) return [];
  const notes: SettleNote[] = [];
  const visit = (node: Node): void => {
    notes.push(...followIn(renumbered, node, hand));
    node.children.forEach(visit);
  };
  visit(work.root);
  return notes;
}

function followIn(
  renumbered: ReadonlyMap<string, string | null>,
  node: Node,
  hand: Hand,
): SettleNote[] {
  const text = wordsOf(node.text);
  if (!text.includes('章')) return [];
  return [...text.matchAll(CHAPTER)].reverse().flatMap((match): SettleNote[] => {
    const [printed, lead = '', numeral = ''] = match;
    const now = renumbered.get(String(parseNumeral(numeral) ?? ''));
    const from = match.index + lead.length;
    const to = from + numeral.length;
    const isNew = sliceWording(node.text, from, to).some(
      ({ by }) => by?.amendment === hand.amendment,
    );
    if (now === undefined || isNew) return [];
    if (now === null)
      return [
        {
          rule: 'reference-to-deleted',
          severity: 'WARNING',
          message: `${printed} is cited and is no longer there.`,
          nodes: [node],
        },
      ];
    const by = made(toChineseNumeral(Number(now)), hand);
    node.text = spliced(node.text, [{ from, to, by }]);
    touch(node, 'REFERENCES', hand);
    return [
      {
        rule: 'reference-follows',
        severity: 'INFO',
        message: `${printed} is cited by its new number: 第${wordsOf(by)}章.`,
        nodes: [node],
      },
    ];
  });
}
