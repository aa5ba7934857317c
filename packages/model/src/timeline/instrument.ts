/** The fold of one instrument: what it is, when it was promulgated, and which regulations it acts on. */
import type { EffectRule } from '../events/effectRule.ts';
import type { EventOf } from '../events/event.ts';
import type { Citation } from '../citation/citation.ts';
import type { InstrumentNumber } from '../citation/instrumentNumber.ts';
import { issuerOfSeries } from '../citation/instrumentNumber.ts';
import type { CalendarDay } from '../kernel/calendarDay.ts';
import type { Finding } from '../kernel/finding.ts';
import { inTitleMarks } from '../text/normalForm.ts';
import type { Clause } from './effect.ts';
import type { DayBounds } from './ground.ts';
import {
  namesOfInstrument,
  numberOfInstrument,
  statementsUnder,
} from './identity/judgedInstrument.ts';
import { instrumentId, numberKey, ownInstrument, regulationId, targetOf } from './identity/keys.ts';
import type { Ledger } from './identity/ledger.ts';
import { subjectOf } from './identity/judge.ts';
import type { Statement } from './identity/statement.ts';
import { byTrust, compare } from './identity/statement.ts';
import { promulgationOf } from './promulgation.ts';

export interface Instrument {
  readonly key: string;
  readonly id: string;
  /** Ids it answers to besides its own: those of the other names its sources have for it. */
  readonly aliases: readonly string[];
  readonly kind: EventOf<'InstrumentPromulgated'>['data']['kind'] | null;
  readonly number: InstrumentNumber | null;
  readonly numberPrinted: string | null;
  readonly issuer: string | null;
  readonly title: string | null;
  readonly titleEn: string | null;
  readonly adoptedOn: CalendarDay | null;
  readonly adoptedBy: string | null;
  readonly promulgatedOn: DayBounds;
  readonly signatory: string | null;
  readonly effectRule: EffectRule | null;
  /** Known only because others cite it. */
  readonly stub: boolean;
  /** Ids of the regulations it enacts, amends or repeals, in the order of its text. */
  readonly regulations: readonly string[];
  /** Titles it names without doing anything to them. */
  readonly mentions: readonly Citation[];
  /** Where the instrument stands in its most trusted source. */
  readonly place: Clause | null;
  readonly findings: readonly Finding[];
}

type Promulgated = Statement & { readonly event: EventOf<'InstrumentPromulgated'> };

/** Folds the instrument with this key; null where nothing recorded names it, or what names it means another. */
export function foldInstrument(ledger: Ledger, key: string): Instrument | null {
  const names = namesOfInstrument(ledger, key);
  const statements = [...statementsUnder(ledger, names)].sort(byTrust);
  const own = statements.filter((statement) => names.includes(ownInstrument(statement)));
  const [best] = own.filter(
    (statement): statement is Promulgated => statement.event.type === 'InstrumentPromulgated',
  );
  if (statements.length === 0) return null;
  const number = numberOfInstrument(ledger, key);
  const promulgation = promulgationOf(ledger, key);
  const ref = own[0]?.event.data.instrument;
  const issued = own
    .map(({ event }) => event.data.instrument)
    .find(({ issuer }) => issuer !== null);
  const data = best?.event.data;
  return {
    key,
    id: instrumentId(key),
    aliases: aliasesOf(key, names, own),
    kind: data?.kind ?? null,
    number,
    numberPrinted: own.flatMap(printedNumber)[0] ?? null,
    issuer: issued?.issuer ?? (number && issuerOfSeries(number.series)),
    title: ref?.title ?? null,
    titleEn: data?.titleEn ?? null,
    adoptedOn:
      own.find(({ event }) => event.data.instrument.adoptedOn)?.event.data.instrument.adoptedOn ??
      null,
    adoptedBy: data?.adoptedBy ?? null,
    promulgatedOn: promulgation.on,
    signatory: data?.signatory ?? null,
    effectRule: data?.effectRule ?? null,
    stub: own.length === 0,
    regulations: regulationsOf(ledger, own),
    mentions: data?.mentions ?? [],
    place: best && data ? { source: best.source, span: data.span } : null,
    findings: [...promulgation.findings, ...ambiguities(ledger, own)],
  };
}

function printedNumber({ event }: Statement): string[] {
  const printed = event.type === 'InstrumentPromulgated' ? event.data.numberPrinted : null;
  return printed === null ? [] : [printed];
}

/** The ids of its other names, and of a number it is known by only together with its day. */
function aliasesOf(key: string, names: readonly string[], own: readonly Statement[]): string[] {
  const numbers = own.flatMap(({ event }) => event.data.instrument.number ?? []);
  const keys = new Set([...names, ...numbers.map(numberKey)]);
  keys.delete(key);
  return [...keys].map(instrumentId).sort(compare);
}

function regulationsOf(ledger: Ledger, own: readonly Statement[]): string[] {
  const ids = own.flatMap((statement) => {
    const subject = subjectOf(ledger, statement);
    return subject?.type === 'REGULATION' ? [regulationId(subject.key)] : [];
  });
  return [...new Set(ids)];
}

function ambiguities(ledger: Ledger, own: readonly Statement[]): Finding[] {
  return own.flatMap((statement) => {
    const subject = subjectOf(ledger, statement);
    if (subject?.type !== 'AMBIGUOUS') return [];
    const title = targetOf(statement)?.title ?? '';
    return [
      {
        rule: 'target-ambiguous',
        severity: 'ERROR',
        message: `${inTitleMarks(title)} may mean ${String(subject.candidates.length)} recorded regulations; the effect was given to none of them.`,
        span: null,
      },
    ];
  });
}
