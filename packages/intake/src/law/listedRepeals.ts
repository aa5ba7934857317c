/** What a law repeals by list: 下列规定同时废止：（一）… · 附件所列规章同时废止, with the list behind the articles. */
import type { Provision, ProvisionTree, Span } from '@regchron/model';
import { endOf, spanOf, walk } from '@regchron/model';
import type { ListLead } from '../effects/listLead.ts';
import { listLead } from '../effects/listLead.ts';
import { repealsOfItem } from '../effects/repealList.ts';
import type { FoundRepeal } from '../effects/repealSentence.ts';
import { repealsOfRow } from '../effects/repealRow.ts';
import type { Notice } from '../findingRules.ts';
import type { Passage } from '../lines/passage.ts';
import { passageOf, sentencesOf, wholeSpan } from '../lines/passage.ts';

export interface ListedRepeals {
  readonly repeals: readonly FoundRepeal[];
  /** The sentences that lead to a list: they name nobody themselves. */
  readonly leads: readonly Span[];
}

const IN_ANNEX =
  /附(?:件|表|录|后)[^，。；]{0,16}(?:所列|列明|列入|中的|规定的|的)[^。；]{0,40}废止/;
const ANNEX = /^附(?:件|表|录|：)/;

export function listedRepeals(
  source: string,
  tree: ProvisionTree,
  issuer: string | null,
  notice: Notice,
): ListedRepeals {
  const repeals: FoundRepeal[] = [];
  const leads: Span[] = [];
  const provisions = [...walk(tree)];
  const inArticles = provisions.filter(({ kind }) => kind === 'article');
  const behind = inArticles.reduce((end, article) => {
    const span = spanOf(article);
    return span ? Math.max(end, endOf(span)) : end;
  }, -1);
  const inAnnex = annexed(provisions, behind, source);
  let isAnnexRead = false;
  for (const provision of inArticles.flatMap((article) => [...walk([article])])) {
    for (const sentence of sentencesOf(passageOf(source, provision.text))) {
      const lead = leadOf(sentence);
      // A second lead to the annex names the same list again.
      if (!lead || (lead.isAnnexed && isAnnexRead)) continue;
      const found = lead.isAnnexed
        ? inAnnex.flatMap((item) => itemRepeals(source, item, lead, issuer, notice))
        : provision.children.flatMap((item) => repealsOfItem(source, item, lead, issuer, notice));
      isAnnexRead ||= lead.isAnnexed;
      if (found.length === 0) continue;
      leads.push(wholeSpan(sentence));
      repeals.push(...found);
    }
  }
  return { repeals, leads };
}

function leadOf(sentence: Passage): (ListLead & { readonly isAnnexed: boolean }) | null {
  const isAnnexed = IN_ANNEX.test(sentence.text);
  if (!isAnnexed && !/(?:下列|以下)[^。；]{0,40}废止：$/.test(sentence.text)) return null;
  const lead = listLead(sentence.text);
  return lead && { ...lead, isAnnexed };
}

/** The items of the annex whose heading speaks of repeal: 附件：废止的规章目录. */
function annexed(provisions: readonly Provision[], behind: number, source: string): Provision[] {
  const items: Provision[] = [];
  let isOpen = false;
  for (const provision of provisions) {
    const own = [...provision.heading, ...provision.text];
    const first = own[0] ?? provision.label;
    if (!first || first.offset < behind || own.length === 0) continue;
    const { text } = passageOf(source, own);
    if (provision.label === null && ANNEX.test(text)) isOpen = text.includes('废止');
    else if (isOpen) items.push(provision);
  }
  return items;
}

function itemRepeals(
  source: string,
  item: Provision,
  lead: ListLead,
  issuer: string | null,
  notice: Notice,
): readonly FoundRepeal[] {
  const { text } = passageOf(source, item.text);
  return text.startsWith('|')
    ? repealsOfRow(source, item, lead, issuer)
    : repealsOfItem(source, item, lead, issuer, notice);
}
