/** A text as JSON: the tree with its words, and beside it what the heading of the other formats says. */
import type { DayBounds, Provision } from '@regchron/model';
import { exactDay, explain, groundsOf, printerOf, textOf } from '@regchron/model';
import type { TextFile } from './textFile.ts';

export function jsonText(file: TextFile): unknown {
  const { asked, regulation, version, status, text, source, issue } = file;
  const { id, title, titleEn, number, issuer, kind } = regulation;
  return {
    regulation: { id, title, titleEn, number: number?.label ?? null, issuer, kind },
    on: asked.on,
    asPublishedBy: asked.asPublishedBy,
    status,
    inForceFrom: daysOf(version.inForceFrom),
    inForceTo: version.inForceTo && daysOf(version.inForceTo),
    complete: text.complete,
    made: text.workedOut ? 'WORKED_OUT' : 'AS_PRINTED',
    text: printerOf(text.source).tree(text.tree),
    provisions: text.tree.map(provisionIn(text.source)),
    findings: file.findings,
    source: {
      sha256: text.base.sha256,
      name: source?.name ?? null,
      rank: source?.rank ?? null,
      issue: issue && {
        publication: issue.publication,
        year: issue.year,
        issue: issue.issue,
        publishedOn: issue.publishedOn,
      },
    },
    basis: {
      position: file.position,
      recordedAt: file.recordedAt,
      clause: file.clause,
      permalink: file.permalink,
    },
  };
}

function daysOf(bounds: DayBounds): unknown {
  const { earliest, latest } = bounds;
  return {
    earliest: earliest?.day ?? null,
    latest: latest?.day ?? null,
    exact: exactDay(bounds),
    reason: explain(groundsOf(bounds)),
  };
}

function provisionIn(source: string): (provision: Provision) => unknown {
  const print = printerOf(source);
  const shaped = (provision: Provision): unknown => ({
    kind: provision.kind.toUpperCase(),
    number: provision.number,
    label: print.label(provision),
    heading: print.heading(provision) || null,
    text: textOf(source, provision.text).trim(),
    children: provision.children.map(shaped),
  });
  return shaped;
}
