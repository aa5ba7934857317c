/** What amendments say of the articles: plain data, however it came about. */

/**
 * Old articles and the new ones they became, by number ("14", "14-2"). No new one: deleted; no old one: inserted.
 * Articles that no entry names are paired by their words.
 */
export interface TracedArticles {
  readonly old: readonly string[];
  readonly new: readonly string[];
}
export type ArticleLineage = readonly TracedArticles[];
