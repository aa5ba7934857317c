/** The text of a regulation on a day, with everything a reader needs to trust the page it is printed on. */
import type { GazetteIssue, SourceRow, VersionText } from '@regchron/chronicle';
import type { CalendarDay, Regulation, Status, Version } from '@regchron/model';
import { statusOf, versionOn, versionsOf } from '@regchron/model';
import { permalinkOfText } from '../answers/permalinks.ts';
import type { FindingAnswer } from '../graphql/parents.ts';
import { refusalError, type Candidate } from '../graphql/refusals.ts';
import type { RememberingView } from '../graphql/rememberingView.ts';
import { oneFound, readCitation } from '../resolvers/citation.ts';
import { findingsOfVersion } from '../resolvers/version/versionFindings.ts';

export const TEXT_FORMATS = ['txt', 'md', 'html', 'json'] as const;
export type TextFormat = (typeof TEXT_FORMATS)[number];

export interface TextAsked {
  /** An id, or a citation. */
  readonly named: string;
  readonly on: CalendarDay;
  readonly asPublishedBy: CalendarDay | null;
  readonly format: TextFormat;
}

export interface TextFile {
  readonly asked: TextAsked;
  readonly regulation: Regulation;
  readonly version: Version;
  readonly status: Status;
  readonly text: VersionText;
  readonly source: SourceRow | null;
  /** The gazette issue that carries the text; null where its source is no gazette. */
  readonly issue: GazetteIssue['described'] | null;
  /** The words that made the version. */
  readonly clause: string | null;
  readonly findings: readonly FindingAnswer[];
  readonly position: number;
  readonly recordedAt: string | null;
  readonly permalink: string;
}

/** Looks up the text; throws the refusal of what cannot be answered. */
export function textFileOf(view: RememberingView, asked: TextAsked): TextFile {
  const { named, on, asPublishedBy } = asked;
  const regulation = regulationNamed(view, named, on);
  const status = statusOf(regulation, on, asPublishedBy);
  const version = versionOn(regulation, on, asPublishedBy);
  if (!version) {
    throw refusalError({
      type: 'NOT_IN_FORCE',
      regulation: candidateOf(regulation),
      on,
      state: status.state,
      versions: versionsOf(regulation).map(({ inForceFrom: from, inForceTo: to }) => ({
        from,
        to,
      })),
    });
  }
  const text = view.text(version);
  if (!text) {
    throw refusalError({ type: 'TEXT_NOT_RECORDED', regulation: candidateOf(regulation), on });
  }
  const { clause } = version.cause;
  const issue = view.gazetteIssues().find(({ source }) => source === text.base.sha256);
  return {
    asked,
    regulation,
    version,
    status,
    text,
    source: view.source(text.base.sha256),
    issue: issue?.described ?? null,
    clause: clause && view.clause(clause),
    findings: findingsOfVersion({ view, regulation, version, asPublishedBy }),
    position: view.position,
    recordedAt: view.recordedAt,
    permalink: permalinkOfText(regulation.id, asked, view.position),
  };
}

function regulationNamed(view: RememberingView, named: string, on: CalendarDay): Regulation {
  const byId = view.regulation(named);
  if (byId) return byId;
  const found = oneFound(view.regulationCited(readCitation(named), on), named, candidateOf);
  if (!found) throw refusalError({ type: 'UNKNOWN_REGULATION', named });
  return found;
}

function candidateOf({ id, title, number }: Regulation): Candidate {
  return { id, title, number: number?.label ?? null };
}
