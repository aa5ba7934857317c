/** `regchron show`: the text of a regulation that applies on a day. */
import type { CalendarDay } from '@regchron/model';
import { inTitleMarks, markdownOf, ok, printerOf } from '@regchron/model';
import type { Io } from '../io.ts';
import type { Outcome } from '../outcome.ts';
import { clauseAnswer } from './clauseAnswer.ts';
import { named, sayTitle } from './lookUp.ts';
import { provisionAnswers } from './provisionAnswer.ts';
import { ask, restsOn, type Question } from './question.ts';
import { boundsAnswer, sayBounds } from './sayBounds.ts';
import { versionAt, type VersionAt } from './versionAt.ts';

export const FORMATS = ['txt', 'md', 'json'] as const;
export type Format = (typeof FORMATS)[number];

export interface ShowRequest extends Question {
  readonly citation: string;
  readonly on: CalendarDay;
  readonly asPublishedBy: CalendarDay | null;
  readonly format: Format;
}

export async function show(request: ShowRequest, io: Io): Promise<Outcome> {
  return ask(request, io, (view) => {
    const found = versionAt(view, request);
    if (!found.ok) return found;
    const { regulation, version, text, status } = found.value;
    const json = {
      regulation: { ...named(regulation), kind: regulation.kind, issuer: regulation.issuer },
      on: request.on,
      asPublishedBy: request.asPublishedBy,
      status,
      version: {
        inForceFrom: boundsAnswer(version.inForceFrom),
        inForceTo: version.inForceTo && boundsAnswer(version.inForceTo),
        complete: text.complete,
        made: text.workedOut ? 'WORKED_OUT' : 'AS_PRINTED',
        findings: text.findings,
        clause: clauseAnswer(view, version.cause.clause),
      },
      source: text.base.sha256,
      provisions: provisionAnswers(text.source, text.tree),
      restsOn: restsOn(view),
    };
    const words = wordsIn(request.format, found.value, json);
    return ok({ exit: 0, json, words, complaints: doubts(found.value, request.on) });
  });
}

function wordsIn(format: Format, found: VersionAt, json: unknown): string {
  const { regulation, version, text } = found;
  const from = `in force from ${sayBounds(boundsAnswer(version.inForceFrom))}`;
  switch (format) {
    case 'txt':
      return `${sayTitle(regulation)}\n${from}\n\n${printerOf(text.source).tree(text.tree)}\n`;
    case 'md': {
      const number = regulation.number ? `${regulation.number.label}, ` : '';
      return `# ${regulation.title}\n\n_${number}${from}_\n\n${markdownOf(text)}`;
    }
    case 'json':
      return `${JSON.stringify(json, null, 2)}\n`;
  }
}

/** What a reader must know beside the text, kept out of it. */
function doubts({ regulation, text, status }: VersionAt, on: CalendarDay): string[] {
  const possibly =
    status.certainty === 'POSSIBLE'
      ? [
          `${inTitleMarks(regulation.title)} is only possibly in force on ${on}: ${status.reason ?? 'its days are not known'}`,
        ]
      : [];
  const incomplete = text.complete
    ? []
    : ['this text is not known to be the whole text of this version:'];
  return [
    ...possibly,
    ...incomplete,
    ...text.findings.map(({ rule, message }) => `${rule}: ${message}`),
  ];
}
