/**
 * How many members a list is taken to have before anybody has looked: what is usual in law texts, rounded up.
 * A page is as long as its `first` says, and its `edges` are that page; both are weighed at the page.
 */
export const LIST_SIZES: Readonly<Record<string, number>> = {
  'Amendment.operations': 50,
  'AmendmentOperation.changes': 1,
  'ArticleThread.changes': 2,
  'ArticleThread.new': 1,
  'ArticleThread.old': 1,
  'Article.history': 3,
  'Article.lastChangedBy': 1,
  'Article.limitedBy': 1,
  'Article.paragraphs': 3,
  'ArticleWording.causes': 1,
  'Comparison.articles': 100,
  'Comparison.concordance': 100,
  'Comparison.headings': 10,
  'Comparison.numbers': 20,
  'ComparedArticle.changes': 3,
  'ComparedArticle.evidence': 3,
  'ComparedArticle.news': 1,
  'ComparedArticle.numbers': 1,
  'ComparedArticle.olds': 1,
  'ComparedArticle.rows': 3,
  'ComparedArticle.segments': 10,
  'ComparedRow.segments': 5,
  'CrossProof.divergences': 5,
  'DayBounds.attestations': 1,
  'Instrument.doings': 3,
  'Instrument.mentions': 20,
  'InstrumentDoing.effects': 1,
  'Paragraph.items': 4,
  'Item.points': 3,
  // Six levels deep and asked for whole: a text of some hundred provisions.
  'Provision.children': 2,
  'Regulation.facts': 2,
  'Regulation.predecessors': 2,
  'Regulation.successors': 2,
  'Regulation.timeline': 5,
  'Regulation.versions': 5,
  'Item.lastChangedBy': 1,
  'Paragraph.lastChangedBy': 1,
  'StepsComparison.concordance': 100,
  'StepsComparison.steps': 5,
  'StepsComparison.threads': 100,
  'Version.articles': 50,
  'Version.limitedBy': 1,
};

/** Of a list that the table does not name. */
export const USUAL_LIST_SIZE = 10;

/** What a field costs before the first field below it: those for which more is worked out than is told. */
export const WORK: Readonly<Record<string, number>> = {
  'Article.history': 5,
  'Article.lastChangedBy': 5,
  'Query.amendment': 200,
  'Query.anomalies': 500,
  'InstrumentDoing.diff': 1_000,
  'Query.diff': 1_000,
  'Query.diffSteps': 5_000,
  'Query.whyDifferent': 200,
  'Regulation.staleReferences': 500,
};
