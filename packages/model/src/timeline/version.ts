/**
 * Versions: the texts of a regulation between the boundaries of its timeline. A version says which recorded text it
 * rests on and which instructions lead from there to its own words; carrying them out is the matter of the amend room.
 */
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { hasCome } from '../kernel/bounds.ts';
import type { Finding } from '../kernel/finding.ts';
import { ends, type Effect } from './effect.ts';
import type { DayBounds } from './ground.ts';
import { compare } from './identity/statement.ts';
import type { Regulation } from './regulation.ts';
import { statusOf } from './status.ts';
import { CONSOLIDATION_NOT_PROVEN, type RecordedTextRef } from './texts.ts';

/** One instrument's doings upon the text, in legal order. */
export interface VersionStep {
  readonly effect: Effect;
  /** The statement that carries the instructions; null where none recorded does, and for the repeal of a part. */
  readonly statement: string | null;
  /** Whether days, publication or numbers tell that it comes after the step before it. */
  readonly isOrdered: boolean;
}

/** A recorded text and what is to be carried out upon it. */
export interface TextPath {
  /** The statement that carries the text; null where no text is recorded. */
  readonly textFrom: string | null;
  readonly steps: readonly VersionStep[];
}

export interface Version extends TextPath {
  /** The effect that made it: the enactment, or the latest amendment. */
  readonly cause: Effect;
  /** The first day it applies, and the first day it no longer does (half-open); null: nothing known ends it. */
  readonly inForceFrom: DayBounds;
  readonly inForceTo: DayBounds | null;
  /** Statements that carry the same version in other words or the same: less trusted witnesses. */
  readonly otherTexts: readonly string[];
  /** The same version from the text before it, where it has a text of its own to be held against; null: no such path. */
  readonly check: TextPath | null;
  /** Suspensions and repeals of parts while it applies: the words stay, and do not all apply. */
  readonly limitedBy: readonly Effect[];
  /** Whether everything that leads to its words is recorded; whether it can be carried out shows when it is. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

type Known = Pick<Regulation, 'effects' | 'texts' | 'instructions'>;

/** All versions in order. A part's repeal makes a version too: the text is no longer all in force. */
export function versionsOf(known: Known): Version[] {
  const { effects, texts } = known;
  const causes = causesOf(effects);
  const ending = effects.find(ends);
  let path: TextPath = { textFrom: null, steps: [] };
  let text: RecordedTextRef | null = null;
  return causes.map((cause, index) => {
    const next = causes[index + 1] ?? ending ?? null;
    const own = texts.filter(({ after }) => cause.ids.includes(after));
    const corrections = correctionsOf(known, causes, index);
    const steps = [...(index > 0 ? [stepOf(known, cause, causes[index - 1])] : []), ...corrections];
    const onward = { textFrom: path.textFrom, steps: [...path.steps, ...steps] };
    const isCheckable = own[0] && path.textFrom !== null;
    path = own[0] ? { textFrom: own[0].statement, steps: corrections } : onward;
    text = own[0] ?? text;
    const missing = path.steps.filter((step) => !isCarried(step));
    return {
      ...path,
      cause,
      inForceFrom: cause.on,
      inForceTo: next ? next.on : null,
      otherTexts: own.slice(1).map(({ statement }) => statement),
      check: isCheckable ? onward : null,
      limitedBy: limitsOf(effects, cause, next),
      complete: text !== null && missing.length === 0,
      findings: findingsOf(text, missing),
    };
  });
}

/**
 * The version of a day: the latest that has likely begun, where the regulation may be in force then.
 * Null where it certainly is not.
 */
export function versionOn(
  regulation: Known,
  on: CalendarDay,
  asPublishedBy: CalendarDay | null,
): Version | null {
  if (statusOf(regulation, on, asPublishedBy).inForce === 'NO') return null;
  const versions = versionsOf(publishedBy(regulation, asPublishedBy));
  const begun = versions.filter(({ cause }) => cause.likeliest !== null && cause.likeliest <= on);
  return begun.at(-1) ?? versions[0] ?? null;
}

/** The regulation as far as a reader could know it by a day; null: everything promulgated ever. */
export function publishedBy<Of extends Pick<Regulation, 'effects'>>(
  regulation: Of,
  asPublishedBy: CalendarDay | null,
): Of {
  if (asPublishedBy === null) return regulation;
  const effects = regulation.effects.filter(
    ({ published }) => hasCome(published, asPublishedBy) !== 'NO',
  );
  return { ...regulation, effects };
}

/** What bounds versions: the enactment first, then amendments and repeals of parts by their days. */
function causesOf(effects: readonly Effect[]): Effect[] {
  const causes = effects
    .filter((effect) => !ends(effect) && effect.type !== 'CORRECTED' && effect.type !== 'SUSPENDED')
    .sort((a, b) => compare(a.likeliest ?? '9999', b.likeliest ?? '9999'));
  const enactment = causes.find(({ type }) => type === 'ENACTED');
  return enactment ? [enactment, ...causes.filter((cause) => cause !== enactment)] : causes;
}

function stepOf({ instructions }: Known, effect: Effect, before: Effect | undefined): VersionStep {
  const [carrier] = instructions.filter((each) => effect.ids.includes(each.effect));
  return {
    effect,
    statement: carrier?.statement ?? null,
    isOrdered: !before || before.type === 'ENACTED' || areOrdered(before, effect),
  };
}

/** Days, then publication, then numbers of one series; what none of them tells apart may have come either way. */
function areOrdered(a: Effect, b: Effect): boolean {
  if (a.likeliest !== b.likeliest) return a.likeliest !== null && b.likeliest !== null;
  if (a.likeliestPublished !== b.likeliestPublished) return true;
  const [first, second] = [a.instrument?.number, b.instrument?.number];
  return !!first && first.series === second?.series && first.term === second.term;
}

/** What is carried out without words of its own: the repeal of provisions it names leaves the text as it is. */
function isCarried({ effect, statement }: VersionStep): boolean {
  return statement !== null || (effect.type === 'REPEALED' && !!effect.scope?.places.length);
}

/** Errata correct the version before the reader when they were published, from that version's beginning. */
function correctionsOf(known: Known, causes: readonly Effect[], index: number): VersionStep[] {
  const begunBy = (day: CalendarDay | null): number => {
    const begun = causes.filter(({ likeliestPublished: by }) => day && by !== null && by <= day);
    const last = begun.at(-1);
    return last ? causes.indexOf(last) : 0;
  };
  return known.effects
    .filter(({ type }) => type === 'CORRECTED')
    .filter(({ likeliestPublished }) => begunBy(likeliestPublished) === index)
    .map((correction) => stepOf(known, correction, undefined));
}

function limitsOf(effects: readonly Effect[], cause: Effect, next: Effect | null): Effect[] {
  return effects.filter((effect) => {
    if (ends(effect) || effect.scope === null || effect.likeliest === null) return false;
    const isBegun = next?.likeliest == null || effect.likeliest < next.likeliest;
    const { through } = effect.scope;
    return isBegun && (through === null || cause.likeliest === null || through >= cause.likeliest);
  });
}

function findingsOf(text: RecordedTextRef | null, missing: readonly VersionStep[]): Finding[] {
  if (text === null) {
    return [
      {
        rule: 'text-not-recorded',
        severity: 'WARNING',
        message:
          'No text of this version is recorded; the regulation is known from what other texts say of it.',
        span: null,
      },
    ];
  }
  const unproven = text.proven ? [] : [CONSOLIDATION_NOT_PROVEN];
  const notApplied = missing.map(({ effect }) => ({
    rule: 'change-not-applied',
    severity: 'WARNING' as const,
    message: `${effect.instrument?.number?.label ?? 'An act'} changed the text (${effect.manner ?? effect.type}), and no source recorded carries its instructions; the text shown is the one before.`,
    span: effect.clause?.span ?? null,
  }));
  return [...unproven, ...notApplied];
}
