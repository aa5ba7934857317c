/** Versions and the provisions of their texts. */
import type { RecordedText } from '@regchron/chronicle';
import type { DayBounds, Provision } from '@regchron/model';
import {
  articlesOf,
  hullOf,
  leafSpans,
  markdownOf,
  parseArticleLabel,
  printerOf,
  spanOf,
  textOf,
} from '@regchron/model';
import type {
  EffectParent,
  FindingAnswer,
  ProvisionParent,
  SpanAnswer,
  VersionParent,
} from '../../graphql/parents.ts';
import { spanIn } from '../../graphql/parents.ts';
import { findingsOfVersion } from './versionFindings.ts';

function recorded({ view, version }: VersionParent): RecordedText | null {
  return view.text(version);
}

function articles(parent: VersionParent): ProvisionParent[] {
  const text = recorded(parent);
  return text ? articlesOf(text.tree).map((provision) => ({ text, provision })) : [];
}

function below({ text, provision }: ProvisionParent): ProvisionParent[] {
  return provision.children.map((child) => ({ text, provision: child }));
}

const label = ({ text, provision }: ProvisionParent): string | null =>
  printerOf(text.source).label(provision);
const heading = ({ text, provision }: ProvisionParent): string | null =>
  printerOf(text.source).heading(provision) || null;
const ownWords = ({ text, provision }: ProvisionParent): string =>
  textOf(text.source, provision.text).trim();
const allWords = ({ text, provision }: ProvisionParent): string =>
  printerOf(text.source).body(provision);
const span = ({ text, provision }: ProvisionParent): SpanAnswer | null => {
  const place = spanOf(provision);
  return place && spanIn(text.sha256, place);
};

export const versionTypes = {
  Version: {
    inForceFrom: ({ version }: VersionParent): DayBounds => version.inForceFrom,
    inForceTo: ({ version }: VersionParent): DayBounds | null => version.inForceTo,
    complete: ({ version }: VersionParent): boolean => version.complete,
    cause: ({ view, regulation, version }: VersionParent): EffectParent => ({
      view,
      regulation,
      effect: version.cause,
    }),
    articles,
    article: (parent: VersionParent, args: { readonly number: string }): ProvisionParent | null => {
      const wanted = parseArticleLabel(args.number) ?? args.number;
      return articles(parent).find(({ provision }) => provision.number === wanted) ?? null;
    },
    provisions: (parent: VersionParent): ProvisionParent[] => {
      const text = recorded(parent);
      return text ? text.tree.map((provision) => ({ text, provision })) : [];
    },
    text: (
      parent: VersionParent,
      { format }: { readonly format: 'TEXT' | 'MARKDOWN' },
    ): string | null => {
      const text = recorded(parent);
      if (!text) return null;
      return format === 'TEXT' ? printerOf(text.source).tree(text.tree) : markdownOf(text);
    },
    findings: (parent: VersionParent): FindingAnswer[] => findingsOfVersion(parent),
    span: (parent: VersionParent): SpanAnswer | null => {
      const text = recorded(parent);
      const hull = text && hullOf(text.tree.flatMap(leafSpans));
      return hull && spanIn(text.sha256, hull);
    },
  },
  Article: {
    number: ({ provision }: ProvisionParent): string | null => provision.number,
    label,
    heading,
    text: allWords,
    paragraphs: (parent: ProvisionParent): ProvisionParent[] => below(parent),
    span,
  },
  Paragraph: { text: ownWords, items: below },
  Item: { label, text: allWords, points: (parent: ProvisionParent) => pointsOf(parent) },
  Point: { label, text: allWords },
  Provision: {
    kind: ({ provision }: ProvisionParent): string => provision.kind.toUpperCase(),
    number: ({ provision }: ProvisionParent): string | null => provision.number,
    label,
    heading,
    text: ownWords,
    children: below,
    span,
  },
};

function pointsOf(parent: ProvisionParent): ProvisionParent[] {
  return below(parent).filter(
    ({ provision }: { provision: Provision }) => provision.kind === 'point',
  );
}
