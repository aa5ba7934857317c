/** Versions and the provisions of their texts. */
import type { VersionText } from '@regchron/chronicle';
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
import { placeOf } from '../../graphql/parents.ts';
import { history, lastChangedBy, limitedBy, spanOfCause, wordingTypes } from './blame.ts';
import { proofOf } from './crossProof.ts';
import { findingsOfVersion } from './versionFindings.ts';

function wordsOf({ view, version }: VersionParent): VersionText | null {
  return view.text(version);
}

function articles(parent: VersionParent): ProvisionParent[] {
  const text = wordsOf(parent);
  if (!text) return [];
  return articlesOf(text.tree).map((provision) => ({
    in: parent,
    text,
    provision,
    article: provision,
  }));
}

function below({ provision, article, ...seen }: ProvisionParent): ProvisionParent[] {
  return provision.children.map((child) => ({
    ...seen,
    provision: child,
    article: child.kind === 'article' ? child : article,
  }));
}

const label = ({ text, provision }: ProvisionParent): string | null =>
  printerOf(text.source).label(provision);
const heading = ({ text, provision }: ProvisionParent): string | null =>
  printerOf(text.source).heading(provision) || null;
const ownWords = ({ text, provision }: ProvisionParent): string =>
  textOf(text.source, provision.text).trim();
const allWords = ({ text, provision }: ProvisionParent): string =>
  printerOf(text.source).body(provision);
const span = ({ text, provision }: ProvisionParent): SpanAnswer | null =>
  placeOf(text, spanOf(provision));

export const versionTypes = {
  Version: {
    inForceFrom: ({ version }: VersionParent): DayBounds => version.inForceFrom,
    inForceTo: ({ version }: VersionParent): DayBounds | null => version.inForceTo,
    complete: (parent: VersionParent): boolean => wordsOf(parent)?.complete ?? false,
    title: (parent: VersionParent): string =>
      wordsOf(parent)?.workedOut?.title ?? parent.regulation.title,
    made: (parent: VersionParent): 'AS_PRINTED' | 'WORKED_OUT' | null => {
      const text = wordsOf(parent);
      return text && (text.workedOut ? 'WORKED_OUT' : 'AS_PRINTED');
    },
    crossProof: proofOf,
    limitedBy: ({ view, regulation, version }: VersionParent): EffectParent[] =>
      version.limitedBy.map((effect) => ({ view, regulation, effect })),
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
      const text = wordsOf(parent);
      if (!text) return [];
      return text.tree.map((provision) => ({
        in: parent,
        text,
        provision,
        article: provision.kind === 'article' ? provision : null,
      }));
    },
    text: (
      parent: VersionParent,
      { format }: { readonly format: 'TEXT' | 'MARKDOWN' },
    ): string | null => {
      const text = wordsOf(parent);
      if (!text) return null;
      return format === 'TEXT' ? printerOf(text.source).tree(text.tree) : markdownOf(text);
    },
    findings: (parent: VersionParent): FindingAnswer[] => findingsOfVersion(parent),
    span: (parent: VersionParent): SpanAnswer | null => {
      const text = wordsOf(parent);
      return text && placeOf(text, hullOf(text.tree.flatMap(leafSpans)));
    },
  },
  Article: {
    number: ({ provision }: ProvisionParent): string | null => provision.number,
    label,
    heading,
    text: allWords,
    paragraphs: (parent: ProvisionParent): ProvisionParent[] => below(parent),
    span: (parent: ProvisionParent): SpanAnswer => span(parent) ?? spanOfCause(parent.in),
    lastChangedBy,
    history,
    limitedBy,
  },
  Paragraph: { text: ownWords, items: below, lastChangedBy },
  Item: {
    label,
    text: allWords,
    points: (parent: ProvisionParent) => pointsOf(parent),
    lastChangedBy,
  },
  Point: { label, text: allWords },
  ...wordingTypes,
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
