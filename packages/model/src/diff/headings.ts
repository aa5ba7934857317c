/** Parts, chapters and sections: paired by their names and by the articles they hold, and their names compared. */
import { normalForm } from '../text/normalForm.ts';
import { printerOf } from '../text/print.ts';
import type { Provision, ProvisionTree } from '../text/provision.ts';
import { rounded, type Match } from './align/match.ts';
import type { Change } from './classify/change.ts';
import { withChanges, type Reading } from './article.ts';
import type { ComparedHeading, ComparedHeadingSide, TextSide } from './comparison.ts';
import type { AlignmentEvidence } from './evidence.ts';
import { compareWords } from './inline/segments.ts';

type Level = ComparedHeading['level'];

interface Heading {
  readonly level: Level;
  readonly side: ComparedHeadingSide;
  readonly words: string;
  /** Its units: from this index up to, without, that one. */
  readonly from: number;
  readonly to: number;
}

/** Same name and no article in common: still the same chapter (总则, 附则). */
const SAME_NAME = 0.5;
/** With other names, so much of the articles below have to answer each other. */
const SAME_ARTICLES = 0.3;

export function compareHeadings(
  old: TextSide,
  now: TextSide,
  matches: readonly Match[],
  reading: Reading,
): ComparedHeading[] {
  const [before, after] = [headingsOf(old), headingsOf(now)];
  const partners = new Map<Heading, Heading>();
  const candidates = before
    .flatMap((one) =>
      after.flatMap((other) => {
        if (one.level !== other.level) return [];
        const share = sharedUnits(one, other, matches);
        const sameName = one.words === other.words;
        return sameName || share >= SAME_ARTICLES
          ? [{ one, other, share, score: share + (sameName ? SAME_NAME : 0) }]
          : [];
      }),
    )
    .sort((a, b) => b.score - a.score || a.one.from + a.other.from - (b.one.from + b.other.from));
  const evidence = new Map<Heading, { found: AlignmentEvidence[]; confidence: number }>();
  for (const { one, other, share, score } of candidates) {
    if (partners.has(one) || evidence.has(other)) continue;
    partners.set(one, other);
    const found: AlignmentEvidence[] = [
      ...(one.words === other.words ? [{ type: 'SAME_WORDS' } as const] : []),
      ...(share > 0 ? [{ type: 'SAME_UNITS', score: rounded(share) } as const] : []),
      ...(one.side.number !== null && one.side.number === other.side.number
        ? [{ type: 'SAME_NUMBER' } as const]
        : []),
    ];
    evidence.set(other, { found, confidence: rounded(Math.min(0.99, score)) });
  }
  const alone = { found: [{ type: 'NO_COUNTERPART', best: 0 } as const], confidence: 0.9 };
  const partnerOf = new Map([...partners].map(([one, other]) => [other, one]));
  const listed = after.map((heading) =>
    entry(partnerOf.get(heading) ?? null, heading, evidence.get(heading) ?? alone, reading),
  );
  // What went stands before the next one that stayed.
  before.forEach((heading, at) => {
    if (partners.has(heading)) return;
    const next = before.slice(at + 1).find((each) => partners.has(each));
    const place = listed.findIndex((each) => each.old !== null && each.old === next?.side);
    listed.splice(place === -1 ? listed.length : place, 0, entry(heading, null, alone, reading));
  });
  return listed;
}

function entry(
  old: Heading | null,
  now: Heading | null,
  {
    found,
    confidence,
  }: { readonly found: readonly AlignmentEvidence[]; readonly confidence: number },
  { effort, words, classify }: Reading,
): ComparedHeading {
  const compared = compareWords(old?.side.text ?? '', now?.side.text ?? '', effort, words);
  const kind = kindOf(old, now);
  const changes: Change[] = [];
  const row = {
    kind: kind === 'RENUMBERED' ? ('UNCHANGED' as const) : kind,
    old: [],
    new: [],
    pieces: compared.segments,
  };
  const segments = withChanges(row, 0, changes, classify);
  return {
    level: old?.level ?? now?.level ?? 'chapter',
    kind,
    confidence,
    evidence: found,
    old: old?.side ?? null,
    new: now?.side ?? null,
    segments,
    changes,
  };
}

function kindOf(old: Heading | null, now: Heading | null): ComparedHeading['kind'] {
  if (!old) return 'INSERTED';
  if (!now) return 'DELETED';
  if (old.words !== now.words) return 'MODIFIED';
  return old.side.number === now.side.number ? 'UNCHANGED' : 'RENUMBERED';
}

/** Dice of the units that both hold. */
function sharedUnits(one: Heading, other: Heading, matches: readonly Match[]): number {
  const total = one.to - one.from + other.to - other.from;
  if (total === 0) return 0;
  const shared = matches.filter(
    (match) =>
      match.old.some((index) => index >= one.from && index < one.to) &&
      match.new.some((index) => index >= other.from && index < other.to),
  );
  return Math.min(1, (2 * shared.length) / total);
}

function headingsOf({ source, tree }: TextSide): Heading[] {
  const print = printerOf(source);
  const headings: Heading[] = [];
  let units = 0;
  const visit = (provisions: ProvisionTree): void => {
    for (const provision of provisions) {
      const level = levelOf(provision);
      if (level === null) {
        units += 1;
        continue;
      }
      const [from, place] = [units, headings.length];
      visit(provision.children);
      const text = print.heading(provision);
      const side = { label: print.label(provision), number: provision.number, text, provision };
      headings.splice(place, 0, { level, side, words: normalForm(text), from, to: units });
    }
  };
  visit(tree);
  return headings;
}

function levelOf({ kind }: Provision): Level | null {
  switch (kind) {
    case 'part':
    case 'chapter':
    case 'section':
      return kind;
    case 'article':
    case 'division':
    case 'paragraph':
    case 'item':
    case 'point':
      return null;
  }
}
