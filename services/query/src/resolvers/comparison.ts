/** Two texts side by side; where there is nothing to compare, a typed answer says why. */
import type { VersionText } from '@regchron/chronicle';
import { lineageOfVersions } from '@regchron/chronicle';
import type {
  AlignmentEvidence,
  ArticleLineage,
  CalendarDay,
  Change,
  ComparedArticle,
  ComparedHeading,
  ComparedHeadingSide,
  ComparedUnit,
  Comparison,
  Regulation,
  Status,
  SubstantiveView,
  TooLarge,
} from '@regchron/model';
import {
  compareTexts,
  spanOf,
  statusOf,
  versionOn,
  withoutEditorialChanges,
} from '@regchron/model';
import { permalinkOfDiff } from '../answers/permalinks.ts';
import { pinnedWords } from '../answers/pinnedWords.ts';
import type { QueryContext, RecordAxis } from '../graphql/context.ts';
import type { RegulationParent, SpanAnswer, VersionParent } from '../graphql/parents.ts';
import { placeOf, regulationParent } from '../graphql/parents.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';
import { answer } from './basis.ts';
import { readCitation } from './citation.ts';
import { rowAnswers, segmentAnswers, type RowAnswer, type SegmentAnswer } from './comparedWords.ts';

export interface VersionAt {
  readonly citation: string;
  readonly on: CalendarDay;
}

export interface Side extends VersionAt {
  readonly view: RememberingView;
  /** Null where the question has no link of its own. */
  readonly permalink: string | null;
  readonly side: 'FROM' | 'TO';
}

export interface Compared extends Side {
  readonly __typename: 'Compared';
  readonly text: VersionText;
  readonly regulation: RegulationParent;
  readonly version: VersionParent;
}

export type Refused = Side &
  (
    | { readonly __typename: 'CitationNotFound' }
    | { readonly __typename: 'AmbiguousCitation'; readonly candidates: readonly RegulationParent[] }
    | {
        readonly __typename: 'NotInForce';
        readonly state: Status['state'];
        readonly regulation: RegulationParent;
      }
    | { readonly __typename: 'TextNotRecorded'; readonly regulation: RegulationParent }
    | ({ readonly __typename: 'TooLarge' } & Pick<TooLarge, 'measure' | 'actual' | 'limit'>)
  );

export interface ComparisonParent {
  readonly __typename: 'Comparison';
  readonly view: RememberingView;
  /** Null where the question has no link of its own. */
  readonly permalink: string | null;
  readonly from: Compared;
  readonly to: Compared;
  readonly comparison: Comparison | SubstantiveView;
}

export async function diff(
  _: unknown,
  args: RecordAxis & {
    readonly from: VersionAt;
    readonly to: VersionAt;
    readonly ignoreEditorial: boolean;
  },
  context: QueryContext,
): Promise<ComparisonParent | Refused> {
  const view = await context.viewAt(args);
  const permalink = permalinkOfDiff(args, view.position);
  const from = lookUp({ ...args.from, view, permalink, side: 'FROM' });
  if (!isCompared(from)) return from;
  const to = lookUp({ ...args.to, view, permalink, side: 'TO' });
  if (!isCompared(to)) return to;
  const lineage = lineageOf(from, to) ?? [];
  const compared = compareTexts(from.text, to.text, { lineage, words: pinnedWords });
  if (compared.ok) {
    const { value } = compared;
    const comparison = args.ignoreEditorial ? withoutEditorialChanges(value) : value;
    return { __typename: 'Comparison', view, permalink, from, to, comparison };
  }
  return tooLarge(from, to, compared.refusal);
}

export function tooLarge(from: Side, to: Side, refusal: TooLarge): Refused {
  const { measure, actual, limit } = refusal;
  const { view, permalink, citation, on, side } = refusal.side === 'OLD' ? from : to;
  return { __typename: 'TooLarge', view, permalink, citation, on, side, measure, actual, limit };
}

/** Two versions of one regulation: what the instructions between them say of the articles; null where they do not tell. */
function lineageOf(from: Compared, to: Compared): ArticleLineage | null {
  const { view, regulation, version: old } = from.version;
  if (regulation.id !== to.version.regulation.id) return null;
  return lineageOfVersions(view.trace(regulation), old, to.version.version);
}

export function lookUp(side: Side): Compared | Refused {
  const { view, citation, on } = side;
  const found = view.regulationCited(readCitation(citation), on);
  switch (found.type) {
    case 'NOT_FOUND':
      return { ...side, __typename: 'CitationNotFound' };
    case 'AMBIGUOUS': {
      const candidates = found.candidates.map((each) => regulationParent(view, each));
      return { ...side, __typename: 'AmbiguousCitation', candidates };
    }
    case 'FOUND':
      return versionOf(side, found.found, on);
  }
}

function versionOf(side: Side, found: Regulation, on: CalendarDay): Compared | Refused {
  const { view } = side;
  const regulation = regulationParent(view, found);
  const version = versionOn(found, on, null);
  if (!version) {
    const { state } = statusOf(found, on, null);
    return { ...side, __typename: 'NotInForce', state, regulation };
  }
  const text = view.text(version);
  if (!text) return { ...side, __typename: 'TextNotRecorded', regulation };
  const parent = { view, regulation: found, version, asPublishedBy: null };
  return { ...side, __typename: 'Compared', text, regulation, version: parent };
}

export function isCompared(side: Compared | Refused): side is Compared {
  return side.__typename === 'Compared';
}

export interface ArticleParent {
  readonly comparison: ComparisonParent;
  readonly article: ComparedArticle;
}

type UnitAnswer = Omit<ComparedUnit, 'provision'> & { readonly span: SpanAnswer | null };

function unitAnswers({ text }: Compared, units: readonly ComparedUnit[]): UnitAnswer[] {
  return units.map(({ provision, ...unit }) => {
    return { ...unit, span: placeOf(text, spanOf(provision)) };
  });
}

interface HeadingParent {
  readonly comparison: ComparisonParent;
  readonly heading: ComparedHeading;
}

function headingAnswer(
  { text }: Compared,
  heading: ComparedHeadingSide | null,
): (Omit<ComparedHeadingSide, 'provision'> & { readonly span: SpanAnswer | null }) | null {
  if (!heading) return null;
  const { provision, ...told } = heading;
  return { ...told, span: placeOf(text, spanOf(provision)) };
}

const olds = ({ comparison, article }: ArticleParent): UnitAnswer[] =>
  unitAnswers(comparison.from, article.old);
const news = ({ comparison, article }: ArticleParent): UnitAnswer[] =>
  unitAnswers(comparison.to, article.new);

export const comparisonTypes = {
  Comparison: {
    ...answer,
    summary: ({ comparison }: ComparisonParent): Comparison['summary'] => comparison.summary,
    articles: (parent: ComparisonParent): ArticleParent[] =>
      parent.comparison.articles.map((article) => ({ comparison: parent, article })),
    headings: (parent: ComparisonParent): HeadingParent[] =>
      parent.comparison.headings.map((heading) => ({ comparison: parent, heading })),
    concordance: ({ comparison }: ComparisonParent): Comparison['concordance'] =>
      comparison.concordance,
    numbers: ({ comparison }: ComparisonParent): ComparedArticle['numbers'] =>
      comparison.articles.flatMap(({ numbers }) => numbers),
    hiddenEditorialChanges: ({ comparison }: ComparisonParent): number =>
      'hidden' in comparison ? comparison.hidden : 0,
  },
  ComparedArticle: {
    kind: ({ article }: ArticleParent): string => article.kind,
    confidence: ({ article }: ArticleParent): number => article.confidence,
    evidence: ({ article }: ArticleParent): readonly AlignmentEvidence[] => article.evidence,
    old: (parent: ArticleParent): UnitAnswer | null => olds(parent)[0] ?? null,
    new: (parent: ArticleParent): UnitAnswer | null => news(parent)[0] ?? null,
    olds,
    news,
    rows: ({ article }: ArticleParent): RowAnswer[] => rowAnswers(article),
    segments: ({ article }: ArticleParent): SegmentAnswer[] =>
      segmentAnswers(article.segments, article.changes),
    changes: ({ article }: ArticleParent): readonly Change[] => article.changes,
    class: ({ article }: ArticleParent): ComparedArticle['class'] => article.class,
    numbers: ({ article }: ArticleParent): ComparedArticle['numbers'] => article.numbers,
  },
  ComparedHeading: {
    level: ({ heading }: HeadingParent): string => heading.level.toUpperCase(),
    kind: ({ heading }: HeadingParent): string => heading.kind,
    confidence: ({ heading }: HeadingParent): number => heading.confidence,
    evidence: ({ heading }: HeadingParent): readonly AlignmentEvidence[] => heading.evidence,
    old: ({ comparison, heading }: HeadingParent): ReturnType<typeof headingAnswer> =>
      headingAnswer(comparison.from, heading.old),
    new: ({ comparison, heading }: HeadingParent): ReturnType<typeof headingAnswer> =>
      headingAnswer(comparison.to, heading.new),
    segments: ({ heading }: HeadingParent): SegmentAnswer[] =>
      segmentAnswers(heading.segments, heading.changes),
    changes: ({ heading }: HeadingParent): readonly Change[] => heading.changes,
  },
  AlignmentEvidence: {
    score: (evidence: AlignmentEvidence): number | null =>
      evidence.type === 'NO_COUNTERPART'
        ? evidence.best
        : 'score' in evidence
          ? evidence.score
          : null,
  },
  TextNotRecorded: answer,
  NotInForce: answer,
  CitationNotFound: answer,
  AmbiguousCitation: answer,
  TooLarge: answer,
};
