/**
 * A chain of amendments carried out on a base text, each on what the one before it left. A finding stays on an article
 * until that article is replaced as a whole or the whole text is published anew.
 */
import type { Amendment } from '../apply/applyAmendment.ts';
import { applyAmendment } from '../apply/applyAmendment.ts';
import type { AmendFinding, Outcome } from '../apply/outcome.ts';
import type { Draft } from '../draft/draft.ts';
import { draftOf } from '../draft/draft.ts';
import type { PrintedDraft } from '../draft/printDraft.ts';
import { printDraft } from '../draft/printDraft.ts';
import { adopt } from './adopt.ts';
import { baseDoubts } from './baseDoubts.ts';
import type { PublishedText } from './publishedText.ts';

export type ChainLink =
  | ({ readonly type: 'AMENDMENT' } & Amendment)
  /** The whole text adopted or published anew: it is served as printed, and articles keep their identities by number. */
  | ({ readonly type: 'REPUBLISHED'; readonly id: string } & PublishedText);

export interface ConsolidatedText extends PrintedDraft {
  /** The id of the link that made it; null for the base text. */
  readonly by: string | null;
  readonly draft: Draft;
  /** What became of each operation of this link. */
  readonly outcomes: readonly Outcome[];
  /** What stands on this text, from this link and from those before it. */
  readonly findings: readonly AmendFinding[];
  /** Nothing that was ordered is left undone in it. */
  readonly complete: boolean;
}

/** The base text first, then one text for each link. */
export function consolidate(
  base: PublishedText,
  links: readonly ChainLink[],
): readonly ConsolidatedText[] {
  const first = draftOf(base.source, base.tree, base.title);
  let draft = first;
  let standing: readonly AmendFinding[] = baseDoubts(first);
  const texts: ConsolidatedText[] = [textOf(null, first, [], standing)];
  for (const link of links) {
    switch (link.type) {
      case 'AMENDMENT': {
        const amended = applyAmendment(draft, link);
        draft = amended.draft;
        standing = [...uncured(standing, amended.outcomes), ...amended.findings];
        texts.push(textOf(link.id, draft, amended.outcomes, standing));
        break;
      }
      case 'REPUBLISHED': {
        draft = adopt(draft, link);
        standing = baseDoubts(draft);
        texts.push(textOf(link.id, draft, [], standing));
        break;
      }
    }
  }
  return texts;
}

function textOf(
  by: string | null,
  draft: Draft,
  outcomes: readonly Outcome[],
  findings: readonly AmendFinding[],
): ConsolidatedText {
  const complete = findings.every(({ severity }) => severity !== 'ERROR');
  return { by, draft, ...printDraft(draft), outcomes, findings, complete };
}

/** Without the articles that were replaced as a whole since; a finding on the whole text stays. */
function uncured(
  findings: readonly AmendFinding[],
  outcomes: readonly Outcome[],
): readonly AmendFinding[] {
  const cured = new Set(
    outcomes.flatMap((outcome) =>
      outcome.state === 'APPLIED' && (outcome.type === 'REPLACE' || outcome.type === 'DELETE')
        ? outcome.touched.filter(({ identity, unit }) => identity === unit).map(({ unit }) => unit)
        : [],
    ),
  );
  return findings.flatMap((finding) => {
    const units = finding.units.filter((unit) => !cured.has(unit));
    if (finding.units.length > 0 && units.length === 0) return [];
    return [units.length === finding.units.length ? finding : { ...finding, units }];
  });
}
