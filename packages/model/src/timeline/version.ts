/** Versions: the texts of a regulation between the boundaries of its timeline. */
import type { CalendarDay } from '../kernel/calendarDay.ts';
import { hasCome } from '../kernel/bounds.ts';
import type { Finding } from '../kernel/finding.ts';
import { ends, type Effect } from './effect.ts';
import type { DayBounds } from './ground.ts';
import { compare } from './identity/statement.ts';
import type { Regulation } from './regulation.ts';
import { statusOf } from './status.ts';
import { CONSOLIDATION_NOT_PROVEN, type RecordedTextRef } from './texts.ts';

export interface Version {
  /** The effect that made it: the enactment, or the latest amendment. */
  readonly cause: Effect;
  /** The first day it applies, and the first day it no longer does (half-open); null: nothing known ends it. */
  readonly inForceFrom: DayBounds;
  readonly inForceTo: DayBounds | null;
  /** The statement that carries the text it is read from; null where no text is recorded. */
  readonly textFrom: string | null;
  /** Statements that carry the same version in other words or the same: less trusted witnesses. */
  readonly otherTexts: readonly string[];
  /** Whether the text is known to be the whole text of this version. */
  readonly complete: boolean;
  readonly findings: readonly Finding[];
}

/** All versions in order. A part's repeal makes a version too: the text is no longer all in force. */
export function versionsOf({ effects, texts }: Pick<Regulation, 'effects' | 'texts'>): Version[] {
  const causes = effects
    .filter((effect) => !ends(effect))
    .sort((a, b) => compare(a.likeliest ?? '9999', b.likeliest ?? '9999'));
  const enactment = causes.find(({ type }) => type === 'ENACTED');
  const ordered = enactment
    ? [enactment, ...causes.filter((cause) => cause !== enactment)]
    : causes;
  const ending = effects.find(ends);
  let text: RecordedTextRef | null = null;
  let changed: Effect[] = [];
  return ordered.map((cause, index) => {
    const own = texts.filter(({ after }) => cause.ids.includes(after));
    if (own[0]) {
      text = own[0];
      changed = [];
    } else if (cause.type !== 'ENACTED') {
      changed = [...changed, cause];
    }
    const next = ordered[index + 1] ?? ending;
    return {
      cause,
      inForceFrom: cause.on,
      inForceTo: next ? next.on : null,
      textFrom: text?.statement ?? null,
      otherTexts: own.slice(1).map(({ statement }) => statement),
      complete: text !== null && changed.length === 0,
      findings: findingsOf(text, changed),
    };
  });
}

/**
 * The version of a day: the latest that has likely begun, where the regulation may be in force then.
 * Null where it certainly is not.
 */
export function versionOn(
  regulation: Pick<Regulation, 'effects' | 'texts'>,
  on: CalendarDay,
  asPublishedBy: CalendarDay | null,
): Version | null {
  if (statusOf(regulation, on, asPublishedBy).inForce === 'NO') return null;
  const published = regulation.effects.filter(
    (effect) => !asPublishedBy || hasCome(effect.published, asPublishedBy) !== 'NO',
  );
  const versions = versionsOf({ effects: published, texts: regulation.texts });
  const begun = versions.filter(({ cause }) => cause.likeliest !== null && cause.likeliest <= on);
  return begun.at(-1) ?? versions[0] ?? null;
}

function findingsOf(text: RecordedTextRef | null, changed: readonly Effect[]): Finding[] {
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
  const notApplied = changed.map((effect) => ({
    rule: 'change-not-applied',
    severity: 'WARNING' as const,
    message: `${effect.instrument?.number?.label ?? 'An act'} changed the text (${effect.manner ?? effect.type}); the text shown is the one before.`,
    span: effect.clause?.span ?? null,
  }));
  return [...unproven, ...notApplied];
}
