/** The version of a regulation on a day, with its text; or why there is none to show. */
import type { VersionText, View } from '@regchron/chronicle';
import type { CalendarDay, Regulation, Result, Status, Version } from '@regchron/model';
import { ok, refused, statusOf, versionOn, versionsOf } from '@regchron/model';
import type { Problem } from '../outcome.ts';
import { lookUp, named, sayTitle } from './lookUp.ts';
import { boundsAnswer, sayBounds } from './sayBounds.ts';

export interface VersionAt {
  readonly regulation: Regulation;
  readonly version: Version;
  readonly text: VersionText;
  readonly status: Status;
}

export interface Place {
  readonly citation: string;
  readonly on: CalendarDay;
  readonly asPublishedBy: CalendarDay | null;
}

export function versionAt(view: View, place: Place): Result<VersionAt, Problem> {
  const { citation, on, asPublishedBy } = place;
  const found = lookUp(view, citation, on);
  if (!found.ok) return found;
  const regulation = found.value;
  const status = statusOf(regulation, on, asPublishedBy);
  const version = versionOn(regulation, on, asPublishedBy);
  if (!version) return refused(notInForce(regulation, place, status));
  const text = view.text(version);
  return text
    ? ok({ regulation, version, text, status })
    : refused(noText(regulation, place, status));
}

function notInForce(regulation: Regulation, { on }: Place, { state, reason }: Status): Problem {
  const spans = versionsOf(regulation).map(({ inForceFrom, inForceTo }) => {
    const from = sayBounds(boundsAnswer(inForceFrom));
    return inForceTo
      ? `from ${from} to before ${sayBounds(boundsAnswer(inForceTo))}`
      : `from ${from}`;
  });
  const when = spans.length > 0 ? ` It is in force ${spans.join('; ')}. Ask for a day of it.` : '';
  return {
    exit: 1,
    type: 'NOT_IN_FORCE',
    message: `${sayTitle(regulation)} is not in force on ${on} (${state}${reason ? `: ${reason}` : ''}).${when}`,
    details: { regulation: named(regulation), on, state },
  };
}

function noText(regulation: Regulation, { on }: Place, { certainty }: Status): Problem {
  return {
    exit: 1,
    type: 'TEXT_NOT_RECORDED',
    message: `no text of ${sayTitle(regulation)} on ${on} is recorded, though it is in force (${certainty}): it is known from what others say of it. Record a source that holds its text.`,
    details: { regulation: named(regulation), on, certainty },
  };
}
