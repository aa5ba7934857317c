/** What was noticed about one version: in judging its text, and in reading the part of the source it stands in. */
import { divergencesOf, endOf, hullOf, leafSpans, type Finding } from '@regchron/model';
import {
  findingAnswer,
  placeOf,
  type FindingAnswer,
  type SpanAnswer,
  type VersionParent,
} from '../../graphql/parents.ts';

export function findingsOfVersion(parent: VersionParent): FindingAnswer[] {
  const { view, regulation, version } = parent;
  const judged = (view.text(version)?.findings ?? version.findings).map((finding) =>
    findingAnswer(finding, sourceOf(finding) ?? sourceOfClause(finding, regulation.effects)),
  );
  return [...judged, ...divergences(parent), ...readingFindings(parent)];
}

/** Other witnesses of the same version, where their words differ. */
function divergences({ view, version }: VersionParent): FindingAnswer[] {
  const served = view.text(version);
  if (!served) return [];
  return view
    .otherTexts(version)
    .filter(({ sha256 }) => sha256 !== served.base.sha256)
    .flatMap((other) =>
      divergencesOf(served, other, `source ${other.sha256.slice(0, 12)}`).map((finding) => ({
        ...findingAnswer(finding, null),
        ...placed(placeOf(served, finding.span)),
      })),
    );
}

function placed(span: SpanAnswer | null): Pick<FindingAnswer, 'source' | 'span'> {
  return { source: span?.source ?? null, span };
}

function sourceOf(finding: Finding & { readonly source?: string | null }): string | null {
  return finding.source ?? null;
}

/** A finding about an effect lies where the effect's clause does. */
function sourceOfClause(
  { span }: Finding,
  effects: VersionParent['regulation']['effects'],
): string | null {
  const found = effects.find(
    ({ clause }) =>
      span !== null && clause?.span.offset === span.offset && clause.span.length === span.length,
  );
  return found?.clause?.source ?? null;
}

function readingFindings({ view, version }: VersionParent): FindingAnswer[] {
  const text = view.text(version);
  const hull = text && hullOf(text.base.tree.flatMap(leafSpans));
  if (!hull) return [];
  return view
    .findingsIn(text.base.sha256)
    .filter(({ span }) => span && span.offset < endOf(hull) && endOf(span) > hull.offset)
    .map((finding) => findingAnswer(finding, finding.source));
}
