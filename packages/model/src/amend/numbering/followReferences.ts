/** References within the text follow what they refer to: 依照本法第十九条、第二十条第二款 after those articles moved. */
import { parseNumeral, toChineseNumeral } from '../../kernel/chineseNumerals.ts';
import { toArticleLabel } from '../../text/address.ts';
import type { ProvisionKind } from '../../text/provision.ts';
import type { Node, Workpiece } from '../apply/workpiece.ts';
import { touch } from '../apply/workpiece.ts';
import type { DraftProvision } from '../draft/draft.ts';
import type { Hand, Wording } from '../draft/wording.ts';
import { made, sliceWording, spliced, wordsOf } from '../draft/wording.ts';
import type { Line } from '../where/paragraphs.ts';
import { paragraphsOf } from '../where/paragraphs.ts';
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
export function followReferences(
  work: Workpiece,
  hand: Hand,
  doubtful: ReadonlySet<Node>,
): SettleNote[] {
  const articles = new Map<string, DraftProvision>();
  const byIdentity = new Map<string, DraftProvision>();
  for (const [number, all] of work.articlesBefore) {
    const [first] = all;
    if (first) articles.set(number, first);
    for (const article of all) byIdentity.set(article.identity, article);
  }
  if (![...articles.values()].some((article) => isDisturbed(work, article))) return [];
  const notes: SettleNote[] = [];
  const visit = (node: Node, article: Node | null): void => {
    const own = article ? (byIdentity.get(article.identity) ?? null) : null;
    const cited = (number: string | null): DraftProvision | null =>
      number === null ? own : (articles.get(number) ?? null);
    if (node.text.length > 0) notes.push(...followIn(work, cited, node, hand, doubtful));
    for (const child of node.children) visit(child, node.kind === 'article' ? node : article);
  };
  visit(work.root, null);
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
  cited: (number: string | null) => DraftProvision | null,
  node: Node,
  hand: Hand,
  doubtful: ReadonlySet<Node>,
): SettleNote[] {
  const text = wordsOf(node.text);
  const changes: Change[] = [];
  const notes: SettleNote[] = [];
  for (const reference of referencesIn(text)) {
    const { from, to } = reference;
    const stretch = sliceWording(node.text, from, to);
    if (stretch.some(({ by }) => by?.amendment === hand.amendment)) continue;
    const printed = text.slice(from, to);
    const article = cited(reference.article);
    const meant = article ? work.nodes.get(article.identity) : undefined;
    const isDoubtful = meant !== undefined && doubtful.has(meant);
    const followed = follow(work, article, reference);
    switch (followed.type) {
      case 'SAME':
        break;
      case 'CHANGED': {
        const styled = followed.changes.map((change) => ({
          ...change,
          words: inStyleOf(text.slice(change.from, change.to), change.words),
        }));
        changes.push(...styled);
        notes.push({
          rule: 'reference-follows',
          severity: isDoubtful ? 'WARNING' : 'INFO',
          message: `${printed} is cited by its new number: ${styled.map(({ words }) => words).join('')}${isDoubtful ? ', which is doubtful itself' : ''}.`,
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
  article: DraftProvision | null,
  { label, paragraph, item }: Reference,
): Followed {
  if (!article) return { type: 'SAME' };
  const now = aliveOf(work, article.identity);
  if (!now) return isScattered(work, article) ? { type: 'ELSEWHERE' } : { type: 'DELETED' };
  const changes: Change[] = [];
  if (label && now.number !== article.number)
    changes.push({ ...label, words: toArticleLabel(now.number ?? '') ?? '' });
  const parts: (Followed | null)[] = [
    paragraph && followPart(work, article, now, paragraph, 'paragraph', '款'),
  ];
  const holder = item ? itemHolder(article, paragraph) : null;
  const held = holder && work.nodes.get(holder.identity);
  if (item && holder && held) parts.push(followPart(work, holder, held, item, 'item', '项'));
  for (const part of parts) {
    if (part?.type === 'DELETED' || part?.type === 'ELSEWHERE') return part;
    if (part?.type === 'CHANGED') changes.push(...part.changes);
  }
  if (!paragraph && isScattered(work, article)) return { type: 'ELSEWHERE' };
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
  const paragraphs = countedIn(article.children, 'paragraph');
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
): Followed {
  const before = countedIn(holder.children, kind);
  const cited =
    kind === 'paragraph'
      ? before[Number(part.number) - 1]
      : before.find(({ number }) => number === part.number);
  if (!cited) return { type: 'SAME' };
  const node = work.nodes.get(cited.identity);
  const siblings = countedIn(now.children, kind);
  // Rewritten as a whole, with as many paragraphs as before or more: the numbers stay as they are printed.
  const isRewritten = before.every(({ identity }) => work.nodes.get(identity)?.isGone ?? true);
  if (isRewritten) return { type: 'SAME' };
  if (!node || node.isGone) return { type: 'DELETED' };
  if (node.parent !== now) return { type: 'ELSEWHERE' };
  const place = String(siblings.indexOf(node) + 1);
  if (place === part.number) return { type: 'SAME' };
  return part.printed === null
    ? { type: 'SAME' }
    : {
        type: 'CHANGED',
        changes: [{ ...part.printed, words: `第${toChineseNumeral(Number(place))}${sign}` }],
      };
}

/** 第12条 stays in digits, （三）项 in brackets. */
function inStyleOf(printed: string, words: string): string {
  const digits = /[0-9]/.test(printed)
    ? words.replace(/[〇零一二三四五六七八九十百千]+/g, (numeral) => String(parseNumeral(numeral)))
    : words;
  if (!printed.includes('（')) return digits;
  return digits.replace(/^第(.+)项$/, printed.startsWith('第') ? '第（$1）项' : '（$1）项');
}

/** Paragraphs as they are counted: the first line of each. */
function countedIn<Each extends Line>(children: readonly Each[], kind: ProvisionKind): Each[] {
  if (kind !== 'paragraph') return children.filter((child) => child.kind === kind);
  return paragraphsOf(children).flatMap(([head]) => (head ? [head] : []));
}
