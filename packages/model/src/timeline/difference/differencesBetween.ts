/** One question from two points: which effects make the answers differ. */
import { hasCome } from '../../kernel/bounds.ts';
import type { CalendarDay } from '../../kernel/calendarDay.ts';
import type { Effect } from '../effect.ts';
import type { Regulation } from '../regulation.ts';
import { dayAsKnown, statusOf } from '../status.ts';
import { versionOn, type Version } from '../version.ts';

/** What is known at one point: the regulation as recorded there, and how far a reader sees. */
export interface KnownAt {
  /** Null where nothing recorded is named so. */
  readonly regulation: Pick<Regulation, 'effects' | 'texts' | 'instructions'> | null;
  readonly asPublishedBy: CalendarDay | null;
}

/** An effect as each point knows it; null where that point does not count it. */
export interface EffectDifference {
  readonly a: Effect | null;
  readonly b: Effect | null;
  /** Statements that testify it at the one point and not at the other. */
  readonly onlyA: readonly string[];
  readonly onlyB: readonly string[];
}

type Known = Pick<Regulation, 'effects' | 'texts' | 'instructions'>;

/**
 * The differences that turn the answer: changed alone, each of them changes what either point says.
 * Where none does so alone, all of them; empty where both points say the same.
 */
export function differencesBetween(on: CalendarDay, a: KnownAt, b: KnownAt): EffectDifference[] {
  const [knownA, knownB] = [knownOf(a), knownOf(b)];
  const answerA = answerOf(knownA, on, a.asPublishedBy);
  const answerB = answerOf(knownB, on, b.asPublishedBy);
  if (answerA === answerB) return [];
  const all = paired(knownA, knownB).filter((pair) => !isSame(pair, a, b));
  const turning = all.filter(
    ({ a: ofA, b: ofB }) =>
      answerOf(exchanged(knownA, ofA, ofB), on, a.asPublishedBy) !== answerA ||
      answerOf(exchanged(knownB, ofB, ofA), on, b.asPublishedBy) !== answerB,
  );
  const told = turning.length > 0 ? turning : all;
  return told.length > 0 ? told : textDifference(knownA, knownB, on);
}

const NOTHING: Known = { effects: [], texts: [], instructions: [] };

function knownOf({ regulation, asPublishedBy: by }: KnownAt): Known {
  const { effects, texts, instructions } = regulation ?? NOTHING;
  return {
    texts,
    instructions,
    effects: effects.filter(({ published }) => !by || hasCome(published, by) !== 'NO'),
  };
}

/** Everything an answer says, as one text to compare by. */
function answerOf(known: Known, on: CalendarDay, by: CalendarDay | null): string {
  const version = versionOn(known, on, by);
  const { state, certainty, bases, reason } = statusOf(known, on, by);
  const text = version && [version.cause.id, ...carriersOf(version)];
  return JSON.stringify([state, certainty, bases, reason, text]);
}

/** Every statement the words of a version rest on. */
function carriersOf({ textFrom, steps }: Version): (string | null)[] {
  return [textFrom, ...steps.map(({ statement }) => statement)];
}

function paired(a: Known, b: Known): EffectDifference[] {
  const counterpart = (effect: Effect, others: readonly Effect[]): Effect | null =>
    others.find(({ ids }) => ids.some((id) => effect.ids.includes(id))) ?? null;
  const ofA = a.effects.map((effect) => pairOf(effect, counterpart(effect, b.effects)));
  const onlyB = b.effects.filter((effect) => !counterpart(effect, a.effects));
  return [...ofA, ...onlyB.map((effect) => pairOf(null, effect))];
}

function pairOf(a: Effect | null, b: Effect | null): EffectDifference {
  const without = (from: Effect | null, other: Effect | null): string[] =>
    (from?.statements ?? []).filter((id) => !other?.statements.includes(id));
  return { a, b, onlyA: without(a, b), onlyB: without(b, a) };
}

/** Whether the effect says the same at both points; by whom it is told is no matter. */
function isSame({ a, b }: EffectDifference, atA: KnownAt, atB: KnownAt): boolean {
  if (!a || !b) return false;
  const said = (effect: Effect, by: CalendarDay | null): string => {
    const { type, published, likeliestPublished, part, replacedBy, setBy } = effect;
    const { on, likeliest, open } = dayAsKnown(effect, by);
    return JSON.stringify([
      type,
      published,
      likeliestPublished,
      part,
      replacedBy,
      setBy,
      on,
      likeliest,
      open,
    ]);
  };
  return said(a, atA.asPublishedBy) === said(b, atB.asPublishedBy);
}

function exchanged(known: Known, from: Effect | null, to: Effect | null): Known {
  const others = known.effects.filter((effect) => effect !== from);
  return { ...known, effects: to ? [...others, to] : others };
}

/** The same effects and another answer: another text of the same version is served. */
function textDifference(a: Known, b: Known, on: CalendarDay): EffectDifference[] {
  const [ofA, ofB] = [versionOn(a, on, null), versionOn(b, on, null)];
  const only = (one: Version | null, other: Version | null): string[] => {
    const theirs = other ? carriersOf(other) : [];
    return one ? carriersOf(one).flatMap((id) => (id && !theirs.includes(id) ? [id] : [])) : [];
  };
  return [
    {
      a: ofA?.cause ?? null,
      b: ofB?.cause ?? null,
      onlyA: only(ofA, ofB),
      onlyB: only(ofB, ofA),
    },
  ];
}
