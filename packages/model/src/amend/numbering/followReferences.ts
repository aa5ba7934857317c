/** References within the text follow what they refer to: 依照本法第十九条、第二十条第二款 after those articles moved. */
import { toChineseNumeral } from '../../kernel/chineseNumerals.ts';
import { toArticleLabel } from '../../text/address.ts';
import type { ProvisionKind } from '../../text/provision.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { touch } from '../apply/workpiece.ts';
import type { DraftProvision } from '../draft/draft.ts';
import type { Hand, Wording } from '../draft/wording.ts';
import { made, sliceWording, spliced, wordsOf } from '../draft/wording.ts';
import type { Reference, ReferencePart } from './referencesIn.ts';
import { referencesIn } from './referencesIn.ts';
import type { SettleNote } from './settleNote.ts';

interface Change {
  readonly from: number;
  readonly to: number;
  readonly words: string;
}

type Followed =
  | { readonly type: 'SAME' }
  | { readonly type: 'CHANGED'; readonly changes: readonly Change[] }
  | { readonly type: 'DELETED' | 'ELSEWHERE' };

/** Words that this amendment brings carry the new numbers already; only what stood there before follows. */
export function followReferences(work: Workpiece, hand: Hand): SettleNote[] {
  const articles = new Map<string, DraftProvision>();
  for (const [number, [first]] of work.articlesBefore) if (first) articles.set(number, first);
  if (![...articles.values()].some((article) => isDisturbed(work, article))) return [];
  const notes: SettleNote[] = [];
  const visit = (node: Node): void => {
    if (node.text.length > 0) notes.push(...followIn(work, articles, node, hand));
    node.children.forEach(visit);
  };
  visit(work.root);
  return notes;
}

function isDisturbed(work: Workpiece, article: DraftProvision): boolean {
  const node = work.nodes.get(article.identity);
  if (!node || node.isGone || node.number !== article.number) return true;
  const isSame = (a: readonly DraftProvision[], b: readonly Node[]): boolean =>
    a.length === b.length &&
    a.every((each, index) => {
      const other = b[index];
      return other?.identity === each.identity && isSame(each.children, other.children);
    });
  return !isSame(article.children, node.children);
}

function followIn(
  work: Workpiece,
  articles: ReadonlyMap<string, DraftProvision>,
  node: Node,
  hand: Hand,
): SettleNote[] {
  const text = wordsOf(node.text);
  if (!text.includes('条')) return [];
  const changes: Change[] = [];
  const notes: SettleNote[] = [];
  for (const reference of referencesIn(text)) {
    const end = reference.item?.to ?? reference.paragraph?.to ?? reference.to;
    const stretch = sliceWording(node.text, reference.from, end);
    if (stretch.some(({ by }) => by?.amendment === hand.amendment)) continue;
    const printed = text.slice(reference.from, end);
    const followed = follow(work, articles, reference);
    switch (followed.type) {
      case 'SAME':
        break;
      case 'CHANGED': {
        changes.push(...followed.changes);
        notes.push({
          rule: 'reference-follows',
          severity: 'INFO',
          message: `${printed} is cited by its new number: ${followed.changes.map(({ words }) => words).join('')}.`,
          nodes: [node],
        });
        break;
      }
      case 'DELETED':
        notes.push({
          rule: 'reference-to-deleted',
          severity: 'WARNING',
          message: `${printed} is cited and is no longer there.`,
          nodes: [node],
        });
        break;
      case 'ELSEWHERE':
        notes.push({
          rule: 'reference-not-followed',
          severity: 'WARNING',
          message: `${printed} is cited and came to stand in several places; the citation was left as it is.`,
          nodes: [node],
        });
        break;
    }
  }
  if (changes.length > 0) {
    node.text = spliced(
      node.text,
      changes.map(({ from, to, words }): { from: number; to: number; by: Wording } => ({
        from,
        to,
        by: made(words, hand),
      })),
    );
    touch(node, 'REFERENCES', hand);
  }
  return notes;
}

function follow(
  work: Workpiece,
  articles: ReadonlyMap<string, DraftProvision>,
  reference: Reference,
): Followed {
  const article = articles.get(reference.article);
  if (!article) return { type: 'SAME' };
  const now = aliveOf(work, article.identity);
  if (!now) return isScattered(work, article) ? { type: 'ELSEWHERE' } : { type: 'DELETED' };
  const changes: Change[] = [];
  if (now.number !== reference.article)
    changes.push({
      from: reference.from,
      to: reference.to,
      words: toArticleLabel(now.number ?? '') ?? '',
    });
  if (reference.paragraph) {
    const part = followPart(work, article, now, reference.paragraph, 'paragraph', '款');
    if ('type' in part) return part;
    changes.push(...part.changes);
  }
  if (reference.item) {
    const holder = itemHolder(article, reference.paragraph);
    const held = holder && work.nodes.get(holder.identity);
    const part = holder && held && followPart(work, holder, held, reference.item, 'item', '项');
    if (part && 'type' in part) return part;
    if (part) changes.push(...part.changes);
  }
  if (!reference.paragraph && isScattered(work, article)) return { type: 'ELSEWHERE' };
  return changes.length > 0 ? { type: 'CHANGED', changes } : { type: 'SAME' };
}

function aliveOf(work: Workpiece, identity: string): Node | null {
  const node = work.nodes.get(identity);
  if (node && !node.isGone) return node;
  const into = work.mergedInto.get(identity);
  return into === undefined ? null : aliveOf(work, into);
}

/** Some of its paragraphs stand in another article now. */
function isScattered(work: Workpiece, article: DraftProvision): boolean {
  return article.children.some(({ identity }) => {
    const node = work.nodes.get(identity);
    return node !== undefined && !node.isGone && node.parent?.identity !== article.identity;
  });
}

function itemHolder(
  article: DraftProvision,
  paragraph: ReferencePart | null,
): DraftProvision | null {
  const paragraphs = article.children.filter(({ kind }) => kind === 'paragraph');
  if (paragraph) return paragraphs[Number(paragraph.number) - 1] ?? null;
  const [only, ...more] = paragraphs.filter(({ children }) => children.length > 0);
  return more.length === 0 ? (only ?? null) : null;
}

function followPart(
  work: Workpiece,
  holder: DraftProvision,
  now: Node,
  part: ReferencePart,
  kind: ProvisionKind,
  sign: '款' | '项',
): { readonly changes: readonly Change[] } | Exclude<Followed, { type: 'SAME' | 'CHANGED' }> {
  const before = holder.children.filter((child) => child.kind === kind);
  const cited =
    kind === 'paragraph'
      ? before[Number(part.number) - 1]
      : before.find(({ number }) => number === part.number);
  if (!cited) return { changes: [] };
  const node = work.nodes.get(cited.identity);
  const siblings = now.children.filter((child) => child.kind === kind);
  // Rewritten as a whole, with as many paragraphs as before or more: the numbers stay as they are printed.
  const isRewritten = before.every(({ identity }) => work.nodes.get(identity)?.isGone ?? true);
  if (isRewritten) return { changes: [] };
  if (!node || node.isGone) return { type: 'DELETED' };
  if (node.parent !== now) return { type: 'ELSEWHERE' };
  const place = String(siblings.indexOf(node) + 1);
  if (place === part.number) return { changes: [] };
  return {
    changes: [
      { from: part.from, to: part.to, words: `第${toChineseNumeral(Number(place))}${sign}` },
    ],
  };
}
