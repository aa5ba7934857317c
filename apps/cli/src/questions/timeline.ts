/** `regchron timeline`: what was done to one regulation, in legal order. */
import type { View } from '@regchron/chronicle';
import type { Effect, Regulation } from '@regchron/model';
import { inTitleMarks, ok, printCitation } from '@regchron/model';
import type { Io } from '../io.ts';
import { linesOf, type Outcome } from '../outcome.ts';
import { paintFor, type Paint } from '../terminal/paint.ts';
import { clauseAnswer } from './clauseAnswer.ts';
import { lookUp, named, sayTitle } from './lookUp.ts';
import { ask, restsOn, sayRestsOn, type Question } from './question.ts';
import { boundsAnswer, sayBounds } from './sayBounds.ts';

export interface TimelineRequest extends Question {
  readonly citation: string;
}

export async function timeline(request: TimelineRequest, io: Io): Promise<Outcome> {
  return ask(request, io, (view) => {
    const found = lookUp(view, request.citation, null);
    if (!found.ok) return found;
    const regulation = found.value;
    const paint = paintFor(io);
    return ok({
      exit: 0,
      json: {
        regulation: { ...named(regulation), kind: regulation.kind, issuer: regulation.issuer },
        effects: regulation.effects.map((effect) => effectAnswer(view, effect)),
        predecessors: regulation.predecessors,
        successors: regulation.successors,
        facts: regulation.facts,
        findings: regulation.findings,
        restsOn: restsOn(view),
      },
      words: linesOf([
        paint.heading(sayTitle(regulation)),
        ...regulation.effects.flatMap((effect) => sayEffect(view, effect, paint)),
        ...sayFacts(regulation),
        ...sayFindings(regulation),
        sayRestsOn(view),
      ]),
    });
  });
}

function effectAnswer(view: View, effect: Effect): Record<string, unknown> {
  const { id, type, on, published, likeliest, instrument, evidence, manner, part } = effect;
  return {
    id,
    type,
    on: boundsAnswer(on),
    likeliest,
    published: boundsAnswer(published),
    instrument: instrument && {
      id: instrument.id,
      number: instrument.number?.label ?? null,
      title: instrument.title,
    },
    evidence,
    manner,
    part,
    replacedBy: effect.replacedBy && {
      citation: printCitation(effect.replacedBy.citation),
      regulation: effect.replacedBy.regulation,
    },
    clause: clauseAnswer(view, effect.clause),
    statements: effect.statements,
  };
}

function sayEffect(view: View, effect: Effect, paint: Paint): string[] {
  const { type, on, instrument, part, replacedBy, clause, statements } = effect;
  const by = instrument?.number?.label ?? (instrument?.title && inTitleMarks(instrument.title));
  const told = [
    `${sayBounds(boundsAnswer(on))}  ${type}`,
    part === null ? '' : `in part: ${part}`,
    by ? `by ${by}` : '',
    replacedBy ? `replaced by ${printCitation(replacedBy.citation)}` : '',
  ];
  return [
    `  ${told.filter(Boolean).join(', ')}`,
    ...(clause
      ? [
          `      “${view.clause(clause).replace(/\s+/gu, ' ')}”`,
          paint.faint(
            `      source ${clause.source}, from character ${clause.span.offset}; statement ${statements[0] ?? ''}`,
          ),
        ]
      : []),
  ];
}

function sayFacts({ facts }: Regulation): string[] {
  return facts.map(
    ({ words, by, evidence, used, id }) =>
      `  on the word of ${by} (${evidence})${used ? '' : ', not used'}: ${words} Statement ${id}`,
  );
}

function sayFindings({ findings }: Regulation): string[] {
  return findings.map(({ severity, rule, message }) => `  ${severity} ${rule}: ${message}`);
}
